-- What caches in front of the site are told: see docs/decisions/0105-surrogate-keys.md.

-- Whether there are any. Where there are none nothing is written down for them.
ALTER TABLE edition ADD COLUMN told INTEGER NOT NULL DEFAULT 0 CHECK (told IN (0, 1));

-- Which kept answers a change made wrong, in the order of the changes: the surrogate keys that those
-- carry, and the paths of the articles among them, each separated by spaces. The newest rows alone:
-- whoever missed some tells caches that everything has changed.
CREATE TABLE purge (
  id    INTEGER PRIMARY KEY,
  keys  TEXT NOT NULL CHECK (keys <> ''),
  paths TEXT NOT NULL
) STRICT;
