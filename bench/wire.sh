#!/bin/sh
# Requests and bytes over the wire of a first visit to an article without pictures, in Chromium.
#
#   bench/wire.sh     see bench/servers.sh for what it listens to
cd "$(dirname "$0")/.."
. bench/servers.sh

copy_site
start_bron
program Mirror mirror "$bron_port" "$nginx_port" "$here"
article=$(sed -n 's/^article //p' "$here/pages")
program FirstVisit "http://127.0.0.1:$bron_port$article"
