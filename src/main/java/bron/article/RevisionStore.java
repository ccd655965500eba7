package bron.article;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.mapper.reflect.JdbiConstructor;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The revisions, which are only ever added. */
@RegisterConstructorMapper(RevisionStore.Row.class)
@RegisterConstructorMapper(Credit.class)
@RegisterConstructorMapper(Source.class)
public interface RevisionStore {
  /** The revision of that row, whole. */
  default Optional<Revision> find(long id) {
    return row(id).map(row -> row.revision(topicIds(id), credits(id), sources(id), relatedIds(id)));
  }

  /** Adds a revision; yields its row. */
  default long insert(
      long articleId,
      int number,
      Optional<Long> baseId,
      Optional<Long> accountId,
      Instant at,
      String note,
      Copy copy) {
    LeadPicture picture = copy.picture().orElse(new LeadPicture("", "", "", ""));
    Optional<String> pictureId = copy.picture().map(LeadPicture::mediaId);
    long id = insertRow(articleId, number, baseId, accountId, at, note, copy, pictureId, picture);
    eachOf(copy.topicIds(), topics -> insertTopics(id, positions(topics), topics));
    eachOf(copy.credits(), credits -> insertCredits(id, positions(credits), credits));
    eachOf(copy.sources(), sources -> insertSources(id, positions(sources), sources));
    eachOf(copy.relatedIds(), related -> insertRelated(id, positions(related), related));
    return id;
  }

  private static <T> void eachOf(List<T> items, Consumer<List<T>> insert) {
    if (!items.isEmpty()) {
      insert.accept(items);
    }
  }

  private static List<Integer> positions(List<?> items) {
    return java.util.stream.IntStream.rangeClosed(1, items.size()).boxed().toList();
  }

  /** The number of the newest revision of an article; 0 where there is none. */
  @SqlQuery("SELECT COALESCE(MAX(number), 0) FROM revision WHERE article_id = :articleId")
  int newestNumber(long articleId);

  /** The row of a revision, without what hangs from it. */
  @SqlQuery(
      """
      SELECT id, article_id, number, base_id, account_id, at, note, headline, standfirst, body, slug,
        section_id, picture_id, picture_alt, picture_caption, picture_credit,
        share_title, share_description
      FROM revision WHERE id = :id
      """)
  Optional<Row> row(long id);

  /** The topics of a revision, in order. */
  @SqlQuery("SELECT topic_id FROM revision_topic WHERE revision_id = :id ORDER BY position")
  List<Long> topicIds(long id);

  /** The articles that a revision names as worth reading next, in order. */
  @SqlQuery("SELECT article_id FROM revision_related WHERE revision_id = :id ORDER BY position")
  List<Long> relatedIds(long id);

  /** The credits of a revision, in order. */
  @SqlQuery(
      """
      SELECT upper(role) AS role, author_id, name, url FROM credit
      WHERE revision_id = :id ORDER BY position
      """)
  List<Credit> credits(long id);

  /** The sources of a revision, in order. */
  @SqlQuery("SELECT label, url, supports FROM source WHERE revision_id = :id ORDER BY position")
  List<Source> sources(long id);

  /** Adds the row of a revision, without what hangs from it. */
  @SqlUpdate(
      """
      INSERT INTO revision (article_id, number, base_id, account_id, at, note, headline, standfirst,
        body, slug, section_id, picture_id, picture_alt, picture_caption, picture_credit,
        share_title, share_description)
      VALUES (:articleId, :number, :baseId, :accountId, :at, :note, :copy.headline,
        :copy.standfirst, :copy.body, :copy.slug, :copy.sectionId, :pictureId, :picture.alt,
        :picture.caption, :picture.credit, :copy.shareTitle, :copy.shareDescription)
      """)
  @GetGeneratedKeys
  long insertRow(
      long articleId,
      int number,
      Optional<Long> baseId,
      Optional<Long> accountId,
      Instant at,
      String note,
      @BindMethods("copy") Copy copy,
      Optional<String> pictureId,
      @BindMethods("picture") LeadPicture picture);

  /** Adds its topics. */
  @SqlBatch(
      """
      INSERT INTO revision_topic (revision_id, position, topic_id)
      VALUES (:id, :position, :topicId)
      """)
  void insertTopics(long id, List<Integer> position, List<Long> topicId);

  /** Adds its credits. */
  @SqlBatch(
      """
      INSERT INTO credit (revision_id, position, role, author_id, name, url)
      VALUES (:id, :position, lower(:role), :authorId, :name, :url)
      """)
  void insertCredits(long id, List<Integer> position, @BindMethods List<Credit> credits);

  /** Adds its sources. */
  @SqlBatch(
      """
      INSERT INTO source (revision_id, position, label, url, supports)
      VALUES (:id, :position, :label, :url, :supports)
      """)
  void insertSources(long id, List<Integer> position, @BindMethods List<Source> sources);

  /** Adds the articles that it names as worth reading next. */
  @SqlBatch(
      """
      INSERT INTO revision_related (revision_id, position, article_id)
      VALUES (:id, :position, :articleId)
      """)
  void insertRelated(long id, List<Integer> position, List<Long> articleId);

  /** A row of the table revision. */
  record Row(
      long id,
      long articleId,
      int number,
      Optional<Long> baseId,
      Optional<Long> accountId,
      Instant at,
      String note,
      String headline,
      String standfirst,
      String body,
      String slug,
      Optional<Long> sectionId,
      Optional<String> pictureId,
      String pictureAlt,
      String pictureCaption,
      String pictureCredit,
      String shareTitle,
      String shareDescription) {
    /** For the mapper. */
    @JdbiConstructor
    public Row {}

    Revision revision(
        List<Long> topicIds, List<Credit> credits, List<Source> sources, List<Long> relatedIds) {
      Optional<LeadPicture> picture =
          pictureId.map(media -> new LeadPicture(media, pictureAlt, pictureCaption, pictureCredit));
      Copy copy =
          new Copy(
              headline,
              standfirst,
              body,
              slug,
              sectionId,
              topicIds,
              credits,
              sources,
              picture,
              shareTitle,
              shareDescription,
              relatedIds);
      return new Revision(id, articleId, number, baseId, accountId, at, note, copy);
    }
  }
}
