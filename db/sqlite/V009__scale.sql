-- What makes every statement find its rows by an index, however many there are.

-- How many live articles each list has --------------------------------------------------------

-- derived: one row for each section, topic and author, also for those without an article
CREATE TABLE list_size (
  kind   TEXT NOT NULL CHECK (kind IN ('section', 'topic', 'author')),
  id     INTEGER NOT NULL,
  number INTEGER NOT NULL CHECK (number >= 0),
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX list_by_size ON list_size (kind, number, id);

-- derived: how many articles were ever published in a language
CREATE TABLE language_size (
  language TEXT PRIMARY KEY,
  number   INTEGER NOT NULL CHECK (number >= 0)
) STRICT, WITHOUT ROWID;

INSERT INTO list_size (kind, id, number)
SELECT 'section', s.id, COALESCE(n.number, 0) FROM section s
LEFT JOIN (SELECT section_id AS id, COUNT(*) AS number FROM article
           WHERE state = 'live' GROUP BY section_id) n ON n.id = s.id;
INSERT INTO list_size (kind, id, number)
SELECT 'topic', t.id, COALESCE(n.number, 0) FROM topic t
LEFT JOIN (SELECT topic_id AS id, COUNT(*) AS number FROM article_topic GROUP BY topic_id) n
  ON n.id = t.id;
INSERT INTO list_size (kind, id, number)
SELECT 'author', p.id, COALESCE(n.number, 0) FROM author p
LEFT JOIN (SELECT author_id AS id, COUNT(*) AS number FROM article_author GROUP BY author_id) n
  ON n.id = p.id;
INSERT INTO language_size (language, number)
SELECT language, COUNT(*) FROM article WHERE state <> 'draft' GROUP BY language;

CREATE TRIGGER section_has_size AFTER INSERT ON section
BEGIN INSERT INTO list_size (kind, id, number) VALUES ('section', NEW.id, 0); END;
CREATE TRIGGER topic_has_size AFTER INSERT ON topic
BEGIN INSERT INTO list_size (kind, id, number) VALUES ('topic', NEW.id, 0); END;
CREATE TRIGGER author_has_size AFTER INSERT ON author
BEGIN INSERT INTO list_size (kind, id, number) VALUES ('author', NEW.id, 0); END;

CREATE TRIGGER topic_grows AFTER INSERT ON article_topic
BEGIN UPDATE list_size SET number = number + 1 WHERE kind = 'topic' AND id = NEW.topic_id; END;
CREATE TRIGGER topic_shrinks AFTER DELETE ON article_topic
BEGIN UPDATE list_size SET number = number - 1 WHERE kind = 'topic' AND id = OLD.topic_id; END;
CREATE TRIGGER author_grows AFTER INSERT ON article_author
BEGIN UPDATE list_size SET number = number + 1 WHERE kind = 'author' AND id = NEW.author_id; END;
CREATE TRIGGER author_shrinks AFTER DELETE ON article_author
BEGIN UPDATE list_size SET number = number - 1 WHERE kind = 'author' AND id = OLD.author_id; END;

CREATE TRIGGER section_grows AFTER INSERT ON article
WHEN NEW.state = 'live' AND NEW.section_id IS NOT NULL
BEGIN UPDATE list_size SET number = number + 1 WHERE kind = 'section' AND id = NEW.section_id; END;
CREATE TRIGGER section_changes AFTER UPDATE OF state, section_id ON article
WHEN (OLD.state = 'live') <> (NEW.state = 'live') OR OLD.section_id IS NOT NEW.section_id
BEGIN
  UPDATE list_size SET number = number - 1
  WHERE kind = 'section' AND id = OLD.section_id AND OLD.state = 'live';
  UPDATE list_size SET number = number + 1
  WHERE kind = 'section' AND id = NEW.section_id AND NEW.state = 'live';
END;

CREATE TRIGGER language_begins AFTER INSERT ON article WHEN NEW.state <> 'draft'
BEGIN
  INSERT INTO language_size (language, number) VALUES (NEW.language, 1)
  ON CONFLICT (language) DO UPDATE SET number = number + 1;
END;
CREATE TRIGGER language_grows AFTER UPDATE OF state ON article
WHEN OLD.state = 'draft' AND NEW.state <> 'draft'
BEGIN
  INSERT INTO language_size (language, number) VALUES (NEW.language, 1)
  ON CONFLICT (language) DO UPDATE SET number = number + 1;
END;

-- Indexes ---------------------------------------------------------------------------------------

-- A topic by its name, for editors and imports.
CREATE INDEX topic_text_by_name ON topic_text (name);

-- What was merged into one.
CREATE INDEX topic_by_merger ON topic (merged_into_id) WHERE merged_into_id IS NOT NULL;

-- The source of a translation, and what was imported before, by the slug that a file names.
CREATE INDEX article_by_slug ON article (slug);
CREATE INDEX imported_by_article ON imported (article_id);

-- The articles of a section that are not live; those that are have an index of their own.
CREATE INDEX article_unseen_by_section ON article (section_id) WHERE state <> 'live';

-- The newsroom's list, by what it is narrowed to. What is not live is little; most of it drafts.
CREATE INDEX article_by_publication ON article (COALESCE(published_at, 0), id);
CREATE INDEX article_unseen ON article (state, changed_at, id) WHERE state <> 'live';
CREATE INDEX article_with_draft ON article (changed_at, id)
  WHERE state = 'live' AND revision_id <> live_revision_id;
CREATE INDEX article_by_creator ON article (created_by, changed_at, id) WHERE created_by IS NOT NULL;
CREATE INDEX translation_behind ON translation (article_id) WHERE behind > 0;

-- SQLite looks here before it takes a picture away.
CREATE INDEX revision_by_picture ON revision (picture_id) WHERE picture_id IS NOT NULL;

-- What is forgotten is found by its kind: successes are kept longer than failures.
DROP INDEX sign_in_attempt_by_time;
CREATE INDEX sign_in_attempt_by_time ON sign_in_attempt (succeeded, at);
