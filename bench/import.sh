#!/bin/sh
# How fast `bron import` takes in articles, against sqlite3 inserting the same rows, by turns.
#
#   bench/import.sh     BENCH_ARTICLES   how many                            default: 100000
#                       BENCH_REPEATS    how often each                      default: 5
#                       BENCH_WORK       where it keeps what it makes        default: target/bench/work
#
# The files are Markdown, in an empty site that has its sections, topics and authors. What an import has
# made of them is written out once as INSERTs, the search index as its tables of bytes, and sqlite3 runs
# these in one transaction with the program's pragmas on the program's tables and indexes, without its
# triggers, whose rows are among them. Both begin with an empty file and end with all on the disk.
# Needs about 50 KB of disk for each article.
#
# Standard output has "sample import WHO ARTICLES-PER-SECOND" for each.
set -eu
cd "$(dirname "$0")/.."
articles=${BENCH_ARTICLES:-100000}
repeats=${BENCH_REPEATS:-5}
java=$(bench/java.sh)
classpath=$(bench/classpath.sh)
command -v sqlite3 >/dev/null || { echo "needs sqlite3 (apt-get install sqlite3)" >&2; exit 1; }
mkdir -p "${BENCH_WORK:=target/bench/work}"
work=$(mktemp -d "$BENCH_WORK/import.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

now() {
  date +%s.%N
}

sample() {
  echo "$articles $2 $(now)" | awk -v who="$1" '{ printf "sample import %s %.1f\n", who, $1 / ($3 - $2) }'
}

import() {
  rm -rf "$work/site"
  cp -r "$work/empty" "$work/site"
  sync
  begin=$(now)
  "$java" --enable-native-access=ALL-UNNAMED -classpath "$classpath" bron.Main \
    import --data "$work/site" "$work/files" >"$work/import.log" 2>&1 ||
    { tail -5 "$work/import.log" >&2; exit 1; }
  sample bron "$begin"
}

raw() {
  rm -f "$work"/raw.db*
  sqlite3 "$work/raw.db" <"$work/schema.sql" >/dev/null
  sync
  begin=$(now)
  sqlite3 -bail "$work/raw.db" <"$work/rows.sql" >/dev/null
  sample sqlite3 "$begin"
}

write_rows() {
  database="$work/site/bron.db"
  tables="type IN ('table', 'index') AND sql IS NOT NULL AND sql NOT LIKE 'CREATE VIRTUAL%'
    AND name NOT LIKE 'sqlite_%'"
  sqlite3 "$database" "SELECT sql || ';' FROM sqlite_schema WHERE $tables" >"$work/schema.sql"
  {
    echo "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
    echo "PRAGMA cache_size = 16000; PRAGMA wal_autocheckpoint = 32000; PRAGMA temp_store = MEMORY;"
    echo "BEGIN IMMEDIATE; PRAGMA defer_foreign_keys = ON;"
    for table in $(sqlite3 "$database" \
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND $tables"); do
      printf '.mode insert %s\nSELECT * FROM %s;\n' "$table" "$table" | sqlite3 "$database"
    done
    echo "COMMIT;"
  } >"$work/rows.sql"
}

# The same rows in the end, or something else was measured.
compare() {
  for database in "$work/site/bron.db" "$work/raw.db"; do
    sqlite3 "$database" "SELECT COUNT(*), SUM(length(body)) FROM revision;
      SELECT COUNT(*), SUM(length(block)) FROM search_text_data; SELECT COUNT(*) FROM audit"
  done | awk '{ seen[NR] = $0 } END { for (i = 1; i <= NR / 2; i++) if (seen[i] != seen[i + NR / 2]) exit 1 }' ||
    { echo "sqlite3 has other rows" >&2; exit 1; }
}

bench/generate.sh --articles 0 --data "$work/empty" >&2
bench/generate.sh --articles "$articles" --markdown "$work/files" >&2
import >/dev/null
write_rows
raw >/dev/null
compare
i=0
while [ "$i" -lt "$repeats" ]; do
  if [ $((i % 2)) = 0 ]; then
    import
    raw
  else
    raw
    import
  fi
  i=$((i + 1))
done
