#!/bin/sh
# How large a site's database is against the text in it, and what takes the room.
#
#   bench/size.sh [DIR]     the site in that folder           default: BENCH_SITE, or else one of
#                                                             100,000 made-up articles
#
# The file is as the program leaves it, nothing vacuumed; of a site that runs, what is in its log is not
# counted. The text is what was typed or imported and is kept, in bytes of UTF-8: of every revision the
# headline, standfirst, body, what is said of its picture, the words for cards, the names and addresses
# of its credits, and its sources; of every publication its note. Not counted, though they are in the
# file: slugs, notes to the newsroom (an import writes them itself), instants, numbers, languages, UUIDs,
# the names of sections, topics and authors, settings, the record of who did what, pictures.
#
# Standard output has "figure size VALUE times"; the table by table and index goes to standard error.
set -eu
cd "$(dirname "$0")/.."
command -v sqlite3 >/dev/null || { echo "needs sqlite3 (apt-get install sqlite3)" >&2; exit 1; }
data=${1:-${BENCH_SITE:-}}
if [ -z "$data" ]; then
  data=$(mktemp -d)
  trap 'rm -rf "$data"' EXIT
  trap 'exit 130' INT TERM
  bench/generate.sh --articles 100000 --data "$data" >&2
fi
database="$data/bron.db"
[ -e "$database" ] || { echo "there is no site in $data" >&2; exit 1; }
ask() {
  sqlite3 -readonly -separator ' ' "$database" "$1"
}
text=$(ask "
  WITH bytes (n) AS (
    SELECT SUM(length(CAST(headline || standfirst || body || picture_alt || picture_caption
      || picture_credit || share_title || share_description AS BLOB))) FROM revision
    UNION ALL SELECT SUM(length(CAST(name || url AS BLOB))) FROM credit
    UNION ALL SELECT SUM(length(CAST(label || url || supports AS BLOB))) FROM source
    UNION ALL SELECT SUM(length(CAST(note AS BLOB))) FROM publication)
  SELECT SUM(n) FROM bytes")
size=$(wc -c <"$database")
{
  echo "$(ask "SELECT COUNT(*) FROM article") articles, $(ask "SELECT COUNT(*) FROM revision") revisions"
  echo "$size $text" |
    awk '{ printf "database %.1f MB, text %.1f MB, ratio %.2f\n", $1 / 1e6, $2 / 1e6, $1 / $2 }'
  printf '%-34s %9s %9s %9s\n' 'table or index' MB 'of text' 'unused'
  ask "SELECT name, SUM(pgsize), SUM(unused) FROM dbstat GROUP BY name ORDER BY 2 DESC" |
    awk -v text="$text" '{
      if (NR <= 25) printf "%-34s %9.1f %9.3f %8.0f%%\n", $1, $2 / 1e6, $2 / text, 100 * $3 / $2
      else { others += $2; unused += $3 }
    }
    END {
      if (others) printf "%-34s %9.1f %9.3f %8.0f%%\n", "(others)", others / 1e6, others / text, 100 * unused / others
    }'
} >&2
echo "$size $text" | awk '{ printf "figure size %.3f times\n", $1 / $2 }'
