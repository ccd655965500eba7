package bron.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person can mend, a full disk above all, is told from what only a programmer can. */
class StorageFaultTest {
  @TempDir Path folder;

  @Test
  void aDiskThatIsFullIsNoFaultOfTheProgram() throws SQLException {
    Throwable full =
        fault(
            "PRAGMA max_page_count = 10",
            "CREATE TABLE t (x)",
            "INSERT INTO t VALUES (zeroblob(1000000))");
    assertThat(Database.storageFault(new IllegalStateException("outside", full)))
        .hasValueSatisfying(
            words -> assertThat(words).startsWith("cannot use the database: ").contains("full"));
  }

  @Test
  void aWrongStatementIs() throws SQLException {
    assertThat(Database.storageFault(fault("SELECT nonsense"))).isEmpty();
    assertThat(Database.storageFault(new IllegalStateException())).isEmpty();
  }

  private Throwable fault(String... statements) throws SQLException {
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("x.db"));
        Statement statement = c.createStatement()) {
      return catchThrowable(
          () -> {
            for (String sql : statements) {
              statement.execute(sql);
            }
          });
    }
  }
}
