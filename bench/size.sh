#!/bin/sh
# How large a site's database is against the text in it:
#   bench/size.sh [DIR]       the site in that folder, or else one of 100,000 made-up articles
# The file is as the program leaves it, its log written back, nothing vacuumed. The text is what the
# newest revision of every article says, in bytes of UTF-8: headline, standfirst, body, what is said
# of its picture and for cards, the names and addresses of its credits, and its sources. Not counted,
# though they are in the file: earlier revisions, slugs, names of topics and sections, the record.
set -eu
bench=$(dirname "$0")
command -v sqlite3 > /dev/null || { echo "needs sqlite3 (apt-get install sqlite3)" >&2; exit 1; }
data=${1:-}
if [ -z "$data" ]; then
  data=$(mktemp -d)
  trap 'rm -rf "$data"' EXIT
  trap 'exit 130' INT TERM
  "$bench/generate.sh" --articles 100000 --data "$data"
fi
database="$data/bron.db"
sqlite3 "$database" "PRAGMA wal_checkpoint(TRUNCATE)" > /dev/null
text=$(sqlite3 "$database" "
  WITH newest AS (SELECT revision_id AS id FROM article),
  bytes (n) AS (
    SELECT SUM(length(CAST(headline || standfirst || body || picture_alt || picture_caption
      || picture_credit || share_title || share_description AS BLOB)))
    FROM newest JOIN revision USING (id)
    UNION ALL SELECT SUM(length(CAST(name || url AS BLOB))) FROM newest JOIN credit ON revision_id = id
    UNION ALL SELECT SUM(length(CAST(label || url || supports AS BLOB)))
    FROM newest JOIN source ON revision_id = id)
  SELECT SUM(n) FROM bytes")
size=$(wc -c < "$database")
articles=$(sqlite3 "$database" "SELECT COUNT(*) FROM article")
echo "$articles articles"
echo "$size $text" | awk '{ printf "database  %8.1f MB\ntext      %8.1f MB\nratio     %8.2f\n", $1 / 1e6, $2 / 1e6, $1 / $2 }'
echo "what takes the most, in MB and parts of the text:"
sqlite3 -separator ' ' "$database" "
  SELECT name, SUM(pgsize) AS size FROM dbstat GROUP BY name ORDER BY size DESC LIMIT 12" |
  awk -v text="$text" '{ printf "  %-32s %8.1f  %.3f\n", $1, $2 / 1e6, $2 / text }'
