#!/bin/sh
# Sees to it that what the benchmark needs is there: installs it where it can, and says what is missing
# where it cannot.
set -eu
cd "$(dirname "$0")/.."
PATH=$PATH:/usr/sbin
missing=
for tool in wrk nginx sqlite3; do
  command -v $tool >/dev/null || missing="$missing $tool"
done
if [ -n "$missing" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Installing$missing" >&2
  packages=$(echo "$missing" | sed 's/nginx/nginx-light/')
  apt-get update -qq >/dev/null
  # shellcheck disable=SC2086 # several words
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages >/dev/null
elif [ -n "$missing" ]; then
  echo "the benchmark needs$missing: install them (Debian: apt-get install wrk nginx-light sqlite3)" >&2
  exit 1
fi
src/build/chromium.sh >&2
bench/java.sh >/dev/null
if [ ! -e target/bron.jar ]; then
  echo "Building target/bron.jar" >&2
  mvn -B -q package -DskipTests >&2
fi
