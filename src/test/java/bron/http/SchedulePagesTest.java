package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Role;
import bron.article.Kind;
import bron.article.Planned;
import bron.article.State;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What editors see of what is planned, and who may plan. */
class SchedulePagesTest {
  private final TestSite site = TestSite.start();
  private final Stories stories = new Stories(site);
  private final Planner planner = new Planner(site);

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void itSaysWhatIsPlannedWhenAndByWhom() {
    Story story = stories.draft("nl", Manuscript.of("Een kop"));
    planner.plan(story, "first", "2026-11-27", "08:00");

    String planned =
        planner.editor().page("/admin/schedule").select("[aria-labelledby=planned]").text();
    assertThat(planned)
        .contains(
            "Een kop",
            "Eerste publicatie, versie 1",
            "27 november 2026",
            "08:00",
            "Europe/Amsterdam, UTC+01:00",
            "Gepland door Test editor");
    assertThat(planner.editor().page(Planner.place(story)).select(".sentence").text())
        .contains("gepland: Eerste publicatie, 27 november 2026");
    assertThat(planner.editor().page("/admin/articles").select(".planned").text())
        .contains("gepland: 27 november 2026");
  }

  @Test
  void theSameFormTwiceIsOnePlan() {
    Story story = stories.draft("nl", Manuscript.of("Een kop"));
    planner.plan(story, "first", "2026-11-27", "08:00");
    assertThat(planner.plan(story, "first", "2026-11-27", "08:00").statusCode()).isEqualTo(303);
    assertThat(planner.open(story)).hasSize(1);
    assertThat(planner.plan(story, "first", "2026-11-27", "09:00").statusCode()).isEqualTo(422);
  }

  @Test
  void aPlanIsChangedUnlessSomebodyElseWasFirst() {
    Story story = stories.draft("nl", Manuscript.of("Een kop"));
    planner.plan(story, "first", "2026-11-27", "08:00");
    String plan = planner.plan(story);
    Document form = planner.editor().page(plan);
    assertThat(form.select("[name=date]").val()).isEqualTo("2026-11-27");
    String version = form.select("[name=version]").val();

    HttpResponse<String> first =
        planner.editor().post(plan, "version", version, "date", "2026-11-28", "time", "09:30");
    HttpResponse<String> second =
        planner.editor().post(plan, "version", version, "date", "2026-11-29", "time", "10:00");

    assertThat(first.statusCode()).isEqualTo(303);
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.body()).contains("2026-11-29");
    assertThat(planner.open(story))
        .singleElement()
        .extracting(Planned::due)
        .isEqualTo(Instant.parse("2026-11-28T08:30:00Z"));
  }

  @Test
  void aPlannedPinIsMovedToAnotherPlaceAndHour() {
    Story story = stories.published(Manuscript.of("Een kop"));
    assertThat(planner.pin(story, "9", "2026-11-27", "08:00").statusCode()).isEqualTo(422);
    assertThat(
            planner
                .pin(
                    story,
                    "1",
                    "2026-11-27",
                    "08:00",
                    "until-date",
                    "2026-11-27",
                    "until-time",
                    "08:00")
                .body())
        .contains("Het einde moet na het begin liggen.");
    planner.pin(story, "1", "2026-11-27", "08:00");
    String plan = planner.plan(story);
    HttpResponse<String> skipped =
        planner
            .editor()
            .post(plan, "version", "1", "position", "2", "date", "2027-03-28", "time", "02:10");
    assertThat(skipped.statusCode()).isEqualTo(422);
    assertThat(skipped.body()).contains("01:59", "03:00", "2027-03-28", "02:10");

    planner
        .editor()
        .post(
            plan,
            "version",
            "1",
            "position",
            "2",
            "date",
            "2026-11-27",
            "time",
            "09:00",
            "until-date",
            "2026-11-27",
            "until-time",
            "18:00");
    assertThat(planner.editor().page("/admin/schedule").select(".plan").text())
        .contains("plaats 2, tot 27 november 2026", "18:00", "09:00");
  }

  @Test
  void aCancellationTakesBackAndIsShown() {
    Story story = stories.draft("nl", Manuscript.of("Een kop"));
    planner.plan(story, "first", "2026-11-27", "08:00");
    planner.editor().post(planner.plan(story) + "/cancellations", "from", "schedule");
    Document page = planner.editor().page("/admin/schedule");
    assertThat(page.select("[aria-labelledby=settled]").text())
        .contains("Een kop", "Geannuleerd door Test editor");
    assertThat(page.select("main form")).isEmpty();
  }

  @Test
  void whoTypesAMomentAndPressesEnterDoesNotPublishAtOnce() {
    Story story = stories.draft("nl", Manuscript.of("Een kop"));
    HttpResponse<String> answer =
        planner
            .editor()
            .post(
                Planner.place(story) + "/publications",
                "kind",
                "first",
                "revision",
                Planner.revision(story),
                "date",
                "2026-11-27",
                "time",
                "08:00");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Kies ‘Plannen’", "2026-11-27");
    assertThat(story.article().state()).isEqualTo(State.DRAFT);
  }

  @Test
  void authorsReadThePlansOfTheirOwnArticlesAndNoMore() {
    Visitor author = site.signedIn(Role.AUTHOR);
    String place =
        author
            .post(
                "/admin/articles", "language", "nl", "headline", "Van de auteur", "body", "Tekst.")
            .headers()
            .firstValue("Location")
            .orElseThrow()
            .replaceFirst("\\?.*", "");
    Document form = planner.editor().page(place + "/publish");
    planner
        .editor()
        .post(
            place + "/plans",
            "kind",
            "first",
            "date",
            "2026-11-27",
            "time",
            "08:00",
            "revision",
            form.select("[name=revision]").val());
    Story other = stories.draft("nl", Manuscript.of("Van een ander"));
    planner.plan(other, "first", "2026-11-27", "08:00");

    Document page = author.page("/admin/schedule");
    assertThat(page.select(".plan").text()).contains("Van de auteur").doesNotContain("ander");
    assertThat(page.select("main form, main button")).isEmpty();
    assertThat(author.page(place).select(".sentence").text()).contains("gepland:");
    for (String path :
        List.of(place + "/plans", place + "/pins", place + "/embargo", planner.plan(other))) {
      assertThat(author.post(path, "date", "2026-11-27", "time", "08:00").statusCode())
          .as(path)
          .isEqualTo(403);
    }
    assertThat(author.post(planner.plan(other) + "/cancellations").statusCode()).isEqualTo(403);
    assertThat(author.post(planner.plan(other) + "/revisions").statusCode()).isEqualTo(403);
  }

  private static final String ALARM = "header a.alarm[href=/admin/schedule#failed]";

  @Test
  void everyPageSaysThatSomethingFailedUntilSomebodyActs() {
    Visitor author = site.signedIn(Role.AUTHOR);
    Story story = stories.published(Manuscript.of("Een kop"));
    planner.plan(story, "withdrawal", "2026-11-27", "08:00", "note", "Op verzoek.");
    assertThat(planner.editor().page("/admin/articles").select(ALARM)).isEmpty();
    story.publish(Kind.WITHDRAWAL, "Op verzoek.");
    planner.at("2026-11-27T07:00:00Z");

    Document page = planner.editor().page("/admin/articles");
    assertThat(page.select(ALARM).text()).isEqualTo("Iets gepland is mislukt");
    assertThat(planner.editor().page("/admin/schedule").select("#failed")).hasSize(1);
    assertThat(author.page("/admin/articles").select(ALARM)).as("of another's").isEmpty();
    planner.set("2026-11-27T07:01:00Z");
    story.publish(Kind.RESTORATION, "");
    assertThat(planner.editor().page("/admin/articles").select(ALARM)).isEmpty();
  }

  @Test
  void aNewPlanIsAnAnswerToAFailedOneAndAWeekToo() {
    Story story = stories.published(Manuscript.of("Een kop"));
    planner.pin(story, "1", "2026-11-27", "08:00");
    story.publish(Kind.WITHDRAWAL, "Op verzoek.");
    planner.at("2026-11-27T07:00:00Z");
    assertThat(planner.editor().page("/admin/articles").select(ALARM)).hasSize(1);
    planner.plan(story, "restoration", "2026-12-27", "08:00");
    assertThat(planner.editor().page("/admin/articles").select(ALARM)).isEmpty();

    Story other = stories.published(Manuscript.of("Nog een"));
    planner.pin(other, "1", "2026-11-27", "09:00");
    other.publish(Kind.WITHDRAWAL, "Op verzoek.");
    planner.at("2026-11-27T08:00:00Z");
    assertThat(planner.editor().page("/admin/articles").select(ALARM)).hasSize(1);
    planner.set("2026-12-04T08:00:00Z");
    assertThat(planner.editor().page("/admin/articles").select(ALARM)).isEmpty();
  }

  @Test
  void everythingIsInTheAuditTrail() {
    Story story = stories.draft("nl", Manuscript.of("Een kop"));
    Story other = stories.draft("nl", Manuscript.of("Nog een"));
    planner.plan(story, "first", "2026-11-27", "08:00");
    planner
        .editor()
        .post(planner.plan(story), "version", "1", "date", "2026-11-27", "time", "09:00");
    planner.plan(other, "first", "2026-11-27", "08:00");
    planner.editor().post(planner.plan(other) + "/cancellations");
    planner.editor().post(Planner.place(other) + "/embargo", "date", "2026-11-27", "time", "08:00");
    planner.editor().post(Planner.place(other) + "/embargo", "do", "lift");
    Story third = stories.published(Manuscript.of("Nog een derde"));
    planner.pin(third, "1", "2026-11-27", "09:00");
    third.publish(Kind.WITHDRAWAL, "Op verzoek.");
    planner.at("2026-11-27T08:00:00Z");

    assertThat(Staff.trail(site).stream().map(line -> line.split("\\|")[0]))
        .containsSubsequence(
            "schedule.add",
            "schedule.change",
            "schedule.add",
            "schedule.cancel",
            "embargo.set",
            "embargo.lift",
            "schedule.add",
            "article.publish",
            "article.publish",
            "schedule.run",
            "schedule.fail");
  }
}
