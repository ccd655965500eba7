#!/bin/sh
# Requests per second of an article, the front page and the site's feed, plain and compressed, against
# nginx serving the same bytes as files; and of 304 answers to whoever has the pages already.
#
#   bench/pages.sh [pages] [unchanged]     see bench/servers.sh for what it listens to
cd "$(dirname "$0")/.."
. bench/servers.sh

# one WHO PAGE CODING PATH SIZE TAG SIZE304 SECONDS: loads it in the ways asked for.
one() {
  accept="X-Bench: plain"
  if [ "$3" = gzip ]; then accept="Accept-Encoding: gzip"; fi
  if [ "$pages" = yes ]; then
    rate=$(load "$1" "$4" "$5" "$8" "$accept")
    echo "sample pages/$2/$3 $1 $rate"
  fi
  if [ "$unchanged" = yes ] && [ "$3" = gzip ]; then
    rate=$(load "$1" "$4" "$7" "$8" "$accept" "If-None-Match: $6")
    echo "sample unchanged/$2 $1 $rate"
  fi
}

# round REPEAT SECONDS: every page of both, one after the other.
round() {
  for page in article front feed; do
    for coding in plain gzip; do
      for who in $(both "$1"); do
        # shellcheck disable=SC2046 # a line of words
        one $(grep "^$who $page $coding " "$here/requests") "$2"
      done
    done
  done
}

pages=no unchanged=no
for row in ${*:-pages unchanged}; do
  case $row in
    pages) pages=yes ;;
    unchanged) unchanged=yes ;;
    *) fail "pages or unchanged, not $row" ;;
  esac
done
copy_site
start_bron
start_nginx
say "warming up"
round 0 3 >"$here/warm"
same_bytes
for repeat in $(seq "$repeats"); do
  say "repeat $repeat of $repeats"
  round "$repeat" "$time"
  same_bytes
done
