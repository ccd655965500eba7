package bron.author;

import bron.web.Link;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The authors. One that was merged into another is not listed and not found by its slug. */
@RegisterConstructorMapper(Author.class)
@RegisterConstructorMapper(Link.class)
@RegisterConstructorMapper(AuthorStore.Name.class)
public interface AuthorStore {
  /** An author with a bio in a language or else the fallback. */
  String SELECT =
      """
      SELECT x.id, x.slug, x.name, COALESCE(t.bio, d.bio, '') AS bio, x.portrait_id
      FROM author x
      LEFT JOIN author_text t ON t.author_id = x.id AND t.language = :language
      LEFT JOIN author_text d ON d.author_id = x.id AND d.language = :fallback
      """;

  /** Those with the most articles, in that order. */
  @SqlQuery(
      """
      SELECT x.id, x.name FROM list_size z JOIN author x ON x.id = z.id
      WHERE z.kind = 'author' AND x.merged_into_id IS NULL
      ORDER BY z.number DESC, z.id DESC LIMIT :limit
      """)
  List<Name> largest(int limit);

  /** An author, by name. */
  record Name(long id, String name) {}

  /** The author of that slug. */
  @SqlQuery(SELECT + " WHERE x.slug = :slug AND x.merged_into_id IS NULL")
  Optional<Author> findBySlug(String slug, String language, String fallback);

  /** The author of that row, or whom they were merged into. */
  @SqlQuery(
      SELECT
          + " WHERE x.id = (SELECT COALESCE(o.merged_into_id, o.id) FROM author o WHERE o.id = :id)")
  Optional<Author> find(long id, String language, String fallback);

  /** Where an author is to be found elsewhere, in order. */
  @SqlQuery("SELECT label, url AS address FROM author_link WHERE author_id = :id ORDER BY position")
  List<Link> links(long id);

  /** The row of the author with that slug or exactly that name; merged ones lead on. */
  @SqlQuery(
      """
      SELECT COALESCE(merged_into_id, id) FROM author
      WHERE slug = :slug OR name = :name ORDER BY id LIMIT 1
      """)
  Optional<Long> idOf(String name, String slug);

  /** Adds an author; yields the row. */
  @SqlUpdate("INSERT INTO author (slug, name, portrait_id) VALUES (:slug, :name, :portraitId)")
  @GetGeneratedKeys
  long insert(String slug, String name, Optional<String> portraitId);

  /** Sets the bio in a language. */
  @SqlUpdate(
      """
      INSERT INTO author_text (author_id, language, bio) VALUES (:id, :language, :bio)
      ON CONFLICT (author_id, language) DO UPDATE SET bio = excluded.bio
      """)
  void setBio(long id, String language, String bio);

  /** Adds a link. */
  @SqlUpdate(
      """
      INSERT INTO author_link (author_id, position, label, url)
      VALUES (:id, :position, :label, :url)
      """)
  void addLink(long id, int position, String label, String url);
}
