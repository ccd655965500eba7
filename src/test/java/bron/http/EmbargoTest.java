package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Actor;
import bron.article.Kind;
import bron.article.Publishing.PublishResult;
import bron.article.State;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is under embargo goes out at its end, and before that by nobody. */
class EmbargoTest {
  private final TestSite site = TestSite.start();
  private final Stories stories = new Stories(site);
  private final Planner planner = new Planner(site);

  @AfterEach
  void stop() {
    site.close();
  }

  private int embargo(Story story, String... fields) {
    return planner.editor().post(Planner.place(story) + "/embargo", fields).statusCode();
  }

  private PublishResult publish(Story story, Kind kind, String note) {
    return site.publishing()
        .publish(
            Actor.COMMAND_LINE, story.article().id(), story.article().revisionId(), kind, note);
  }

  @Test
  void nobodyPublishesBeforeItsEnd() {
    Story story = stories.draft("nl", Manuscript.of("Een kop"));
    assertThat(embargo(story, "date", "2026-11-27", "time", "08:00")).isEqualTo(303);

    assertThat(publish(story, Kind.FIRST, ""))
        .isEqualTo(new PublishResult.Refused(List.of("publish.problem.embargo")));
    planner.set("2026-11-27T07:00:00Z");
    assertThat(publish(story, Kind.FIRST, "")).isInstanceOf(PublishResult.Published.class);
  }

  @Test
  void thePageSaysSoAndOffersItsEnd() {
    Story story = stories.draft("nl", Manuscript.of("Een kop"));
    embargo(story, "date", "2026-11-27", "time", "08:00");
    Document page = planner.editor().page(Planner.place(story) + "/publish");

    assertThat(page.select(".notice").text())
        .contains("Onder embargo tot 27 november 2026", "08:00", "Europe/Amsterdam, UTC+01:00");
    assertThat(page.select("[name=date]").val()).isEqualTo("2026-11-27");
    assertThat(page.select("[name=time]").val()).isEqualTo("08:00");
  }

  @Test
  void plannedForItsEndItGoesOut() {
    Story story = stories.draft("nl", Manuscript.of("Een kop"));
    embargo(story, "date", "2026-11-27", "time", "08:00");
    assertThat(planner.plan(story, "first", "2026-11-27", "07:59").statusCode()).isEqualTo(422);
    assertThat(planner.plan(story, "first", "2026-11-27", "08:00").statusCode()).isEqualTo(303);
    planner.at("2026-11-27T07:00:00Z");
    assertThat(story.article().state()).isEqualTo(State.LIVE);
  }

  @Test
  void anEmbargoIsNotSetOverWhatIsPlanned() {
    Story story = stories.draft("nl", Manuscript.of("Een kop"));
    planner.plan(story, "first", "2026-11-27", "08:00");
    assertThat(embargo(story, "date", "2026-11-27", "time", "08:01")).isEqualTo(422);
    assertThat(embargo(story, "date", "2026-11-27", "time", "08:00")).isEqualTo(303);
  }

  @Test
  void itIsLifted() {
    Story story = stories.draft("nl", Manuscript.of("Een kop"));
    embargo(story, "date", "2026-11-27", "time", "08:00");
    assertThat(embargo(story, "do", "lift")).isEqualTo(303);
    assertThat(publish(story, Kind.FIRST, "")).isInstanceOf(PublishResult.Published.class);
  }

  @Test
  void whatIsLiveCanStillBeWithdrawn() {
    Story story = stories.published(Manuscript.of("Een kop"));
    embargo(story, "date", "2026-11-27", "time", "08:00");
    assertThat(publish(story, Kind.CORRECTION, "Hersteld."))
        .isEqualTo(new PublishResult.Refused(List.of("publish.problem.embargo")));
    assertThat(publish(story, Kind.WITHDRAWAL, "Op verzoek."))
        .isInstanceOf(PublishResult.Published.class);
  }

  /** The record goes on from its last moment then; the embargo goes by the clock. */
  @Test
  void aClockThatWasFastAndIsSetBackDoesNotEndIt() {
    Story story = stories.published(Manuscript.of("Een kop"));
    planner.set("2026-11-27T12:00:00Z");
    story.publish(Kind.CORRECTION, "Hersteld.");
    planner.set("2026-11-27T10:05:00Z");
    assertThat(embargo(story, "date", "2026-11-27", "time", "12:30")).isEqualTo(303);

    planner.set("2026-11-27T10:06:00Z");
    assertThat(publish(story, Kind.CORRECTION, "Nog eens hersteld."))
        .isEqualTo(new PublishResult.Refused(List.of("publish.problem.embargo")));
    planner.set("2026-11-27T11:30:00Z");
    assertThat(publish(story, Kind.CORRECTION, "Nog eens hersteld."))
        .isInstanceOf(PublishResult.Published.class);
  }
}
