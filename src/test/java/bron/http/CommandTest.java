package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Role;
import bron.article.Credit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Any page and any article by a few letters, by a form alone. */
class CommandTest {
  private final TestSite site = TestSite.start();
  private final Stories stories = new Stories(site);
  private final Visitor editor = site.signedIn(Role.EDITOR);

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void everyPlaceOfTheMenuIsOfferedToWhoSeesIt() {
    for (Role role : List.of(Role.AUTHOR, Role.EDITOR, Role.ADMINISTRATOR)) {
      Visitor who = site.signedIn(role);
      Document page = who.page("/admin/commands");

      assertThat(page.select(".commands a").eachAttr("href"))
          .containsAll(page.select("#places li a").eachAttr("href"));
      for (String address : page.select(".commands a").eachAttr("href")) {
        assertThat(who.get(address).statusCode()).as(role + " " + address).isEqualTo(200);
      }
    }
  }

  @Test
  void aFewLettersWillDoWhateverTheirCaseAndAccents() {
    assertThat(found("rubr")).startsWith("Rubrieken", "Nieuwe rubriek");
    assertThat(found("NIEUW aut")).startsWith("Nieuwe auteur");
    assertThat(links("nieuw artikel ned")).contains("/admin/articles/new?language=nl");
    assertThat(editor.page("/admin/commands?q=instellingen").select(".commands a[href$=settings]"))
        .isEmpty();
  }

  @Test
  void anArticleIsFoundByHeadlineNameAndTopic() {
    long topic = stories.topic("spoor", Map.of("nl", "Spoorwegen"));
    Story draft =
        stories.draft(
            "nl",
            Manuscript.of("Café open in het station")
                .credit(Credit.Role.AUTHOR, "Yasmina Öztürk")
                .topics(topic));
    stories.draft("nl", Manuscript.of("Iets anders"));
    String address = "/admin/articles/" + draft.article().id();

    for (String q : List.of("cafe stat", "ozturk", "spoorw", "Yasmina café")) {
      assertThat(articles(q)).as(q).containsExactly(address);
    }
    assertThat(articles("nergens")).isEmpty();
    assertThat(editor.page("/admin/commands?q=nergens").text()).contains("Niets gevonden.");
  }

  @Test
  void whatReadersWouldFindIsFoundHoweverOldItIs() {
    Story old =
        stories.published(Manuscript.of("Kop").body("Over een zeldzaam woord: kwikstaart."));

    assertThat(articles("kwikstaart")).containsExactly("/admin/articles/" + old.article().id());
  }

  @Test
  void authorsFindTheirOwnArticlesAlone() {
    stories.published(Manuscript.of("Van een ander"));
    Visitor author = site.signedIn(Role.AUTHOR);

    assertThat(author.page("/admin/commands?q=ander").select("a[href~=/admin/articles/\\d+]"))
        .isEmpty();
  }

  @Test
  void theRestIsLookedForElsewhere() {
    assertThat(links("a&b")).contains("/admin/articles?q=a%26b", "/search?q=a%26b");
    Document page = query("<b>x");
    assertThat(page.select("#f-q").val()).isEqualTo("<b>x");
    assertThat(page.select(".commands b")).isEmpty();
  }

  @Test
  void theScriptIsGivenTheSameListWithoutAPage() {
    Document part = editor.page("/admin/commands/found?q=rubr");

    assertThat(part.select("main, header")).isEmpty();
    assertThat(part.select("a").eachText()).isEqualTo(found("rubr"));
    assertThat(site.visitor().get("/admin/commands/found?q=x").statusCode()).isEqualTo(302);
  }

  private List<String> found(String q) {
    return query(q).select(".commands a").eachText();
  }

  private List<String> links(String q) {
    return query(q).select(".commands a").eachAttr("href");
  }

  private List<String> articles(String q) {
    return links(q).stream().filter(link -> link.matches("/admin/articles/\\d+")).toList();
  }

  private Document query(String q) {
    String encoded = URLEncoder.encode(q, StandardCharsets.UTF_8);
    return editor.page("/admin/commands?q=" + encoded);
  }
}
