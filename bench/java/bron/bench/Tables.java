package bron.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands in a database. */
final class Tables {
  /** What is random in every site, and how the index lays out what it has. */
  private static final String LEFT_OUT =
      " AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'search_text_%'"
          + " AND name <> 'flyway_schema_history'";

  private Tables() {}

  /** Its tables with their rows, in order; of the search index every word where it stands. */
  static Map<String, List<String>> of(Path file) throws SQLException {
    Map<String, List<String>> tables = new LinkedHashMap<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE VIRTUAL TABLE temp.words USING fts5vocab('main', 'search_text', 'instance')");
      for (String name :
          rows(statement, "SELECT name FROM sqlite_schema WHERE type = 'table'" + LEFT_OUT)) {
        String from =
            switch (name) {
              case "search_text" -> "temp.words";
              case "setting" -> "setting WHERE name NOT IN ('uuid', 'indexnow_key')";
              default -> name;
            };
        tables.put(name, rows(statement, "SELECT * FROM " + from));
      }
    }
    return tables;
  }

  private static List<String> rows(Statement statement, String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (ResultSet set = statement.executeQuery(sql)) {
      int columns = set.getMetaData().getColumnCount();
      while (set.next()) {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          values.add(String.valueOf(set.getString(i)));
        }
        rows.add(String.join("|", values));
      }
    }
    rows.sort(String::compareTo);
    return rows;
  }
}
