package bron.search;

import static org.assertj.core.api.Assertions.assertThat;

import bron.db.Database;
import bron.site.Sites;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site that was searched with the larger index of before. */
class SmallerIndexMigrationTest {
  @TempDir Path folder;

  @Test
  void itsArticlesAreIndexedAnew() throws SQLException {
    Path file = folder.resolve("bron.db");
    Flyway.configure()
        .dataSource("jdbc:sqlite:" + file, null, null)
        .locations("classpath:db/sqlite")
        .target("10")
        .load()
        .migrate();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement sql = connection.createStatement()) {
      connection.setAutoCommit(false);
      sql.execute("PRAGMA foreign_keys = ON");
      sql.execute("INSERT INTO story (id) VALUES (1)");
      sql.execute("PRAGMA defer_foreign_keys = ON");
      sql.execute(
          "INSERT INTO article (id, uuid, story_id, language, created_at, state, revision_id,"
              + " live_revision_id, slug, dateline, published_at, changed_at) VALUES (1,"
              + " '00000000-0000-0000-0000-000000000001', 1, 'nl', 0, 'live', 1, 1, 'kop',"
              + " '2024-05-15', 0, 0)");
      sql.execute(
          "INSERT INTO revision (id, article_id, number, at, note, headline, standfirst, body,"
              + " slug, picture_alt, picture_caption, picture_credit, share_title,"
              + " share_description)"
              + " VALUES (1, 1, 1, 0, '', 'Kop', '', 'Twee kabels.', 'kop', '', '', '', '', '')");
      long entry = FullText.firstOf(LocalDate.parse("2024-05-15"));
      sql.execute("INSERT INTO search_entry (id, article_id, digest) VALUES (" + entry + ", 1, 5)");
      sql.execute("INSERT INTO search_text (rowid, body) VALUES (" + entry + ", 'nl_kabels')");
      sql.execute("INSERT INTO search_word (language, word) VALUES ('nl', 'kabels')");
      sql.execute("DELETE FROM search_queue");
      sql.execute("UPDATE search_version SET number = 1");
      connection.commit();
    }

    try (Database database = Database.open(file)) {
      assertThat(found(database, "kabel")).as("until it is indexed").isEmpty();
      SearchIndex index = new SearchIndex(new Sites(Optional.empty(), () -> 0));
      index.begin(database);
      database.change(index::catchUp);

      assertThat(found(database, "kabel")).hasSize(1);
      assertThat(new SearchCheck(database, index).check().agrees()).isTrue();
    }
  }

  private static List<Long> found(Database database, String words) {
    return database.read(
        stores -> new Search(stores, Filter.all("nl")).best(QueryReader.read(words, "nl")).pool());
  }
}
