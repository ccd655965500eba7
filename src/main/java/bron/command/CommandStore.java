package bron.command;

import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Articles by what their newest revisions are called and whom they name. */
@RegisterConstructorMapper(CommandStore.Row.class)
public interface CommandStore {
  /**
   * An article.
   *
   * @param state in lower case
   * @param names whom its newest revision credits
   * @param topics what that is about, in every language
   */
  record Row(
      long id, String language, String state, String headline, String names, String topics) {}

  /** Those of these rows, in no order. {@code ids} is not empty. */
  @SqlQuery(
      """
      SELECT a.id, a.language, a.state, r.headline,
        COALESCE((SELECT group_concat(c.name, ', ') FROM credit c WHERE c.revision_id = r.id), '')
          AS names,
        COALESCE((SELECT group_concat(t.name, ', ') FROM revision_topic x
          JOIN topic_text t ON t.topic_id = x.topic_id WHERE x.revision_id = r.id), '') AS topics
      FROM article a JOIN revision r ON r.id = a.revision_id WHERE a.id IN (<ids>)
      """)
  List<Row> of(@BindList("ids") List<Long> ids);
}
