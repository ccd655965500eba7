package bron.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bron.account.Role;
import bron.article.Kind;
import java.net.http.HttpResponse;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What colleagues say to each other about an article. */
class NotesTest {
  private static final String FIRST = "De gemeente koopt de oude fabriek aan de haven.";
  private static final String SECOND = "Volgens de wethouder kost dat twaalf miljoen euro.";
  private static final String THIRD = "De buurt wil er woningen, de haven wil er schepen.";

  private final TestSite site = TestSite.start();
  private final Colleagues two = new Colleagues(site, FIRST + "\n\n" + SECOND + "\n\n" + THIRD);

  @AfterEach
  void stop() {
    site.close();
  }

  private HttpResponse<String> note(Visitor who, int block, String words, String... more) {
    String[] fields = new String[more.length + 4];
    System.arraycopy(
        new String[] {"words", words, "block", block < 0 ? "" : "" + block}, 0, fields, 0, 4);
    System.arraycopy(more, 0, fields, 4, more.length);
    return two.send(who, "notes", fields);
  }

  private String beside(int paragraph) {
    return two.page(two.editor).select("#p-" + paragraph + " .notes").text();
  }

  @Test
  void aNoteStandsBesideItsParagraphWithWhoAndWhen() {
    HttpResponse<String> added = note(two.editor, 1, "Klopt dit bedrag?");
    assertThat(added.statusCode()).isEqualTo(303);
    assertThat(added.headers().firstValue("Location"))
        .contains(two.place + "/notes?done=noted#note-1");
    assertThat(beside(1)).contains("Eva Editor", "24 november 2026, 11:00", "Klopt dit bedrag?");
    assertThat(beside(0)).isEmpty();
    note(two.editor, -1, "Mooi stuk.");
    assertThat(two.page(two.writer).select("[aria-labelledby=whole]").text())
        .contains("Mooi stuk.");
    assertThat(two.writer.page(two.place).select(".panel").text()).contains("2 open notities");
    assertThat(two.editor.page("/admin/articles").select(".open-notes").text())
        .isEqualTo("2 open notities");
  }

  @Test
  void itIsAnsweredResolvedAndReopened() {
    note(two.editor, 1, "Klopt dit bedrag?");
    two.send(two.writer, "notes/1/replies", "words", "Ja, zie de begroting.", "do", "reply");
    assertThat(beside(1)).contains("Wim Writer", "Ja, zie de begroting.");
    assertThat(two.editor.page("/admin").select("[aria-labelledby=notes]").text())
        .contains("Wim Writer antwoordt op uw notitie");

    two.send(two.editor, "notes/1/replies", "do", "resolve", "words", "Dank.");
    Document page = two.page(two.editor);
    assertThat(page.expectFirst("#p-1 .is-resolved summary").text())
        .isEqualTo("Opgelost door Eva Editor, 24 november 2026, 11:00");
    assertThat(beside(1)).contains("Klopt dit bedrag?", "Ja, zie de begroting.", "Dank.");
    assertThat(two.writer.page(two.place).select(".panel").text()).doesNotContain("open notit");
    two.send(two.writer, "notes/1/replies", "do", "reopen");
    assertThat(two.page(two.editor).select("#p-1 .is-resolved")).isEmpty();
    assertThat(Staff.trail(site).stream().map(line -> line.split("\\|")[0]))
        .containsSubsequence("note.add", "note.reply", "note.reply", "note.resolve", "note.reopen");
  }

  @Test
  void nobodyResolvesWhatTheyDidNotRead() {
    note(two.editor, 1, "Klopt dit bedrag?");
    Document seen = two.page(two.editor);
    two.send(two.writer, "notes/1/replies", "words", "Nee!", "do", "reply");
    HttpResponse<String> stale =
        two.send(two.editor, seen, "notes/1/replies", "do", "resolve", "words", "Mooi zo.");
    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(stale.body()).contains("Nee!", "Mooi zo.", "Er is niets gedaan");
    assertThat(two.page(two.editor).select(".is-resolved")).isEmpty();
  }

  @Test
  void theSameFormTwiceIsOneNote() {
    Document seen = two.page(two.editor);
    two.send(two.editor, seen, "notes", "words", "Eén keer.", "block", "0");
    two.send(two.editor, seen, "notes", "words", "Eén keer.", "block", "0");
    assertThat(two.page(two.editor).select(".note")).hasSize(1);
    Document open = two.page(two.writer);
    for (int i = 0; i < 2; i++) {
      assertThat(
              two.send(two.writer, open, "notes/1/replies", "words", "Ja.", "do", "resolve")
                  .statusCode())
          .isEqualTo(303);
    }
    assertThat(two.page(two.editor).select(".reply")).hasSize(1);
  }

  @Test
  void itFollowsItsParagraphAsThatMovesAndIsRewritten() {
    note(two.editor, 1, "Klopt dit bedrag?");
    two.write(two.writer, "Een nieuwe opening.\n\n" + FIRST + "\n\n" + SECOND + "\n\n" + THIRD);
    assertThat(beside(2)).contains("Klopt dit bedrag?").doesNotContain("Over wat er stond");
    two.write(
        two.writer,
        "Een nieuwe opening.\n\n"
            + THIRD
            + "\n\n"
            + FIRST
            + "\n\n"
            + SECOND.replace("twaalf", "veertien"));
    assertThat(beside(3)).contains("Klopt dit bedrag?", "Over wat er stond:", "twaalf miljoen");
  }

  /** The ends have not a word in common; what lies between them has. */
  @Test
  void itFollowsAParagraphThatChangedStepByStep() {
    note(two.editor, 1, "Klopt dit bedrag?");
    String[] steps = {
      "Volgens de wethouder kost dat veertien miljoen gulden.",
      "Volgens de burgemeester kost zoiets veertien miljoen gulden.",
      "Burgemeester vreest: zoiets kost minstens veertien miljoen gulden.",
      "Burgemeester vreest: minstens veertien jaar vertraging bij sloop."
    };
    for (String step : steps) {
      two.write(two.writer, FIRST + "\n\n" + step + "\n\n" + THIRD);
    }
    two.write(two.writer, steps[3] + "\n\nIets nieuws ertussen.\n\n" + THIRD + "\n\n" + FIRST);
    assertThat(beside(0)).contains("Klopt dit bedrag?");
  }

  @Test
  void itSaysWhenItsParagraphIsGoneAndIsThereAgainWhenThatIs() {
    note(two.editor, 1, "Klopt dit bedrag?");
    two.write(two.writer, FIRST + "\n\n" + THIRD);
    assertThat(two.page(two.editor).select("[aria-labelledby=gone]").text())
        .contains("Klopt dit bedrag?", SECOND);
    assertThat(
            two.send(two.writer, "notes/1/replies", "words", "Eruit.", "do", "reply").statusCode())
        .isEqualTo(303);
    two.write(two.writer, FIRST + "\n\n" + THIRD + "\n\n" + SECOND);
    assertThat(beside(2)).contains("Klopt dit bedrag?", "Eruit.");
    assertThat(two.page(two.editor).select("[aria-labelledby=gone]")).isEmpty();
  }

  @Test
  void aNoteOnATextThatChangedMeanwhileFindsItsParagraph() {
    Document seen = two.page(two.editor);
    two.write(two.writer, "Iets nieuws.\n\n" + FIRST + "\n\n" + SECOND + "\n\n" + THIRD);
    two.send(two.editor, seen, "notes", "words", "Over de fabriek.", "block", "0");
    assertThat(beside(1)).contains("Over de fabriek.");
  }

  @Test
  void itAsksSomebodyWhoCanOpenTheArticle() {
    String writer = String.valueOf(two.account(two.writer));
    note(two.editor, 0, "Welke fabriek?", "for", writer);
    assertThat(beside(0)).contains("Voor Wim Writer");
    assertThat(two.writer.page("/admin").select("[aria-labelledby=notes]").text())
        .contains("Eva Editor vraagt u", "Welke fabriek?", "Een kop");
    assertThat(two.writer.page("/admin").select("[aria-labelledby=notes] a").attr("href"))
        .isEqualTo(two.place + "/notes#note-1");

    Visitor stranger = site.signedIn(Role.AUTHOR);
    HttpResponse<String> refused =
        note(two.editor, 0, "Hallo?", "for", String.valueOf(two.account(stranger)));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Deze collega kan dit artikel niet openen.", "Hallo?");
  }

  @Test
  void aRefusedNoteComesBackInItsOwnForm() {
    HttpResponse<String> empty = note(two.editor, 2, " ");
    assertThat(empty.statusCode()).isEqualTo(422);
    Document page = org.jsoup.Jsoup.parse(empty.body());
    assertThat(page.select("#p-2 details[open] .problem").text()).isEqualTo("Schrijf eerst iets.");
    assertThat(page.select("#problems a").attr("href")).isEqualTo("#f-note-2");
    String tooLong = "a".repeat(4_001);
    HttpResponse<String> refused = note(two.editor, 2, tooLong);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains(tooLong);
    assertThat(note(two.editor, 9, "Waar?").statusCode()).isEqualTo(409);
    assertThat(two.editor.post(two.place + "/notes/99/replies", "words", "x").statusCode())
        .isEqualTo(404);
  }

  @Test
  void readersNeverSeeThem() {
    note(two.editor, 1, "Geheim van de redactie");
    two.publish(Kind.FIRST);
    String path = site.visitor().page("/").select("main a[href*=een-kop]").attr("href");
    for (String each : new String[] {path, "/", "/feed.xml", "/feed.json", "/search?q=geheim"}) {
      assertThat(site.visitor().get(each).body()).as(each).doesNotContain("Geheim van de");
    }
    assertThat(two.editor.get(two.place + "/revisions/1").body()).doesNotContain("Geheim van de");
  }

  interface Tampering {
    @SqlUpdate("DELETE FROM note")
    void delete();

    @SqlUpdate("UPDATE note SET words = 'anders'")
    void change();

    @SqlUpdate("DELETE FROM note_reply")
    void deleteReplies();

    @SqlUpdate("DELETE FROM review")
    void deleteReviews();

    @SqlUpdate("DELETE FROM assignment")
    void deleteAssignments();
  }

  @Test
  void whatWasSaidStaysSaid() {
    note(two.editor, 1, "Klopt dit bedrag?");
    two.send(two.writer, "notes/1/replies", "words", "Ja.", "do", "reply");
    two.send(two.writer, "reviews");
    two.send(two.writer, "assignments", "do", "take");
    for (java.util.function.Consumer<Tampering> act :
        java.util.List.<java.util.function.Consumer<Tampering>>of(
            Tampering::delete,
            Tampering::change,
            Tampering::deleteReplies,
            Tampering::deleteReviews,
            Tampering::deleteAssignments)) {
      assertThatThrownBy(
              () -> site.database().change(stores -> act.accept(stores.of(Tampering.class))))
          .isInstanceOf(RuntimeException.class);
    }
    site.restart();
    assertThat(beside(1)).contains("Klopt dit bedrag?", "Ja.");
  }
}
