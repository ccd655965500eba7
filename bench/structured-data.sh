#!/bin/sh
# Checks the schema.org data of a running site's pages (default: the one that `mvn` serves) against
# the whole vocabulary, by Google's typings of it: a property that a type does not have, or a value
# that a property cannot have, is an error. Needs Node.js; the tools come from npm.
#
#   bench/structured-data.sh [http://localhost:8080]
set -eu
cd "$(dirname "$0")/.."
site=${1:-http://localhost:8080}
tool=target/structured-data
mkdir -p "$tool"
[ -d "$tool/node_modules/schema-dts" ] \
  || npm install --silent --no-save --prefix "$tool" schema-dts@2.1.0 typescript@5.9.3
node --input-type=module -e '
  import { writeFileSync } from "node:fs";
  const [site, file] = process.argv.slice(1);
  const read = path => fetch(site + path).then(answer => answer.text());
  const paths = xml => [...xml.matchAll(/<loc>https?:\/\/[^/]+([^<]*)/g)].map(found => found[1] || "/");
  const pages = [];
  for (const map of paths(await read("/sitemap.xml"))) pages.push(...paths(await read(map)));
  const lines = ["import type { Graph } from \"schema-dts\";"];
  let number = 0;
  for (const page of pages) {
    const data = (await read(page)).match(/<script type="application\/ld\+json">(.*?)<\/script>/s);
    if (!data) throw new Error(page + " has no data");
    // What Google asks of a SearchAction is no property of schema.org but a note on one.
    const known = data[1].replace(/,"query-input":"[^"]*"/, "");
    lines.push(`// ${page}`, `export const page${++number}: Graph = ${known};`);
  }
  writeFileSync(file, lines.join("\n"));
  console.log(`${number} pages`);
' "$site" "$tool/pages.ts"
"$tool/node_modules/.bin/tsc" --noEmit --strict --skipLibCheck --moduleResolution bundler --module esnext "$tool/pages.ts"
echo "no error"
