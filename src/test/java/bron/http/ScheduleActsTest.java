package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Actor;
import bron.article.Kind;
import bron.article.Planned;
import bron.article.Publication;
import bron.article.PublicationStore;
import bron.article.State;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is planned happens at its moment: each act. */
class ScheduleActsTest {
  private final TestSite site = TestSite.start();
  private final Stories stories = new Stories(site);
  private final Planner planner = new Planner(site);

  @AfterEach
  void stop() {
    site.close();
  }

  private List<Publication> told(Story story) {
    return site.database()
        .read(stores -> stores.of(PublicationStore.class).of(story.article().id()));
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

  private String slots() {
    return site.visitor().page("/").select(".top h2").text();
  }

  @Test
  void anArticleIsPublishedForTheFirstTime() {
    Story story = stories.draft("nl", Manuscript.of("Een kop"));
    assertThat(planner.plan(story, "first", "2026-11-27", "08:00").headers().firstValue("Location"))
        .hasValue(Planner.place(story) + "/publish?done=planned");

    planner.at("2026-11-27T06:59:59.999Z");
    assertThat(story.article().state()).isEqualTo(State.DRAFT);
    planner.at("2026-11-27T07:00:00.400Z");

    assertThat(story.article().state()).isEqualTo(State.LIVE);
    assertThat(story.article().publishedAt()).hasValue(Instant.parse("2026-11-27T07:00:00.400Z"));
    assertThat(story.article().dateline()).hasValue("2026-11-27");
    assertThat(site.visitor().get(story.path()).statusCode()).isEqualTo(200);
    assertThat(told(story)).singleElement().matches(first -> first.accountId().isPresent());
    assertThat(planner.settled()).singleElement().matches(plan -> plan.state().equals("done"));
  }

  @Test
  void aCorrectionGoesOutWithItsNote() {
    Story story = stories.published(Manuscript.of("Een kop"));
    save(story, Manuscript.of("Een kop").body("Hersteld."));
    planner.plan(story, "correction", "2026-11-27", "08:00", "note", "Er stond iets anders.");
    planner.at("2026-11-27T07:00:00Z");

    assertThat(told(story).getLast().kind()).isEqualTo(Kind.CORRECTION);
    assertThat(site.visitor().page(story.path()).text())
        .contains("Hersteld.", "Er stond iets anders.");
  }

  @Test
  void anUpdateAndATypoGoOut() {
    Story story = stories.published(Manuscript.of("Een kop"));
    save(story, Manuscript.of("Een kop").body("Nieuws."));
    planner.plan(story, "update", "2026-11-27", "08:00");
    planner.at("2026-11-27T07:00:00Z");
    save(story, Manuscript.of("Een kop").body("Nieuws!"));
    planner.plan(story, "typo", "2026-11-27", "09:00");
    planner.at("2026-11-27T08:00:00Z");

    assertThat(told(story))
        .extracting(Publication::kind)
        .containsExactly(Kind.FIRST, Kind.UPDATE, Kind.TYPO);
    assertThat(story.article().updatedAt()).hasValue(Instant.parse("2026-11-27T07:00:00Z"));
    assertThat(site.visitor().page(story.path()).text()).contains("Nieuws!");
  }

  @Test
  void anArticleIsWithdrawnAndRestored() {
    Story story = stories.published(Manuscript.of("Een kop"));
    assertThat(planner.plan(story, "withdrawal", "2026-11-27", "08:00").statusCode())
        .isEqualTo(422);
    planner.plan(story, "withdrawal", "2026-11-27", "08:00", "note", "Op verzoek.");
    assertThat(planner.plan(story, "restoration", "2026-11-27", "07:00").statusCode())
        .isEqualTo(422);
    planner.plan(story, "restoration", "2026-11-27", "09:00");

    planner.at("2026-11-27T07:00:00Z");
    assertThat(site.visitor().get(story.path()).statusCode()).isEqualTo(410);
    assertThat(site.visitor().get(story.path()).body()).contains("Op verzoek.");
    planner.at("2026-11-27T08:00:00Z");
    assertThat(site.visitor().get(story.path()).statusCode()).isEqualTo(200);
  }

  @Test
  void whatWillBePublishedByThenCanBeTakenBack() {
    Story story = stories.draft("nl", Manuscript.of("Een kop"));
    assertThat(
            planner
                .plan(story, "withdrawal", "2026-11-27", "20:00", "note", "Actie over.")
                .statusCode())
        .isEqualTo(422);
    planner.plan(story, "first", "2026-11-27", "08:00");
    planner.plan(story, "withdrawal", "2026-11-27", "20:00", "note", "Actie over.");
    assertThat(planner.editor().page(Planner.place(story) + "/publish").select("[name=note]"))
        .hasSize(1);
    planner.at("2026-11-27T07:00:00Z");
    assertThat(story.article().state()).isEqualTo(State.LIVE);
    planner.at("2026-11-27T19:00:00Z");
    assertThat(story.article().state()).isEqualTo(State.WITHDRAWN);
  }

  @Test
  void anArticleIsPinnedWhereAnotherStoodAndLeavesByItself() {
    Story old = stories.published(Manuscript.of("De oude opening"));
    Story story = stories.draft("nl", Manuscript.of("Een kop"));
    stories.published(Manuscript.of("Het nieuwste"));
    planner.pin(old, "1", "2026-11-24", "12:00");
    planner.at("2026-11-24T11:00:00Z");
    assertThat(slots()).startsWith("De oude opening");
    assertThat(planner.editor().page(Planner.place(old) + "/pins").text())
        .contains("Staat nu op de voorpagina: Opening. Kies daar wanneer het weggaat");

    planner.plan(story, "first", "2026-11-27", "08:00");
    planner.pin(
        story, "1", "2026-11-27", "08:00", "until-date", "2026-11-27", "until-time", "10:00");
    planner.at("2026-11-27T07:00:00Z");
    assertThat(slots()).startsWith("Een kop");
    assertThat(planner.editor().page("/admin/schedule").select("[aria-labelledby=leaving]").text())
        .contains("Een kop", "10:00");
    stories.published(Manuscript.of("Nog nieuwer"));
    planner.at("2026-11-27T09:00:00Z");
    assertThat(slots()).startsWith("Nog nieuwer");
  }

  @Test
  void aPinOfWhatReadersCannotReadFails() {
    Story story = stories.published(Manuscript.of("Een kop"));
    planner.pin(story, "1", "2026-11-27", "08:00");
    story.publish(Kind.WITHDRAWAL, "Op verzoek.");
    planner.at("2026-11-27T07:00:00Z");
    assertThat(planner.settled())
        .singleElement()
        .extracting(Planned::reason)
        .isEqualTo("schedule.failed.pin");
  }

  @Test
  void whatGoesOutIsWhatWasLookedAt() {
    Story story = stories.draft("nl", Manuscript.of("Een kop").body("Bekeken."));
    planner.plan(story, "first", "2026-11-27", "08:00");
    save(story, Manuscript.of("Een kop").body("Nog niet bekeken."));
    assertThat(planner.editor().page(Planner.place(story) + "/publish").text())
        .contains("versie 1", "Versie 2 is nieuwer");

    planner.at("2026-11-27T07:00:00Z");

    assertThat(site.visitor().page(story.path()).text())
        .contains("Bekeken.")
        .doesNotContain("Nog niet");
    assertThat(story.article().hasDraft()).isTrue();
  }

  @Test
  void theNewestIsTakenWithOneButtonButNeverUnseen() {
    Story story = stories.draft("nl", Manuscript.of("Een kop").body("Eerst."));
    planner.plan(story, "first", "2026-11-27", "08:00");
    save(story, Manuscript.of("Een kop").body("Toen."));
    String seen = Planner.revision(story);
    save(story, Manuscript.of("Een kop").body("Nog later."));
    String button = planner.plan(story) + "/revisions";
    assertThat(planner.editor().post(button, "revision", seen).statusCode()).isEqualTo(409);
    assertThat(planner.editor().post(button, "revision", Planner.revision(story)).statusCode())
        .isEqualTo(303);

    planner.at("2026-11-27T07:00:00Z");
    assertThat(site.visitor().page(story.path()).text()).contains("Nog later.");
  }

  @Test
  void whatReadersHaveSeenSinceFailsAndIsNotTriedAgain() {
    Story story = stories.published(Manuscript.of("Een kop"));
    save(story, Manuscript.of("Een kop").body("Versie twee."));
    planner.plan(story, "update", "2026-11-27", "08:00");
    story.publish(Kind.UPDATE, "", words -> words.body("Versie drie."));

    planner.at("2026-11-27T07:00:00Z");
    planner.at("2026-11-27T07:10:00Z");

    assertThat(planner.settled())
        .singleElement()
        .extracting(Planned::state, Planned::reason)
        .containsExactly("failed", "schedule.failed.stale");
    assertThat(told(story)).hasSize(2);
    assertThat(planner.editor().page("/admin/schedule").select("[aria-labelledby=failed]").text())
        .contains("Een kop", "Lezers zagen deze versie al, of een nieuwere.");
  }

  @Test
  void whatIsPublishedByHandIsNotPublishedAgain() {
    Story story = stories.draft("nl", Manuscript.of("Een kop"));
    planner.plan(story, "first", "2026-11-27", "08:00");
    story.publish(Kind.FIRST, "");
    planner.at("2026-11-27T07:00:00Z");
    assertThat(told(story)).hasSize(1);
    assertThat(planner.settled().getFirst().reason()).isEqualTo("schedule.failed.live");
  }

  @Test
  void theSameCorrectionIsNotToldTwice() {
    Story story = stories.published(Manuscript.of("Een kop"));
    planner.plan(story, "correction", "2026-11-27", "08:00", "note", "Hersteld.");
    story.publish(Kind.CORRECTION, "Hersteld.");
    planner.at("2026-11-27T07:00:00Z");
    assertThat(told(story)).hasSize(2);
    assertThat(planner.settled().getFirst().reason()).isEqualTo("schedule.failed.stale");
  }

  @Test
  void whatTheRulesRefuseFailsWithTheirReason() {
    Story story = stories.draft("nl", Manuscript.of("Een kop"));
    planner.plan(story, "first", "2026-11-27", "08:00");
    planner.set("2026-11-27T06:00:00Z");
    stories.published(Manuscript.of("Een kop"));
    planner.at("2026-11-27T07:00:00Z");
    assertThat(planner.settled().getFirst().reason()).isEqualTo("publish.problem.slug");
    assertThat(story.article().state()).isEqualTo(State.DRAFT);
  }
}
