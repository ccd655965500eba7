package bron.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A statement that is used again knows nothing of the time before. */
class KeptStatementsTest {
  @TempDir Path folder;
  private Path file;
  private Database database;

  /** Words, some with a meaning. */
  public interface WordStore {
    @SqlUpdate("CREATE TABLE word (id INTEGER PRIMARY KEY, word TEXT NOT NULL, meaning TEXT)")
    void create();

    @SqlUpdate("ALTER TABLE word ADD COLUMN language TEXT NOT NULL DEFAULT 'nl'")
    void addLanguage();

    @SqlUpdate("INSERT INTO word (id, word, meaning) VALUES (:id, :word, :meaning)")
    void add(int id, String word, Optional<String> meaning);

    @SqlBatch("INSERT INTO word (id, word) VALUES (:id, :word)")
    void addAll(List<Integer> id, List<String> word);

    @SqlQuery("SELECT COUNT(*) FROM word")
    int count();

    @SqlQuery("SELECT COALESCE(meaning, '-') FROM word ORDER BY id")
    List<String> meanings();

    @SqlQuery("SELECT COALESCE(meaning, '-') FROM word ORDER BY id LIMIT 1")
    Optional<String> first();
  }

  @BeforeEach
  void open() {
    file = folder.resolve("bron.db");
    database = Database.open(file);
    database.change(stores -> stores.of(WordStore.class).create());
  }

  @AfterEach
  void close() {
    database.close();
  }

  private <T> T read(java.util.function.Function<WordStore, T> work) {
    return database.read(stores -> work.apply(stores.of(WordStore.class)));
  }

  private void change(java.util.function.Consumer<WordStore> work) {
    database.change(stores -> work.accept(stores.of(WordStore.class)));
  }

  @Test
  void theSameTextIsPreparedOnce() throws SQLException {
    Set<Statement> statements = Collections.newSetFromMap(new IdentityHashMap<>());
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      Jdbi jdbi = Jdbi.create(connection).installPlugin(new SqlObjectPlugin());
      jdbi.setStatementBuilderFactory(KeptStatements.perConnection());
      jdbi.setSqlLogger(
          new SqlLogger() {
            @Override
            public void logAfterExecution(StatementContext context) {
              statements.add(context.getStatement());
            }
          });
      for (int i = 1; i <= 5; i++) {
        int id = i;
        jdbi.useExtension(WordStore.class, words -> words.add(id, "w", Optional.of("m")));
        jdbi.useExtension(WordStore.class, words -> assertThat(words.count()).isEqualTo(id));
      }
    }
    assertThat(statements).hasSize(2);
  }

  @Test
  void whatWasBoundBeforeIsForgotten() {
    change(
        words -> {
          words.add(1, "bron", Optional.of("source"));
          words.add(2, "krant", Optional.empty());
        });
    change(words -> words.addAll(List.of(3, 4), List.of("a", "b")));
    change(words -> words.addAll(List.of(5), List.of("c")));

    assertThat(read(WordStore::meanings)).containsExactly("source", "-", "-", "-", "-");
  }

  @Test
  void whatIsAskedAgainIsAnsweredAnew() {
    for (int i = 1; i <= 40; i++) {
      int id = i;
      change(words -> words.add(id, "w", Optional.empty()));
      assertThat(read(WordStore::count)).isEqualTo(i);
      assertThat(database.<Integer>write(s -> s.of(WordStore.class).count())).isEqualTo(i);
    }
  }

  @Test
  void aChangedTableIsNoticed() {
    change(words -> words.add(1, "w", Optional.of("m")));
    assertThat(read(WordStore::meanings)).containsExactly("m");
    change(WordStore::addLanguage);
    assertThat(read(WordStore::meanings)).containsExactly("m");
    change(words -> words.add(2, "w", Optional.of("n")));
    assertThat(read(WordStore::meanings)).containsExactly("m", "n");
  }

  @Test
  void aStatementThatFailedCanBeUsedAgain() {
    change(words -> words.add(1, "w", Optional.empty()));
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> change(words -> words.add(1, "again", Optional.empty())))
          .isInstanceOf(UnableToExecuteStatementException.class);
    }
    change(words -> words.add(2, "w", Optional.empty()));
    assertThat(read(WordStore::count)).isEqualTo(2);
  }

  /** One that is not at its end would keep the log from being emptied for ever. */
  @Test
  void noneHoldsWhatItHasRead() throws SQLException {
    change(
        words ->
            IntStream.range(0, 500).forEach(i -> words.add(i, "w", Optional.of("m".repeat(500)))));
    read(WordStore::first);
    read(WordStore::meanings);
    change(words -> words.add(900, "w", Optional.empty()));

    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = other.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
      assertThat(row.getInt(1)).as("busy").isZero();
      assertThat(row.getInt(2)).as("pages left in the log").isZero();
    }
  }
}
