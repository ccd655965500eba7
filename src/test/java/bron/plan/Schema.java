package bron.plan;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tables of a database, their indexes, triggers and references. */
final class Schema {
  /** An index; {@code unique} when no two rows have the same in all of its columns. */
  record Index(String table, List<String> columns, boolean unique) {}

  /** A column that refers to a row of another table. */
  record Reference(String table, String column, String to) {}

  private final Map<String, Index> indexes = new LinkedHashMap<>();
  private final Map<String, String> triggers = new LinkedHashMap<>();
  private final List<Reference> references = new ArrayList<>();
  private final List<String> tables = new ArrayList<>();

  /** Of that database. */
  Schema(Connection connection) throws SQLException {
    for (List<String> row : rows(connection, "SELECT type, name, sql FROM sqlite_schema", 3)) {
      switch (row.get(0)) {
        case "table" -> tables.add(row.get(1));
        case "trigger" -> triggers.put(row.get(1), row.get(2));
        default -> {}
      }
    }
    for (String table : tables) {
      for (List<String> index :
          rows(connection, "SELECT name, \"unique\" FROM pragma_index_list('" + table + "')", 2)) {
        List<String> columns =
            rows(connection, "SELECT name FROM pragma_index_info('" + index.get(0) + "')", 1)
                .stream()
                .map(List::getFirst)
                .toList();
        indexes.put(index.get(0), new Index(table, columns, index.get(1).equals("1")));
      }
      String keys = "SELECT \"from\", \"table\" FROM pragma_foreign_key_list('" + table + "')";
      for (List<String> key : rows(connection, keys, 2)) {
        references.add(new Reference(table, key.get(0), key.get(1)));
      }
    }
  }

  List<String> tables() {
    return tables;
  }

  Map<String, String> triggers() {
    return triggers;
  }

  Optional<Index> index(String name) {
    return Optional.ofNullable(indexes.get(name));
  }

  /** Whether no two rows of a table have the same in all of these columns. */
  boolean unique(String table, Set<String> columns) {
    return indexes.values().stream()
        .filter(index -> index.table().equals(table) && index.unique())
        .anyMatch(index -> columns.containsAll(index.columns()));
  }

  List<Reference> referencesTo(String table) {
    return references.stream().filter(reference -> reference.to().equals(table)).toList();
  }

  private static List<List<String>> rows(Connection connection, String sql, int columns)
      throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      while (found.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          row.add(String.valueOf(found.getString(i)));
        }
        rows.add(row);
      }
    }
    return rows;
  }
}
