-- When readers of a feed were last told something: the date of the feed itself.

-- A list is called as the id of its feed is made: 'all', 'site/nl', 'section/3/nl'. What was taken
-- back counts too, so that a date never goes back; a typo fix does not, unless it brings an article
-- to another list, which is then as new as the article.
CREATE TABLE feed_change (
  list TEXT PRIMARY KEY CHECK (list <> ''),
  at   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO feed_change (list, at)
SELECT l.list, MAX(p.at)
FROM publication p
JOIN (
  SELECT id AS article_id, 'all' AS list FROM article
  UNION ALL SELECT id, 'site/' || language FROM article
  UNION ALL SELECT id, 'section/' || section_id || '/' || language FROM article
            WHERE section_id IS NOT NULL
  UNION ALL SELECT a.id, 'topic/' || COALESCE(t.merged_into_id, t.id) || '/' || a.language
            FROM article a JOIN revision_topic r ON r.revision_id = a.live_revision_id
            JOIN topic t ON t.id = r.topic_id
  UNION ALL SELECT a.id, 'author/' || COALESCE(x.merged_into_id, x.id) || '/' || a.language
            FROM article a JOIN credit c ON c.revision_id = a.live_revision_id
            JOIN author x ON x.id = c.author_id
) l ON l.article_id = p.article_id
WHERE p.kind <> 'typo' GROUP BY l.list;

-- The lists that the article was on, and those that it is on from now.
CREATE TRIGGER publication_changes_feeds AFTER INSERT ON publication
BEGIN
  INSERT INTO feed_change (list, at)
  SELECT l.list,
    CASE WHEN NEW.kind = 'typo' THEN COALESCE(a.updated_at, a.published_at) ELSE NEW.at END
  FROM article a
  JOIN (
    SELECT 'all' AS list
    UNION SELECT 'site/' || language FROM article WHERE id = NEW.article_id
    UNION SELECT 'section/' || section_id || '/' || language FROM article
          WHERE id = NEW.article_id AND section_id IS NOT NULL
    UNION SELECT 'section/' || COALESCE(s.merged_into_id, s.id) || '/' || b.language
          FROM revision r JOIN section s ON s.id = r.section_id JOIN article b ON b.id = r.article_id
          WHERE r.id = NEW.revision_id
    UNION SELECT 'topic/' || topic_id || '/' || language FROM article_topic
          WHERE article_id = NEW.article_id
    UNION SELECT 'topic/' || COALESCE(t.merged_into_id, t.id) || '/' || b.language
          FROM revision_topic r JOIN topic t ON t.id = r.topic_id
          JOIN article b ON b.id = NEW.article_id
          WHERE r.revision_id = NEW.revision_id
    UNION SELECT 'author/' || author_id || '/' || language FROM article_author
          WHERE article_id = NEW.article_id
    UNION SELECT 'author/' || COALESCE(x.merged_into_id, x.id) || '/' || b.language
          FROM credit c JOIN author x ON x.id = c.author_id
          JOIN article b ON b.id = NEW.article_id
          WHERE c.revision_id = NEW.revision_id
  ) l
  WHERE a.id = NEW.article_id
  ON CONFLICT (list) DO UPDATE SET at = MAX(at, excluded.at);
END;

-- A list that another was merged into is as new as the newer of the two ('0' comes after '/').
CREATE TRIGGER section_merger_changes_feeds AFTER UPDATE OF merged_into_id ON section
WHEN NEW.merged_into_id IS NOT NULL
BEGIN
  INSERT INTO feed_change (list, at)
  SELECT 'section/' || NEW.merged_into_id || substr(list, length('section/' || NEW.id) + 1), at
  FROM feed_change
  WHERE list >= 'section/' || NEW.id || '/' AND list < 'section/' || NEW.id || '0'
  ON CONFLICT (list) DO UPDATE SET at = MAX(at, excluded.at);
END;
CREATE TRIGGER topic_merger_changes_feeds AFTER UPDATE OF merged_into_id ON topic
WHEN NEW.merged_into_id IS NOT NULL
BEGIN
  INSERT INTO feed_change (list, at)
  SELECT 'topic/' || NEW.merged_into_id || substr(list, length('topic/' || NEW.id) + 1), at
  FROM feed_change
  WHERE list >= 'topic/' || NEW.id || '/' AND list < 'topic/' || NEW.id || '0'
  ON CONFLICT (list) DO UPDATE SET at = MAX(at, excluded.at);
END;
CREATE TRIGGER author_merger_changes_feeds AFTER UPDATE OF merged_into_id ON author
WHEN NEW.merged_into_id IS NOT NULL
BEGIN
  INSERT INTO feed_change (list, at)
  SELECT 'author/' || NEW.merged_into_id || substr(list, length('author/' || NEW.id) + 1), at
  FROM feed_change
  WHERE list >= 'author/' || NEW.id || '/' AND list < 'author/' || NEW.id || '0'
  ON CONFLICT (list) DO UPDATE SET at = MAX(at, excluded.at);
END;
