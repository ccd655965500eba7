package bron.front;

import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Whether a list has an article in a language that readers can read. */
public interface ListLanguageStore {
  /** Of a section. */
  @SqlQuery(
      """
      SELECT EXISTS (SELECT 1 FROM article
        WHERE section_id = :id AND language = :language AND state = 'live')
      """)
  boolean section(long id, String language);

  /** About a topic. */
  @SqlQuery(
      "SELECT EXISTS (SELECT 1 FROM article_topic WHERE topic_id = :id AND language = :language)")
  boolean topic(long id, String language);

  /** That credits an author. */
  @SqlQuery(
      "SELECT EXISTS (SELECT 1 FROM article_author WHERE author_id = :id AND language = :language)")
  boolean author(long id, String language);

  /** Of the days ({@code yyyy-MM-dd}) from {@code first} until {@code after}, not included. */
  @SqlQuery(
      """
      SELECT EXISTS (SELECT 1 FROM article
        WHERE language = :language AND dateline >= :first AND dateline < :after
          AND state = 'live')
      """)
  boolean period(String first, String after, String language);

  /** Whether a section has a name of its own in a language. */
  @SqlQuery(
      "SELECT EXISTS (SELECT 1 FROM section_text WHERE section_id = :id AND language = :language)")
  boolean sectionIsNamed(long id, String language);

  /** Whether a topic has. */
  @SqlQuery(
      "SELECT EXISTS (SELECT 1 FROM topic_text WHERE topic_id = :id AND language = :language)")
  boolean topicIsNamed(long id, String language);
}
