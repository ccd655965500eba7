-- Links by which people without an account read what is not published.

-- By the SHA-256 of its token, which stands in the link alone. It shows that revision, or always the
-- newest one. note says for whom it is.
CREATE TABLE preview_link (
  id          INTEGER PRIMARY KEY,
  token_hash  TEXT NOT NULL UNIQUE CHECK (length(token_hash) = 64),
  article_id  INTEGER NOT NULL REFERENCES article (id),
  revision_id INTEGER,
  note        TEXT NOT NULL CHECK (note <> ''),
  made_by     INTEGER NOT NULL REFERENCES account (id),
  made_at     INTEGER NOT NULL,
  expires_at  INTEGER NOT NULL CHECK (expires_at > made_at),
  revoked_by  INTEGER REFERENCES account (id),
  revoked_at  INTEGER,
  opened      INTEGER NOT NULL DEFAULT 0 CHECK (opened >= 0),
  opened_at   INTEGER,
  FOREIGN KEY (article_id, revision_id) REFERENCES revision (article_id, id),
  CHECK ((opened = 0) = (opened_at IS NULL)),
  CHECK ((revoked_by IS NULL) = (revoked_at IS NULL))
) STRICT;
CREATE INDEX preview_link_by_article ON preview_link (article_id, id);
