#!/bin/sh
# Makes a site of so many made-up articles, always the same ones:
#   bench/generate.sh --articles 1000 --data /tmp/site
#   bench/generate.sh --articles 1000 --markdown /tmp/files    the files it could be imported from
set -eu
bench=$(dirname "$0")
java=$("$bench/java.sh")
classpath=$("$bench/classpath.sh")
exec "$java" --enable-native-access=ALL-UNNAMED -Xmx1g -classpath "$classpath" bron.bench.Generate "$@"
