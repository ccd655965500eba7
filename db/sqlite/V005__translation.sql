-- What each revision of a translation was made from: an ordinary revision of the article, and beside
-- it the revision of the source that it was held against and the source paragraph of each of its own.
-- A translation without such rows (made before this table) is held against article.source_revision_id
-- and matched paragraph by paragraph when it is next saved.

CREATE TABLE translation_revision (
  revision_id        INTEGER PRIMARY KEY REFERENCES revision (id),
  source_revision_id INTEGER NOT NULL REFERENCES revision (id),
  -- The number of the source's last publication up to which nothing is left to take over; 0 for none.
  source_publication INTEGER NOT NULL CHECK (source_publication >= 0)
) STRICT;

-- The fields beside the body that are translated, each from a revision of the source.
CREATE TABLE translation_field (
  revision_id        INTEGER NOT NULL REFERENCES revision (id),
  field              TEXT NOT NULL CHECK (field IN ('headline', 'standfirst', 'picture_alt',
                       'picture_caption', 'picture_credit', 'share_title', 'share_description')),
  source_revision_id INTEGER NOT NULL REFERENCES revision (id),
  PRIMARY KEY (revision_id, field)
) STRICT, WITHOUT ROWID;

-- The body in order: so many paragraphs were made from that paragraph of that revision of the source.
-- None: it was left out on purpose. Without a source: the translator's own.
CREATE TABLE translation_segment (
  revision_id        INTEGER NOT NULL REFERENCES revision (id),
  position           INTEGER NOT NULL CHECK (position >= 1),
  paragraphs         INTEGER NOT NULL CHECK (paragraphs >= 0),
  source_revision_id INTEGER REFERENCES revision (id),
  source_paragraph   INTEGER CHECK (source_paragraph >= 1),
  PRIMARY KEY (revision_id, position),
  CHECK ((source_revision_id IS NULL) = (source_paragraph IS NULL)),
  CHECK (source_revision_id IS NOT NULL OR paragraphs > 0)
) STRICT, WITHOUT ROWID;

-- derived: how many parts of a translation say what its source no longer says
CREATE TABLE translation (
  article_id INTEGER PRIMARY KEY REFERENCES article (id),
  behind     INTEGER NOT NULL CHECK (behind >= 0)
) STRICT;

-- derived: the corrections of the source that what readers see has not taken over
CREATE TABLE translation_correction (
  article_id     INTEGER NOT NULL REFERENCES article (id),
  publication_id INTEGER NOT NULL REFERENCES publication (id),
  PRIMARY KEY (article_id, publication_id)
) STRICT, WITHOUT ROWID;

-- What is there already stands as it does to the reader: behind by every correction of the source since.
INSERT INTO translation_correction (article_id, publication_id)
SELECT a.id, p.id FROM article a
JOIN publication p ON p.article_id = a.source_article_id AND p.kind = 'correction'
  AND p.revision_id > a.source_revision_id
WHERE a.source_article_id IS NOT NULL AND a.source_revision_id IS NOT NULL;

INSERT INTO translation (article_id, behind)
SELECT a.id, (SELECT COUNT(*) FROM publication p WHERE p.article_id = a.source_article_id
  AND p.kind IN ('update', 'correction') AND p.revision_id > a.source_revision_id)
FROM article a
WHERE a.source_article_id IS NOT NULL AND a.source_revision_id IS NOT NULL;

CREATE TRIGGER translation_revision_is_final BEFORE UPDATE ON translation_revision
BEGIN SELECT RAISE(ABORT, 'a revision is never changed'); END;
CREATE TRIGGER translation_revision_stays BEFORE DELETE ON translation_revision
BEGIN SELECT RAISE(ABORT, 'a revision is never deleted'); END;
CREATE TRIGGER translation_field_is_final BEFORE UPDATE ON translation_field
BEGIN SELECT RAISE(ABORT, 'a revision is never changed'); END;
CREATE TRIGGER translation_field_stays BEFORE DELETE ON translation_field
BEGIN SELECT RAISE(ABORT, 'a revision is never changed'); END;
CREATE TRIGGER translation_segment_is_final BEFORE UPDATE ON translation_segment
BEGIN SELECT RAISE(ABORT, 'a revision is never changed'); END;
CREATE TRIGGER translation_segment_stays BEFORE DELETE ON translation_segment
BEGIN SELECT RAISE(ABORT, 'a revision is never changed'); END;
