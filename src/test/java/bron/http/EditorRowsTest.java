package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Role;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is wrong in a row of credits or sources is said beside the very field. */
class EditorRowsTest {
  private final TestSite site = TestSite.start();
  private final Visitor editor = site.signedIn(Role.EDITOR);

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void aCreditIsRefusedBesideItsField() {
    Document page =
        refused(
            "credit_role",
            "author",
            "credit_name",
            "Sanne",
            "credit_url",
            "",
            "credit_role",
            "tovenaar",
            "credit_name",
            "x".repeat(201),
            "credit_url",
            "javascript:alert(1)");

    assertThat(page.select("#problems a").eachAttr("href"))
        .containsExactly("#f-credit-role-2", "#f-credit-name-2", "#f-credit-url-2");
    assertThat(page.select("#problems").text()).contains("3 velden kloppen");
    said(page, "credit-role-2", "Kies een rol.");
    said(page, "credit-name-2", "Dit is te lang.");
    said(page, "credit-url-2", "Het adres bij deze naam begint niet met http:// of https://");
    assertThat(page.select("#problems a").text()).contains("Kies een rol. (2) Dit is te lang. (2)");
    assertThat(page.select("#f-credit-url-2").val()).isEqualTo("javascript:alert(1)");
    assertThat(page.select("[aria-invalid]")).hasSize(3);
  }

  @Test
  void aSourceIsRefusedBesideItsField() {
    Document page =
        refused(
            "source_label",
            "",
            "source_url",
            "https://example.org/" + "x".repeat(300),
            "source_supports",
            "y".repeat(1001),
            "source_label",
            "Een krant",
            "source_url",
            "krant",
            "source_supports",
            "");

    assertThat(page.select("#problems a").eachAttr("href"))
        .containsExactly("#f-source-label-1", "#f-source-supports-1", "#f-source-url-2");
    said(page, "source-label-1", "Zeg in het kort wat lezers van deze bron zien.");
    said(page, "source-supports-1", "Dit is te lang.");
    said(page, "source-url-2", "Het adres van deze bron begint niet met http:// of https://");
  }

  @Test
  void whatIsWrongWithAllRowsIsSaidOfTheList() {
    String[] rows = new String[102];
    for (int i = 0; i < rows.length; i += 2) {
      rows[i] = "source_label";
      rows[i + 1] = "Bron " + i;
    }
    Document page = refused(rows);

    assertThat(page.select("#problems a").eachAttr("href")).containsExactly("#f-sources");
    assertThat(page.select("#f-sources").attr("tabindex")).isEqualTo("-1");
  }

  /** The field is invalid, and is described by its problem, in the same row. */
  private static void said(Document page, String field, String problem) {
    Element control = page.selectFirst("#f-" + field);
    assertThat(control).as(field).isNotNull();
    assertThat(control.attr("aria-invalid")).isEqualTo("true");
    Element words = page.getElementById(control.attr("aria-describedby"));
    assertThat(words).as(field).isNotNull();
    assertThat(words.text()).startsWith(problem);
    assertThat(words.parent()).isEqualTo(control.parent());
  }

  private Document refused(String... rows) {
    String[] all = new String[rows.length + 4];
    String[] form = {"language", "nl", "headline", "Een kop"};
    System.arraycopy(form, 0, all, 0, 4);
    System.arraycopy(rows, 0, all, 4, rows.length);
    HttpResponse<String> answer = editor.post("/admin/articles", all);
    assertThat(answer.statusCode()).isEqualTo(422);
    return Jsoup.parse(answer.body());
  }
}
