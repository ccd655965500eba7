-- How the site is found: what its sitemaps say of change, and what is delivered to others.

-- Sitemaps -------------------------------------------------------------------------------------

-- When something in a sitemap's part last changed: part n is of the articles with ids from
-- 1000 n to 1000 n + 999, so that an article stays in its part. A typo fix changes nothing here.
CREATE TABLE sitemap_part (
  number     INTEGER PRIMARY KEY CHECK (number >= 0),
  changed_at INTEGER NOT NULL
) STRICT;

INSERT INTO sitemap_part (number, changed_at)
SELECT article_id / 1000, MAX(at) FROM publication WHERE kind <> 'typo' GROUP BY 1;

CREATE TRIGGER publication_changes_sitemap AFTER INSERT ON publication WHEN NEW.kind <> 'typo'
BEGIN
  INSERT INTO sitemap_part (number, changed_at) VALUES (NEW.article_id / 1000, NEW.at)
  ON CONFLICT (number) DO UPDATE SET changed_at = MAX(changed_at, excluded.changed_at);
END;

-- Deliveries -----------------------------------------------------------------------------------

-- Whom publications are delivered to, and by which channel. What fails is tried again later:
-- failures counts those in a row, and due_at is when to try again. Where public_only is 1, nothing
-- is delivered unless the public can read the site.
CREATE TABLE recipient (
  id          INTEGER PRIMARY KEY,
  channel     TEXT NOT NULL CHECK (channel <> ''),
  address     TEXT NOT NULL CHECK (address LIKE 'http://%' OR address LIKE 'https://%'),
  active      INTEGER NOT NULL CHECK (active IN (0, 1)),
  public_only INTEGER NOT NULL CHECK (public_only IN (0, 1)),
  failures    INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
  due_at      INTEGER NOT NULL DEFAULT 0,
  UNIQUE (channel, address)
) STRICT;

-- One row for each publication and recipient, written in the transaction of the publication and
-- delivered in the order of its rows. An address that a publication left behind is a row too.
CREATE TABLE outbox (
  id             INTEGER PRIMARY KEY,
  recipient_id   INTEGER NOT NULL REFERENCES recipient (id),
  publication_id INTEGER NOT NULL REFERENCES publication (id),
  path           TEXT NOT NULL CHECK (path LIKE '/%'),
  created_at     INTEGER NOT NULL,
  attempts       INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  settled_at     INTEGER,
  answer         TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX outbox_waiting ON outbox (recipient_id, id) WHERE settled_at IS NULL;
CREATE INDEX outbox_by_publication ON outbox (publication_id);
CREATE INDEX outbox_settled ON outbox (settled_at) WHERE settled_at IS NOT NULL;

-- IndexNow: a key that the site shows at its own address proves that it speaks for itself.
INSERT INTO setting (name, value) VALUES ('indexnow_key', lower(hex(randomblob(16))));
INSERT INTO recipient (channel, address, active, public_only)
VALUES ('indexnow', 'https://api.indexnow.org/indexnow', 1, 1);
