-- Full-text search. What stands here is derived from the live articles, by the Java of bron.search;
-- the triggers below only say which articles it has to look at again, so that nothing is forgotten.

-- The words of the live articles, analysed: each begins with its language (nl_kabel). A column
-- with _forms holds other forms of the words beside it (stems), often those that the body has often,
-- tags what can be filtered on. The row's number is its entry's.
CREATE VIRTUAL TABLE search_text USING fts5 (
  headline, headline_forms, names, names_forms, standfirst, standfirst_forms,
  body, body_forms, often, tags,
  content = '', contentless_delete = 1, tokenize = "ascii tokenchars '_'"
);

-- Which row is which article. The number begins with the day of first publication (its day number
-- since the year 1, times 2^20), so that the order of numbers is that of time.
CREATE TABLE search_entry (
  id         INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL UNIQUE REFERENCES article (id),
  -- what was indexed, in short: to see whether it agrees with the article
  digest     INTEGER NOT NULL
) STRICT;

-- The words that articles have, or had: what a typing error can have meant.
CREATE TABLE search_word (
  language TEXT NOT NULL,
  word     TEXT NOT NULL,
  PRIMARY KEY (language, word)
) STRICT, WITHOUT ROWID;

-- The same words by their parts: of two words that differ little, one part at least is the same.
CREATE TABLE search_piece (
  language TEXT NOT NULL,
  length   INTEGER NOT NULL CHECK (length > 0),
  position INTEGER NOT NULL CHECK (position >= 0),
  piece    TEXT NOT NULL CHECK (piece <> ''),
  word     TEXT NOT NULL,
  PRIMARY KEY (language, length, position, piece, word)
) STRICT, WITHOUT ROWID;

-- The articles to look at again; the one marked last goes first.
CREATE TABLE search_queue (
  id         INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL UNIQUE REFERENCES article (id)
) STRICT;

-- Which version of the analysis made the index; with another one everything is looked at again.
CREATE TABLE search_version (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  number   INTEGER NOT NULL
) STRICT;
INSERT INTO search_version (only_row, number) VALUES (1, 0);

CREATE TRIGGER search_new_article AFTER INSERT ON article WHEN NEW.state = 'live'
BEGIN INSERT OR REPLACE INTO search_queue (article_id) VALUES (NEW.id); END;
CREATE TRIGGER search_published AFTER UPDATE OF state, live_revision_id, section_id, language, dateline
ON article WHEN OLD.state = 'live' OR NEW.state = 'live'
BEGIN INSERT OR REPLACE INTO search_queue (article_id) VALUES (NEW.id); END;
CREATE TRIGGER search_topic_listed AFTER INSERT ON article_topic
BEGIN INSERT OR REPLACE INTO search_queue (article_id) VALUES (NEW.article_id); END;
CREATE TRIGGER search_topic_unlisted AFTER DELETE ON article_topic
BEGIN INSERT OR REPLACE INTO search_queue (article_id) VALUES (OLD.article_id); END;
CREATE TRIGGER search_author_listed AFTER INSERT ON article_author
BEGIN INSERT OR REPLACE INTO search_queue (article_id) VALUES (NEW.article_id); END;
CREATE TRIGGER search_author_unlisted AFTER DELETE ON article_author
BEGIN INSERT OR REPLACE INTO search_queue (article_id) VALUES (OLD.article_id); END;
CREATE TRIGGER search_author_renamed AFTER UPDATE OF name ON author WHEN OLD.name <> NEW.name
BEGIN INSERT OR REPLACE INTO search_queue (article_id)
  SELECT article_id FROM article_author WHERE author_id = NEW.id; END;
CREATE TRIGGER search_topic_named AFTER INSERT ON topic_text
BEGIN INSERT OR REPLACE INTO search_queue (article_id)
  SELECT article_id FROM article_topic WHERE topic_id = NEW.topic_id; END;
CREATE TRIGGER search_topic_renamed AFTER UPDATE OF name ON topic_text WHEN OLD.name <> NEW.name
BEGIN INSERT OR REPLACE INTO search_queue (article_id)
  SELECT article_id FROM article_topic WHERE topic_id = NEW.topic_id; END;
CREATE TRIGGER search_topic_unnamed AFTER DELETE ON topic_text
BEGIN INSERT OR REPLACE INTO search_queue (article_id)
  SELECT article_id FROM article_topic WHERE topic_id = OLD.topic_id; END;
