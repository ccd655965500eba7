package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Actor;
import bron.article.Kind;
import bron.article.Planned;
import bron.article.State;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is known to fail, or would make something else fail, is not planned. */
class ScheduleOrderTest {
  private static final String UNCHANGED = "Er is niets veranderd";
  private static final String ORDER = "Dit past niet bij wat er al voor dit artikel gepland is.";
  private static final String NOT_THERE = "dan niet op de site";

  private final TestSite site = TestSite.start();
  private final Stories stories = new Stories(site);
  private final Planner planner = new Planner(site);

  @AfterEach
  void stop() {
    site.close();
  }

  private void save(Story story, Manuscript words) {
    site.publishing()
        .save(
            Actor.COMMAND_LINE,
            story.article().id(),
            story.article().revisionId(),
            "",
            words.copy());
  }

  /** Changes the plan of that place in the order in which they were due. */
  private HttpResponse<String> move(Story story, int number, String time, String... more) {
    Planned plan = planner.open(story).get(number);
    List<String> fields =
        new ArrayList<>(
            List.of("version", String.valueOf(plan.version()), "date", "2026-11-27", "time", time));
    fields.addAll(List.of(more));
    return planner.editor().post("/admin/schedule/" + plan.id(), fields.toArray(String[]::new));
  }

  private HttpResponse<String> take(Story story, int number) {
    String plan = "/admin/schedule/" + planner.open(story).get(number).id();
    return planner.editor().post(plan + "/revisions", "revision", Planner.revision(story));
  }

  private static void accepted(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(303);
  }

  private static void refused(HttpResponse<String> answer, String words) {
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(answer.body()).select("main").text()).contains(words);
  }

  @Test
  void aWithdrawalIsNotMovedPastTheRestorationThatNeedsIt() {
    Story story = stories.published(Manuscript.of("Een kop"));
    accepted(planner.plan(story, "withdrawal", "2026-11-27", "12:00", "note", "Op verzoek."));
    accepted(planner.plan(story, "restoration", "2026-11-27", "13:00"));

    refused(move(story, 0, "14:00", "note", "Op verzoek."), ORDER);
    accepted(move(story, 0, "12:30", "note", "Op verzoek."));
    planner.at("2026-11-27T13:00:00Z");
    assertThat(story.article().state()).isEqualTo(State.LIVE);
  }

  @Test
  void aFirstPublicationIsNotMovedPastTheUpdateThatNeedsIt() {
    Story story = stories.draft("nl", Manuscript.of("Een kop"));
    accepted(planner.plan(story, "first", "2026-11-27", "12:00"));
    save(story, Manuscript.of("Een kop").body("Nieuws."));
    accepted(planner.plan(story, "update", "2026-11-27", "13:00"));

    refused(move(story, 0, "14:00"), ORDER);
    accepted(move(story, 1, "15:00"));
    accepted(move(story, 0, "14:00"));
    planner.at("2026-11-27T14:00:00Z");
    assertThat(planner.settled()).extracting(Planned::state).containsExactly("done", "done");
  }

  /** As the run takes them: the older row first, also where it was changed last. */
  @Test
  void atOneMomentTheOlderPlanComesFirst() {
    Story story = stories.published(Manuscript.of("Een kop"));
    accepted(planner.plan(story, "withdrawal", "2026-11-27", "12:00", "note", "Op verzoek."));
    accepted(planner.plan(story, "restoration", "2026-11-27", "13:00"));
    accepted(move(story, 0, "13:00", "note", "Op verzoek."));
    planner.at("2026-11-27T12:00:00Z");
    assertThat(planner.settled()).extracting(Planned::state).containsExactly("done", "done");
    assertThat(story.article().state()).isEqualTo(State.LIVE);
  }

  @Test
  void theNewestIsNotTakenWhereTheRulesRefuseIt() {
    Story story = stories.draft("nl", Manuscript.of("Een kop"));
    accepted(planner.plan(story, "first", "2026-11-27", "12:00"));
    save(story, Manuscript.of("Een kop").body(" "));
    refused(take(story, 0), "Het artikel heeft nog geen tekst.");
    save(story, Manuscript.of("Een kop").body("Tekst."));
    accepted(take(story, 0));
    assertThat(planner.open(story)).singleElement().matches(plan -> !plan.isOutdated());
  }

  @Test
  void theNewestIsNotTakenWhereThatLeavesAnUpdateWithNothingNew() {
    Story story = stories.draft("nl", Manuscript.of("Een kop"));
    accepted(planner.plan(story, "first", "2026-11-27", "12:00"));
    save(story, Manuscript.of("Een kop").body("Nieuws."));
    accepted(planner.plan(story, "update", "2026-11-27", "13:00"));
    refused(take(story, 0), ORDER);
  }

  @Test
  void anUpdateMustSayMoreThanWhatIsPlannedBeforeIt() {
    Story story = stories.draft("nl", Manuscript.of("Een kop"));
    accepted(planner.plan(story, "first", "2026-11-27", "12:00"));
    assertThat(kinds(story)).doesNotContain("update", "typo").contains("correction");
    refused(planner.plan(story, "update", "2026-11-27", "13:00"), UNCHANGED);

    save(story, Manuscript.of("Een kop").body("Nieuws."));
    assertThat(kinds(story)).contains("update", "typo");
    accepted(planner.plan(story, "update", "2026-11-27", "13:00"));
    refused(planner.plan(story, "typo", "2026-11-27", "14:00"), UNCHANGED);
  }

  private List<String> kinds(Story story) {
    return planner
        .editor()
        .page(Planner.place(story) + "/publish")
        .select("[name=kind]")
        .eachAttr("value");
  }

  @Test
  void whatReadersWillHaveSeenOrSomethingNewerIsNotPlannedAfterIt() {
    Story story = stories.published(Manuscript.of("Een kop"));
    accepted(planner.plan(story, "correction", "2026-11-27", "13:00", "note", "Hersteld."));
    refused(
        planner.plan(story, "correction", "2026-11-27", "14:00", "note", "Hersteld."), UNCHANGED);
    save(story, Manuscript.of("Een kop").body("Nieuws."));
    refused(planner.plan(story, "update", "2026-11-27", "12:00"), ORDER);
    accepted(planner.plan(story, "update", "2026-11-27", "14:00"));
  }

  @Test
  void aPinNeedsAnArticleThatIsOnTheSiteThen() {
    Story story = stories.draft("nl", Manuscript.of("Een kop"));
    refused(planner.pin(story, "1", "2026-11-27", "12:00"), NOT_THERE);
    accepted(planner.plan(story, "first", "2026-11-27", "12:00"));
    refused(planner.pin(story, "1", "2026-11-27", "11:00"), NOT_THERE);
    accepted(planner.pin(story, "1", "2026-11-27", "12:00"));

    refused(move(story, 0, "12:01"), ORDER);
    refused(move(story, 1, "11:59", "position", "1"), NOT_THERE);
    accepted(move(story, 1, "13:00", "position", "1"));
    accepted(move(story, 0, "13:00"));
    planner.at("2026-11-27T12:00:00Z");
    assertThat(planner.settled()).extracting(Planned::state).containsExactly("done", "done");
  }

  /** Who mends a plan that cannot be any more is not held up by others that cannot either. */
  @Test
  void whatIsLostAlreadyIsNoReasonToRefuse() {
    Story story = stories.draft("nl", Manuscript.of("Een kop"));
    accepted(planner.plan(story, "first", "2026-11-27", "12:00"));
    accepted(planner.plan(story, "withdrawal", "2026-11-27", "14:00", "note", "Voorbij."));
    planner.editor().post(planner.plan(story) + "/cancellations");
    accepted(planner.plan(story, "first", "2026-11-27", "13:00"));
    story.publish(Kind.FIRST, "");
    accepted(planner.pin(story, "1", "2026-11-27", "13:30"));
  }
}
