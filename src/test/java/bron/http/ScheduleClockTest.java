package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.article.Planned;
import bron.article.State;
import bron.site.Changes;
import bron.site.SettingStore;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Clocks that change, stand still or go back, and a server that was down. */
class ScheduleClockTest {
  private final TestSite site = TestSite.start();
  private final Stories stories = new Stories(site);
  private final Planner planner = new Planner(site);

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void aTimeThatDoesNotExistIsRefusedWithTheTwoNearest() {
    Story story = stories.draft("nl", Manuscript.of("Een kop"));
    HttpResponse<String> answer = planner.plan(story, "first", "2027-03-28", "02:30");
    Document page = Jsoup.parse(answer.body());

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(page.select(".when .problem").text()).contains("bestaat niet", "01:59", "03:00");
    assertThat(page.select("[name=date]").val()).isEqualTo("2027-03-28");
    assertThat(page.select("[name=time]").val()).isEqualTo("02:30");
    assertThat(planner.open(story)).isEmpty();
  }

  @Test
  void ofATimeThatComesTwiceItIsAskedWhich() {
    Story story = stories.draft("nl", Manuscript.of("Een kop"));
    HttpResponse<String> answer = planner.plan(story, "first", "2027-10-31", "02:30");
    Document page = Jsoup.parse(answer.body());
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(page.select("[name=offset]").eachAttr("value")).containsExactly("+02:00", "+01:00");
    assertThat(planner.open(story)).isEmpty();

    planner.plan(story, "first", "2027-10-31", "02:30", "offset", "+01:00");
    Planned plan = planner.open(story).getFirst();
    assertThat(plan.due()).isEqualTo(Instant.parse("2027-10-31T01:30:00Z"));
    assertThat(plan.civil()).isEqualTo("2027-10-31T02:30");
    assertThat(plan.zone()).isEqualTo("Europe/Amsterdam");
    planner.at("2027-10-31T00:30:00Z");
    assertThat(story.article().state()).isEqualTo(State.DRAFT);
    planner.at("2027-10-31T01:30:00Z");
    assertThat(story.article().state()).isEqualTo(State.LIVE);
  }

  @Test
  void itSaysThatTheClocksChangeBetweenNowAndThen() {
    Story before = stories.draft("nl", Manuscript.of("Ervoor"));
    Story after = stories.draft("nl", Manuscript.of("Erna"));
    planner.plan(before, "first", "2027-03-28", "01:59");
    planner.plan(after, "first", "2027-03-28", "03:00");
    assertThat(planner.editor().page(Planner.place(before) + "/publish").select(".plan-clocks"))
        .isEmpty();
    assertThat(
            planner.editor().page(Planner.place(after) + "/publish").select(".plan-clocks").text())
        .contains("vooruit", "28 maart 2027", "02:00", "03:00");
    assertThat(planner.open(after).getFirst().due())
        .isEqualTo(Instant.parse("2027-03-28T01:00:00Z"));
  }

  @Test
  void whatIsPastIsRefused() {
    Story story = stories.draft("nl", Manuscript.of("Een kop"));
    assertThat(planner.plan(story, "first", "2026-11-24", "11:00").body())
        .contains("Dit moment is al voorbij.");
    assertThat(planner.plan(story, "first", "2026-11-24", "11:01").statusCode()).isEqualTo(303);
  }

  @Test
  void whatCameDueWhileTheServerWasDownHappensAtOnceAndIsShownAsLate() throws InterruptedException {
    Story story = stories.draft("nl", Manuscript.of("Een kop"));
    planner.plan(story, "first", "2026-11-27", "08:00");
    site.stopFor(() -> planner.set("2026-11-27T09:05:00Z"));

    await(story, State.LIVE);
    assertThat(story.article().publishedAt()).hasValue(Instant.parse("2026-11-27T09:05:00Z"));
    assertThat(planner.editor().page("/admin/schedule").select(".plan-late").text())
        .isEqualTo("2 uur en 5 minuten te laat");
  }

  @Test
  void theServerDoesItByItself() throws InterruptedException {
    Story story = stories.draft("nl", Manuscript.of("Een kop"));
    planner.plan(story, "first", "2026-11-27", "08:00");
    planner.set("2026-11-27T07:00:00Z");
    await(story, State.LIVE);
    assertThat(planner.editor().page("/admin/schedule").select(".plan-late")).isEmpty();
  }

  private static void await(Story story, State state) throws InterruptedException {
    for (int i = 0; i < 60 && story.article().state() != state; i++) {
      Thread.sleep(50);
    }
    assertThat(story.article().state()).isEqualTo(state);
  }

  @Test
  void aClockThatIsSetBackDoesNothingTwiceAndClaimsNothingEarlier() {
    Story story = stories.published(Manuscript.of("Een kop"));
    planner.plan(story, "withdrawal", "2026-11-27", "08:00", "note", "Op verzoek.");
    planner.at("2026-11-27T07:00:00Z");
    planner.at("2026-11-27T05:00:00Z");
    planner.plan(story, "restoration", "2026-11-27", "06:30");
    planner.at("2026-11-27T05:30:00Z");
    planner.at("2026-11-27T07:00:00Z");

    assertThat(planner.settled()).extracting(Planned::state).containsExactly("done", "done");
    assertThat(story.article().state()).isEqualTo(State.LIVE);
    assertThat(story.article().updatedAt()).hasValue(Instant.parse("2026-11-27T07:00:00Z"));
  }

  @Test
  void whatIsPlannedKeepsItsMomentWhenTheSiteMovesToAnotherZone() {
    Story story = stories.draft("nl", Manuscript.of("Een kop"));
    planner.plan(story, "first", "2026-11-27", "08:00");
    site.database()
        .change(
            stores -> {
              stores.of(SettingStore.class).put("zone", "America/New_York");
              Changes.everywhere(stores, site.clock.instant());
            });
    assertThat(planner.editor().page("/admin/schedule").select(".plan-when").text())
        .contains("08:00", "Europe/Amsterdam, UTC+01:00", "02:00", "America/New_York, UTC-05:00");
    planner.at("2026-11-27T07:00:00Z");
    assertThat(story.article().state()).isEqualTo(State.LIVE);
  }

  @Test
  void twoThingsAtOneMomentHappenInOrder() {
    Story story = stories.published(Manuscript.of("Een kop"));
    site.clock.move(Duration.ofMinutes(1));
    planner.plan(story, "withdrawal", "2026-11-27", "08:00", "note", "Op verzoek.");
    planner.plan(story, "restoration", "2026-11-27", "08:00");
    planner.at("2026-11-27T07:00:00Z");
    assertThat(story.article().state()).isEqualTo(State.LIVE);
  }
}
