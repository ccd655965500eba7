package bron.article;

import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The embargoes, one an article at most; those that are over stay. */
@RegisterConstructorMapper(Embargo.class)
public interface EmbargoStore {
  /** The embargo of an article, over or not. */
  @SqlQuery("SELECT until, civil, zone FROM embargo WHERE article_id = :articleId")
  Optional<Embargo> find(long articleId);

  /** Sets it. */
  @SqlUpdate(
      """
      INSERT INTO embargo (article_id, until, civil, zone)
      VALUES (:articleId, :until, :civil, :zone)
      ON CONFLICT (article_id) DO UPDATE
        SET until = excluded.until, civil = excluded.civil, zone = excluded.zone
      """)
  void put(long articleId, @BindMethods Embargo embargo);

  /** Lifts it. */
  @SqlUpdate("DELETE FROM embargo WHERE article_id = :articleId")
  void lift(long articleId);
}
