#!/bin/sh
# Lighthouse's figures for a phone, of the address given (default: an article of the sample site that
# `mvn` serves). Needs Node.js and Chromium; the tool itself comes from npm into a folder that git
# leaves alone.
#
#   bench/lighthouse.sh [http://localhost:8080/2026/10/01/veertien-dagen-op-papier]
set -eu
cd "$(dirname "$0")/.."
address=${1:-http://localhost:8080/2026/10/01/veertien-dagen-op-papier}
tool=target/lighthouse
mkdir -p "$tool"
[ -d "$tool/node_modules/lighthouse" ] || npm install --silent --no-save --prefix "$tool" lighthouse@13.5.0
CHROME_PATH=${BRON_CHROMIUM:-/usr/bin/chromium} "$tool/node_modules/.bin/lighthouse" "$address" \
  --quiet --output=json --output-path="$tool/report.json" \
  --only-categories=performance,accessibility,best-practices,seo \
  --chrome-flags="--headless=new --no-sandbox --disable-gpu --no-first-run --disable-background-networking"
node -e '
  const report = JSON.parse(require("fs").readFileSync(process.argv[1]));
  for (const category of Object.values(report.categories))
    console.log(`${category.title.padEnd(16)} ${Math.round(category.score * 100)}`);
  for (const id of ["network-requests"])
    for (const item of report.audits[id].details.items)
      console.log(`  ${item.transferSize} bytes ${item.url}`);
' "$tool/report.json"
