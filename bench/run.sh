#!/bin/sh
# The whole benchmark: sets up what it needs, makes the sites, measures every row, Bron and what it is
# measured against by turns, and writes the table to bench/results.md. To miss a goal is no failure; not
# to be able to measure is.
#
#   bench/run.sh [--quick] [--only ROW,…] [--sizes SIZE,…] [--sites DIR]
#   bench/jmh.sh                     measures single parts, which are no rows of the table
#   bench/run.sh --readme            puts the table of bench/results.md into README.md
#
#   --quick      fewer and shorter samples, no site of 1,000,000 articles, and 10,000 to import
#   --only       these rows alone: pages latency unchanged first-render scale fresh publishing save
#                start memory import size wire; the table has the other rows as they were last measured
#   --sizes 1k,100k  without the site of 1,000,000 articles, which takes an hour and more to make
#   --sites DIR  has ready-made sites in DIR/1k, DIR/100k and DIR/1m
set -eu
cd "$(dirname "$0")/.."

rows="pages unchanged latency first-render scale fresh publishing save start memory import size wire"
only=$rows
sites=target/bench/sites
sizes="1k 100k 1m"
here=target/bench/rows
longest=2400
failed=

usage() {
  sed -n '2,/^set/{/^#/p}' "$0" | sed 's/^# \{0,1\}//' >&2
  exit 2
}

while [ $# -gt 0 ]; do
  case $1 in
    --quick)
      sizes="1k 100k"
      export BENCH_REPEATS=3 BENCH_TIME=1 BENCH_PUBLICATIONS=100 BENCH_SAVES=100 BENCH_ARTICLES=10000
      ;;
    --only)
      [ $# -gt 1 ] || usage
      only=$(echo "$2" | tr ',' ' ')
      shift
      ;;
    --sizes)
      [ $# -gt 1 ] || usage
      sizes=$(echo "$2" | tr ',' ' ')
      shift
      ;;
    --sites)
      [ $# -gt 1 ] || usage
      sites=$2
      shift
      ;;
    --readme)
      classpath=$(bench/classpath.sh)
      exec "$(bench/java.sh)" -cp "$classpath" bron.bench.Table readme bench/results.md README.md
      ;;
    *) usage ;;
  esac
  shift
done
for row in $only; do
  case " $rows " in
    *" $row "*) ;;
    *) usage ;;
  esac
done

articles() {
  echo "$1" | sed 's/k$/000/; s/m$/000000/'
}

bench/setup.sh
java=$(bench/java.sh)
classpath=$(bench/classpath.sh)
for size in $sizes; do
  if [ ! -e "$sites/$size/bron.db" ]; then
    echo "Making a site of $(articles "$size") articles" >&2
    rm -rf "$sites/$size.part"
    bench/generate.sh --articles "$(articles "$size")" --data "$sites/$size.part"
    mv "$sites/$size.part" "$sites/$size"
  fi
done
BENCH_SITES=$(cd "$sites" && pwd)
BENCH_SITE=$BENCH_SITES/100k
BENCH_SIZES=$sizes
export BENCH_SITES BENCH_SITE BENCH_SIZES

mkdir -p "$here"
for row in $only; do
  echo "== $row" >&2
  limit=$longest
  case $row in
    pages | unchanged) script="bench/pages.sh $row" ;;
    import) script=bench/import.sh limit=$((3 * longest)) ;;
    *) script=bench/$row.sh ;;
  esac
  # shellcheck disable=SC2086 # a command and its argument
  if timeout -k 30 $limit $script >"$here/$row.part"; then
    mv "$here/$row.part" "$here/$row"
  else
    failed="$failed $row"
    rm -f "$here/$row"
  fi
done

{
  echo "# As fast as a file: what was measured"
  echo
  echo "By \`bench/run.sh\`, on $(date -u '+%-d %B %Y'), commit $(git describe --always --dirty):"
  echo "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1), $(nproc) cores," \
    "$(awk '/^MemTotal/ { printf "%.0f GB", $2 / 1048576 }' /proc/meminfo), $(uname -sr);" \
    "$("$java" -version 2>&1 | sed -n '2p');" \
    "$(PATH=$PATH:/usr/sbin nginx -v 2>&1 | sed 's/^nginx version: //')."
  echo "Medians, and between brackets the least and the most of the samples; a ratio's are those of"
  echo "samples taken one after the other. [How](../docs/decisions/0104-how-speed-is-measured.md)."
  echo
  "$java" -cp "$classpath" bron.bench.Table "$here"
} >target/bench/results.md
mv target/bench/results.md bench/results.md
cat bench/results.md
if [ -n "$failed" ]; then
  echo "not measured:$failed" >&2
  exit 1
fi
