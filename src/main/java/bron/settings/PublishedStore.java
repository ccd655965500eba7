package bron.settings;

import java.util.Map;
import org.jdbi.v3.sqlobject.config.KeyColumn;
import org.jdbi.v3.sqlobject.config.ValueColumn;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What has been published, so that no setting breaks its address. */
interface PublishedStore {
  /** How many articles were ever published in each language that has any. */
  @SqlQuery("SELECT language, number FROM language_size WHERE number > 0")
  @KeyColumn("language")
  @ValueColumn("number")
  Map<String, Integer> byLanguage();
}
