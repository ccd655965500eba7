#!/bin/sh
# Publishes a thousand times under full read load, and counts the answers that are older than what was
# published before they were asked for.
#
#   bench/fresh.sh     see bench/servers.sh for what it listens to; BENCH_PUBLICATIONS for fewer
cd "$(dirname "$0")/.."
. bench/servers.sh

copy_site
add_editor
start_bron
program Addresses "$bron_port" "$here"
program Fresh "$bron_port" "$here/readers" "${BENCH_PUBLICATIONS:-1000}" 15
