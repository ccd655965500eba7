#!/bin/sh
# How fast `bron import` takes in articles, against sqlite3 inserting the same rows:
#   bench/import.sh [ARTICLES [REPEATS]]      100000 and 5 unless told otherwise
# The files are Markdown, in an empty site that has its sections, topics and authors; what an import
# has made of them is written out as INSERTs, the search index as its tables of bytes, and sqlite3
# runs these in one transaction with the program's pragmas on the program's tables and indexes,
# without its triggers, whose rows are among them. Both begin with an empty file and end with all on
# the disk. Needs about 50 KB of disk for each article; takes half an hour for 100,000.
set -eu
bench=$(dirname "$0")
articles=${1:-100000}
repeats=${2:-5}
java=$("$bench/java.sh")
classpath=$("$bench/classpath.sh")
command -v sqlite3 > /dev/null || { echo "needs sqlite3 (apt-get install sqlite3)" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

now() { date +%s.%N; }
since() { echo "$(now) $1" | awk '{ printf "%.2f", $1 - $2 }'; }
median() { sort -n "$1" | awk '{ a[NR] = $1 } END { printf "%.2f", a[int((NR + 1) / 2)] }'; }
spread() { sort -n "$1" | awk 'NR == 1 { low = $1 } { high = $1 } END { printf "%.2f to %.2f", low, high }'; }

import() {
  rm -rf "$work/site"
  cp -r "$work/empty" "$work/site"
  sync
  begin=$(now)
  "$java" --enable-native-access=ALL-UNNAMED -classpath "$classpath" bron.Main \
    import --data "$work/site" "$work/files" > "$work/import.log" 2>&1 ||
    { tail -5 "$work/import.log" >&2; exit 1; }
  since "$begin"
}

raw() {
  rm -f "$work"/raw.db*
  sqlite3 "$work/raw.db" < "$work/schema.sql" > /dev/null
  sync
  begin=$(now)
  sqlite3 "$work/raw.db" < "$work/rows.sql" > /dev/null
  since "$begin"
}

write_rows() {
  database="$work/site/bron.db"
  tables="type IN ('table', 'index') AND sql IS NOT NULL AND sql NOT LIKE 'CREATE VIRTUAL%'
    AND name NOT LIKE 'sqlite_%'"
  sqlite3 "$database" "SELECT sql || ';' FROM sqlite_schema WHERE $tables" > "$work/schema.sql"
  {
    echo "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
    echo "PRAGMA cache_size = 16000; PRAGMA wal_autocheckpoint = 32000; PRAGMA temp_store = MEMORY;"
    echo "BEGIN IMMEDIATE; PRAGMA defer_foreign_keys = ON;"
    for table in $(sqlite3 "$database" \
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND $tables"); do
      printf '.mode insert %s\nSELECT * FROM %s;\n' "$table" "$table" | sqlite3 "$database"
    done
    echo "COMMIT;"
  } > "$work/rows.sql"
}

"$bench/generate.sh" --articles 0 --data "$work/empty"
"$bench/generate.sh" --articles "$articles" --markdown "$work/files"
import > /dev/null
write_rows
i=0
while [ "$i" -lt "$repeats" ]; do
  import >> "$work/import.times"; echo >> "$work/import.times"
  raw >> "$work/raw.times"; echo >> "$work/raw.times"
  i=$((i + 1))
done
bron=$(median "$work/import.times")
sqlite=$(median "$work/raw.times")
echo "import of $articles articles ($(find "$work/files" -name '*.md' | wc -l) files), $repeats times each"
echo "bron import    $bron s ($(spread "$work/import.times"))"
echo "sqlite3        $sqlite s ($(spread "$work/raw.times")), the same rows raw"
echo "$sqlite $bron" | awk '{ printf "ratio          %.2f\n", $1 / $2 }'
