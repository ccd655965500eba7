#!/bin/sh
# Time from the command to the first good answer for the front page, against a bare Javalin that says
# hello: by the same Java with nothing but its defaults (hello), and with a cache of classes of its own
# (hello-aot), which is told but is not what Bron is held against.
#
#   bench/start.sh     see bench/servers.sh for what it listens to; at least seven of each
cd "$(dirname "$0")/.."
. bench/servers.sh

if [ "$repeats" -lt 7 ]; then repeats=7; fi
[ -f target/bron.aot ] || fail "there is no target/bron.aot; mvn package makes it"
copy_site
# What Javalin brings, and nothing that would log.
jars=$(echo "$classpath" | tr ':' '\n' |
  grep -E '/(javalin|jetty-[a-z0-9-]*|jakarta\.servlet-api|kotlin-stdlib|slf4j-api)-[0-9][^/]*\.jar$' |
  grep -vE '/jetty-(client|http2-[a-z]*|alpn-[a-z-]*)-[0-9]' | tr '\n' ':')
"${java%java}jar" cf "$here/hello.jar" -C target/test-classes bron/bench/Hello.class
hello="-cp '$here/hello.jar:$jars' bron.bench.Hello $bron_port"

rm -f "$here/hello.aot"
eval "exec '$java' -Xlog:disable -XX:AOTCacheOutput='$here/hello.aot' $hello" >/dev/null 2>&1 &
load_pid=$!
program Until "http://127.0.0.1:$bron_port/"
kill "$load_pid"
wait "$load_pid" || true
load_pid=
[ -f "$here/hello.aot" ] || fail "no cache for the hello was made"

# What else the machine does is no part of a start: all of them go first, where they may.
first=
if chrt -r 1 true 2>/dev/null; then first="chrt -r 1"; fi
before=$first program Start "$bron_port" "$repeats" \
  hello "'$java' $hello" \
  bron "$bron serve --host 127.0.0.1 --port $bron_port --data '$here/site'" \
  hello-aot "'$java' -XX:AOTCache='$here/hello.aot' $hello"
