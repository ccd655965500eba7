#!/bin/sh
# Resident memory of the launcher's process under full load: two thousand addresses and more are read
# (articles, front page, sections, feeds, search), an article is saved once a second and published every
# tenth time. The sample is the most that there ever was (VmHWM), from the start on. Afterwards two
# photographs of 40 megapixels are uploaded: what that takes for a while is told, and no sample.
#
#   bench/memory.sh     see bench/servers.sh for what it listens to; BENCH_MEMORY_TIME seconds of load
cd "$(dirname "$0")/.."
. bench/servers.sh

seconds=${BENCH_MEMORY_TIME:-60}
[ -x target/bron ] || fail "there is no target/bron; mvn package makes it"
copy_site
add_editor
start_bron
program Until "http://127.0.0.1:$bron_port/"
program Addresses "$bron_port" "$here"
idle=$(awk '/^VmRSS/ { printf "%.0f", $2 * 1.024e-3 }' "/proc/$bron_pid/status")

# Of twenty requests ten are for an article of any age, eight for what readers ask, two search.
awk '
  FILENAME ~ /others$/ { others[no++] = $0; next }
  { readers[nr++] = $0 }
  END {
    split("water energie nieuws computer cable model kosten market", words, " ")
    for (i = 0; i < 20000; i++) {
      if (i % 20 < 10) print others[i % no]
      else if (i % 20 < 18) print readers[i % nr]
      else print "/search?q=" words[i % 8 + 1]
    }
  }' "$here/others" "$here/readers" >"$here/asked"

program Busy "$bron_port" "$seconds" &
load_pid=$!
wrk -t2 -c$connections --timeout 30s -d"$seconds"s --latency -s bench/list.lua \
  "http://127.0.0.1:$bron_port" -- "$here/asked" 1 again >"$here/wrk.out" 2>&1 ||
  fail "wrk: $(cat "$here/wrk.out")"
wait "$load_pid" || fail "the newsroom could not work: $(tail -5 "$here/bron.log")"
load_pid=
awk -v idle="$idle" '
  /^VmHWM/ { most = $2 * 1.024e-3 } /^VmRSS/ { now = $2 * 1.024e-3 }
  END {
    printf "sample memory bron %.0f\n", most
    printf "before the load %d MB, at its end %.0f MB, at most %.0f MB\n", idle, now,
      most >"/dev/stderr"
  }' "/proc/$bron_pid/status"
program Photograph "$bron_port"
awk '/^VmHWM/ { printf "with photographs at most %.0f MB\n", $2 * 1.024e-3 }' \
  "/proc/$bron_pid/status" >&2
awk '/^wrk/ { printf "%.0f requests/s, %d failed\n", $2 / $4 * 1e6, $5 }
  /99%/ { print "99% within", $2 }' "$here/wrk.out" >&2
grep -vE '^(Bron is on|Nobody has|http)' "$here/bron.log" >&2 || true
