package bron.search;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The tables of the index; what {@code match} says is the business of {@link FullText} alone. */
@RegisterConstructorMapper(FullTextStore.Entry.class)
interface FullTextStore {
  /** Where an article stands in the index. */
  record Entry(long id, long articleId, long digest) {}

  /** The words of an entry. */
  record Text(
      long id,
      String body,
      String bodyForms,
      String headline,
      String headlineForms,
      String names,
      String namesForms,
      String standfirst,
      String standfirstForms,
      String often,
      String tags) {
    /** With the columns in that order. */
    static Text of(long id, List<String> columns) {
      Iterator<String> next = columns.iterator();
      return new Text(
          id,
          next.next(),
          next.next(),
          next.next(),
          next.next(),
          next.next(),
          next.next(),
          next.next(),
          next.next(),
          next.next(),
          next.next());
    }
  }

  /** The newest entries that match, between two numbers, both included. */
  @SqlQuery(
      """
      SELECT rowid FROM search_text
      WHERE search_text MATCH :match AND rowid BETWEEN :from AND :to ORDER BY rowid DESC LIMIT :limit
      """)
  List<Long> newest(String match, long from, long to, int limit);

  /** The oldest of them, oldest first. */
  @SqlQuery(
      """
      SELECT rowid FROM search_text
      WHERE search_text MATCH :match AND rowid BETWEEN :from AND :to ORDER BY rowid LIMIT :limit
      """)
  List<Long> oldest(String match, long from, long to, int limit);

  /** The entries of some articles. {@code articleIds}: a JSON array. */
  @SqlQuery(
      """
      SELECT id, article_id, digest FROM search_entry
      WHERE article_id IN (SELECT value FROM json_each(:articleIds))
      """)
  List<Entry> entriesOf(String articleIds);

  /** How far down the newest of them reach, if there are so many. */
  @SqlQuery(
      """
      SELECT MIN(rowid) FROM (SELECT rowid FROM search_text
        WHERE search_text MATCH :match AND rowid BETWEEN :from AND :to
        ORDER BY rowid DESC LIMIT :limit) newest
      HAVING COUNT(*) = :limit
      """)
  Optional<Long> down(String match, long from, long to, int limit);

  /** How far up the oldest of them reach, if there are so many. */
  @SqlQuery(
      """
      SELECT MAX(rowid) FROM (SELECT rowid FROM search_text
        WHERE search_text MATCH :match AND rowid BETWEEN :from AND :to
        ORDER BY rowid LIMIT :limit) oldest
      HAVING COUNT(*) = :limit
      """)
  Optional<Long> up(String match, long from, long to, int limit);

  /** The entries of those numbers, in no order. {@code ids} is not empty. */
  @SqlQuery("SELECT id, article_id, digest FROM search_entry WHERE id IN (<ids>)")
  List<Entry> entries(@BindList("ids") List<Long> ids);

  /** The entries of articles after that one, by article. */
  @SqlQuery(
      """
      SELECT id, article_id, digest FROM search_entry
      WHERE article_id > :after ORDER BY article_id LIMIT :limit
      """)
  List<Entry> entriesAfter(long after, int limit);

  /** The highest number below one; 0 for none. */
  @SqlQuery("SELECT COALESCE(MAX(id), 0) FROM search_entry WHERE id < :below")
  long highestBelow(long below);

  /** Whether the index has words under that number. */
  @SqlQuery("SELECT EXISTS (SELECT 1 FROM search_text WHERE rowid = :id)")
  boolean hasText(long id);

  /** Adds entries. */
  @SqlBatch("INSERT INTO search_entry (id, article_id, digest) VALUES (:id, :articleId, :digest)")
  void addEntries(@BindMethods List<Entry> entries);

  /** Takes entries away. */
  @SqlBatch("DELETE FROM search_entry WHERE id = :id")
  void removeEntries(List<Long> id);

  /** Adds the words of entries. */
  @SqlBatch(
      """
      INSERT INTO search_text (rowid, body, body_forms, headline, headline_forms,
        names, names_forms, standfirst, standfirst_forms, often, tags)
      VALUES (:id, :body, :bodyForms, :headline, :headlineForms,
        :names, :namesForms, :standfirst, :standfirstForms, :often, :tags)
      """)
  void addTexts(@BindMethods List<Text> texts);

  /** Takes the words of entries away. */
  @SqlBatch("DELETE FROM search_text WHERE rowid = :id")
  void removeTexts(List<Long> id);

  /** Adds words to those that are known; yields which are new. {@code words}: a JSON array. */
  @SqlQuery(
      """
      INSERT INTO search_word (language, word) SELECT :language, value FROM json_each(:words)
      WHERE TRUE ON CONFLICT DO NOTHING RETURNING word
      """)
  List<String> addWords(String language, String words);

  /** Adds the other forms of words. {@code forms}: a JSON array of [form, word]. */
  @SqlUpdate(
      """
      INSERT INTO search_form (language, form, word)
      SELECT :language, value ->> 0, value ->> 1 FROM json_each(:forms)
      WHERE TRUE ON CONFLICT DO NOTHING
      """)
  void addForms(String language, String forms);

  /** The words that have one of these other forms, in no order. {@code forms}: a JSON array. */
  @SqlQuery(
      """
      SELECT word FROM search_form
      WHERE language = :language AND form IN (SELECT value FROM json_each(:forms))
      """)
  List<String> withForm(String language, String forms);

  /** Adds the parts of words. {@code pieces}: a JSON array of [number of the part, word]. */
  @SqlUpdate(
      """
      INSERT INTO search_piece (piece, word)
      SELECT value ->> 0, value ->> 1 FROM json_each(:pieces) WHERE TRUE ON CONFLICT DO NOTHING
      """)
  void addPieces(String pieces);

  /** Those of these words that are known. {@code words} is not empty. */
  @SqlQuery("SELECT word FROM search_word WHERE language = :language AND word IN (<words>)")
  List<String> known(String language, @BindList("words") List<String> words);

  /** Words with the part of that number. */
  @SqlQuery("SELECT word FROM search_piece WHERE piece = :piece ORDER BY word LIMIT :limit")
  List<String> withPiece(int piece, int limit);

  /** Takes everything out of the text. */
  @SqlUpdate("INSERT INTO search_text (search_text) VALUES ('delete-all')")
  void clearText();

  /** Takes every entry away. */
  @SqlUpdate("DELETE FROM search_entry")
  void clearEntries();

  /** Forgets the known words. */
  @SqlUpdate("DELETE FROM search_word")
  void clearWords();

  /** Forgets their other forms. */
  @SqlUpdate("DELETE FROM search_form")
  void clearForms();

  /** Forgets their parts. */
  @SqlUpdate("DELETE FROM search_piece")
  void clearPieces();
}
