package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Role;
import bron.article.Kind;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An editor chooses what to read next, without scripts. */
class RelatedFormTest {
  private final TestSite site = TestSite.start();
  private final Press press = new Press(site);
  private Visitor editor = site.visitor();
  private String own = "";
  private String first = "";
  private String second = "";

  @BeforeEach
  void publish() {
    editor = site.signedIn(Role.EDITOR);
    first = String.valueOf(press.article("Éen bericht").publish().id());
    second = String.valueOf(press.article("Nog een bericht").publish().id());
    own = String.valueOf(press.article("Een kop").publish().id());
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private HttpResponse<String> post(String button, String... fields) {
    String base = editor.page("/admin/articles/" + own).select("[name=base]").val();
    List<String> all =
        new ArrayList<>(
            List.of("base", base, "language", "nl", "headline", "Een kop", "body", "Een alinea."));
    all.addAll(List.of(fields));
    all.addAll(List.of("do", button));
    return editor.post("/admin/articles/" + own, all.toArray(String[]::new));
  }

  private static List<String> chosen(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    return Jsoup.parse(answer.body()).select("#f-related > ol [name=related]").eachAttr("value");
  }

  @Test
  void articlesAreFoundChosenMovedAndTakenAway() {
    Document found =
        Jsoup.parse(
            post("find-related", "related_search", "EEN bericht", "related", second).body());
    assertThat(found.select(".found button").eachAttr("value"))
        .as("neither what is chosen nor the article itself")
        .containsExactly("add-related-" + first);
    assertThat(found.select("[name=headline]").text()).isEqualTo("Een kop");

    assertThat(chosen(post("add-related-" + first, "related", second)))
        .containsExactly(second, first);
    assertThat(chosen(post("up-related-" + first, "related", second, "related", first)))
        .containsExactly(first, second);
    assertThat(chosen(post("remove-related-" + second, "related", second, "related", first)))
        .containsExactly(first);
    assertThat(chosen(post("add-related-x", "related", second))).containsExactly(second);
  }

  @Test
  void theChoiceIsPartOfWhatIsWritten() {
    assertThat(post("save", "related", second, "related", first).statusCode()).isEqualTo(303);
    assertThat(site.visitor().page("/2026/11/24/een-kop").select(".related"))
        .as("a draft is not what readers see")
        .isEmpty();

    Document publish = editor.page("/admin/articles/" + own + "/publish");
    assertThat(publish.select(".changes").text()).contains("Lees ook", "Nog een bericht");
    String base = editor.page("/admin/articles/" + own).select("[name=base]").val();
    editor.post("/admin/articles/" + own + "/publications", "revision", base, "kind", "typo");
    assertThat(site.visitor().page("/2026/11/24/een-kop").select(".related h3").eachText())
        .containsExactly("Nog een bericht", "Éen bericht");
  }

  @Test
  void whatIsNoArticleIsRefusedAndTheFormComesBack() {
    HttpResponse<String> unknown = post("save", "related", "999999");
    assertThat(unknown.statusCode()).isEqualTo(422);
    assertThat(unknown.body()).contains("bestaat niet").contains("Een alinea.");

    List<String> many = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      many.add("related");
      many.add(String.valueOf(press.article("Bericht " + i).publish().id()));
    }
    HttpResponse<String> tooMany = post("save", many.toArray(String[]::new));
    assertThat(tooMany.statusCode()).isEqualTo(422);
    assertThat(tooMany.body()).contains("hoogstens acht");
    assertThat(post("save", "related", "x", "related", "").statusCode()).isEqualTo(303);
  }

  @Test
  void theScriptGetsButtonsAlone() {
    Document found =
        editor.page("/admin/articles/choices?language=nl&q=/2026/11/24/nog-een-bericht");
    assertThat(found.select("button").eachAttr("value")).containsExactly("add-related-" + second);
    assertThat(found.select("main, header")).isEmpty();
    assertThat(editor.page("/admin/articles/choices?language=en&q=").select("button")).isEmpty();
    assertThat(site.visitor().get("/admin/articles/choices").statusCode()).isEqualTo(302);
  }

  @Test
  void whatIsNoLongerLiveIsSaid() {
    post("save", "related", first);
    Press.Published gone = new Press.Published(Long.parseLong(first), Long.parseLong(base(first)));
    press.tell(gone, Kind.WITHDRAWAL, "Niet waar.");

    assertThat(editor.page("/admin/articles/" + own).select("#f-related ol li").text())
        .contains("Éen bericht", "niet live");
  }

  private String base(String article) {
    return editor.page("/admin/articles/" + article).select("[name=base]").val();
  }
}
