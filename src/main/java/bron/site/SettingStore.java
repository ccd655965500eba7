package bron.site;

import java.util.Map;
import org.jdbi.v3.sqlobject.config.KeyColumn;
import org.jdbi.v3.sqlobject.config.ValueColumn;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The settings of the site, by name. */
public interface SettingStore {
  /** All of them. */
  @SqlQuery("SELECT name, value FROM setting")
  @KeyColumn("name")
  @ValueColumn("value")
  Map<String, String> all();

  /** Sets one. */
  @SqlUpdate(
      """
      INSERT INTO setting (name, value) VALUES (:name, :value)
      ON CONFLICT (name) DO UPDATE SET value = excluded.value
      """)
  void put(String name, String value);

  /** Takes one away, so that its default holds again. */
  @SqlUpdate("DELETE FROM setting WHERE name = :name")
  void remove(String name);
}
