#!/bin/sh
# Sees to it that the browser tests have a Chromium: installs Debian's where it can.
set -e
if [ -n "$BRON_CHROMIUM" ]; then
  if [ -x "$BRON_CHROMIUM" ]; then exit 0; fi
  echo "BRON_CHROMIUM names $BRON_CHROMIUM, which is not there" >&2
  exit 1
fi
if command -v chromium >/dev/null 2>&1; then exit 0; fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo "Installing Chromium for the browser tests"
  apt-get update -qq >/dev/null
  if DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fonts-liberation >/dev/null; then
    exit 0
  fi
fi
echo "The browser tests need Chromium: install it (Debian: apt-get install chromium), set BRON_CHROMIUM to its path, or leave them out with -DskipBrowserTests" >&2
exit 1
