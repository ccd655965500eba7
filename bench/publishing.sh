#!/bin/sh
# Requests per second of what readers ask, while an article is published every second and while none is.
#
#   bench/publishing.sh     see bench/servers.sh for what it listens to
cd "$(dirname "$0")/.."
. bench/servers.sh

copy_site
add_editor
start_bron
program Addresses "$bron_port" "$here"
program Publishing "$bron_port" "$here/readers" "$repeats" $((time < 5 ? 5 : time))
