-- Passkeys (WebAuthn): public keys of which the private half never leaves somebody's device; limits
-- that are found by an index; forms that go on where another one was lost.

-- credential is WebAuthn's attested credential data: the authenticator's model, the credential's id
-- and its public key. user_handle is what the device knows the account by. synced says that the
-- device's maker keeps a copy of the passkey for its owner.
CREATE TABLE passkey (
  id              INTEGER PRIMARY KEY,
  account_id      INTEGER NOT NULL REFERENCES account (id),
  credential_id   TEXT NOT NULL UNIQUE CHECK (length(credential_id) BETWEEN 1 AND 1364),
  credential      BLOB NOT NULL,
  user_handle     TEXT NOT NULL,
  sign_count      INTEGER NOT NULL CHECK (sign_count >= 0),
  backup_eligible INTEGER NOT NULL CHECK (backup_eligible IN (0, 1)),
  synced          INTEGER NOT NULL CHECK (synced IN (0, 1)),
  transports      TEXT NOT NULL,
  name            TEXT NOT NULL CHECK (name <> ''),
  created_at      INTEGER NOT NULL,
  last_used_at    INTEGER
) STRICT;
CREATE INDEX passkey_by_account ON passkey (account_id, id);

-- Challenges that were answered, by their SHA-256, until they would have expired: none is answered
-- twice. One that nobody answers stands nowhere.
CREATE TABLE passkey_challenge (
  challenge_hash TEXT PRIMARY KEY CHECK (length(challenge_hash) = 64),
  expires_at     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX passkey_challenge_by_expiry ON passkey_challenge (expires_at);

-- Each limit of the throttle is one walk along an index, however many attempts there were today.
DROP INDEX sign_in_attempt_by_email;
DROP INDEX sign_in_attempt_by_network;
CREATE INDEX sign_in_attempt_by_email ON sign_in_attempt (email, succeeded, at);
CREATE INDEX sign_in_attempt_by_network ON sign_in_attempt (network, succeeded, at);
CREATE INDEX welcome_link_by_account ON welcome_link (account_id);

-- The form in which the words were typed that this one began with: what that one saved is known.
ALTER TABLE writing ADD COLUMN continues TEXT CHECK (length(continues) BETWEEN 1 AND 64);
