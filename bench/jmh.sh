#!/bin/sh
# How long single parts take, and what they allocate: rendering a body, writing a feed, searching,
# comparing two versions. By JMH, which prints its own account to standard error.
#
#   bench/jmh.sh [--quick] [PATTERN…]     PATTERN: only benchmarks whose names it is found in
#
#   --quick      one process and short samples
#   BENCH_SITE   data folder of the site for feeds and searches; a copy is read
#                                                         default: 1,000 made-up articles
set -eu
cd "$(dirname "$0")/.."
forks="-f 3 -wi 5 -w 1 -i 5 -r 1"
if [ "${1:-}" = --quick ]; then
  forks="-f 1 -wi 3 -w 500ms -i 3 -r 500ms"
  shift
fi
java=$(bench/java.sh)
classpath=$(bench/classpath.sh)
site=target/bench/jmh-site
found=target/bench/jmh.csv
rm -rf "$site"
mkdir -p target/bench
if [ -n "${BENCH_SITE:-}" ]; then
  mkdir "$site"
  cp "$BENCH_SITE"/bron.db* "$site/"
else
  bench/generate.sh --articles 1000 --data "$site" >&2
fi
# shellcheck disable=SC2086 # several words
"$java" -cp "$classpath" org.openjdk.jmh.Main $forks -bm avgt -tu us -prof gc -foe true \
  -jvmArgs "--enable-native-access=ALL-UNNAMED -Xmx512m -Dbench.site=$site" \
  -rf csv -rff "$found" "${@:-bron\\.}" >&2
"$java" -cp "$classpath" bron.bench.JmhTable "$found"
