package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Role;
import bron.db.Database;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Another program keeps the database to itself for longer than the site waits. */
class BusyDatabaseTest {
  @Test
  void readersReadOnAndAnEditorIsAskedToTryAgain() {
    try (TestSite site = TestSite.start()) {
      Visitor editor = site.signedIn(Role.EDITOR);
      HttpResponse<String> saved;
      try (Database other = Database.open(site.folder().resolve("bron.db"))) {
        saved =
            other.write(
                stores -> {
                  assertThat(site.visitor().get("/").statusCode()).isEqualTo(200);
                  return editor.post("/admin/articles", "language", "nl", "headline", "Een kop");
                });
      }
      assertThat(saved.statusCode()).isEqualTo(503);
      assertThat(saved.headers().firstValue("Retry-After")).contains("30");
      assertThat(Jsoup.parse(saved.body()).select("h1").text()).isEqualTo("Het is even te druk");
      assertThat(Jsoup.parse(saved.body()).select(".typed textarea").eachText())
          .contains("Een kop");
      assertThat(Jsoup.parse(saved.body()).select("main form button").text())
          .isEqualTo("Opnieuw versturen");
    }
  }
}
