-- What an editor puts around an article and on the front page.

-- The articles that a revision names as worth reading next; part of what was written.
CREATE TABLE revision_related (
  revision_id INTEGER NOT NULL REFERENCES revision (id),
  position    INTEGER NOT NULL CHECK (position >= 1),
  article_id  INTEGER NOT NULL REFERENCES article (id),
  PRIMARY KEY (revision_id, position),
  UNIQUE (revision_id, article_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER revision_related_is_final BEFORE UPDATE ON revision_related
BEGIN SELECT RAISE(ABORT, 'a revision is never changed'); END;
CREATE TRIGGER revision_related_stays BEFORE DELETE ON revision_related
BEGIN SELECT RAISE(ABORT, 'a revision is never changed'); END;

-- The front page of a language as editors left it: a version that grows with every change, and the
-- banner; one without a text is none.
CREATE TABLE front (
  language          TEXT PRIMARY KEY CHECK (language GLOB '[a-z][a-z]*'),
  version           INTEGER NOT NULL CHECK (version >= 1),
  banner_text       TEXT NOT NULL CHECK (length(banner_text) <= 200),
  banner_article_id INTEGER REFERENCES article (id),
  banner_url        TEXT NOT NULL
                    CHECK (banner_url = '' OR banner_url LIKE '/%'
                      OR banner_url LIKE 'http://%' OR banner_url LIKE 'https://%'),
  banner_until      INTEGER,
  CHECK ((banner_text = '') = (banner_until IS NULL)),
  CHECK (banner_article_id IS NULL OR banner_url = '')
) STRICT, WITHOUT ROWID;

-- The slots that are filled by hand; 1 is the lead. What is not here fills itself.
CREATE TABLE front_slot (
  language   TEXT NOT NULL REFERENCES front (language),
  position   INTEGER NOT NULL CHECK (position >= 1),
  article_id INTEGER NOT NULL REFERENCES article (id),
  until      INTEGER,
  PRIMARY KEY (language, position),
  UNIQUE (language, article_id)
) STRICT, WITHOUT ROWID;
