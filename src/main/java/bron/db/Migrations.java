package bron.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/** Brings a database's schema to the version of this program. */
final class Migrations {
  private Migrations() {}

  /**
   * Runs what is missing from {@code db/sqlite}.
   *
   * @throws DatabaseException when the file is no database, cannot be written, was changed by hand,
   *     or was made by a newer Bron
   */
  static void run(DataSource source, Path file) {
    waitForTurn(source, file);
    try {
      Flyway flyway =
          Flyway.configure()
              .dataSource(source)
              .locations("classpath:db/sqlite")
              .validateMigrationNaming(true)
              .load();
      refuseNewer(flyway, file);
      flyway.migrate();
    } catch (FlywayException e) {
      throw new DatabaseException("cannot use the database " + file + ": " + reason(e), e);
    }
  }

  /** Flyway would fill the screen where another program keeps the file to itself. */
  private static void waitForTurn(DataSource source, Path file) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      statement.execute("ROLLBACK");
    } catch (SQLException e) {
      throw Database.isBusy(e)
          ? new DatabaseException(Database.BUSY_MESSAGE, e)
          : new DatabaseException("cannot use the database " + file + ": " + reason(e), e);
    }
  }

  private static void refuseNewer(Flyway flyway, Path file) {
    MigrationInfo[] all = flyway.info().all();
    boolean newer =
        Arrays.stream(all)
            .anyMatch(m -> m.getState().isResolved() == false && m.getState().isApplied());
    if (newer) {
      throw new DatabaseException(
          "the database " + file + " was made by a newer version of Bron; run that version");
    }
  }

  private static String reason(Throwable fault) {
    Throwable root = fault;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage()).lines().findFirst().orElse("unknown").strip();
  }
}
