-- How far what is written and not published is on its way, who has it to do, and what colleagues say
-- of it. What readers see has no part in it.

-- Follows from the last row of review and of assignment, and ends with the publication of the newest
-- revision. The revision is the one that was handed in or approved: the text may have changed since.
ALTER TABLE article ADD COLUMN stage TEXT NOT NULL DEFAULT 'draft'
  CHECK (stage IN ('draft', 'review', 'approved'));
ALTER TABLE article ADD COLUMN stage_revision_id INTEGER REFERENCES revision (id);
ALTER TABLE article ADD COLUMN assignee_id INTEGER REFERENCES account (id);

CREATE INDEX article_by_stage ON article (stage, changed_at, id) WHERE stage <> 'draft';
CREATE INDEX article_by_assignee ON article (assignee_id, changed_at, id) WHERE assignee_id IS NOT NULL;
-- What somebody began and readers do not see, or not all of it.
CREATE INDEX article_unseen_by_creator ON article (created_by, changed_at, id)
  WHERE created_by IS NOT NULL AND (live_revision_id IS NULL OR live_revision_id <> revision_id);
CREATE INDEX publication_by_moment ON publication (at, id);
CREATE INDEX writing_unsaved_by_moment ON writing (account_id, typed_at) WHERE typed IS NOT NULL;

-- Every step, for good.
CREATE TABLE review (
  id          INTEGER PRIMARY KEY,
  article_id  INTEGER NOT NULL REFERENCES article (id),
  revision_id INTEGER NOT NULL,
  act         TEXT NOT NULL CHECK (act IN ('hand_in', 'approve', 'send_back', 'take_back')),
  words       TEXT NOT NULL,
  account_id  INTEGER REFERENCES account (id),
  at          INTEGER NOT NULL,
  FOREIGN KEY (article_id, revision_id) REFERENCES revision (article_id, id),
  CHECK (act <> 'send_back' OR words <> '')
) STRICT;
CREATE INDEX review_by_article ON review (article_id, id);

CREATE TRIGGER review_stands BEFORE UPDATE ON review
BEGIN SELECT RAISE(ABORT, 'a review is never changed'); END;
CREATE TRIGGER review_stays BEFORE DELETE ON review
BEGIN SELECT RAISE(ABORT, 'a review is never deleted'); END;

-- Who was given an article to do, for good; nobody where it was given back.
CREATE TABLE assignment (
  id          INTEGER PRIMARY KEY,
  article_id  INTEGER NOT NULL REFERENCES article (id),
  account_id  INTEGER REFERENCES account (id),
  words       TEXT NOT NULL,
  due         INTEGER,
  civil       TEXT
              CHECK (civil GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]'),
  zone        TEXT CHECK (zone <> ''),
  assigned_by INTEGER REFERENCES account (id),
  at          INTEGER NOT NULL,
  CHECK ((due IS NULL) = (civil IS NULL)),
  CHECK ((due IS NULL) = (zone IS NULL)),
  CHECK (due IS NULL OR account_id IS NOT NULL)
) STRICT;
CREATE INDEX assignment_by_article ON assignment (article_id, id);

CREATE TRIGGER assignment_stands BEFORE UPDATE ON assignment
BEGIN SELECT RAISE(ABORT, 'an assignment is never changed'); END;
CREATE TRIGGER assignment_stays BEFORE DELETE ON assignment
BEGIN SELECT RAISE(ABORT, 'an assignment is never deleted'); END;

-- A note to colleagues: of a paragraph, which is the block of that number, from 0, in that revision,
-- and whose text then was the quote; or else of the whole article. Where the paragraph is now follows
-- from the revisions since.
CREATE TABLE note (
  id          INTEGER PRIMARY KEY,
  article_id  INTEGER NOT NULL REFERENCES article (id),
  revision_id INTEGER NOT NULL,
  block       INTEGER CHECK (block >= 0),
  quote       TEXT NOT NULL,
  words       TEXT NOT NULL CHECK (words <> ''),
  account_id  INTEGER NOT NULL REFERENCES account (id),
  -- Whom it asks.
  for_id      INTEGER REFERENCES account (id),
  -- Who began the article.
  owner_id    INTEGER REFERENCES account (id),
  at          INTEGER NOT NULL,
  -- Derived: who spoke last.
  last_by     INTEGER NOT NULL REFERENCES account (id),
  resolved_by INTEGER REFERENCES account (id),
  resolved_at INTEGER,
  FOREIGN KEY (article_id, revision_id) REFERENCES revision (article_id, id),
  CHECK ((block IS NULL) = (quote = '')),
  CHECK ((resolved_at IS NULL) = (resolved_by IS NULL))
) STRICT;
CREATE INDEX note_by_article ON note (article_id, id);
CREATE INDEX note_open ON note (article_id) WHERE resolved_at IS NULL;
CREATE INDEX note_open_for ON note (for_id, id) WHERE resolved_at IS NULL AND for_id IS NOT NULL;
CREATE INDEX note_open_of_owner ON note (owner_id, id) WHERE resolved_at IS NULL AND owner_id IS NOT NULL;
CREATE INDEX note_open_by ON note (account_id, id) WHERE resolved_at IS NULL;

CREATE TRIGGER note_stands
BEFORE UPDATE OF article_id, revision_id, block, quote, words, account_id, for_id, owner_id, at ON note
BEGIN SELECT RAISE(ABORT, 'a note is never changed'); END;
CREATE TRIGGER note_stays BEFORE DELETE ON note
BEGIN SELECT RAISE(ABORT, 'a note is never deleted'); END;

CREATE TABLE note_reply (
  id         INTEGER PRIMARY KEY,
  note_id    INTEGER NOT NULL REFERENCES note (id),
  words      TEXT NOT NULL CHECK (words <> ''),
  account_id INTEGER NOT NULL REFERENCES account (id),
  at         INTEGER NOT NULL
) STRICT;
CREATE INDEX note_reply_by_note ON note_reply (note_id, id);

CREATE TRIGGER note_reply_stands BEFORE UPDATE ON note_reply
BEGIN SELECT RAISE(ABORT, 'a reply is never changed'); END;
CREATE TRIGGER note_reply_stays BEFORE DELETE ON note_reply
BEGIN SELECT RAISE(ABORT, 'a reply is never deleted'); END;
