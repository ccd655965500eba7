package bron.article;

import java.util.List;
import java.util.Map;
import org.jdbi.v3.sqlobject.config.KeyColumn;
import org.jdbi.v3.sqlobject.config.ValueColumn;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The words above the headlines of a list whose section goes without saying. */
public interface KickerStore {
  /**
   * The name of the first topic of each live article that has one, by the article's row, in the
   * article's language or else the fallback. {@code ids} is not empty.
   */
  @SqlQuery(
      """
      SELECT a.id, COALESCE(t.name, d.name, x.slug) AS name
      FROM article a
      JOIN revision_topic r ON r.revision_id = a.live_revision_id AND r.position = 1
      JOIN topic o ON o.id = r.topic_id
      JOIN topic x ON x.id = COALESCE(o.merged_into_id, o.id)
      LEFT JOIN topic_text t ON t.topic_id = x.id AND t.language = a.language
      LEFT JOIN topic_text d ON d.topic_id = x.id AND d.language = :fallback
      WHERE a.id IN (<ids>)
      """)
  @KeyColumn("id")
  @ValueColumn("name")
  Map<Long, String> firstTopics(@BindList("ids") List<Long> ids, String fallback);
}
