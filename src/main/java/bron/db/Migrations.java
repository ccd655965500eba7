package bron.db;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/** Brings a database's schema to the version of this program. */
final class Migrations {
  /** What SQLite has where nothing was noted. */
  private static final int NO_BUILD = 0;

  private Migrations() {}

  /**
   * Runs what is missing from {@code db/sqlite}. A database that this very build has gone through
   * before, as it notes there, is not gone through again.
   *
   * @throws DatabaseException when the file is no database, cannot be written, was changed by hand,
   *     or was made by a newer Bron
   */
  static void run(DataSource source, Path file) {
    int build = build();
    if (waitForTurn(source, file) == build && build != NO_BUILD) {
      return;
    }
    try {
      Flyway flyway =
          Flyway.configure()
              .dataSource(source)
              .locations("classpath:db/sqlite")
              .validateMigrationNaming(true)
              .load();
      refuseNewer(flyway, file);
      flyway.migrate();
      note(build, source);
    } catch (FlywayException | SQLException e) {
      throw new DatabaseException("cannot use the database " + file + ": " + reason(e), e);
    }
  }

  /**
   * Flyway would fill the screen where another program keeps the file to itself. Yields the build
   * that is noted in the database.
   */
  private static int waitForTurn(DataSource source, Path file) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      int noted;
      try (ResultSet row = statement.executeQuery("PRAGMA user_version")) {
        noted = row.getInt(1);
      }
      statement.execute("ROLLBACK");
      return noted;
    } catch (SQLException e) {
      throw Database.isBusy(e)
          ? new DatabaseException(Database.BUSY_MESSAGE, e)
          : new DatabaseException("cannot use the database " + file + ": " + reason(e), e);
    }
  }

  /** A number for this build, from its jar; without a jar there is none. */
  private static int build() {
    try {
      Path jar =
          Path.of(Migrations.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isRegularFile(jar)
          ? Objects.hash(Files.size(jar), Files.getLastModifiedTime(jar).toMillis())
          : NO_BUILD;
    } catch (IOException | URISyntaxException e) {
      return NO_BUILD;
    }
  }

  private static void note(int build, DataSource source) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA user_version = " + build);
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
