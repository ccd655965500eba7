#!/bin/sh
# How much longer every kind of page, feed and search takes on a large site than on one of 1,000
# articles: the 95th percentile of answers that are made anew (nothing is kept), asked of three servers
# by turns.
#
#   bench/scale.sh
#
#   BENCH_SITES     has sites in 1k, 100k and 1m; what is missing is made   default: target/bench/sites
#   BENCH_SIZES     those to measure, the smallest first                    default: 1k 100k 1m
#   BENCH_REPEATS   samples of each                                         default: 5
#   BENCH_REQUESTS  requests of a sample                                    default: 60
#   BENCH_TRIES     asks each address so often and counts the least: for a look on a busy machine, which
#                   does not see what comes from the disk                   default: 1
#   BENCH_KINDS     what the names of the kinds to ask begin with           default: all
#   BENCH_PORT      the first of three ports                                default: 8111
#
# The sites are brought up to date and get an account and a session; nothing else in them changes.
# Standard output has "sample scale/KIND SIZE MILLISECONDS" and "figure scale/… TIMES"; the table for
# people goes to standard error.
set -eu
cd "$(dirname "$0")/.."
sites=${BENCH_SITES:-target/bench/sites}
sizes=${BENCH_SIZES:-1k 100k 1m}
java=$(bench/java.sh)
classpath=$(bench/classpath.sh)
[ -e target/bron.jar ] || mvn -B -q package -DskipTests >&2
for size in $sizes; do
  if [ ! -e "$sites/$size/bron.db" ]; then
    articles=$(echo "$size" | sed 's/k$/000/; s/m$/000000/')
    echo "Making a site of $articles articles" >&2
    rm -rf "$sites/$size.part"
    bench/generate.sh --articles "$articles" --data "$sites/$size.part"
    mv "$sites/$size.part" "$sites/$size"
  fi
done
# shellcheck disable=SC2086 # several sizes
exec timeout -k 30 "${BENCH_LONGEST:-1200}" "$java" --enable-native-access=ALL-UNNAMED -Xmx256m \
  -cp "$classpath" bron.bench.Scale "$sites" "${BENCH_PORT:-8111}" "${BENCH_REPEATS:-5}" \
  "${BENCH_REQUESTS:-60}" "${BENCH_TRIES:-1}" "${BENCH_KINDS:-}" $sizes
