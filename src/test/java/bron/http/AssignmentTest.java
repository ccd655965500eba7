package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Role;
import bron.article.Kind;
import java.net.http.HttpResponse;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who has an article to do. */
class AssignmentTest {
  private final TestSite site = TestSite.start();
  private final Colleagues two = new Colleagues(site, "Een alinea.");
  private final Visitor other = site.signedIn(Role.AUTHOR);

  @AfterEach
  void stop() {
    site.close();
  }

  private HttpResponse<String> give(Visitor to, String words, String date, String time) {
    return two.send(
        two.editor,
        "assignments",
        "do",
        "assign",
        "who",
        String.valueOf(two.account(to)),
        "words",
        words,
        "date",
        date,
        "time",
        time);
  }

  private String said() {
    return two.page(two.editor).select("[aria-labelledby=assignment]").text();
  }

  @Test
  void itIsGivenWithWordsAndADateOnTheSitesClocks() {
    two.name(other, "Olga Other");
    assertThat(give(other, "Bel de gemeente.", "2026-11-25", "09:00").statusCode()).isEqualTo(303);
    assertThat(said())
        .contains("Olga Other, op verzoek van Eva Editor", "Bel de gemeente.")
        .contains("Klaar vóór 25 november 2026, 09:00");
    assertThat(other.page("/admin").select("[aria-labelledby=assigned]").text())
        .contains("Een kop", "Bel de gemeente.", "Klaar vóór 25 november 2026, 09:00");
    site.clock.move(java.time.Duration.ofDays(2));
    assertThat(
            site.again(other).page("/admin").select("[aria-labelledby=assigned] .plan-late").text())
        .contains("Had klaar moeten zijn vóór 25 november 2026, 09:00");
  }

  @Test
  void whoHasItToDoMayWriteItAndNoLongerOnceItIsGivenBack() {
    assertThat(other.get(two.place).statusCode()).isEqualTo(403);
    give(other, "", "", "");
    two.write(other, "Door een ander.");
    assertThat(other.page("/admin/articles").select(".rows").text()).contains("Een kop");
    HttpResponse<String> back = two.send(other, "assignments", "do", "end");
    assertThat(back.headers().firstValue("Location")).contains("/admin?done=ended");
    assertThat(other.page("/admin?done=ended").select(".notice").text())
        .isEqualTo("De toewijzing is opgeheven.");
    assertThat(other.get(two.place).statusCode()).isEqualTo(403);
    assertThat(said()).contains("Aan niemand.");
  }

  @Test
  void itIsTakenUpByOneself() {
    assertThat(two.send(two.writer, "assignments", "do", "take").statusCode()).isEqualTo(303);
    assertThat(said()).contains("Wim Writer, op eigen initiatief");
    assertThat(two.page(two.writer).select("[value=take]")).isEmpty();
    assertThat(two.send(two.editor, "assignments", "do", "take").statusCode()).isEqualTo(303);
    assertThat(said()).contains("Eva Editor, op eigen initiatief");
  }

  @Test
  void whoeverComesSecondIsToldFirst() {
    Document seen = two.page(two.writer);
    give(other, "", "", "");
    HttpResponse<String> stale = two.send(two.writer, seen, "assignments", "do", "take");
    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(said()).contains("Test author, op verzoek van Eva Editor");
  }

  @Test
  void aWrongMomentComesBackAsTyped() {
    HttpResponse<String> past = give(other, "Bel.", "2026-11-20", "09:00");
    assertThat(past.statusCode()).isEqualTo(422);
    assertThat(past.body()).contains("2026-11-20", "Bel.");
    HttpResponse<String> skipped = give(other, "Bel.", "2027-03-28", "02:30");
    assertThat(skipped.statusCode()).isEqualTo(422);
    assertThat(skipped.body()).contains("01:59", "03:00");
    assertThat(two.send(two.editor, "assignments", "do", "assign", "who", "").statusCode())
        .isEqualTo(422);
    assertThat(two.article().assigneeId()).isEmpty();
  }

  @Test
  void theListIsNarrowedToWhoHasItToDo() {
    Colleagues.begin(two.editor, "Iets anders", "Tekst.");
    give(other, "", "", "");
    long account = two.account(other);
    Document list = two.editor.page("/admin/articles?assignee=" + account);
    assertThat(list.select(".rows tbody tr")).hasSize(1);
    assertThat(list.select(".rows tbody").text()).contains("Een kop", "Test author");
    assertThat(list.select("#f-assignee option[selected]").text()).isEqualTo("Test author");
    assertThat(two.writer.page("/admin/articles?assignee=" + account).select(".rows tbody tr"))
        .hasSize(1);
  }

  @Test
  void whatIsPublishedNobodyHasToDo() {
    give(other, "", "", "");
    two.publish(Kind.FIRST);
    assertThat(two.article().assigneeId()).isEmpty();
    assertThat(said()).contains("Aan niemand.");
    assertThat(Staff.trail(site)).anyMatch(line -> line.startsWith("assignment.set|article/1|"));
  }
}
