#!/bin/sh
# 99th percentile of the latency of an article, the front page and the site's feed, compressed, at half
# of what the slower of Bron and nginx can do, from a load that does not wait for answers.
#
#   bench/latency.sh [article] [front] [feed]     see bench/servers.sh for what it listens to
cd "$(dirname "$0")/.."
. bench/servers.sh

# most WHO PAGE SECONDS: the requests per second that it can do.
most() {
  # shellcheck disable=SC2046 # a line of words
  set -- "$3" $(grep "^$1 $2 gzip " "$here/requests")
  load "$2" "$5" "$6" "$1" "Accept-Encoding: gzip"
}

# Whoever reads elsewhere does not wait for a core of the server's: nor does the load, where it may.
first=
if chrt -r 1 true 2>/dev/null; then first="chrt -r 1"; fi

copy_site
start_bron
start_nginx
for page in ${*:-article front feed}; do
  say "the most that they can do: $page"
  most bron $page 5 >"$here/warm"
  bron=$(most bron $page 3)
  nginx=$(most nginx $page 3)
  rate=$(((bron < nginx ? bron : nginx) / 2))
  before=$first program Latency "$bron_port" "$nginx_port" "$here/requests" $page gzip "$rate" "$repeats" "$time"
done
