#!/bin/sh
# Runs Bron with the heap, the collector and the cache of classes that suit it: bron COMMAND …
# It needs bron.jar beside it, and a Java 25 or newer: $JAVA_HOME's, the first on the PATH, or one
# where JDKs usually stand. $BRON_JAVA_OPTS is put after its own options for Java, and so overrules
# them. Without it, `java -jar bron.jar` does the same, less quickly and in more memory.
set -eu

file=$0
while [ -L "$file" ]; do
  target=$(readlink "$file")
  case $target in
    /*) file=$target ;;
    *) file=$(dirname "$file")/$target ;;
  esac
done
case $file in
  */*) here=${file%/*} ;;
  *) here=. ;;
esac

# The file that every JDK has tells its version much sooner than the JDK itself.
feature() {
  [ -f "$1/release" ] && [ -x "$1/bin/java" ] || return 0
  while IFS='="' read -r key empty version rest; do
    if [ "$key" = JAVA_VERSION ]; then
      echo "${version%%[.-]*}"
      return 0
    fi
  done <"$1/release"
}

suits() {
  found=$(feature "$1")
  [ "${found:-0}" -ge 25 ] 2>/dev/null
}

find_java() {
  if [ -n "${JAVA_HOME:-}" ] && suits "$JAVA_HOME"; then
    java=$JAVA_HOME/bin/java
    return 0
  fi
  if first=$(command -v java); then
    first=$(readlink -f "$first" 2>/dev/null || echo "$first")
    if suits "${first%/bin/java}"; then
      java=$first
      return 0
    fi
  fi
  for home in /usr/lib/jvm/* /opt/* "${HOME:-}"/.jdks/* "${HOME:-}"/.sdkman/candidates/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if suits "$home"; then
      java=$home/bin/java
      return 0
    fi
  done
  echo "bron: needs a Java 25 or newer: put it on the PATH, or set JAVA_HOME" >&2
  return 1
}

find_java

# A cache that was made for another jar or another Java is left aside, without a word.
cache=
if [ -f "$here/bron.aot" ]; then
  cache="-XX:AOTCache=$here/bron.aot"
fi

collector=-XX:+UseSerialGC
case ${BRON_JAVA_OPTS:-} in
  *-XX:+UseG1GC* | *-XX:+UseParallelGC* | *-XX:+UseZGC* | *-XX:+UseShenandoahGC*) collector= ;;
esac

# A server is to be small, and soon there; other commands have a lot to do and then end. Why each of
# these is what it is: docs/decisions/0103-start-and-memory.md.
# What finished answers may take comes on top.
case ${BRON_CACHE:-24} in
  [1-9] | [1-9][0-9] | [1-9][0-9][0-9] | [1-4][0-9][0-9][0-9]) more=$((${BRON_CACHE:-24} - 24)) ;;
  *) more=0 ;;
esac
small=
case ${1:-serve} in
  serve)
    small="-Xms48m -Xmn20m -Xmx$((400 + more))m -Dbron.heap=$((72 + more))
      -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20 -XX:-ShrinkHeapInSteps
      -XX:ReservedCodeCacheSize=32m -XX:SweeperThreshold=60 -XX:TrimNativeHeapInterval=2000
      -XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=6000
      -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000"
    export MALLOC_ARENA_MAX="${MALLOC_ARENA_MAX:-2}"
    ;;
esac

set -f
# shellcheck disable=SC2086 # options
exec "$java" $collector $small "-Xlog:aot*=off,cds*=off" ${cache:+"$cache"} ${BRON_JAVA_OPTS:-} \
  -jar "$here/bron.jar" "$@"
