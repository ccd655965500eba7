package bron.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An empty file that has been migrated, and the wrong rows that it refuses. */
class SchemaTest {
  @TempDir Path folder;
  private Database database;

  @BeforeEach
  void migrate() {
    database = Database.open(folder.resolve("bron.db"));
    database.change(
        stores -> {
          TestStore sql = stores.of(TestStore.class);
          sql.story();
          sql.article(1, "00000000-0000-4000-8000-000000000001", "een");
          sql.revision(1, 1, 1, null);
        });
  }

  @AfterEach
  void close() {
    database.close();
  }

  /** Raw statements, which no store of the site would make. */
  public interface TestStore {
    @SqlQuery(
        "SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND strict = 0")
    List<String> laxTables();

    @SqlQuery("PRAGMA journal_mode")
    String journal();

    @SqlQuery("PRAGMA synchronous")
    int synchronous();

    @SqlQuery("PRAGMA foreign_keys")
    int foreignKeys();

    @SqlQuery("SELECT COUNT(*) FROM story")
    int stories();

    @SqlUpdate("INSERT INTO story DEFAULT VALUES")
    void story();

    @SqlUpdate(
        """
        INSERT INTO article (id, uuid, story_id, language, created_at, state, slug, changed_at)
        VALUES (:id, :uuid, 1, 'nl', 0, 'draft', :slug, 0)
        """)
    void article(long id, String uuid, String slug);

    @SqlUpdate(
        """
        INSERT INTO revision (id, article_id, number, base_id, at, note, headline, standfirst, body,
          slug, picture_alt, picture_caption, picture_credit, share_title, share_description)
        VALUES (:id, :articleId, :number, :baseId, 0, '', 'Kop', '', '', 'een', '', '', '', '', '')
        """)
    void revision(
        long id, long articleId, int number, @org.jspecify.annotations.Nullable Long baseId);

    @SqlUpdate("<statement>")
    void run(@org.jdbi.v3.sqlobject.customizer.Define("statement") String statement);
  }

  @Test
  void everyTableIsStrict() {
    assertThat(database.<List<String>>read(stores -> stores.of(TestStore.class).laxTables()))
        .containsOnly("flyway_schema_history", "sqlite_schema");
  }

  @Test
  void everyConnectionKeepsWhatIsAcknowledged() {
    for (boolean writing : List.of(true, false)) {
      var pragmas =
          writing
              ? database.<List<Object>>write(SchemaTest::pragmas)
              : database.<List<Object>>read(SchemaTest::pragmas);
      assertThat(pragmas).as("writing: " + writing).containsExactly("wal", 2, 1);
    }
  }

  private static List<Object> pragmas(Stores stores) {
    TestStore sql = stores.of(TestStore.class);
    return List.of(sql.journal(), sql.synchronous(), sql.foreignKeys());
  }

  @Test
  void readersAreNotBlockedAndDoNotWrite() {
    int seen =
        database.write(
            stores -> {
              stores.of(TestStore.class).story();
              return database.read(other -> other.of(TestStore.class).stories());
            });
    assertThat(seen).as("what another connection sees meanwhile").isEqualTo(1);
    assertThatThrownBy(
            () ->
                database.read(
                    stores -> {
                      stores.of(TestStore.class).story();
                      return 0;
                    }))
        .hasStackTraceContaining("readonly");
  }

  @Test
  void theRecordIsALine() {
    refused(sql -> sql.revision(2, 1, 2, null));
    database.change(stores -> stores.of(TestStore.class).revision(2, 1, 2, 1L));
    refused(sql -> sql.revision(3, 1, 3, 1L));
    refused(sql -> sql.revision(3, 1, 2, 2L));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE revision SET body = 'anders' WHERE id = 1",
        "DELETE FROM revision WHERE id = 1",
        "UPDATE article SET state = 'live' WHERE id = 1",
        "UPDATE article SET state = 'gone' WHERE id = 1",
        "UPDATE article SET live_revision_id = 99 WHERE id = 1",
        "UPDATE article SET slug = 'Een Kop' WHERE id = 1",
        "UPDATE article SET changed_at = 'now' WHERE id = 1",
        "INSERT INTO article (uuid, story_id, language, created_at, state, slug, changed_at)"
            + " VALUES ('00000000-0000-4000-8000-000000000002', 1, 'nl', 0, 'draft', 'x', 0)",
        "INSERT INTO publication (article_id, number, revision_id, kind, note, at)"
            + " VALUES (1, 1, 1, 'correction', 'x', 0)",
        "INSERT INTO publication (article_id, number, revision_id, kind, note, at)"
            + " VALUES (1, 2, 1, 'correction', ' ', 0)",
        "INSERT INTO publication (article_id, number, revision_id, kind, note, at)"
            + " VALUES (1, 1, 77, 'first', '', 0)",
        "INSERT INTO credit (revision_id, position, role, name, url) VALUES (1, 1, 'king', 'x', '')",
        "INSERT INTO source (revision_id, position, label, url, supports)"
            + " VALUES (1, 1, 'x', 'javascript:alert(1)', '')",
        "INSERT INTO redirect (path, target, created_at) VALUES ('/a', '/a', 0)",
        "INSERT INTO account (email, name, role, language, created_at)"
            + " VALUES ('x@y', 'x', 'reader', 'nl', 0)"
      })
  void aWrongRowIsRefused(String statement) {
    refused(sql -> sql.run(statement));
  }

  private void refused(java.util.function.Consumer<TestStore> work) {
    assertThatThrownBy(() -> database.change(stores -> work.accept(stores.of(TestStore.class))))
        .hasStackTraceContaining("SQLITE_CONSTRAINT");
  }
}
