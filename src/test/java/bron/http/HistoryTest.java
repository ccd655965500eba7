package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Actor;
import bron.account.Role;
import bron.article.Kind;
import bron.article.Revision;
import bron.article.RevisionStore;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an article said before, how that differs, and how it comes back. */
class HistoryTest {
  private static final Manuscript WORDS = Manuscript.of("Een kop");

  private final TestSite site = TestSite.start();
  private final Stories stories = new Stories(site);

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void everyRevisionIsListedWithWhoWhenAndWhatItWentOutAs() {
    Story story = stories.published(WORDS);
    site.clock.move(Duration.ofHours(1));
    story.publish(Kind.CORRECTION, "Het was anders.", words -> words.body("Anders."));
    Visitor editor = site.signedIn(Role.EDITOR);
    save(editor, story, "Even nagekeken");
    Document page = editor.page(place(story) + "/revisions");
    assertThat(page.select("tbody tr th").eachText())
        .containsExactly("Versie 3", "Versie 2", "Versie 1");
    assertThat(page.select("tbody tr").get(0).text()).contains("Test editor", "Even nagekeken");
    assertThat(page.select("tbody tr").get(1).text())
        .contains("Correctie, publicatie 2", "24 november 2026, 12:00");
    assertThat(page.select("tbody tr").get(2).text()).contains("Eerste publicatie, publicatie 1");
    assertThat(editor.page(place(story)).select("a[href$=/revisions]").text())
        .isEqualTo("Geschiedenis");
    assertThat(site.signedIn(Role.AUTHOR).get(place(story) + "/revisions").statusCode())
        .isEqualTo(403);
  }

  @Test
  void aFormLeadsToAnyTwo() {
    Story story = stories.draft("nl", WORDS);
    append(story, words -> words.body("Anders."));
    Visitor editor = site.signedIn(Role.EDITOR);
    String choice = place(story) + "/revisions/comparison?from=1&to=";
    assertThat(editor.get(choice + "2").headers().firstValue("Location"))
        .contains(place(story) + "/revisions/1/2");
    assertThat(editor.get(choice + "1").statusCode()).isEqualTo(422);
    assertThat(editor.get(choice).statusCode()).isEqualTo(422);
    assertThat(editor.get(place(story) + "/revisions/1/3").statusCode()).isEqualTo(404);
    assertThat(editor.get(place(story) + "/revisions/1/x").statusCode()).isEqualTo(404);
  }

  @Test
  void theDifferenceIsReadWithoutKnowingMarkdown() {
    String before =
        """
        Het **kabinet** viel [gisteren](https://oud.example/a).

        ## Wat nu

        ![Een zaal](/media/x/zaal.jpg "De Kamer | ANP")

        - een punt
        """;
    String after =
        """
        Het kabinet viel [gisteren](https://nieuw.example/a) om *drie* uur.

        ### Wat nu

        ![Een volle zaal](/media/x/zaal.jpg "De Kamer | ANP")

        - een punt
        - een tweede punt

        > Een citaat.
        """;
    Story story = stories.draft("nl", WORDS.body(before));
    append(story, words -> words.headline("Een andere kop").body(after));
    Elements diff =
        site.signedIn(Role.EDITOR).page(place(story) + "/revisions/1/2").select(".diff");
    assertThat(diff.text()).doesNotContain("**", "](", "##", "![", "> ");
    assertThat(diff.select("del.is-bold").text()).isEqualTo("kabinet");
    assertThat(diff.select("ins").eachText())
        .contains("andere", "kabinet", "nieuw", "drie", "een tweede punt", "Een citaat.");
    assertThat(diff.select("del.is-address").text()).isEqualTo("oud");
    assertThat(diff.select("ins.is-italic").text()).isEqualTo("drie");
    assertThat(diff.select(".kind").eachText())
        .contains(
            "Tussenkop Kleine tussenkop",
            "Beschrijving van de foto",
            "Punt van een lijst",
            "Citaat");
  }

  @Test
  void aRevisionIsShownAsReadersWouldSeeIt() {
    Story story = stories.draft("nl", WORDS.body("Dit stond er."));
    append(story, words -> words.body("Dit staat er."));
    Document page = site.signedIn(Role.EDITOR).page(place(story) + "/revisions/1");
    assertThat(page.select("article").text()).contains("Dit stond er.");
  }

  @Test
  void puttingBackMakesANewRevisionThatSaysWhichOneItWas() {
    Story story = stories.draft("nl", WORDS.body("Dit stond er."));
    append(story, words -> words.body("Dit staat er."));
    Visitor editor = site.signedIn(Role.EDITOR);
    Document ask = editor.page(place(story) + "/revisions/1/restoration");
    assertThat(ask.select(".diff ins").text()).isEqualTo("stond");
    HttpResponse<String> done = restore(editor, story, ask);
    assertThat(done.statusCode()).isEqualTo(303);
    String location = done.headers().firstValue("Location").orElseThrow();
    assertThat(editor.page(location).text()).contains("De oude tekst staat er weer");
    Revision newest = newest(story);
    assertThat(newest.number()).isEqualTo(3);
    assertThat(newest.copy().body()).isEqualTo("Dit stond er.");
    assertThat(newest.note()).isEqualTo("Versie 1 teruggehaald");
    assertThat(editor.page(place(story) + "/revisions/1/restoration").select("form[method=post]"))
        .allMatch(form -> !form.attr("action").endsWith("/restorations"));
  }

  @Test
  void puttingBackTwiceIsPuttingBackOnce() {
    Story story = stories.draft("nl", WORDS.body("Dit stond er."));
    append(story, words -> words.body("Dit staat er."));
    Visitor editor = site.signedIn(Role.EDITOR);
    Document ask = editor.page(place(story) + "/revisions/1/restoration");
    assertThat(restore(editor, story, ask).statusCode()).isEqualTo(303);
    assertThat(restore(editor, story, ask).statusCode()).isEqualTo(303);
    assertThat(newest(story).number()).isEqualTo(3);
  }

  @Test
  void whatWasSavedMeanwhileIsShownBeforeAnythingIsPutBack() {
    Story story = stories.draft("nl", WORDS.body("Dit stond er."));
    append(story, words -> words.body("Dit staat er."));
    Visitor editor = site.signedIn(Role.EDITOR);
    Document ask = editor.page(place(story) + "/revisions/1/restoration");
    append(story, words -> words.body("Dit kwam er."));
    HttpResponse<String> stale = restore(editor, story, ask);
    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(newest(story).number()).isEqualTo(3);
    Document again = Jsoup.parse(stale.body());
    assertThat(again.select(".diff del").text()).isEqualTo("kwam");
    assertThat(restore(editor, story, again).statusCode()).isEqualTo(303);
    assertThat(newest(story).copy().body()).isEqualTo("Dit stond er.");
  }

  @Test
  void whatWasMergedSinceComesBackAsWhatItIsNow() {
    long old = stories.topic("oud", Map.of("nl", "Oud"));
    long now = stories.topic("nieuw", Map.of("nl", "Nieuw"));
    Story story = stories.draft("nl", WORDS.topics(old, now));
    append(story, words -> words.body("Zonder."));
    Visitor editor = site.signedIn(Role.EDITOR);
    String into = String.valueOf(now);
    String merger = "/admin/topics/" + old + "/merger";
    String version = editor.page(merger + "?into=" + into).select("[name=version]").val();
    assertThat(editor.post(merger, "version", version, "into", into).statusCode()).isEqualTo(303);
    Document ask = editor.page(place(story) + "/revisions/1/restoration");
    assertThat(restore(editor, story, ask).statusCode()).isEqualTo(303);
    assertThat(newest(story).copy().topicIds()).containsExactly(now);
  }

  @Test
  void aLongHistoryIsReadByThePage() {
    Story story = stories.draft("nl", WORDS);
    for (int i = 2; i <= 500; i++) {
      String body = "Alinea " + i + ".";
      append(story, words -> words.body(body));
    }
    Visitor editor = site.signedIn(Role.EDITOR);
    String next = place(story) + "/revisions";
    int pages = 0;
    int lines = 0;
    while (!next.isEmpty()) {
      Document page = editor.page(next);
      assertThat(page.select("tbody tr").size()).isLessThanOrEqualTo(50);
      lines += page.select("tbody tr").size();
      next = page.select("a[rel=next]").attr("href");
      pages++;
    }
    assertThat(lines).isEqualTo(500);
    assertThat(pages).isEqualTo(10);
  }

  private static String place(Story story) {
    return "/admin/articles/" + story.article().id();
  }

  private static HttpResponse<String> restore(Visitor who, Story story, Document ask) {
    return who.post(
        place(story) + "/restorations",
        "revision",
        ask.select("input[name=revision]").val(),
        "newest",
        ask.select("input[name=newest]").val());
  }

  private void append(Story story, UnaryOperator<Manuscript> change) {
    Manuscript changed = change.apply(new Manuscript(newest(story).copy()));
    site.publishing()
        .save(
            Actor.COMMAND_LINE,
            story.article().id(),
            story.article().revisionId(),
            "",
            changed.copy());
  }

  private void save(Visitor editor, Story story, String note) {
    EditorForm form = EditorForm.open(editor, place(story));
    assertThat(form.set("body", "Nog eens.").set("note", note).save().statusCode()).isEqualTo(303);
  }

  private Revision newest(Story story) {
    return site.database()
        .read(s -> s.of(RevisionStore.class).find(story.article().revisionId()))
        .orElseThrow();
  }
}
