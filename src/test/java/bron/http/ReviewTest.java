package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Role;
import bron.article.Kind;
import bron.article.Stage;
import java.net.http.HttpResponse;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Handing in, approving and sending back. */
class ReviewTest {
  private final TestSite site = TestSite.start();
  private final Colleagues two = new Colleagues(site, "Eerste alinea.\n\nTweede alinea.");

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void itIsHandedInAndApprovedAndPublished() {
    assertThat(two.stage()).isEqualTo("Concept");
    assertThat(two.send(two.writer, "reviews", "words", "Klaar!").statusCode()).isEqualTo(303);
    assertThat(two.stage()).isEqualTo("Ter beoordeling");
    assertThat(two.page(two.editor).select("[aria-labelledby=stage]").text())
        .contains("Versie 1 ter beoordeling gegeven door Wim Writer", "Klaar!");
    assertThat(two.send(two.editor, "approvals").statusCode()).isEqualTo(303);
    assertThat(two.stage()).isEqualTo("Goedgekeurd");
    assertThat(two.editor.page(two.place).select(".sentence").text()).startsWith("Goedgekeurd,");
    assertThat(two.editor.page("/admin/articles").select(".rows .state").text())
        .isEqualTo("Goedgekeurd");

    two.publish(Kind.FIRST);
    assertThat(two.stage()).isEqualTo("Gepubliceerd");
    assertThat(two.article().stage()).isEqualTo(Stage.DRAFT);
    assertThat(two.page(two.editor).select("[aria-labelledby=stage] form")).isEmpty();
  }

  @Test
  void anApprovalIsOfTheTextThatWasSeen() {
    two.send(two.editor, "approvals");
    two.write(two.writer, "Eerste alinea.\n\nTweede, gewijzigd.");

    assertThat(two.stage()).isEqualTo("Goedgekeurd, daarna gewijzigd");
    assertThat(two.editor.page(two.place).select(".sentence").text())
        .startsWith("Goedgekeurd, daarna gewijzigd,");
    assertThat(two.editor.page("/admin/articles").select(".rows .state").text())
        .isEqualTo("Goedgekeurd, daarna gewijzigd");
    String compared =
        two.page(two.editor).select("[aria-labelledby=stage] a[href*=revisions]").attr("href");
    assertThat(compared).isEqualTo(two.place + "/revisions/1/2");
    assertThat(two.editor.page(compared).select(".diff ins").text()).contains("gewijzigd");
    assertThat(two.send(two.editor, "approvals").statusCode()).isEqualTo(303);
    assertThat(two.stage()).isEqualTo("Goedgekeurd");
  }

  @Test
  void whatIsSentBackSaysWhy() {
    two.send(two.writer, "reviews");
    HttpResponse<String> refused = two.send(two.editor, "returns", "words", "  ");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Schrijf waarom u het terugstuurt.");
    assertThat(two.article().stage()).isEqualTo(Stage.REVIEW);

    assertThat(two.send(two.editor, "returns", "words", "De bron ontbreekt.").statusCode())
        .isEqualTo(303);
    assertThat(two.stage()).isEqualTo("Concept");
    assertThat(two.writer.page("/admin").select("[aria-labelledby=drafts]").text())
        .contains("De bron ontbreekt.", "teruggestuurd door Eva Editor");
  }

  @Test
  void whoHandedInCanTakeItBack() {
    two.send(two.writer, "reviews");
    assertThat(two.send(two.writer, "reviews/removals").statusCode()).isEqualTo(303);
    assertThat(two.stage()).isEqualTo("Concept");
  }

  @Test
  void authorsDoNotApproveNorTouchWhatIsNotTheirs() {
    two.send(two.writer, "reviews");
    Document page = two.page(two.writer);
    assertThat(page.select("[formaction$=approvals], [formaction$=returns]")).isEmpty();
    Visitor other = site.signedIn(Role.AUTHOR);
    for (String noun : new String[] {"approvals", "returns"}) {
      assertThat(two.writer.post(two.place + "/" + noun, "words", "x").statusCode())
          .as(noun)
          .isEqualTo(403);
    }
    for (String noun :
        new String[] {"reviews", "reviews/removals", "assignments", "notes", "notes/1/replies"}) {
      assertThat(other.post(two.place + "/" + noun, "words", "x").statusCode())
          .as(noun)
          .isEqualTo(403);
      assertThat(site.visitor().postRaw(two.place + "/" + noun, "words=x").statusCode())
          .as(noun)
          .isNotEqualTo(303)
          .isGreaterThanOrEqualTo(302);
    }
    assertThat(other.get(two.place + "/notes").statusCode()).isEqualTo(403);
    assertThat(two.article().stage()).isEqualTo(Stage.REVIEW);
  }

  @Test
  void nobodyApprovesWhatTheyDidNotSee() {
    two.send(two.writer, "reviews");
    Document seen = two.page(two.editor);
    two.write(two.writer, "Heel iets anders.");
    HttpResponse<String> stale = two.send(two.editor, seen, "approvals", "words", "Mooi stuk");

    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(stale.body()).contains("Er is niets gedaan", "Mooi stuk", "Heel iets anders.");
    assertThat(two.stage()).isEqualTo("Ter beoordeling, daarna gewijzigd");
  }

  @Test
  void twoEditorsDoNotOverruleEachOtherUnseen() {
    two.send(two.writer, "reviews");
    Visitor second = site.signedIn(Role.EDITOR);
    Document seen = two.page(second);
    two.send(two.editor, "returns", "words", "Nog niet.");
    assertThat(two.send(second, seen, "approvals").statusCode()).isEqualTo(409);
    assertThat(two.stage()).isEqualTo("Concept");
  }

  @Test
  void theSameFormTwiceIsOneStep() {
    Document seen = two.page(two.writer);
    assertThat(two.send(two.writer, seen, "reviews", "words", "Klaar").statusCode()).isEqualTo(303);
    assertThat(two.send(two.writer, seen, "reviews", "words", "Klaar").statusCode()).isEqualTo(303);
    assertThat(Staff.trail(site).stream().filter(line -> line.startsWith("review."))).hasSize(1);
  }

  @Test
  void whatIsLiveCanHaveSomethingNewerInReview() {
    two.publish(Kind.FIRST);
    two.write(two.writer, "Een betere alinea.");
    assertThat(two.stage()).isEqualTo("Gepubliceerd, met concept");
    two.send(two.writer, "reviews");
    assertThat(two.stage()).isEqualTo("Gepubliceerd, nieuwe versie ter beoordeling");
    for (String state : new String[] {"review", "live", "live-draft"}) {
      assertThat(two.editor.page("/admin/articles?state=" + state).select(".rows").text())
          .as(state)
          .contains("Gepubliceerd, nieuwe versie ter beoordeling");
    }
    for (String state : new String[] {"draft", "approved", "scheduled", "withdrawn"}) {
      assertThat(two.editor.page("/admin/articles?state=" + state).select(".rows"))
          .as(state)
          .isEmpty();
    }
    two.publish(Kind.WITHDRAWAL);
    assertThat(two.stage()).isEqualTo("Ingetrokken, nieuwe versie ter beoordeling");
    two.publish(Kind.RESTORATION);
    assertThat(two.stage()).isEqualTo("Gepubliceerd");
  }

  @Test
  void whatIsScheduledSaysSoAndWhatIsNewerKeepsItsOwnStage() {
    two.send(two.editor, "approvals");
    String planned = String.valueOf(two.article().revisionId());
    two.editor.post(
        two.place + "/plans",
        "kind",
        "first",
        "date",
        "2026-11-27",
        "time",
        "08:00",
        "revision",
        planned);
    assertThat(two.stage()).isEqualTo("Gepland");
    assertThat(two.editor.page("/admin/articles?state=scheduled").select(".rows .state").text())
        .isEqualTo("Gepland");

    two.write(two.writer, "Nieuwer.");
    two.send(two.writer, "reviews");
    assertThat(two.stage()).isEqualTo("Ter beoordeling");
    site.clock.move(java.time.Duration.ofDays(4));
    site.app().schedule().run();
    assertThat(two.stage()).isEqualTo("Gepubliceerd, nieuwe versie ter beoordeling");
  }

  @Test
  void theTrailTellsWhoApprovedTheirOwn() {
    two.send(two.writer, "reviews");
    two.send(two.editor, "approvals");
    String own = Colleagues.begin(two.editor, "Van mij", "Tekst.");
    String revision = two.editor.page(own + "/notes").select("[name=revision]").val();
    two.editor.post(own + "/approvals", "revision", revision, "last", "0");

    assertThat(Staff.trail(site))
        .anyMatch(line -> line.startsWith("review.handIn|article/1|revision 1|"))
        .anyMatch(line -> line.startsWith("review.approve|article/1|revision 1|"))
        .anyMatch(line -> line.startsWith("review.approve|article/2|revision 2, their own|"));
  }

  @Test
  void theListIsNarrowedToAStageAndReadsOn() {
    for (int i = 0; i < 60; i++) {
      String place = Colleagues.begin(two.editor, "Stuk " + i, "Tekst.");
      String revision = two.editor.page(place + "/notes").select("[name=revision]").val();
      two.editor.post(place + "/reviews", "revision", revision, "last", "0");
    }
    Document first = two.editor.page("/admin/articles?state=review");
    assertThat(first.select(".rows tbody tr")).hasSize(50);
    Document second = two.editor.page(first.select("[rel=next]").attr("href"));
    assertThat(second.select(".rows tbody tr")).hasSize(10);
    assertThat(second.text()).contains("Stuk 0").doesNotContain("Een kop");
  }
}
