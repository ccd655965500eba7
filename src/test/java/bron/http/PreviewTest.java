package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.AccountStore;
import bron.account.Actor;
import bron.account.Role;
import bron.article.Kind;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An article is shown before it is published: to who writes it, and to who has a link. */
class PreviewTest {
  private final TestSite site = TestSite.start();
  private final Stories stories = new Stories(site);
  private final Visitor editor = site.signedIn(Role.EDITOR);
  private final Story story = stories.draft("nl", Manuscript.of("Een kop").body("Eerste tekst."));

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void whoHasTheLinkReadsTheNewestText() {
    String link = link("week", "newest");
    HttpResponse<String> answer = site.visitor().get(link);
    assertThat(answer.statusCode()).isEqualTo(200);
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select("h1").text()).isEqualTo("Een kop");
    assertThat(page.select(".unpublished").text()).contains("Voorvertoning – niet gepubliceerd");
    assertThat(page.select(".body").text()).isEqualTo("Eerste tekst.");
    save("Tweede tekst.");
    assertThat(site.visitor().page(link).select(".body").text()).isEqualTo("Tweede tekst.");
  }

  @Test
  void whatIsPublishedMeanwhileIsSaidToBe() {
    String link = link("week", "newest");
    story.publish(Kind.FIRST, "");
    Document page = site.visitor().page(link);
    assertThat(page.select(".unpublished").text()).doesNotContain("niet gepubliceerd");
    assertThat(page.select(".unpublished a").attr("href")).isEqualTo(story.path());
  }

  @Test
  void aLinkMayHoldOnToOneText() {
    String link = link("week", "fixed");
    save("Tweede tekst.");
    assertThat(site.visitor().page(link).select(".body").text()).isEqualTo("Eerste tekst.");
  }

  @Test
  void nobodyKeepsOrListsOrTellsIt() {
    HttpResponse<String> answer = site.visitor().get(link("week", "newest"));
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    assertThat(header(answer, "X-Robots-Tag")).startsWith("noindex");
    assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select("meta[name=robots]").attr("content")).startsWith("noindex");
    assertThat(
            page.select(
                "head link:not([rel=stylesheet]), head script, meta[property], [rel=prev],"
                    + " [rel=next], .share"))
        .isEmpty();
    assertThat(site.visitor().get("/robots.txt").body()).contains("Disallow: /preview");
  }

  @Test
  void picturesOfItAreSeen() {
    String picture = stories.picture('a');
    Story illustrated =
        stories.draft("nl", Manuscript.of("Met foto").picture(picture, "Een brug", "", ""));
    Document page = site.visitor().page(link(illustrated, "week", "newest"));
    assertThat(page.select(".lead-picture img").attr("src")).startsWith("/media/" + picture);
    assertThat(page.select(".lead-picture img").attr("alt")).isEqualTo("Een brug");
  }

  @Test
  void notesToReadersOfTheStaffAreNotInIt() {
    site.publishing()
        .save(
            Actor.COMMAND_LINE,
            story.article().id(),
            story.article().revisionId(),
            "Alleen voor collega’s",
            Manuscript.of("Een kop").body("Derde.").copy());
    assertThat(site.visitor().get(link("week", "newest")).body()).doesNotContain("Alleen voor");
  }

  @ParameterizedTest
  @CsvSource({"hour, 3600", "day, 86400", "week, 604800", "month, 2592000"})
  void aLinkExpires(String term, long seconds) {
    String link = link(term, "newest");
    site.clock.move(Duration.ofSeconds(seconds - 1));
    assertThat(site.visitor().get(link).statusCode()).isEqualTo(200);
    site.clock.move(Duration.ofSeconds(1));
    assertThat(site.visitor().get(link).statusCode()).isEqualTo(404);
  }

  @Test
  void aLinkIsRevokedAndTheOthersStay() {
    String mine = link("week", "newest");
    String theirs = link("week", "newest");
    String first = previews().select("[name=link]").eachAttr("value").getLast();
    assertThat(editor.post(place() + "/preview/links/revocations", "link", first).statusCode())
        .isEqualTo(303);
    assertThat(site.visitor().get(mine).statusCode()).isEqualTo(404);
    assertThat(site.visitor().get(theirs).statusCode()).isEqualTo(200);
    assertThat(previews().select(".preview-links tbody tr").eachText())
        .anyMatch(row -> row.contains("ingetrokken"))
        .anyMatch(row -> row.contains("Intrekken"));
    assertThat(Trail.details(site, "preview.revoke", subject())).hasSize(1);
  }

  @Test
  void nobodyLearnsWhyALinkOpensNothing() {
    String expired = link("hour", "newest");
    site.clock.move(Duration.ofHours(1));
    String revoked = link("week", "newest");
    editor.post(
        place() + "/preview/links/revocations",
        "link",
        previews().select("[name=link]").eachAttr("value").getFirst());
    List<HttpResponse<String>> answers =
        List.of(
            site.visitor().get(expired),
            site.visitor().get(revoked),
            site.visitor().get("/preview/" + "x".repeat(43)),
            site.visitor().get("/preview/nergens"));
    assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(404);
    assertThat(answers).extracting(HttpResponse::body).containsOnly(answers.getFirst().body());
    assertThat(answers).extracting(a -> header(a, "Cache-Control")).containsOnly("no-store");
    assertThat(answers.getFirst().body()).contains("Deze voorvertoning is er niet");
  }

  @Test
  void aLinkOfSomebodyWhoIsOutOpensNothing() {
    String link = link("month", "newest");
    assertThat(site.visitor().get(link).statusCode()).isEqualTo(200);
    site.database()
        .change(
            stores -> {
              AccountStore accounts = stores.of(AccountStore.class);
              accounts
                  .all()
                  .forEach(
                      a ->
                          accounts.setDisabled(
                              a.id(), a.version(), Optional.of(site.clock.instant())));
            });
    assertThat(site.visitor().get(link).statusCode()).isEqualTo(404);
  }

  @Test
  void howOftenItWasOpenedIsToldAndTheTokenIsNowhere() {
    String link = link("week", "newest");
    assertThat(previews().select(".preview-links").text()).contains("nog niet");
    site.visitor().get(link);
    site.visitor().get(link);
    site.visitor().head(link);
    Document page = previews();
    assertThat(page.select(".preview-links tbody").text())
        .contains("Juriste", "Test editor", "2 keer");
    String token = link.substring(link.lastIndexOf('/') + 1);
    assertThat(token).hasSize(43);
    assertThat(page.html()).doesNotContain(token);
    assertThat(Trail.details(site, "preview.add", subject()))
        .containsExactly("until 2026-12-01T10:00:00Z: Juriste");
  }

  @Test
  void aLinkNeedsSomebodyAndATerm() {
    HttpResponse<String> answer =
        editor.post(
            place() + "/preview/links",
            "whom",
            "",
            "term",
            "ever",
            "text",
            "fixed",
            "revision",
            revision(story));
    assertThat(answer.statusCode()).isEqualTo(422);
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select("[role=alert] a").eachAttr("href"))
        .containsExactly("#f-whom", "#f-term");
    assertThat(page.select("#f-text option[selected]").val()).isEqualTo("fixed");
    assertThat(page.select(".preview-links")).isEmpty();
  }

  @Test
  void aLinkShowsNoTextOfAnotherArticle() {
    Story other = stories.draft("nl", Manuscript.of("Geheim"));
    HttpResponse<String> answer =
        editor.post(
            place() + "/preview/links",
            "whom",
            "Juriste",
            "term",
            "week",
            "text",
            "fixed",
            "revision",
            revision(other));
    assertThat(answer.statusCode()).isEqualTo(422);
  }

  @Test
  void theEditorSeesItAsAPageACardAndAResult() {
    Document page = previews();
    assertThat(page.select("iframe").eachAttr("src"))
        .containsExactly(place() + "/preview/page", place() + "/preview/page");
    assertThat(page.select(".share-card strong").text()).isEqualTo("Een kop");
    assertThat(page.select(".share-host").text()).isEqualTo("bron.example");
    assertThat(page.select(".found-path").text())
        .isEqualTo("bron.example › 2026 › 11 › 24 › een-kop");
    assertThat(page.select(".found-title").text()).isEqualTo("Een kop – Bron");
    assertThat(page.select(".found-text").text()).isEqualTo("24 november 2026 — De lead.");
    String drawn = page.select(".share-card img").attr("src");
    HttpResponse<byte[]> picture = editor.bytes(drawn);
    assertThat(header(picture, "Content-Type")).isEqualTo("image/png");
    assertThat(header(picture, "Cache-Control")).contains("no-store");
    assertThat(site.visitor().get(drawn).statusCode()).isEqualTo(302);
  }

  @Test
  void theCardIsWhatIsToldOnceItIsPublished() {
    String picture = stories.picture('b');
    Story live = stories.published(Manuscript.of("Met foto").picture(picture, "Een brug", "", ""));
    Document previews = editor.page(place(live) + "/preview");
    Document page = site.visitor().page(live.path());
    assertThat(page.select("meta[property=og:image]").attr("content"))
        .isEqualTo("http://bron.example" + previews.select(".share-card img").attr("src"));
    assertThat(page.select("meta[property=og:title]").attr("content"))
        .isEqualTo(previews.select(".share-card strong").text());
    assertThat(page.select("meta[property=og:description]").attr("content"))
        .isEqualTo(previews.select(".share-text").text());
    assertThat(page.title()).isEqualTo(previews.select(".found-title").text());
  }

  @Test
  void onlyTheSiteFramesItAndOnlyThatPage() {
    HttpResponse<String> framed = editor.get(place() + "/preview/page");
    assertThat(header(framed, "X-Frame-Options")).isEqualTo("SAMEORIGIN");
    assertThat(header(framed, "Content-Security-Policy"))
        .contains("frame-ancestors 'self'", "form-action 'none'")
        .doesNotContain("script-src");
    assertThat(Jsoup.parse(framed.body()).select(".unpublished")).isEmpty();
    HttpResponse<String> page = editor.get(place() + "/preview");
    assertThat(header(page, "Content-Security-Policy"))
        .contains("frame-ancestors 'none'", "frame-src 'self'");
    assertThat(header(page, "X-Frame-Options")).isEqualTo("DENY");
    assertThat(header(editor.get(place()), "Content-Security-Policy"))
        .doesNotContain("frame-src", "frame-ancestors 'self'");
  }

  @Test
  void anAuthorShowsWhatIsTheirs() {
    Visitor author = site.signedIn(Role.AUTHOR);
    assertThat(author.get(place() + "/preview").statusCode()).isEqualTo(403);
    assertThat(author.get(place() + "/preview/page").statusCode()).isEqualTo(403);
    assertThat(author.post(place() + "/preview/links").statusCode()).isEqualTo(403);
    assertThat(author.post(place() + "/preview/links/revocations").statusCode()).isEqualTo(403);
    assertThat(site.visitor().get(place() + "/preview").statusCode()).isEqualTo(302);
  }

  private Document previews() {
    return editor.page(place() + "/preview");
  }

  private String link(String term, String text) {
    return link(story, term, text);
  }

  private String link(Story of, String term, String text) {
    HttpResponse<String> answer =
        editor.post(
            place(of) + "/preview/links",
            "whom",
            "Juriste",
            "term",
            term,
            "text",
            text,
            "revision",
            revision(of));
    assertThat(answer.statusCode()).isEqualTo(200);
    String link = Jsoup.parse(answer.body()).select("#f-link").val();
    assertThat(link).startsWith("http://bron.example/preview/");
    return link.substring("http://bron.example".length());
  }

  private void save(String body) {
    site.publishing()
        .save(
            Actor.COMMAND_LINE,
            story.article().id(),
            story.article().revisionId(),
            "",
            Manuscript.of("Een kop").body(body).copy());
  }

  private static String revision(Story of) {
    return String.valueOf(of.article().revisionId());
  }

  private String subject() {
    return "article/" + story.article().id();
  }

  private String place() {
    return place(story);
  }

  private static String place(Story of) {
    return "/admin/articles/" + of.article().id();
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
