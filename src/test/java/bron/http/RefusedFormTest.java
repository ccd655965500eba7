package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Role;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A form that is refused before it is read loses nothing and leaves a way on, without scripts. */
class RefusedFormTest {
  private static final String[] ARTICLE = {
    "base",
    "",
    "source",
    "",
    "language",
    "nl",
    "note",
    "Nog nalezen",
    "slug",
    "een-kop",
    "source_label",
    "Een krant",
    "source_url",
    "https://krant.example",
    "source_supports",
    "",
    "credit_role",
    "author",
    "credit_name",
    "Sanne",
    "credit_url",
    "",
    "credit_author",
    "",
    "credit_role",
    "via",
    "credit_name",
    "Vlad",
    "credit_url",
    "",
    "credit_author",
    "",
    "share_title",
    "",
    "body",
    "Een hele middag werk.\n\nTweede alinea.",
    "headline",
    "Een kop",
    "standfirst",
    "De inleiding",
    "do",
    "save"
  };

  private final TestSite site = TestSite.start();
  private final Visitor editor = site.signedIn(Role.ADMINISTRATOR);

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void whoseSessionHasEndedReadsEverythingInOrder() {
    Document page = gone("/admin/articles", 401, ARTICLE);

    assertThat(page.select("h1").text()).isEqualTo("U bent niet meer aangemeld");
    assertThat(page.select(".standfirst").text())
        .contains("Uw sessie is afgelopen")
        .doesNotContain("formulier");
    assertThat(page.select(".typed label").eachText())
        .containsExactly(
            "Kop",
            "Inleiding",
            "Tekst",
            "Namen boven het artikel",
            "Bronnen: Wat lezers zien",
            "Bronnen: Adres",
            "Laatste deel van het adres",
            "Notitie bij deze versie");
    assertThat(texts(page).get(2)).isEqualTo("Een hele middag werk.\n\nTweede alinea.");
    assertThat(texts(page).get(3)).isEqualTo("Sanne\nVlad");
    assertThat(page.select(".typed textarea[readonly]")).hasSize(8);
    assertThat(page.select("form[action=/admin/sign-in/parked] [name=next]").val())
        .isEqualTo("/admin/articles");
    assertThat(page.select("script:not([type='application/ld+json'])")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "http://{host}/admin/articles/7?done=saved, %2Fadmin%2Farticles%2F7",
    "http://{host}/admin/articles/new?language=en, %2Fadmin%2Farticles%2Fnew%3Flanguage%3Den",
    "http://elders.example/admin/settings, %2Fadmin%2Farticles",
    "http://{host}/2026, %2Fadmin%2Farticles",
    "geen adres, %2Fadmin%2Farticles",
    "http://{host}/admin/articles/7/publications, %2Fadmin%2Farticles%2F7"
  })
  void signingInLeadsBackToTheOwnPageItCameFrom(String referer, String next) {
    String host = site.address().replace("http://", "");
    Document page =
        Jsoup.parse(
            site.visitor()
                .post(
                    "/admin/articles",
                    List.of("Referer", referer.replace("{host}", host)),
                    "headline",
                    "x")
                .body());
    assertThat(page.select("form[action=/admin/sign-in/parked] [name=next]").val())
        .isEqualTo(URLDecoder.decode(next, StandardCharsets.UTF_8));
  }

  @Test
  void anExpiredFormIsSavedByOneButton() {
    Document page = stale("/admin/articles", ARTICLE);

    assertThat(page.select("h1").text()).isEqualTo("Dit formulier was verlopen");
    assertThat(page.select(".standfirst").text())
        .contains("U bent aangemeld")
        .doesNotContain("toegang");
    assertThat(page.select("a[href^=/admin/sign-in]")).isEmpty();
    HttpResponse<String> saved = again(page, editor);

    assertThat(saved.statusCode()).isEqualTo(303);
    String place = saved.headers().firstValue("Location").orElseThrow().replaceAll("\\?.*", "");
    Document article = editor.page(place);
    assertThat(article.select("[name=body]").val())
        .isEqualTo("Een hele middag werk.\n\nTweede alinea.");
    assertThat(article.select("[name=credit_name]").eachAttr("value"))
        .containsExactly("Sanne", "Vlad");
    assertThat(article.select("[name=credit_role] [selected]").eachAttr("value"))
        .containsExactly("author", "via");
    assertThat(article.select("[name=source_url]").val()).isEqualTo("https://krant.example");
  }

  @Test
  void whoSignsInElsewhereHasItBackAtOnce() {
    Document gone = gone("/admin/articles", 401, ARTICLE);
    HttpResponse<String> back =
        editor.post(
            "/admin/sign-in/parked",
            "parked",
            gone.select("form[action=/admin/sign-in/parked] [name=parked]").val());
    assertThat(back.statusCode()).isEqualTo(200);
    assertThat(again(Jsoup.parse(back.body()), editor).statusCode()).isEqualTo(303);
  }

  @Test
  void whoMayNotIsToldThatAlone() {
    Visitor author = site.signedIn(Role.AUTHOR);
    HttpResponse<String> answer = author.post("/admin/topics", "name-nl", "Kernfusie", "slug", "x");
    assertThat(answer.statusCode()).isEqualTo(403);
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select(".standfirst").text())
        .isEqualTo("Uw account geeft hier geen toegang toe.");
    assertThat(page.select(".typed label").eachText()).first().isEqualTo("Naam (Nederlands)");
    assertThat(page.select("main form")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"/admin/articles/999/translations/en, 404", "/admin/articles/999, 404"})
  void whatHasNoPlaceAnyMoreIsNotLost(String path, int status) {
    HttpResponse<String> answer =
        editor.post(path, "headline", "Een kop", "p-1", "Een vertaalde alinea.");
    assertThat(answer.statusCode()).isEqualTo(status);
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select(".typed textarea").eachText())
        .containsExactly("Een kop", "Een vertaalde alinea.");
    assertThat(page.select("main form")).isEmpty();
    assertThat(site.visitor().post("/nergens", "headline", "Een kop").body())
        .doesNotContain("Een kop");
  }

  @Test
  void aFormOfAnotherSiteIsNotSentAgain() {
    HttpResponse<String> answer =
        editor.post(
            "/admin/articles", List.of("Sec-Fetch-Site", "cross-site"), "headline", "Lokkertje");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(Jsoup.parse(answer.body()).select("h1").text()).contains("een andere site");
    assertThat(Jsoup.parse(answer.body()).select("main form")).isEmpty();
    assertThat(answer.body()).doesNotContain(editor.csrf());
  }

  @Test
  void noPasswordIsShownOrKept() {
    for (Document page :
        List.of(
            gone("/admin/password", 401, "current", "geheim een", "password", "geheim twee"),
            stale("/admin/password", "current", "geheim een", "password", "geheim twee"))) {
      assertThat(page.html()).doesNotContain("geheim");
      assertThat(page.select("main form")).isEmpty();
    }
  }

  /** A field that is added to a form has to be given its label here as well. */
  @Test
  void everyFieldOfTheNewsroomThatIsTypedInHasALabel() {
    editor.post("/admin/sections", "name-nl", "Economie");
    editor.post("/admin/articles", "language", "nl", "headline", "Een kop");
    List<String> pages =
        List.of(
            "/admin/articles/new",
            "/admin/articles/1",
            "/admin/authors/new",
            "/admin/sections/new",
            "/admin/sections/1",
            "/admin/topics/new",
            "/admin/accounts/new",
            "/admin/redirects",
            "/admin/front",
            "/admin/settings");
    for (String path : pages) {
      for (Element form : editor.page(path).select("main form[method=post]")) {
        List<String> fields = new ArrayList<>();
        form.select("[name]")
            .forEach(field -> fields.addAll(List.of(field.attr("name"), "ingevuld")));
        Document page = gone("/admin/articles", 401, fields.toArray(String[]::new));
        List<String> names = form.select("[name]").eachAttr("name");
        assertThat(page.select(".typed label").eachText())
            .as(path)
            .noneMatch(label -> names.contains(label.replaceFirst(" \\(.*", "")));
      }
    }
  }

  private static List<String> texts(Document page) {
    return page.select(".typed textarea").stream()
        .map(area -> area.wholeText().replaceFirst("^\n", ""))
        .toList();
  }

  private Document gone(String path, int status, String... fields) {
    HttpResponse<String> answer =
        new Visitor(site, Optional.empty(), editor.csrf()).post(path, fields);
    assertThat(answer.statusCode()).isEqualTo(status);
    return Jsoup.parse(answer.body());
  }

  private Document stale(String path, String... fields) {
    HttpResponse<String> answer =
        new Visitor(site, editor.session(), "verlopen").post(path, fields);
    assertThat(answer.statusCode()).isEqualTo(403);
    return Jsoup.parse(answer.body());
  }

  /** Presses the button of the page, as a browser without scripts does. */
  private HttpResponse<String> again(Document page, Visitor who) {
    Element form = page.select("main form").getFirst();
    assertThat(form.select("button").text()).isEqualTo("Opnieuw versturen");
    List<String> fields = new ArrayList<>();
    form.select("input[name]")
        .forEach(field -> fields.addAll(Arrays.asList(field.attr("name"), field.val())));
    String token = fields.get(fields.indexOf("_csrf") + 1);
    int at = fields.indexOf("_csrf");
    fields.subList(at, at + 2).clear();
    return new Visitor(site, who.session(), token)
        .post(form.attr("action"), fields.toArray(String[]::new));
  }
}
