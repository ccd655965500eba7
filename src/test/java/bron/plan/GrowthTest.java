package bron.plan;

import static org.assertj.core.api.Assertions.assertThat;

import bron.db.Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule that {@link QueryPlansTest} goes by sees what it is for, and nothing else. */
class GrowthTest {
  @TempDir static Path folder;
  private static Connection connection;
  private static Growth growth;

  @BeforeAll
  static void open() throws SQLException {
    Path file = folder.resolve("bron.db");
    Database.open(file).close();
    connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    growth = new Growth(connection);
  }

  @AfterAll
  static void close() throws SQLException {
    connection.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "reads all of it | SELECT id FROM article WHERE changed_at > created_at LIMIT 1",
        "reads all of it | SELECT x.id FROM article AS x WHERE x.created_at > ?",
        "reads all of it | SELECT id FROM article WHERE slug <> ? ORDER BY changed_at LIMIT 9",
        "reads all of it | SELECT EXISTS (SELECT 1 FROM revision WHERE note = ?)",
        "reads all of it | UPDATE media SET version = 2 WHERE filename = ?",
        "reads all of it | DELETE FROM redirect WHERE created_at < ?",
        "reads all of it | SELECT rowid FROM search_text",
        "makes an index of all of it | SELECT id FROM section s WHERE EXISTS"
            + " (SELECT 1 FROM publication p WHERE p.note = s.slug)",
        "reads all of it | INSERT INTO story (id) SELECT id FROM audit WHERE detail = ?",
        "no limit ends it | SELECT id FROM article WHERE language = ? AND state = 'live'",
        "no limit ends it | SELECT MAX(id), slug FROM article WHERE language = ? GROUP BY slug",
        "no limit ends it | SELECT id FROM article WHERE id IN"
            + " (SELECT article_id FROM article_topic WHERE topic_id = ?) LIMIT 5",
        "no limit ends it | UPDATE article_author SET language = ? WHERE author_id = ?",
        "sorts what grows | SELECT id FROM article WHERE language = ? ORDER BY slug LIMIT 9",
        "sorts what grows | SELECT DISTINCT slug FROM article WHERE language = ? LIMIT 9",
        "counts what grows | SELECT count(*) FROM article WHERE language = ? AND state = 'live'",
        "counts what grows | SELECT s.id, (SELECT COUNT(a.id) FROM article a"
            + " WHERE a.section_id = s.id AND a.state = 'live') FROM section s",
        "OFFSET reads | SELECT id FROM account ORDER BY id LIMIT 9 OFFSET ?",
        "looks through all of revision for section_id | DELETE FROM section WHERE id = ?",
      })
  void whatGrowsIsSeen(String problem, String sql) throws SQLException {
    assertThat(growth.problems(sql)).anyMatch(found -> found.startsWith(problem));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT slug FROM article WHERE id = ?",
        "SELECT slug FROM article WHERE id IN (?, ?)",
        "SELECT id FROM article WHERE language = ? AND dateline = ? AND slug = ?",
        "SELECT id FROM article WHERE language = ? AND state = 'live'"
            + " ORDER BY published_at DESC, id DESC LIMIT ?",
        "SELECT MAX(published_at) FROM article WHERE language = ? AND state = 'live'",
        "SELECT EXISTS (SELECT 1 FROM article WHERE section_id = ? AND state = 'live')",
        "SELECT NOT EXISTS (SELECT 1 FROM article)",
        "SELECT name, value FROM setting",
        "SELECT count(*) FROM account",
        "SELECT COUNT(*) FROM (SELECT 1 FROM article WHERE language = ? AND state = 'live' LIMIT 9) x",
        "SELECT number FROM revision WHERE article_id = ? ORDER BY at",
        "SELECT rowid FROM search_text WHERE search_text MATCH ? ORDER BY rowid DESC LIMIT ?",
        "SELECT id FROM search_queue ORDER BY id DESC LIMIT ?",
        "DELETE FROM session WHERE expires_at < ?",
      })
  void whatStaysTheSameIsNotTakenForIt(String sql) throws SQLException {
    assertThat(growth.problems(sql)).isEmpty();
  }

  @Test
  void theStatementsOfATriggerAreReadOneByOne() {
    assertThat(
            Sql.ofTrigger(
                "t",
                "CREATE TRIGGER t AFTER INSERT ON a WHEN NEW.x BEGIN -- of a\n"
                    + "INSERT INTO b SELECT NEW.x; DELETE FROM c WHERE x = OLD.x; END"))
        .extracting(sql -> sql.text().strip())
        .containsExactly("INSERT INTO b SELECT ?", "DELETE FROM c WHERE x = ?");
  }
}
