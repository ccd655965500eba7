package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Role;
import bron.article.Kind;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The front page of the newsroom. */
class MyWorkTest {
  private final TestSite site = TestSite.start();

  @AfterEach
  void stop() {
    site.close();
  }

  private static String part(Document page, String name) {
    return page.select("[aria-labelledby=" + name + "]").text();
  }

  @Test
  void whoHasNothingToDoIsToldSo() {
    Document page = site.signedIn(Role.EDITOR).page("/admin");
    assertThat(page.select("h1").text()).isEqualTo("Mijn werk");
    assertThat(page.select("nav [aria-current]").text()).isEqualTo("Mijn werk");
    assertThat(part(page, "assigned")).contains("Er is niets aan u toegewezen.");
    assertThat(part(page, "waiting")).contains("Er wacht niets op een oordeel.");
    assertThat(part(page, "notes")).contains("Niemand vraagt u iets.");
    assertThat(part(page, "drafts")).contains("U hebt geen concepten.");
    assertThat(part(page, "today")).contains("Vandaag staat er niets meer op de planning.");
    assertThat(part(page, "told")).contains("Collega’s hebben nog niets gepubliceerd.");
    assertThat(page.select("[aria-labelledby=unsaved]")).isEmpty();
  }

  @Test
  void itSpeaksTheLanguageOfWhoLooks() {
    Visitor editor = site.signedIn(Role.EDITOR);
    editor.post("/admin/account/language", "language", "en");
    Document page = editor.page("/admin");
    assertThat(page.select("h1").text()).isEqualTo("My work");
    assertThat(part(page, "waiting")).contains("Nothing waits for review.");
  }

  @Test
  void whatIsHandedInWaitsForEveryEditorButWhoHandedItIn() {
    Colleagues two = new Colleagues(site, "Een alinea.");
    two.send(two.writer, "reviews", "words", "Graag vandaag.");
    assertThat(part(two.editor.page("/admin"), "waiting"))
        .contains("Een kop", "Ter beoordeling", "Graag vandaag.", "van Wim Writer");
    assertThat(two.writer.page("/admin").select("[aria-labelledby=waiting]")).isEmpty();
    assertThat(part(two.writer.page("/admin"), "drafts")).contains("Een kop", "Ter beoordeling");

    String own = Colleagues.begin(two.editor, "Van de redacteur", "Tekst.");
    String revision = two.editor.page(own + "/notes").select("[name=revision]").val();
    two.editor.post(own + "/reviews", "revision", revision, "last", "0");
    assertThat(part(two.editor.page("/admin"), "waiting")).doesNotContain("Van de redacteur");
    assertThat(part(site.signedIn(Role.EDITOR).page("/admin"), "waiting"))
        .contains("Van de redacteur");
  }

  @Test
  void whatWasTypedAndNotSavedLeadsBackToIt() {
    Colleagues two = new Colleagues(site, "Een alinea.");
    EditorForm.open(two.writer, two.place).set("headline", "Een betere kop").type();
    EditorForm.open(two.writer, "/admin/articles/new?language=en")
        .set("headline", "Just begun")
        .type();
    Document page = two.writer.page("/admin");
    assertThat(part(page, "unsaved")).contains("Een betere kop", "Just begun");
    String address = page.select("[aria-labelledby=unsaved] li:last-child a").attr("href");
    assertThat(two.writer.page(address).select("#f-headline").text()).isEqualTo("Een betere kop");
    assertThat(two.editor.page("/admin").select("[aria-labelledby=unsaved]")).isEmpty();
    EditorForm.open(two.writer, address).save();
    assertThat(part(two.writer.page("/admin"), "unsaved")).doesNotContain("Een betere kop");
  }

  @Test
  void notesOnWhatIsOnesOwnAndOnWhatIsAssigned() {
    Colleagues two = new Colleagues(site, "Een alinea.");
    two.send(two.editor, "notes", "words", "Kan dit korter?", "block", "0");
    assertThat(part(two.writer.page("/admin"), "notes"))
        .contains("Kan dit korter?", "notitie van Eva Editor");
    assertThat(part(two.editor.page("/admin"), "notes")).contains("Niemand vraagt u iets.");
    Visitor other = site.signedIn(Role.AUTHOR);
    two.send(two.editor, "assignments", "do", "assign", "who", String.valueOf(two.account(other)));
    assertThat(part(other.page("/admin"), "notes")).contains("Kan dit korter?");
    two.send(two.writer, "notes/1/replies", "do", "resolve");
    assertThat(part(two.writer.page("/admin"), "notes")).doesNotContain("Kan dit korter?");
    assertThat(part(other.page("/admin"), "notes")).doesNotContain("Kan dit korter?");
  }

  @Test
  void whatIsPlannedForTodayAndWhatColleaguesPublished() {
    Planner planner = new Planner(site);
    Stories stories = new Stories(site);
    planner.plan(stories.draft("nl", Manuscript.of("Vanavond")), "first", "2026-11-24", "23:30");
    planner.plan(stories.draft("nl", Manuscript.of("Morgen pas")), "first", "2026-11-25", "00:00");
    stories.published(Manuscript.of("Al buiten")).publish(Kind.CORRECTION, "Hersteld.");
    Document page = planner.editor().page("/admin");
    assertThat(part(page, "today"))
        .contains("Vanavond", "Eerste publicatie, versie 1", "23:30")
        .doesNotContain("Morgen pas");
    assertThat(part(page, "told")).contains("Al buiten", "Correctie, Bron");

    planner.set("2026-11-24T23:00:00Z");
    Document late = site.again(planner.editor()).page("/admin");
    assertThat(late.select("[aria-labelledby=today] .plan-late").text()).contains("te laat");
    String own = Colleagues.begin(planner.editor(), "Van mij", "Tekst.");
    String revision = planner.editor().page(own + "/publish").select("[name=revision]").val();
    planner.editor().post(own + "/publications", "kind", "first", "revision", revision);
    assertThat(part(planner.editor().page("/admin"), "told")).doesNotContain("Van mij");
    assertThat(part(site.signedIn(Role.AUTHOR).page("/admin"), "told")).contains("Van mij");
  }
}
