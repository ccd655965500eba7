package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Actor;
import bron.account.Role;
import bron.article.Kind;
import bron.article.Publishing.PublishResult;
import bron.article.State;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is wrong with a text is said before it goes out, and keeps it from readers unless … */
class GateTest {
  private static final String FAULT = "Het rapport staat [hier](https://a.example/).";
  private static final String ADVICE = "Het schip komt dinsdag.";

  private final TestSite site = TestSite.start();
  private final Stories stories = new Stories(site);
  private final Visitor editor = site.signedIn(Role.EDITOR);

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void whatIsFoundIsListedBeforePublishing() {
    Story story = stories.draft("nl", Manuscript.of("Een kop").body(FAULT + " " + ADVICE));
    Document page = editor.page(place(story) + "/publish");
    assertThat(page.select(".gate-line.is-stop").text())
        .contains("hier", "Tekst", "Het rapport staat");
    assertThat(page.select(".gate-line:not(.is-stop)").text()).contains("Advies", "dinsdag");
    assertThat(page.select("[name=reason]")).hasSize(1);
  }

  @Test
  void aFaultStopsAndNothingTypedIsLost() {
    Story story = stories.published(Manuscript.of("Een kop"));
    save(story, FAULT);
    HttpResponse<String> answer =
        publish(story, "kind", "correction", "note", "Er stond niets.", "reason", "");
    assertThat(answer.statusCode()).isEqualTo(422);
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select("[role=alert] a").attr("href")).isEqualTo("#f-reason");
    assertThat(page.select("#f-reason").attr("aria-invalid")).isEqualTo("true");
    assertThat(page.select("[name=note]").text()).isEqualTo("Er stond niets.");
    assertThat(page.select("[name=kind][checked]").val()).isEqualTo("correction");
    assertThat(story.article().hasDraft()).isTrue();
  }

  @Test
  void withAReasonItGoesOutAndTheTrailHasIt() {
    Story story = stories.draft("nl", Manuscript.of("Een kop").body(FAULT));
    HttpResponse<String> answer = publish(story, "kind", "first", "reason", "De bron heet ‘hier’.");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(story.article().state()).isEqualTo(State.LIVE);
    assertThat(trail(story)).containsExactly("link-vague: De bron heet ‘hier’.");
  }

  @Test
  void aReasonThatNothingNeedsIsNotKept() {
    Story story = stories.draft("nl", Manuscript.of("Een kop").body(ADVICE));
    assertThat(publish(story, "kind", "first", "reason", "Zomaar.").statusCode()).isEqualTo(303);
    assertThat(trail(story)).isEmpty();
  }

  @Test
  void aReasonHasAnEnd() {
    Story story = stories.draft("nl", Manuscript.of("Een kop").body(FAULT));
    HttpResponse<String> answer = publish(story, "kind", "first", "reason", "x".repeat(501));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(answer.body()).select("#f-reason").text()).hasSize(501);
    assertThat(story.article().state()).isEqualTo(State.DRAFT);
  }

  @Test
  void whatReadersSeeAlreadyStopsNoTypo() {
    Story story = stories.draft("nl", Manuscript.of("Een kop").body(FAULT));
    publish(story, "kind", "first", "reason", "Haast.");
    save(story, "Getypt. " + FAULT);
    assertThat(editor.page(place(story) + "/publish").select(".gate-line").text())
        .contains("staat er al voor lezers");
    assertThat(publish(story, "kind", "typo").statusCode()).isEqualTo(303);
    save(story, "Getypt. " + FAULT + " En ook [hier](https://b.example/).");
    assertThat(publish(story, "kind", "typo").statusCode()).isEqualTo(422);
  }

  @Test
  void nothingStopsAWithdrawal() {
    Story story = stories.published(Manuscript.of("Een kop"));
    save(story, FAULT);
    HttpResponse<String> answer = publish(story, "kind", "withdrawal", "note", "Onjuist.");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(story.article().state()).isEqualTo(State.WITHDRAWN);
  }

  @Test
  void whoeverPublishesOtherwiseIsStoppedLikewise() {
    Story story = stories.draft("nl", Manuscript.of("Een kop").body(FAULT));
    assertThat(
            site.publishing()
                .publish(
                    Actor.COMMAND_LINE,
                    story.article().id(),
                    story.article().revisionId(),
                    Kind.FIRST,
                    ""))
        .isEqualTo(new PublishResult.Refused(List.of("publish.problem.gate")));
  }

  @Test
  void whatIsPlannedIsCheckedWhenItIs() {
    Planner planner = new Planner(site);
    Story story = stories.draft("nl", Manuscript.of("Een kop").body(FAULT));
    HttpResponse<String> refused = planner.plan(story, "first", "2026-11-25", "08:00");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(refused.body()).select("[name=date]").val()).isEqualTo("2026-11-25");
    assertThat(planner.open(story)).isEmpty();

    planner.plan(story, "first", "2026-11-25", "08:00", "reason", "Zo heet de bron.");
    assertThat(trail(story)).containsExactly("link-vague: Zo heet de bron.");
    planner.at("2026-11-25T07:00:00Z");
    assertThat(story.article().state()).isEqualTo(State.LIVE);
  }

  @Test
  void aPlanTakesNoNewestTextWithFaults() {
    Planner planner = new Planner(site);
    Story story = stories.draft("nl", Manuscript.of("Een kop"));
    planner.plan(story, "first", "2026-11-25", "08:00");
    save(story, FAULT);
    HttpResponse<String> refused =
        planner
            .editor()
            .post(planner.plan(story) + "/revisions", "revision", Planner.revision(story));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(refused.body()).select("[role=alert]").text()).contains("fouten");
    planner.at("2026-11-25T07:00:00Z");
    assertThat(story.article().state()).isEqualTo(State.LIVE);
    assertThat(story.article().hasDraft()).isTrue();
  }

  @Test
  void theCheckIsThereWhileAnArticleIsWritten() {
    long topic = stories.topic("sutskever", java.util.Map.of("nl", "Ilya Sutskever"));
    Story story =
        stories.draft(
            "nl", Manuscript.of("Een kop").topics(topic).body("Dat zegt Sutzkever zelf. " + FAULT));
    assertThat(editor.page(place(story)).select("a[href$=/check]")).hasSize(1);
    Document page = editor.page(place(story) + "/check");
    assertThat(page.select(".gate-line").eachText())
        .hasSize(2)
        .anyMatch(line -> line.contains("Sutzkever, daar Ilya Sutskever"));
    save(story, "Niets aan de hand.");
    assertThat(editor.page(place(story) + "/check").select(".gate-line")).isEmpty();
    assertThat(site.visitor().get(place(story) + "/check").statusCode()).isEqualTo(302);
    assertThat(site.signedIn(Role.AUTHOR).get(place(story) + "/check").statusCode()).isEqualTo(403);
  }

  private void save(Story story, String body) {
    site.publishing()
        .save(
            Actor.COMMAND_LINE,
            story.article().id(),
            story.article().revisionId(),
            "",
            Manuscript.of("Een kop").body(body).copy());
  }

  private HttpResponse<String> publish(Story story, String... fields) {
    String[] all = new String[fields.length + 2];
    System.arraycopy(fields, 0, all, 0, fields.length);
    all[fields.length] = "revision";
    all[fields.length + 1] = String.valueOf(story.article().revisionId());
    return editor.post(place(story) + "/publications", all);
  }

  private List<String> trail(Story story) {
    return Trail.details(site, "article.gate-override", "article/" + story.article().id());
  }

  private static String place(Story story) {
    return "/admin/articles/" + story.article().id();
  }
}
