package bron.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Adds rows to one table, a statement prepared once. */
final class Rows implements AutoCloseable {
  private final PreparedStatement statement;

  /** Rows with those columns. */
  Rows(Connection connection, String table, String columns) throws SQLException {
    String marks = "?" + ", ?".repeat(columns.split(",").length - 1);
    this.statement =
        connection.prepareStatement(
            "INSERT INTO " + table + " (" + columns + ") VALUES (" + marks + ")");
  }

  /** Adds one. */
  void add(@Nullable Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      switch (values[i]) {
        case null -> statement.setObject(i + 1, null);
        case Long number -> statement.setLong(i + 1, number);
        case Integer number -> statement.setInt(i + 1, number);
        case Instant at -> statement.setLong(i + 1, at.toEpochMilli());
        case Object other -> statement.setString(i + 1, other.toString());
      }
    }
    statement.executeUpdate();
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}
