package bron.article;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The list of all articles, as editors look for them. */
@RegisterConstructorMapper(DeskStore.Row.class)
@RegisterConstructorMapper(DeskStore.Place.class)
public interface DeskStore {
  /**
   * An article in the list.
   *
   * @param state in lower case
   * @param stage of what readers do not see of it, see {@link #STAGE}
   * @param changed whether it was changed since it was handed in or approved
   * @param assignee the name of who has it to do
   * @param notes how many notes of colleagues on it are open
   * @param headline of the newest revision; may be empty
   * @param sectionName of the newest revision
   * @param authors the names that the newest revision credits, joined by commas; may be empty
   * @param changedAt when the newest revision was saved or published
   * @param changedBy who saved it; empty for the program itself
   * @param publishedAt when it was first published
   * @param behind how many of its parts are behind the source that it translates
   * @param sortKey where it stands in the list, beside its id
   */
  record Row(
      long id,
      String language,
      String state,
      String headline,
      Optional<String> sectionName,
      String authors,
      Instant changedAt,
      Optional<String> changedBy,
      Optional<Instant> publishedAt,
      String sortKey,
      int behind,
      String stage,
      boolean changed,
      Optional<String> assignee,
      int notes) {}

  /**
   * SQL: the stage in lower case of what readers do not see of an article {@code a}; empty where
   * they see all of it. The same as {@link Progress#of(bron.db.Stores, Article)}.
   */
  String STAGE =
      """
      CASE
        WHEN a.state = 'live' AND a.revision_id = a.live_revision_id THEN ''
        WHEN EXISTS (SELECT 1 FROM plan q WHERE q.article_id = a.id AND q.state = 'planned'
          AND q.revision_id = a.revision_id) THEN 'scheduled'
        WHEN a.revision_id = a.live_revision_id THEN ''
        ELSE a.stage
      END
      """;

  /** SQL: whether it was changed since it was handed in or approved. */
  String CHANGED = "COALESCE(a.stage_revision_id <> a.revision_id, 0)";

  /** Where an article stands in an order: what it is sorted by, and its row. */
  record Place(long id, long key) {}

  /** The last saved below a place, which is not included. */
  @SqlQuery(
      """
      SELECT id, changed_at AS "key" FROM article
      WHERE (changed_at, id) < (:at, :id) ORDER BY changed_at DESC, id DESC LIMIT :limit
      """)
  List<Place> changed(long at, long id, int limit);

  /** The last published below a place; what never was comes after all others. */
  @SqlQuery(
      """
      SELECT id, COALESCE(published_at, 0) AS "key" FROM article
      WHERE COALESCE(published_at, 0) <= :at AND (COALESCE(published_at, 0) < :at OR id < :id)
      ORDER BY COALESCE(published_at, 0) DESC, id DESC LIMIT :limit
      """)
  List<Place> published(long at, long id, int limit);

  /** Those of a state that is not live, last saved first. */
  @SqlQuery(
      """
      SELECT id, changed_at AS "key" FROM article
      WHERE state = :state AND state <> 'live' AND (changed_at, id) < (:at, :id)
      ORDER BY changed_at DESC, id DESC LIMIT :limit
      """)
  List<Place> ofState(String state, long at, long id, int limit);

  /** Those that are live and have a draft. */
  @SqlQuery(
      """
      SELECT id, changed_at AS "key" FROM article
      WHERE state = 'live' AND revision_id <> live_revision_id AND (changed_at, id) < (:at, :id)
      ORDER BY changed_at DESC, id DESC LIMIT :limit
      """)
  List<Place> withDraft(long at, long id, int limit);

  /** Those that are handed in, or approved. */
  @SqlQuery(
      """
      SELECT id, changed_at AS "key" FROM article
      WHERE stage = :stage AND stage <> 'draft' AND (changed_at, id) < (:at, :id)
      ORDER BY changed_at DESC, id DESC LIMIT :limit
      """)
  List<Place> inStage(String stage, long at, long id, int limit);

  /** Those for which something is planned, the first due first. */
  @SqlQuery(
      """
      SELECT article_id AS id, due AS "key" FROM plan
      WHERE state = 'planned' AND kind IS NOT NULL ORDER BY due LIMIT :limit
      """)
  List<Place> scheduled(int limit);

  /** Those that somebody has to do. */
  @SqlQuery(
      """
      SELECT id, changed_at AS "key" FROM article
      WHERE assignee_id = :assignee AND (changed_at, id) < (:at, :id)
      ORDER BY changed_at DESC, id DESC LIMIT :limit
      """)
  List<Place> assignedTo(long assignee, long at, long id, int limit);

  /** How many notes of colleagues on an article are open. */
  @SqlQuery("SELECT count(*) FROM note WHERE article_id = :articleId AND resolved_at IS NULL")
  int openNotes(long articleId);

  /** Those that somebody began. */
  @SqlQuery(
      """
      SELECT id, changed_at AS "key" FROM article
      WHERE created_by = :creator AND (changed_at, id) < (:at, :id)
      ORDER BY changed_at DESC, id DESC LIMIT :limit
      """)
  List<Place> begunBy(long creator, long at, long id, int limit);

  /** The newest translations that are behind their source. */
  @SqlQuery(
      """
      SELECT article_id AS id, 0 AS "key" FROM translation
      WHERE behind > 0 ORDER BY article_id DESC LIMIT :limit
      """)
  List<Place> behind(int limit);

  /**
   * Those of the rows that meet every condition that is not empty, below a place in the list.
   *
   * @param ids where to look; not empty
   * @param sort an SQL expression of {@link DeskSort}, never what somebody typed
   * @param direction {@code <} or {@code >}, likewise
   * @param order {@code DESC} or {@code ASC}, likewise
   * @param words a LIKE pattern over headlines; empty for all
   * @param state see {@link DeskFilter}; empty for all
   * @param translation {@code behind} for translations that are behind their source, or empty
   * @param assignee 0 for anybody's and nobody's
   * @param creator who began them or has them to do; 0 for everyone's articles
   */
  @SqlQuery(
      """
      SELECT id, language, state, headline, section_name, authors, changed_at, changed_by,
        published_at, sort_key, behind, stage, changed, assignee, notes
      FROM (
        SELECT a.id, a.language, a.state,
          r.headline, COALESCE(t.name, d.name) AS section_name,
          COALESCE((SELECT group_concat(c.name, ', ') FROM credit c WHERE c.revision_id = r.id), '')
            AS authors,
          a.changed_at, p.name AS changed_by, a.published_at,
          CAST(<sort> AS TEXT) AS sort_key, <sort> AS sort_value,
          COALESCE(x.behind, 0) AS behind,
      """
          + STAGE
          + " AS stage, "
          + CHANGED
          + """
           AS changed,
          g.name AS assignee,
          (SELECT count(*) FROM note n WHERE n.article_id = a.id AND n.resolved_at IS NULL) AS notes
        FROM article a
        JOIN revision r ON r.id = a.revision_id
        LEFT JOIN section s ON s.id = r.section_id
        LEFT JOIN section_text t
          ON t.section_id = COALESCE(s.merged_into_id, s.id) AND t.language = :language
        LEFT JOIN section_text d
          ON d.section_id = COALESCE(s.merged_into_id, s.id) AND d.language = :fallback
        LEFT JOIN account p ON p.id = r.account_id
        LEFT JOIN account g ON g.id = a.assignee_id
        LEFT JOIN translation x ON x.article_id = a.id
        WHERE a.id IN (<ids>)
          AND (:words = '' OR r.headline LIKE :words ESCAPE '!')
          AND (:translation = '' OR x.behind > 0)
          AND (:articleLanguage = '' OR a.language = :articleLanguage)
          AND (:sectionId = 0 OR COALESCE(s.merged_into_id, s.id) = :sectionId)
          AND (:authorId = 0 OR EXISTS (SELECT 1 FROM credit c JOIN author o ON o.id = c.author_id
            WHERE c.revision_id = r.id AND COALESCE(o.merged_into_id, o.id) = :authorId))
          AND (:assignee = 0 OR a.assignee_id = :assignee)
          AND (:creator = 0 OR a.created_by = :creator OR a.assignee_id = :creator)
      ) found
      WHERE (:state = '' OR stage = :state AND (stage <> 'draft' OR state = 'draft')
          OR :state IN ('live', 'withdrawn') AND state = :state
          OR :state = 'live-draft' AND state = 'live' AND stage <> '')
        AND (:afterId = 0 OR (sort_value, id) <direction> (<cast>, :afterId))
      ORDER BY sort_value <order>, id <order> LIMIT :limit
      """)
  List<Row> list(
      @BindList("ids") List<Long> ids,
      @Define("sort") String sort,
      @Define("direction") String direction,
      @Define("order") String order,
      @Define("cast") String cast,
      String words,
      String state,
      String articleLanguage,
      String translation,
      long sectionId,
      long authorId,
      long assignee,
      long creator,
      String afterKey,
      long afterId,
      String language,
      String fallback,
      int limit);
}
