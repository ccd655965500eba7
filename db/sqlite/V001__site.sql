-- The first schema of Bron. Two append-only tables carry it: revision (what was written) and
-- publication (what readers were told). Everything in article, article_topic and article_author
-- below the line "derived" follows from them and is written in the same transaction.
-- Instants are integer milliseconds since 1970-01-01T00:00:00Z, passed in; SQL never asks for now.

-- The site ------------------------------------------------------------------------------------

CREATE TABLE setting (
  name  TEXT PRIMARY KEY CHECK (length(name) BETWEEN 1 AND 100),
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What tells this site from every other, wherever it moves: a random UUID (RFC 9562, version 4).
INSERT INTO setting (name, value) VALUES ('uuid', lower(
  hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-'
  || substr('89AB', 1 + (random() & 3), 1) || substr(hex(randomblob(2)), 2) || '-'
  || hex(randomblob(6))));

-- One number that grows in the same transaction as anything that readers can see.
CREATE TABLE edition (
  only_row   INTEGER PRIMARY KEY CHECK (only_row = 1),
  number     INTEGER NOT NULL CHECK (number >= 1),
  changed_at INTEGER NOT NULL
) STRICT;
INSERT INTO edition (only_row, number, changed_at) VALUES (1, 1, 0);

CREATE TABLE redirect (
  path       TEXT PRIMARY KEY CHECK (path LIKE '/%'),
  target     TEXT NOT NULL CHECK (target LIKE '/%' OR target LIKE 'http://%' OR target LIKE 'https://%'),
  created_at INTEGER NOT NULL,
  CHECK (path <> target)
) STRICT, WITHOUT ROWID;
CREATE INDEX redirect_by_target ON redirect (target);

-- Pictures ------------------------------------------------------------------------------------

CREATE TABLE media (
  id         TEXT PRIMARY KEY CHECK (length(id) = 32 AND id NOT GLOB '*[^0-9a-f]*'),
  format     TEXT NOT NULL CHECK (format IN ('jpg', 'png', 'gif', 'webp')),
  width      INTEGER NOT NULL CHECK (width > 0),
  height     INTEGER NOT NULL CHECK (height > 0),
  size       INTEGER NOT NULL CHECK (size > 0),
  filename   TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  created_by INTEGER REFERENCES account (id)
) STRICT;
CREATE INDEX media_by_time ON media (created_at, id);

-- The bytes stand apart, so that reading about pictures does not read them.
CREATE TABLE media_original (
  media_id TEXT PRIMARY KEY REFERENCES media (id),
  bytes    BLOB NOT NULL
) STRICT;

-- People readers know, sections, topics ---------------------------------------------------------

CREATE TABLE author (
  id             INTEGER PRIMARY KEY,
  slug           TEXT NOT NULL UNIQUE CHECK (slug <> '' AND slug NOT GLOB '*[^a-z0-9-]*'),
  name           TEXT NOT NULL CHECK (length(trim(name)) BETWEEN 1 AND 200),
  portrait_id    TEXT REFERENCES media (id),
  merged_into_id INTEGER REFERENCES author (id) CHECK (merged_into_id <> id),
  version        INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;
CREATE INDEX author_by_name ON author (name, id);

CREATE TABLE author_text (
  author_id INTEGER NOT NULL REFERENCES author (id),
  language  TEXT NOT NULL CHECK (language GLOB '[a-z][a-z]*'),
  bio       TEXT NOT NULL,
  PRIMARY KEY (author_id, language)
) STRICT, WITHOUT ROWID;

CREATE TABLE author_link (
  author_id INTEGER NOT NULL REFERENCES author (id),
  position  INTEGER NOT NULL CHECK (position >= 1),
  label     TEXT NOT NULL CHECK (label <> ''),
  url       TEXT NOT NULL CHECK (url LIKE 'http://%' OR url LIKE 'https://%' OR url LIKE 'mailto:%'),
  PRIMARY KEY (author_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE section (
  id             INTEGER PRIMARY KEY,
  slug           TEXT NOT NULL UNIQUE CHECK (slug <> '' AND slug NOT GLOB '*[^a-z0-9-]*'),
  merged_into_id INTEGER REFERENCES section (id) CHECK (merged_into_id <> id),
  version        INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE TABLE section_text (
  section_id  INTEGER NOT NULL REFERENCES section (id),
  language    TEXT NOT NULL CHECK (language GLOB '[a-z][a-z]*'),
  name        TEXT NOT NULL CHECK (length(trim(name)) BETWEEN 1 AND 100),
  description TEXT NOT NULL,
  PRIMARY KEY (section_id, language)
) STRICT, WITHOUT ROWID;

CREATE TABLE topic (
  id             INTEGER PRIMARY KEY,
  slug           TEXT NOT NULL UNIQUE CHECK (slug <> '' AND slug NOT GLOB '*[^a-z0-9-]*'),
  merged_into_id INTEGER REFERENCES topic (id) CHECK (merged_into_id <> id),
  version        INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE TABLE topic_text (
  topic_id    INTEGER NOT NULL REFERENCES topic (id),
  language    TEXT NOT NULL CHECK (language GLOB '[a-z][a-z]*'),
  name        TEXT NOT NULL CHECK (length(trim(name)) BETWEEN 1 AND 100),
  description TEXT NOT NULL,
  PRIMARY KEY (topic_id, language)
) STRICT, WITHOUT ROWID;

-- People who sign in ----------------------------------------------------------------------------

CREATE TABLE account (
  id            INTEGER PRIMARY KEY,
  email         TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (email LIKE '%_@_%'),
  name          TEXT NOT NULL CHECK (length(trim(name)) BETWEEN 1 AND 200),
  role          TEXT NOT NULL CHECK (role IN ('author', 'editor', 'administrator')),
  language      TEXT NOT NULL CHECK (language GLOB '[a-z][a-z]*'),
  password_hash TEXT,
  author_id     INTEGER REFERENCES author (id),
  created_at    INTEGER NOT NULL,
  disabled_at   INTEGER,
  version       INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

-- The token itself is in the cookie alone; here is its SHA-256 in hexadecimal.
CREATE TABLE session (
  token_hash TEXT PRIMARY KEY CHECK (length(token_hash) = 64),
  account_id INTEGER NOT NULL REFERENCES account (id),
  csrf       TEXT NOT NULL CHECK (length(csrf) >= 32),
  created_at INTEGER NOT NULL,
  seen_at    INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  address    TEXT NOT NULL,
  user_agent TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX session_by_account ON session (account_id);
CREATE INDEX session_by_expiry ON session (expires_at);

-- One-time links: without an account it makes the first administrator, with one it sets a password.
CREATE TABLE welcome_link (
  token_hash TEXT PRIMARY KEY CHECK (length(token_hash) = 64),
  account_id INTEGER REFERENCES account (id),
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  used_at    INTEGER
) STRICT, WITHOUT ROWID;

-- Who tried to sign in, or to give a password that they must know. network is an IPv4 address or
-- the first half of an IPv6 one; device is the SHA-256 of the token in that browser's cookie.
CREATE TABLE sign_in_attempt (
  id        INTEGER PRIMARY KEY,
  email     TEXT NOT NULL COLLATE NOCASE,
  network   TEXT NOT NULL,
  device    TEXT CHECK (length(device) = 64),
  at        INTEGER NOT NULL,
  succeeded INTEGER NOT NULL CHECK (succeeded IN (0, 1))
) STRICT;
CREATE INDEX sign_in_attempt_by_email ON sign_in_attempt (email, at);
CREATE INDEX sign_in_attempt_by_network ON sign_in_attempt (network, at);
CREATE INDEX sign_in_attempt_by_time ON sign_in_attempt (at);

-- Every act in the admin: who, what, on what, from where.
CREATE TABLE audit (
  id         INTEGER PRIMARY KEY,
  at         INTEGER NOT NULL,
  account_id INTEGER REFERENCES account (id),
  act        TEXT NOT NULL CHECK (act <> ''),
  subject    TEXT NOT NULL,
  detail     TEXT NOT NULL,
  address    TEXT NOT NULL
) STRICT;
CREATE INDEX audit_by_time ON audit (at, id);
CREATE INDEX audit_by_subject ON audit (subject, id);

-- Stories ---------------------------------------------------------------------------------------

-- What the editions of one story in several languages share.
CREATE TABLE story (
  id INTEGER PRIMARY KEY
) STRICT;

CREATE TABLE article (
  id                 INTEGER PRIMARY KEY,
  uuid               TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  story_id           INTEGER NOT NULL REFERENCES story (id),
  language           TEXT NOT NULL CHECK (language GLOB '[a-z][a-z]*'),
  source_article_id  INTEGER REFERENCES article (id) CHECK (source_article_id <> id),
  source_revision_id INTEGER,
  created_at         INTEGER NOT NULL,
  created_by         INTEGER REFERENCES account (id),
  -- derived
  state              TEXT NOT NULL CHECK (state IN ('draft', 'live', 'withdrawn')),
  revision_id        INTEGER,
  live_revision_id   INTEGER,
  section_id         INTEGER REFERENCES section (id),
  slug               TEXT NOT NULL CHECK (slug <> '' AND slug NOT GLOB '*[^a-z0-9-]*'),
  -- The day of first publication in the site's zone at that moment; part of the address for good.
  dateline           TEXT CHECK (dateline GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  published_at       INTEGER,
  updated_at         INTEGER,
  changed_at         INTEGER NOT NULL,
  UNIQUE (story_id, language),
  UNIQUE (language, dateline, slug),
  FOREIGN KEY (id, revision_id) REFERENCES revision (article_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (id, live_revision_id) REFERENCES revision (article_id, id),
  FOREIGN KEY (source_article_id, source_revision_id) REFERENCES revision (article_id, id),
  CHECK ((state = 'draft') = (published_at IS NULL)),
  CHECK ((published_at IS NULL) = (dateline IS NULL)),
  CHECK ((published_at IS NULL) = (live_revision_id IS NULL)),
  CHECK (updated_at IS NULL OR updated_at >= published_at)
) STRICT;
CREATE INDEX article_live ON article (language, published_at, id) WHERE state = 'live';
CREATE INDEX article_live_by_section ON article (section_id, language, published_at, id) WHERE state = 'live';
CREATE INDEX article_by_change ON article (changed_at, id);
CREATE INDEX article_by_source ON article (source_article_id);

CREATE TABLE revision (
  id              INTEGER PRIMARY KEY,
  article_id      INTEGER NOT NULL REFERENCES article (id),
  number          INTEGER NOT NULL CHECK (number >= 1),
  base_id         INTEGER,
  account_id      INTEGER REFERENCES account (id),
  at              INTEGER NOT NULL,
  note            TEXT NOT NULL,
  headline        TEXT NOT NULL,
  standfirst      TEXT NOT NULL,
  body            TEXT NOT NULL,
  slug            TEXT NOT NULL CHECK (slug <> '' AND slug NOT GLOB '*[^a-z0-9-]*'),
  section_id      INTEGER REFERENCES section (id),
  picture_id      TEXT REFERENCES media (id),
  picture_alt     TEXT NOT NULL,
  picture_caption TEXT NOT NULL,
  picture_credit  TEXT NOT NULL,
  share_title       TEXT NOT NULL,
  share_description TEXT NOT NULL,
  UNIQUE (article_id, id),
  UNIQUE (article_id, number),
  -- A revision is the base of one other at most: the record is a line.
  UNIQUE (article_id, base_id),
  FOREIGN KEY (article_id, base_id) REFERENCES revision (article_id, id),
  CHECK ((number = 1) = (base_id IS NULL))
) STRICT;

CREATE TABLE revision_topic (
  revision_id INTEGER NOT NULL REFERENCES revision (id),
  position    INTEGER NOT NULL CHECK (position >= 1),
  topic_id    INTEGER NOT NULL REFERENCES topic (id),
  PRIMARY KEY (revision_id, position),
  UNIQUE (revision_id, topic_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE credit (
  revision_id INTEGER NOT NULL REFERENCES revision (id),
  position    INTEGER NOT NULL CHECK (position >= 1),
  role        TEXT NOT NULL CHECK (role IN ('author', 'translator', 'via', 'photographer', 'editor')),
  author_id   INTEGER REFERENCES author (id),
  name        TEXT NOT NULL CHECK (length(trim(name)) BETWEEN 1 AND 200),
  url         TEXT NOT NULL CHECK (url = '' OR url LIKE 'http://%' OR url LIKE 'https://%'),
  PRIMARY KEY (revision_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE source (
  revision_id INTEGER NOT NULL REFERENCES revision (id),
  position    INTEGER NOT NULL CHECK (position >= 1),
  label       TEXT NOT NULL CHECK (length(trim(label)) BETWEEN 1 AND 300),
  url         TEXT NOT NULL CHECK (url = '' OR url LIKE 'http://%' OR url LIKE 'https://%'),
  supports    TEXT NOT NULL,
  PRIMARY KEY (revision_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE publication (
  id          INTEGER PRIMARY KEY,
  article_id  INTEGER NOT NULL REFERENCES article (id),
  number      INTEGER NOT NULL CHECK (number >= 1),
  revision_id INTEGER NOT NULL,
  kind        TEXT NOT NULL
              CHECK (kind IN ('first', 'typo', 'update', 'correction', 'withdrawal', 'restoration')),
  note        TEXT NOT NULL,
  account_id  INTEGER REFERENCES account (id),
  at          INTEGER NOT NULL,
  UNIQUE (article_id, number),
  FOREIGN KEY (article_id, revision_id) REFERENCES revision (article_id, id),
  CHECK ((kind = 'first') = (number = 1)),
  CHECK (kind NOT IN ('correction', 'withdrawal') OR length(trim(note)) > 0)
) STRICT;
CREATE INDEX publication_by_time ON publication (at, id);
CREATE INDEX publication_of_corrections ON publication (at, id) WHERE kind = 'correction';

-- derived: what live articles are about and who made them, in the order of lists
CREATE TABLE article_topic (
  topic_id     INTEGER NOT NULL REFERENCES topic (id),
  language     TEXT NOT NULL,
  published_at INTEGER NOT NULL,
  article_id   INTEGER NOT NULL REFERENCES article (id),
  PRIMARY KEY (topic_id, language, published_at, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_topic_by_article ON article_topic (article_id);

CREATE TABLE article_author (
  author_id    INTEGER NOT NULL REFERENCES author (id),
  language     TEXT NOT NULL,
  published_at INTEGER NOT NULL,
  article_id   INTEGER NOT NULL REFERENCES article (id),
  PRIMARY KEY (author_id, language, published_at, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_author_by_article ON article_author (article_id);

-- Files that have been imported, by the SHA-256 of their bytes: the same file is not taken in twice.
CREATE TABLE imported (
  digest      TEXT PRIMARY KEY CHECK (length(digest) = 64),
  article_id  INTEGER NOT NULL REFERENCES article (id),
  revision_id INTEGER NOT NULL REFERENCES revision (id),
  at          INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What was written and what readers were told stays as it was.
CREATE TRIGGER revision_is_final BEFORE UPDATE ON revision
BEGIN SELECT RAISE(ABORT, 'a revision is never changed'); END;
CREATE TRIGGER revision_stays BEFORE DELETE ON revision
BEGIN SELECT RAISE(ABORT, 'a revision is never deleted'); END;
CREATE TRIGGER publication_is_final BEFORE UPDATE ON publication
BEGIN SELECT RAISE(ABORT, 'a publication is never changed'); END;
CREATE TRIGGER publication_stays BEFORE DELETE ON publication
BEGIN SELECT RAISE(ABORT, 'a publication is never deleted'); END;
CREATE TRIGGER credit_is_final BEFORE UPDATE ON credit
BEGIN SELECT RAISE(ABORT, 'a revision is never changed'); END;
CREATE TRIGGER credit_stays BEFORE DELETE ON credit
BEGIN SELECT RAISE(ABORT, 'a revision is never changed'); END;
CREATE TRIGGER source_is_final BEFORE UPDATE ON source
BEGIN SELECT RAISE(ABORT, 'a revision is never changed'); END;
CREATE TRIGGER source_stays BEFORE DELETE ON source
BEGIN SELECT RAISE(ABORT, 'a revision is never changed'); END;
CREATE TRIGGER revision_topic_is_final BEFORE UPDATE ON revision_topic
BEGIN SELECT RAISE(ABORT, 'a revision is never changed'); END;
CREATE TRIGGER revision_topic_stays BEFORE DELETE ON revision_topic
BEGIN SELECT RAISE(ABORT, 'a revision is never changed'); END;
