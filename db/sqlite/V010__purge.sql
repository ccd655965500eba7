-- Which kept answers each edition made wrong: see docs/decisions/0105-surrogate-keys.md.

-- Whether anybody keeps answers. Where nobody ever did nothing is written down for them.
ALTER TABLE edition ADD COLUMN kept INTEGER NOT NULL DEFAULT 0 CHECK (kept IN (0, 1));

-- What the step to an edition touched: the surrogate keys that such answers carry, and the paths of
-- the articles among them, each separated by spaces; no keys where no answer is wrong. The newest
-- rows alone, and none for a step of which it is not known: then everything may be wrong.
CREATE TABLE purge (
  edition INTEGER PRIMARY KEY,
  keys    TEXT NOT NULL,
  paths   TEXT NOT NULL
) STRICT;
