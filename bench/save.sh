#!/bin/sh
# 99th percentile of an editor's save with fsync under full read load, against a bare SQLite transaction
# of the same rows.
#
#   bench/save.sh     see bench/servers.sh for what it listens to; BENCH_SAVES for fewer in a sample
cd "$(dirname "$0")/.."
. bench/servers.sh

copy_site
add_editor
rm -rf "$here/copy"
mkdir "$here/copy"
cp "$here"/site/bron.db* "$here/copy/"
start_bron
program Addresses "$bron_port" "$here"
program Save "$bron_port" "$here/readers" "$here/site/bron.db" "$here/copy/bron.db" \
  "$repeats" "${BENCH_SAVES:-200}"
