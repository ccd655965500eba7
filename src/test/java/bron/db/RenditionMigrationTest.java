package bron.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a site of before gets when it is brought up to date. */
class RenditionMigrationTest {
  private static final String LEAD = "a".repeat(32);
  private static final String BODY = "b".repeat(32);

  @TempDir Path folder;

  @Test
  void thePicturesOfBeforeAreKnownWhereTheyAreUsed() throws SQLException {
    String url = "jdbc:sqlite:" + folder.resolve("bron.db");
    Flyway.configure()
        .dataSource(url, "", "")
        .locations("classpath:db/sqlite")
        .target("1")
        .load()
        .migrate();
    try (Connection c = DriverManager.getConnection(url)) {
      for (String id : List.of(LEAD, BODY)) {
        run(
            c,
            "INSERT INTO media (id, format, width, height, size, filename, created_at) VALUES ('"
                + id
                + "', 'jpg', 9, 9, 9, '', 0)");
      }
      run(c, "INSERT INTO story DEFAULT VALUES");
      run(
          c,
          "INSERT INTO article (id, uuid, story_id, language, created_at, state, slug, changed_at)"
              + " VALUES (1, '00000000-0000-4000-8000-000000000001', 1, 'nl', 0, 'draft', 'x', 0)");
      run(
          c,
          "INSERT INTO revision (id, article_id, number, at, note, headline, standfirst, body,"
              + " slug, picture_id, picture_alt, picture_caption, picture_credit, share_title,"
              + " share_description) VALUES (1, 1, 1, 0, '', 'Kop', '', '![](/media/"
              + BODY
              + "/original.jpg) x ![](/media/"
              + BODY
              + "/original.jpg) /media/ [](/media/"
              + LEAD
              + "/original.jpg)', 'x', '"
              + LEAD
              + "', 'Molen', 'De Ster', 'Jansen', '', '')");
    }
    try (Database database = Database.open(folder.resolve("bron.db"))) {
      assertThat(database.<List<String>>read(stores -> stores.of(UsesStore.class).uses()))
          .containsExactly(LEAD + " body", LEAD + " lead", BODY + " body");
      assertThat(database.<List<String>>read(stores -> stores.of(UsesStore.class).offers()))
          .containsExactly("Molen|De Ster|Jansen", "||");
    }
  }

  private static void run(Connection c, String statement) throws SQLException {
    c.createStatement().execute(statement);
  }

  /** What has come of it. */
  public interface UsesStore {
    @SqlQuery("SELECT media_id || ' ' || place FROM media_use ORDER BY media_id, place")
    List<String> uses();

    @SqlQuery("SELECT alt || '|' || caption || '|' || credit FROM media ORDER BY id")
    List<String> offers();
  }
}
