#!/bin/sh
# Requests per second of articles that nobody asked for before, each asked once, against nginx serving
# as many files (all with the bytes of one article, which are in memory; nginx begins the list again
# when it is through, Bron never does).
#
#   bench/first-render.sh     see bench/servers.sh for what it listens to
cd "$(dirname "$0")/.."
. bench/servers.sh

next=1
largest=0

# ask WHO SECONDS LIST FIRST once|again HEADER: sets rate and last, the first that was not asked.
ask() {
  wrk -t2 -c$connections --timeout 10s -d"$2"s -s bench/list.lua "http://127.0.0.1:$(port "$1")" -- \
    "$here/$3" "$4" "$5" "$6" >"$here/wrk.out" 2>&1 || fail "wrk: $(cat "$here/wrk.out")"
  who=$1
  # shellcheck disable=SC2046 # a line of words
  set -- $(grep '^wrk ' "$here/wrk.out")
  if [ $# != 6 ] || [ "$5" != 0 ] || [ "$2" = 0 ] || [ $(($3 / $2)) -lt "$least_bytes" ]; then
    fail "$who did not answer well: $(cat "$here/wrk.out")"
  fi
  rate=$(awk -v n="$2" -v us="$4" 'BEGIN { printf "%.0f\n", n / us * 1e6 }')
  last=$6
}

# A Bron that has made other articles, and keeps none of these.
fresh_bron() {
  if [ -n "$bron_pid" ]; then stop_bron; fi
  start_bron
  say "warming up"
  ask bron 15 others 1 again "$plain"
  next=1
}

# Asks Bron for articles that it never made, as many as it can.
ask_bron() {
  if [ $((next + largest * 2)) -gt "$articles" ]; then fresh_bron; fi
  first=$next
  ask bron "$time" articles "$first" once "$1"
  next=$last
  if [ $((next - first)) -gt "$largest" ]; then largest=$((next - first)); fi
}

plain="X-Bench: plain"
copy_site
start_bron
program Addresses "$bron_port" "$here"
articles=$(wc -l <"$here/articles")
start_nginx "$here/articles"
least_bytes=1000
fresh_bron
ask nginx 3 articles 1 again "$plain"
for repeat in $(seq "$repeats"); do
  say "repeat $repeat of $repeats"
  for coding in plain gzip; do
    accept=$plain
    if [ $coding = gzip ]; then accept="Accept-Encoding: gzip"; fi
    for who in $(both "$repeat"); do
      if [ "$who" = bron ]; then
        ask_bron "$accept"
      else
        ask nginx "$time" articles 1 again "$accept"
      fi
      echo "sample first-render/$coding $who $rate"
    done
  done
done
