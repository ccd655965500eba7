package bron.plan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** How SQLite means to carry out a statement. */
record Plan(List<Step> steps) {
  /** A step, below the one that it is a part of. */
  record Step(int id, int parent, String detail) {}

  /**
   * The plan of a statement.
   *
   * @throws SQLException when it cannot be prepared
   */
  static Plan of(Connection connection, String sql) throws SQLException {
    List<Step> steps = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement("EXPLAIN QUERY PLAN " + sql);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        steps.add(new Step(rows.getInt("id"), rows.getInt("parent"), rows.getString("detail")));
      }
    }
    return new Plan(steps);
  }

  /** Whether the SELECT that a step is in sorts or groups what it finds before it goes on. */
  boolean sorts(Step step) {
    return steps.stream()
        .filter(other -> other.parent() == step.parent())
        .anyMatch(other -> other.detail().startsWith("USE TEMP B-TREE"));
  }
}
