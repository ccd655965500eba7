package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Role;
import bron.article.Kind;
import bron.article.Publication;
import bron.article.PublicationStore;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an editor writes at a publication is shown to readers, or is not kept. */
class NoteToReadersTest {
  private final TestSite site = TestSite.start();
  private final Visitor editor = site.signedIn(Role.EDITOR);
  private final Story story = new Stories(site).published(Manuscript.of("Een kop"));

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void readersSeeWhatIsNew() {
    site.clock.move(Duration.ofMinutes(30));
    story.publish(Kind.UPDATE, "", words -> words.body("Nog niets."));
    assertThat(page().select(".notice")).isEmpty();
    story.publish(Kind.UPDATE, "De rechter deed uitspraak.", words -> words.body("Eerst dit."));
    site.clock.move(Duration.ofMinutes(30));
    story.publish(Kind.CORRECTION, "De naam klopte niet.", words -> words.body("Toen dat."));

    assertThat(page().select("aside.notice").eachText())
        .containsExactly(
            "Correctie, 24 november 2026, 12:00 De naam klopte niet.",
            "Bijgewerkt 24 november 2026, 11:30: De rechter deed uitspraak.");
    assertThat(page().select("aside.calm time").attr("datetime"))
        .isEqualTo("2026-11-24T11:30:00+01:00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/feed.xml", "/atom.xml", "/feed.json"})
  void feedsSayWhatIsNew(String feed) {
    story.publish(Kind.UPDATE, "De rechter deed uitspraak.", words -> words.body("Eerst dit."));
    assertThat(site.visitor().get(feed).body())
        .contains("Bijgewerkt")
        .contains("De rechter deed uitspraak.");
  }

  @Test
  void aNoteThatNobodyWouldSeeIsNotKept() {
    story.publish(Kind.TYPO, "Tikfout.", words -> words.body("Een alinea!"));
    story.publish(Kind.WITHDRAWAL, "Het klopte niet.");
    story.publish(Kind.RESTORATION, "Het klopte toch.");

    assertThat(told())
        .extracting(Publication::note)
        .containsExactly("", "", "Het klopte niet.", "");
  }

  @Test
  void onlyKindsWithANoteAskForOne() {
    save();
    Document page = editor.page(place() + "/publish");
    assertThat(page.select("[name=kind]").eachAttr("value"))
        .containsExactly("typo", "update", "correction", "withdrawal");
    assertThat(page.select("[name=kind][data-note]").eachAttr("value"))
        .containsExactly("update", "correction", "withdrawal");
    assertThat(page.select("#f-note-hint").text()).startsWith("Lezers zien dit");
  }

  @Test
  void whatIsMissingIsSaidBesideItsField() {
    save();
    Document unchosen = refused("kind", "", "note", "Getypt.");
    assertThat(unchosen.select("#problems a").attr("href")).isEqualTo("#f-kind");
    assertThat(unchosen.select("#f-kind").attr("type")).isEqualTo("radio");
    assertThat(unchosen.select(".choices").attr("aria-describedby")).isEqualTo("f-kind-problem");
    assertThat(unchosen.select("#f-kind-problem").text())
        .isEqualTo("Kies wat voor wijziging dit is.");
    assertThat(unchosen.select("#f-note").val()).isEqualTo("Getypt.");
    assertThat(unchosen.select("form.form").hasAttr("novalidate")).isTrue();

    Document noteless = refused("kind", "correction", "note", "");
    assertThat(noteless.select("#problems a").attr("href")).isEqualTo("#f-note");
    assertThat(noteless.select("#f-note").attr("aria-invalid")).isEqualTo("true");

    Document wordy = refused("kind", "correction", "note", "x".repeat(2001));
    assertThat(wordy.select("#f-note-problem").text()).contains("hoogstens 2000 tekens");
  }

  private Document refused(String... fields) {
    String revision = editor.page(place() + "/publish").select("[name=revision]").val();
    HttpResponse<String> answer =
        editor.post(
            place() + "/publications",
            "revision",
            revision,
            fields[0],
            fields[1],
            fields[2],
            fields[3]);
    assertThat(answer.statusCode()).isEqualTo(422);
    return Jsoup.parse(answer.body());
  }

  private void save() {
    String base = String.valueOf(story.article().revisionId());
    editor.post(
        place(),
        "base",
        base,
        "language",
        "nl",
        "headline",
        "Een kop",
        "slug",
        "een-kop",
        "body",
        "Anders.");
  }

  private String place() {
    return "/admin/articles/" + story.article().id();
  }

  private Document page() {
    return site.visitor().page(story.path());
  }

  private List<Publication> told() {
    return site.database().read(s -> s.of(PublicationStore.class).of(story.article().id()));
  }
}
