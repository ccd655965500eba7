package bron.transfer;

import bron.article.Article;
import bron.article.ArticleStore;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The files that have been imported, by their digests. */
@RegisterConstructorMapper(Article.class)
public interface ImportedStore {
  /** Whether a file with that digest has been taken in before. */
  @SqlQuery("SELECT COUNT(*) > 0 FROM imported WHERE digest = :digest")
  boolean contains(String digest);

  /** The first article of that language and slug that a file was imported to. */
  @SqlQuery(
      "SELECT "
          + ArticleStore.COLUMNS
          + " FROM article a WHERE a.language = :language AND a.slug = :slug"
          + " AND EXISTS (SELECT 1 FROM imported i WHERE i.article_id = a.id)"
          + " ORDER BY a.id LIMIT 1")
  Optional<Article> find(String language, String slug);

  /** Notes a file; without effect when it is noted already. */
  @SqlUpdate(
      """
      INSERT INTO imported (digest, article_id, revision_id, at)
      VALUES (:digest, :articleId, :revisionId, :at)
      ON CONFLICT (digest) DO NOTHING
      """)
  void add(String digest, long articleId, long revisionId, Instant at);
}
