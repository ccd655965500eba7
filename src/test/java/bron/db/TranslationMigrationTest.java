package bron.db;

import static org.assertj.core.api.Assertions.assertThat;

import bron.article.Publication;
import bron.article.TranslationStore;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site that had translations before their record was kept. */
class TranslationMigrationTest {
  @TempDir Path folder;

  @Test
  void itsTranslationsStandWhereTheyDid() throws SQLException {
    Path file = folder.resolve("bron.db");
    String url = "jdbc:sqlite:" + file;
    Flyway.configure()
        .dataSource(url, null, null)
        .locations("classpath:db/sqlite")
        .target("1")
        .load()
        .migrate();
    try (Connection connection = DriverManager.getConnection(url);
        Statement sql = connection.createStatement()) {
      connection.setAutoCommit(false);
      sql.execute("INSERT INTO story (id) VALUES (1)");
      article(sql, 1, "nl", "NULL, NULL");
      revision(sql, 1, 1, 1, "NULL");
      revision(sql, 2, 1, 2, "1");
      article(sql, 2, "en", "1, 1");
      revision(sql, 3, 2, 1, "NULL");
      article(sql, 3, "de", "1, 2");
      revision(sql, 4, 3, 1, "NULL");
      sql.execute(
          "INSERT INTO publication (id, article_id, number, revision_id, kind, note, at) VALUES"
              + " (1, 1, 1, 1, 'first', '', 0), (2, 1, 2, 2, 'correction', 'Fout.', 1)");
      sql.execute("UPDATE article SET revision_id = 2 WHERE id = 1");
      connection.commit();
    }

    try (Database database = Database.open(file)) {
      assertThat(database.<Integer>read(s -> s.of(TranslationStore.class).behind(2))).isEqualTo(1);
      assertThat(database.<Integer>read(s -> s.of(TranslationStore.class).behind(3))).isZero();
      assertThat(database.<List<Publication>>read(s -> s.of(TranslationStore.class).corrections(2)))
          .extracting(told -> told.note())
          .containsExactly("Fout.");
      assertThat(database.<List<Publication>>read(s -> s.of(TranslationStore.class).corrections(3)))
          .isEmpty();
    }
  }

  private static void article(Statement sql, long id, String language, String source)
      throws SQLException {
    sql.execute(
        "INSERT INTO article (id, uuid, story_id, language, source_article_id, source_revision_id,"
            + " created_at, state, slug, changed_at) VALUES ("
            + id
            + ", '00000000-0000-0000-0000-00000000000"
            + id
            + "', 1, '"
            + language
            + "', "
            + source
            + ", 0, 'draft', 'x', 0)");
  }

  private static void revision(Statement sql, long id, long article, int number, String base)
      throws SQLException {
    sql.execute(
        "INSERT INTO revision (id, article_id, number, base_id, at, note, headline, standfirst,"
            + " body, slug, picture_alt, picture_caption, picture_credit, share_title,"
            + " share_description) VALUES ("
            + id
            + ", "
            + article
            + ", "
            + number
            + ", "
            + base
            + ", 0, '', 'Kop', '', 'Tekst', 'x', '', '', '', '', '')");
  }
}
