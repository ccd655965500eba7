-- What is to happen later, and what became of it.

-- An act on an article at a moment: a publication of that kind, or else a pin in that slot of the
-- front page. The moment counts; civil and zone are what was typed. Of a publication with a text it
-- is that revision that goes out, whatever is saved meanwhile.
CREATE TABLE plan (
  id             INTEGER PRIMARY KEY,
  article_id     INTEGER NOT NULL REFERENCES article (id),
  kind           TEXT
                 CHECK (kind IN ('first', 'typo', 'update', 'correction', 'withdrawal', 'restoration')),
  revision_id    INTEGER,
  note           TEXT NOT NULL,
  position       INTEGER CHECK (position >= 1),
  until          INTEGER,
  due            INTEGER NOT NULL,
  civil          TEXT NOT NULL
                 CHECK (civil GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]'),
  zone           TEXT NOT NULL CHECK (zone <> ''),
  state          TEXT NOT NULL CHECK (state IN ('planned', 'done', 'failed', 'cancelled')),
  reason         TEXT NOT NULL,
  planned_by     INTEGER REFERENCES account (id),
  planned_at     INTEGER NOT NULL,
  settled_by     INTEGER REFERENCES account (id),
  settled_at     INTEGER,
  publication_id INTEGER REFERENCES publication (id),
  version        INTEGER NOT NULL CHECK (version >= 1),
  FOREIGN KEY (article_id, revision_id) REFERENCES revision (article_id, id),
  CHECK ((kind IS NULL) <> (position IS NULL)),
  CHECK ((revision_id IS NULL) = (kind IS NULL OR kind = 'withdrawal')),
  CHECK (until IS NULL OR (position IS NOT NULL AND until > due)),
  CHECK ((state = 'planned') = (settled_at IS NULL)),
  CHECK ((state = 'failed') = (reason <> '')),
  CHECK (publication_id IS NULL OR state = 'done')
) STRICT;
-- At one moment what is published comes before what is pinned.
CREATE INDEX plan_due ON plan (due, (kind IS NULL), id) WHERE state = 'planned';
CREATE INDEX plan_settled ON plan (settled_at, id) WHERE state <> 'planned';
CREATE INDEX plan_by_article ON plan (article_id, due, id);

-- Whoever comes second finds it settled.
CREATE TRIGGER plan_is_settled_once BEFORE UPDATE ON plan WHEN OLD.state <> 'planned'
BEGIN SELECT RAISE(ABORT, 'a plan is settled once'); END;
CREATE TRIGGER plan_stays BEFORE DELETE ON plan
BEGIN SELECT RAISE(ABORT, 'a plan is never deleted'); END;

-- Before that moment no text of the article goes out to readers.
CREATE TABLE embargo (
  article_id INTEGER PRIMARY KEY REFERENCES article (id),
  until      INTEGER NOT NULL,
  civil      TEXT NOT NULL
             CHECK (civil GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]'),
  zone       TEXT NOT NULL CHECK (zone <> '')
) STRICT;

CREATE TRIGGER publication_heeds_embargo BEFORE INSERT ON publication
WHEN NEW.kind <> 'withdrawal'
  AND EXISTS (SELECT 1 FROM embargo WHERE article_id = NEW.article_id AND until > NEW.at)
BEGIN SELECT RAISE(ABORT, 'the article is under embargo'); END;
