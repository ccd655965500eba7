-- Pictures in the sizes and shapes that pages need, and a library of them.

-- What is offered when a picture is used anew, and the point that every crop keeps in sight, in
-- hundredths from the left and from the top.
ALTER TABLE media ADD COLUMN alt TEXT NOT NULL DEFAULT '';
ALTER TABLE media ADD COLUMN caption TEXT NOT NULL DEFAULT '';
ALTER TABLE media ADD COLUMN credit TEXT NOT NULL DEFAULT '';
ALTER TABLE media ADD COLUMN focal_x INTEGER NOT NULL DEFAULT 50 CHECK (focal_x BETWEEN 0 AND 100);
ALTER TABLE media ADD COLUMN focal_y INTEGER NOT NULL DEFAULT 50 CHECK (focal_y BETWEEN 0 AND 100);
ALTER TABLE media ADD COLUMN version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1);

-- The formats of its renditions: NULL until they are made, empty where there is nothing to make.
ALTER TABLE media ADD COLUMN formats TEXT
  CHECK (formats IN ('', 'jpg', 'png', 'webp jpg', 'webp png'));
-- The focal point of the crops that there are.
ALTER TABLE media ADD COLUMN made_x INTEGER CHECK (made_x BETWEEN 0 AND 100);
ALTER TABLE media ADD COLUMN made_y INTEGER CHECK (made_y BETWEEN 0 AND 100);
CREATE INDEX media_to_render ON media (created_at, id)
  WHERE formats IS NULL OR made_x <> focal_x OR made_y <> focal_y;

-- crop is empty for the whole picture.
CREATE TABLE rendition (
  media_id TEXT NOT NULL REFERENCES media (id),
  crop     TEXT NOT NULL CHECK (crop IN ('', '16x9', '4x3', '1x1')),
  width    INTEGER NOT NULL CHECK (width > 0),
  format   TEXT NOT NULL CHECK (format IN ('webp', 'jpg', 'png')),
  size     INTEGER NOT NULL CHECK (size > 0),
  bytes    BLOB NOT NULL,
  PRIMARY KEY (media_id, crop, width, format)
) STRICT;

-- Grows with every change in how pictures are shown; what feeds say does not depend on it.
ALTER TABLE edition ADD COLUMN pictures INTEGER NOT NULL DEFAULT 1;

-- derived: which revisions show a picture, above the article or in its text
CREATE TABLE media_use (
  media_id    TEXT NOT NULL REFERENCES media (id),
  revision_id INTEGER NOT NULL REFERENCES revision (id),
  place       TEXT NOT NULL CHECK (place IN ('lead', 'body')),
  PRIMARY KEY (media_id, revision_id, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX author_by_portrait ON author (portrait_id) WHERE portrait_id IS NOT NULL;

INSERT INTO media_use (media_id, revision_id, place)
  SELECT picture_id, id, 'lead' FROM revision WHERE picture_id IS NOT NULL;

WITH RECURSIVE found (revision_id, rest) AS (
  SELECT id, substr(body, instr(body, '/media/') + 7) FROM revision WHERE instr(body, '/media/') > 0
  UNION ALL
  SELECT revision_id, substr(rest, instr(rest, '/media/') + 7) FROM found
  WHERE instr(rest, '/media/') > 0
)
INSERT OR IGNORE INTO media_use (media_id, revision_id, place)
  SELECT m.id, f.revision_id, 'body' FROM found f JOIN media m ON m.id = substr(f.rest, 1, 32);

-- What the newest article that shows a picture says of it is the first offer.
UPDATE media SET
  alt = (SELECT r.picture_alt FROM revision r JOIN media_use u ON u.revision_id = r.id
         WHERE u.media_id = media.id AND u.place = 'lead' ORDER BY r.id DESC LIMIT 1),
  caption = (SELECT r.picture_caption FROM revision r JOIN media_use u ON u.revision_id = r.id
             WHERE u.media_id = media.id AND u.place = 'lead' ORDER BY r.id DESC LIMIT 1),
  credit = (SELECT r.picture_credit FROM revision r JOIN media_use u ON u.revision_id = r.id
            WHERE u.media_id = media.id AND u.place = 'lead' ORDER BY r.id DESC LIMIT 1)
WHERE id IN (SELECT media_id FROM media_use WHERE place = 'lead');
