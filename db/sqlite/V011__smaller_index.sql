-- A smaller search index. It is derived, and made anew in the background at the next start.

DROP TABLE search_text;
DROP TABLE search_piece;
DELETE FROM search_word;
DELETE FROM search_entry;
UPDATE search_version SET number = 0;

-- The words of the live articles, analysed: each begins with its language (nl_kabel). What is in the
-- first column takes the least room. A column with _forms holds what its words are found by beside
-- themselves and beside search_form (parts with hyphens by their whole), often those that the body
-- has often, tags what can be filtered on. The row's number is its entry's.
CREATE VIRTUAL TABLE search_text USING fts5 (
  body, body_forms, headline, headline_forms, names, names_forms, standfirst, standfirst_forms,
  often, tags,
  content = '', contentless_delete = 1, tokenize = "ascii tokenchars '_'"
);

-- The other forms, such as stems, of the words that articles have, or had: what is asked for by a
-- form is looked for by all its words.
CREATE TABLE search_form (
  language TEXT NOT NULL,
  form     TEXT NOT NULL,
  word     TEXT NOT NULL,
  PRIMARY KEY (language, form, word)
) STRICT, WITHOUT ROWID;

-- The words that can be meant by a typing error by their parts: of two words that differ little, one
-- part at least is the same. A part is a number made of the language, the length of the word, the
-- place of the part in it, and its letters; different ones seldom have the same.
CREATE TABLE search_piece (
  piece INTEGER NOT NULL,
  word  TEXT NOT NULL,
  PRIMARY KEY (piece, word)
) STRICT, WITHOUT ROWID;
