#!/bin/sh
# Compiles Bron and its benchmarks where something has changed, and prints their class path.
set -eu
cd "$(dirname "$0")/.."
list=target/bench.classpath
if [ ! -f "$list" ] || [ -n "$(find pom.xml src templates static db/sqlite bench/java -newer "$list" -print -quit)" ]; then
  mvn -B -q test-compile exec:exec@bench-classpath >&2
fi
cat "$list"
