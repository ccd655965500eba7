-- What else opens the door, and how links reach people.

-- The secret that an account shares with its owner's phone, sealed by a key outside this file. Until
-- it is confirmed by a code it holds for nothing. last_step is the newest 30 seconds of which a code
-- was taken: none is taken twice.
CREATE TABLE factor (
  account_id   INTEGER PRIMARY KEY REFERENCES account (id),
  secret       TEXT NOT NULL CHECK (secret <> ''),
  created_at   INTEGER NOT NULL,
  confirmed_at INTEGER,
  last_step    INTEGER NOT NULL DEFAULT 0
) STRICT;

-- A recovery code by its SHA-256; it holds 80 random bits.
CREATE TABLE recovery_code (
  account_id INTEGER NOT NULL REFERENCES account (id),
  code_hash  TEXT NOT NULL CHECK (length(code_hash) = 64),
  used_at    INTEGER,
  PRIMARY KEY (account_id, code_hash)
) STRICT, WITHOUT ROWID;

-- Half-way in: the password was right, the code is still to come. The token is in a cookie alone.
CREATE TABLE sign_in_step (
  token_hash TEXT PRIMARY KEY CHECK (length(token_hash) = 64),
  account_id INTEGER NOT NULL REFERENCES account (id),
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sign_in_step_by_account ON sign_in_step (account_id);
CREATE INDEX sign_in_step_by_expiry ON sign_in_step (expires_at);

-- Links that are to be mailed. The link itself is made when the letter is, and stands nowhere. email
-- is what was typed, whether or not somebody has that address.
CREATE TABLE letter (
  id         INTEGER PRIMARY KEY,
  kind       TEXT NOT NULL CHECK (kind IN ('invitation', 'reset')),
  email      TEXT NOT NULL COLLATE NOCASE CHECK (length(email) <= 254),
  network    TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  due_at     INTEGER NOT NULL,
  attempts   INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  settled_at INTEGER
) STRICT;
CREATE INDEX letter_due ON letter (due_at) WHERE settled_at IS NULL;
CREATE INDEX letter_by_email ON letter (email, created_at);
CREATE INDEX letter_by_network ON letter (network, created_at);
CREATE INDEX letter_by_time ON letter (created_at);
