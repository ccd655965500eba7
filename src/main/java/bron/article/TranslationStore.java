package bron.article;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What the revisions of translations were made from, and where translations stand. */
@RegisterConstructorMapper(TranslationStore.Held.class)
@RegisterConstructorMapper(TranslationStore.FieldRow.class)
@RegisterConstructorMapper(TranslationStore.SegmentRow.class)
@RegisterConstructorMapper(Article.class)
@RegisterConstructorMapper(Publication.class)
public interface TranslationStore {
  /** The map of a revision; empty where none was written down. */
  default Optional<TranslationMap> map(long revisionId) {
    return held(revisionId)
        .map(
            held -> {
              Map<TranslatedField, Long> fields = new EnumMap<>(TranslatedField.class);
              fields(revisionId).forEach(row -> fields.put(row.field(), row.sourceRevisionId()));
              List<Segment> body = segments(revisionId).stream().map(SegmentRow::segment).toList();
              return new TranslationMap(
                  held.sourceRevisionId(), held.sourcePublication(), fields, body);
            });
  }

  /** Writes down the map of a revision, for good. */
  default void add(long revisionId, TranslationMap map) {
    addHeld(revisionId, map.sourceRevisionId(), map.sourcePublication());
    if (!map.fields().isEmpty()) {
      addFields(revisionId, List.copyOf(map.fields().keySet()), List.copyOf(map.fields().values()));
    }
    if (!map.body().isEmpty()) {
      List<Integer> positions = IntStream.rangeClosed(1, map.body().size()).boxed().toList();
      addSegments(revisionId, positions, map.body().stream().map(SegmentRow::of).toList());
    }
  }

  /** Everything that was made from an article. */
  @SqlQuery(
      "SELECT "
          + ArticleStore.COLUMNS
          + " FROM article a WHERE a.source_article_id = :articleId ORDER BY a.id")
  List<Article> madeFrom(long articleId);

  /** How many parts of a translation say what its source no longer says. */
  @SqlQuery("SELECT COALESCE((SELECT behind FROM translation WHERE article_id = :articleId), 0)")
  int behind(long articleId);

  /** Sets that. */
  @SqlUpdate(
      """
      INSERT INTO translation (article_id, behind) VALUES (:articleId, :behind)
      ON CONFLICT (article_id) DO UPDATE SET behind = excluded.behind
      """)
  void setBehind(long articleId, int behind);

  /** The corrections of the source that readers of a translation do not see yet, newest first. */
  @SqlQuery(
      """
      SELECT p.id, p.article_id, p.number, p.revision_id, upper(p.kind) AS kind, p.note,
        p.account_id, p.at
      FROM translation_correction t JOIN publication p ON p.id = t.publication_id
      WHERE t.article_id = :articleId ORDER BY p.number DESC
      """)
  List<Publication> corrections(long articleId);

  /** Forgets them. */
  @SqlUpdate("DELETE FROM translation_correction WHERE article_id = :articleId")
  void clearCorrections(long articleId);

  /** Adds one. */
  @SqlUpdate(
      """
      INSERT INTO translation_correction (article_id, publication_id)
      VALUES (:articleId, :publicationId)
      """)
  void addCorrection(long articleId, long publicationId);

  /** A row of translation_revision. */
  @SqlQuery(
      """
      SELECT source_revision_id, source_publication FROM translation_revision
      WHERE revision_id = :revisionId
      """)
  Optional<Held> held(long revisionId);

  /** The rows of translation_field. */
  @SqlQuery(
      """
      SELECT upper(field) AS field, source_revision_id FROM translation_field
      WHERE revision_id = :revisionId
      """)
  List<FieldRow> fields(long revisionId);

  /** The rows of translation_segment. */
  @SqlQuery(
      """
      SELECT paragraphs, source_revision_id, source_paragraph FROM translation_segment
      WHERE revision_id = :revisionId ORDER BY position
      """)
  List<SegmentRow> segments(long revisionId);

  /** Adds such a row. */
  @SqlUpdate(
      """
      INSERT INTO translation_revision (revision_id, source_revision_id, source_publication)
      VALUES (:revisionId, :sourceRevisionId, :sourcePublication)
      """)
  void addHeld(long revisionId, long sourceRevisionId, int sourcePublication);

  /** Adds such rows. */
  @SqlBatch(
      """
      INSERT INTO translation_field (revision_id, field, source_revision_id)
      VALUES (:revisionId, lower(:field), :sourceRevisionId)
      """)
  void addFields(long revisionId, List<TranslatedField> field, List<Long> sourceRevisionId);

  /** Adds such rows. */
  @SqlBatch(
      """
      INSERT INTO translation_segment
        (revision_id, position, paragraphs, source_revision_id, source_paragraph)
      VALUES (:revisionId, :position, :paragraphs, :sourceRevisionId, :sourceParagraph)
      """)
  void addSegments(long revisionId, List<Integer> position, @BindMethods List<SegmentRow> segments);

  /** See {@link TranslationMap}. */
  record Held(long sourceRevisionId, int sourcePublication) {}

  /** See {@link TranslationMap#fields}. */
  record FieldRow(TranslatedField field, long sourceRevisionId) {}

  /** See {@link Segment}. */
  record SegmentRow(
      int paragraphs, Optional<Long> sourceRevisionId, Optional<Integer> sourceParagraph) {
    static SegmentRow of(Segment segment) {
      return new SegmentRow(
          segment.paragraphs(),
          segment.origin().map(Segment.Origin::revisionId),
          segment.origin().map(Segment.Origin::paragraph));
    }

    Segment segment() {
      return new Segment(
          paragraphs,
          sourceRevisionId.map(id -> new Segment.Origin(id, sourceParagraph.orElseThrow())));
    }
  }
}
