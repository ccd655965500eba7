package bron.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The stores of one connection, each made once; for one transaction at a time. */
final class Attached implements Stores, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Attached.class);

  private final Handle handle;
  private final Map<Class<?>, Object> made = new HashMap<>();

  Attached(Handle handle) {
    this.handle = handle;
  }

  @Override
  public <S> S of(Class<S> store) {
    return store.cast(made.computeIfAbsent(store, handle::attach));
  }

  /** Sets something for the connection. */
  void say(String pragma) {
    handle.execute(pragma);
  }

  <T> T inTransaction(Function<Stores, T> work) {
    return handle.inTransaction(same -> work.apply(this));
  }

  /** Whatever state it is in. */
  @Override
  public void close() {
    Connection connection = handle.getConnection();
    try {
      handle.close();
    } catch (JdbiException e) {
      LOG.debug("a connection was not closed in order", e);
    } finally {
      close(connection);
    }
  }

  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      LOG.debug("a connection cannot be closed", e);
    }
  }
}
