# Read by the scripts of the rows: starts Bron and nginx on loopback, loads them one at a time, and
# stops them when the script ends.
#
#   BENCH_SITE     data folder of the site to measure; a copy is served
#   BENCH_REPEATS  samples of each                                         default: 5
#   BENCH_TIME     seconds of a sample                                     default: 3
#   BENCH_CONNECTIONS  of the load                                         default: 64
#   BENCH_PORT     the first of two ports                                  default: 8131
#   BENCH_WORK     where it keeps what it makes                            default: target/bench/work
#
# What is found goes to standard output: "sample ROW/WHAT WHO VALUE" for each sample.
set -eu
java=$(bench/java.sh)
classpath=$(bench/classpath.sh)
bron="$java -jar target/bron.jar"
if [ -x target/bron ]; then
  bron=target/bron
  export JAVA_HOME="${java%/bin/java}"
fi
repeats=${BENCH_REPEATS:-5}
time=${BENCH_TIME:-3}
bron_port=${BENCH_PORT:-8131}
nginx_port=$((bron_port + 1))
connections=${BENCH_CONNECTIONS:-64}
here=${BENCH_WORK:-$PWD/target/bench/work}
bron_pid=
nginx_pid=
load_pid=
mkdir -p "$here"
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

say() {
  echo "$@" >&2
}

fail() {
  say "bench: $*"
  exit 1
}

stop() {
  for pid in $load_pid $bron_pid $nginx_pid; do
    kill "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
  done
  load_pid= bron_pid= nginx_pid=
}

# A program of bench/java; $before may have a command to start it by.
program() {
  name=$1
  shift
  # shellcheck disable=SC2086 # a command and its arguments
  ${before:-} "$java" --enable-native-access=ALL-UNNAMED -cp "$classpath" "bron.bench.$name" "$@"
}

# Copies the site, so that what is measured never changes it.
copy_site() {
  [ -e "${BENCH_SITE:-}/bron.db" ] || fail "BENCH_SITE names no folder with a bron.db"
  rm -rf "$here/site"
  mkdir -p "$here/site"
  cp "$BENCH_SITE"/bron.db* "$here/site/"
}

# Makes the account that bron.bench.Editor signs in with.
add_editor() {
  echo alleen-om-te-meten | $bron account add --data "$here/site" \
    --name Meetlat --role editor --password-stdin meetlat@bron.example >&2
}

# Serves the copy; the log is bron.log beside it.
start_bron() {
  : >"$here/bron.log"
  $bron serve --host 127.0.0.1 --port "$bron_port" --data "$here/site" >"$here/bron.log" 2>&1 &
  bron_pid=$!
  tries=0
  until grep -q '^Bron is on ' "$here/bron.log"; do
    tries=$((tries + 1))
    if [ $tries -gt 600 ] || ! kill -0 "$bron_pid" 2>/dev/null; then
      cat "$here/bron.log" >&2
      fail "Bron does not start"
    fi
    sleep 0.2
  done
}

stop_bron() {
  kill "$bron_pid"
  wait "$bron_pid" || true
  bron_pid=
}

# start_nginx [LIST]: serves what Bron answers now as files, and the article among them under every path
# of that list too. The file pages there has the name and path of each.
start_nginx() {
  rm -rf "$here/files"
  program Mirror mirror "$bron_port" "$nginx_port" "$here" "$@"
  ulimit -n "$(ulimit -Hn)"
  PATH=$PATH:/usr/sbin nginx -c "$here/nginx.conf" 2>"$here/nginx.err" &
  nginx_pid=$!
  sleep 1
  kill -0 "$nginx_pid" || fail "nginx does not start: $(cat "$here/nginx.err")"
  same_bytes
}

# Fails when the two do not give the same bytes; the file requests there then has all that was asked.
same_bytes() {
  program Mirror compare "$bron_port" "$nginx_port" "$here"
}

# The two in turn: who goes first changes with every repeat.
both() {
  if [ $(($1 % 2)) = 0 ]; then echo "bron nginx"; else echo "nginx bron"; fi
}

port() {
  if [ "$1" = bron ]; then echo "$bron_port"; else echo "$nginx_port"; fi
}

# load WHO PATH SIZE SECONDS HEADER [HEADER]: requests per second. Every answer must be a good one,
# and all of them together must be as many bytes as so many answers of that size.
load() {
  wrk -t2 -c$connections --timeout 10s -d"$4"s -s bench/wrk.lua -H "$5" -H "${6:-X-Bench: all}" \
    "http://127.0.0.1:$(port "$1")$2" >"$here/wrk.out" 2>&1 || fail "wrk: $(cat "$here/wrk.out")"
  awk -v size="$3" -v most=$connections '
    $1 == "wrk" {
      extra = $3 - $2 * size
      if ($5 > 0 || $2 == 0 || extra < 0 || extra > most * size) exit 1
      printf "%.0f\n", $2 / $4 * 1e6
      found = 1
    }
    END { if (!found) exit 1 }' "$here/wrk.out" ||
    fail "$1 did not answer $2 with $3 bytes every time: $(cat "$here/wrk.out")"
}
