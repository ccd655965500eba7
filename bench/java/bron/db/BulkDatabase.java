package bron.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;
import org.sqlite.JDBC;

/**
 * A database that is being filled and can be thrown away if that does not succeed: one connection
 * that keeps no journal and waits for no disk until it is closed.
 */
public final class BulkDatabase implements AutoCloseable {
  private final Connection connection;
  private final Handle handle;

  private BulkDatabase(Connection connection) {
    this.connection = connection;
    Jdbi jdbi = Jdbi.create(connection).installPlugin(new SqlObjectPlugin());
    jdbi.setStatementBuilderFactory(KeptStatements.perConnection());
    this.handle = Instants.register(jdbi).open();
  }

  /** Of that file, whose schema is up to date. */
  public static BulkDatabase open(Path file) throws SQLException {
    Connection connection = JDBC.createConnection("jdbc:sqlite:" + file, new Properties());
    BulkDatabase database = new BulkDatabase(connection);
    for (String pragma :
        "journal_mode = OFF; synchronous = OFF; locking_mode = EXCLUSIVE; temp_store = MEMORY; cache_size = -400000"
            .split("; ")) {
      database.execute("PRAGMA " + pragma);
    }
    connection.setAutoCommit(false);
    return database;
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Its stores until the next {@link #commit}. */
  public Stores stores() {
    return new Attached(handle);
  }

  /** Its connection. */
  public Connection connection() {
    return connection;
  }

  /** Ends a transaction; what was written begins the next. */
  public void commit() throws SQLException {
    connection.commit();
  }

  /** Leaves the file as the program has it, all of it on the disk. */
  @Override
  public void close() throws SQLException {
    connection.commit();
    connection.setAutoCommit(true);
    execute("PRAGMA synchronous = FULL");
    execute("PRAGMA locking_mode = NORMAL");
    execute("PRAGMA journal_mode = WAL");
    handle.close();
    connection.close();
  }
}
