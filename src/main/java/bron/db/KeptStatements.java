package bron.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilderFactory;
import org.jdbi.v3.core.statement.StatementContext;
import org.sqlite.SQLiteConnection;

/**
 * Keeps the statements of one connection prepared for when they are needed again, from one
 * transaction to the next: to prepare one often costs more than to run it.
 */
final class KeptStatements extends DefaultStatementBuilder {
  private static final int MOST = 200;

  /** Those that nobody is using, by their SQL; the one that was used longest ago goes first. */
  private final SequencedMap<String, PreparedStatement> idle = new LinkedHashMap<>();

  /** Those that somebody is using, with their SQL: when Jdbi closes one it tells another text. */
  private final Map<Statement, String> used = new IdentityHashMap<>();

  private KeptStatements() {}

  /** For every connection its own. */
  static StatementBuilderFactory perConnection() {
    Map<Connection, StatementBuilder> all = new ConcurrentHashMap<>();
    return connection -> {
      Connection own = unpooled(connection);
      StatementBuilder known = all.get(own);
      if (known != null) {
        return known;
      }
      all.keySet().removeIf(KeptStatements::isClosed);
      return all.computeIfAbsent(own, key -> new KeptStatements());
    };
  }

  private static boolean isClosed(Connection connection) {
    try {
      return connection.isClosed();
    } catch (SQLException e) {
      return true;
    }
  }

  /** What Jdbi hands over may be wrapped; statements stand by the driver's own. */
  private static Connection unpooled(Connection connection) {
    try {
      return connection.unwrap(SQLiteConnection.class);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public PreparedStatement create(Connection connection, String sql, StatementContext context)
      throws SQLException {
    PreparedStatement kept = idle.remove(sql);
    PreparedStatement statement =
        kept != null ? kept : super.create(unpooled(connection), sql, context);
    used.put(statement, sql);
    return statement;
  }

  @Override
  public void close(Connection connection, String template, Statement statement)
      throws SQLException {
    String sql = used.remove(statement);
    if (sql == null || !(statement instanceof PreparedStatement prepared) || prepared.isClosed()) {
      super.close(connection, template, statement);
      return;
    }
    prepared.clearParameters();
    PreparedStatement same = idle.put(sql, prepared);
    if (same != null) {
      same.close();
    }
    if (idle.size() > MOST) {
      idle.pollFirstEntry().getValue().close();
    }
  }
}
