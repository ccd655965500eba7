-- The forms in which articles are written, one row for each that lies open or has words in it that
-- were not saved. What is saved is a revision; nothing in here is part of the record.
CREATE TABLE writing (
  account_id       INTEGER NOT NULL REFERENCES account (id),
  -- Names the form within the account.
  token            TEXT NOT NULL CHECK (length(token) BETWEEN 1 AND 64),
  article_id       INTEGER REFERENCES article (id),
  seen_at          INTEGER NOT NULL,
  typed            TEXT,
  typed_at         INTEGER,
  sent             TEXT,
  sent_revision_id INTEGER REFERENCES revision (id),
  PRIMARY KEY (account_id, token),
  CHECK ((typed IS NULL) = (typed_at IS NULL)),
  CHECK ((sent IS NULL) = (sent_revision_id IS NULL))
) STRICT;
CREATE INDEX writing_unsaved ON writing (account_id, article_id, typed_at) WHERE typed IS NOT NULL;
CREATE INDEX writing_open ON writing (article_id, seen_at);
CREATE INDEX writing_done ON writing (seen_at) WHERE typed IS NULL;
