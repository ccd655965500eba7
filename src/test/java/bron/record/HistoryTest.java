package bron.record;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Role;
import bron.http.EditorForm;
import bron.http.Manuscript;
import bron.http.Stories;
import bron.http.Story;
import bron.http.TestSite;
import bron.http.Visitor;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every version is there, says what it changed, and can be put back. */
class HistoryTest {
  private final TestSite site = TestSite.start();
  private final Stories stories = new Stories(site);
  private final Visitor editor = site.signedIn(Role.EDITOR);

  @AfterEach
  void stop() {
    site.close();
  }

  private static String place(Story story) {
    return "/admin/articles/" + story.article().id();
  }

  private void save(Story story, String field, String text) {
    assertThat(EditorForm.open(editor, place(story)).set(field, text).save().statusCode())
        .isEqualTo(303);
  }

  @Test
  void everyVersionSaysWhoWhenAndWhatReadersWereTold() {
    Story story = stories.published(Manuscript.of("Een kop"));
    EditorForm.open(editor, place(story))
        .set("headline", "Een betere kop")
        .set("note", "Kop korter")
        .save();
    String newest = EditorForm.open(editor, place(story)).get("base");
    editor.post(place(story) + "/publications", "revision", newest, "kind", "update");
    Document page = editor.page(place(story) + "/revisions");
    assertThat(page.select(".history .name a").eachText()).containsExactly("Versie 2", "Versie 1");
    assertThat(page.select(".history li:first-child").text())
        .contains("nieuwste")
        .contains("Test editor, dinsdag 24 november 2026")
        .contains("Kop korter")
        .contains("Bijwerking, bij lezers versie 2");
    assertThat(page.select(".history li:last-child").text())
        .contains("Eerste publicatie, bij lezers versie 1");
    assertThat(editor.page(place(story)).select("a[href$=/revisions]")).hasSize(1);
  }

  @Test
  void anyTwoAreComparedInWordsThatEverybodyReads() {
    Story story =
        stories.draft(
            "nl",
            Manuscript.of("Een kop")
                .body(
                    "## Oud kopje\n\nEen **vette** zin met een [link](https://oud.example/).\n\n"
                        + "- een\n- twee\n\n> Een citaat."));
    save(
        story,
        "body",
        "## Nieuw kopje\n\nEen **vette** zin met een [link](https://nieuw.example/).\n\n"
            + "- een\n- drie\n\n> Een citaat.");
    save(story, "headline", "Een andere kop");
    Document page = editor.page(place(story) + "/revisions/1/3");
    assertThat(page.select(".diff del").eachText())
        .containsExactly("Oud", "oud", "– twee", "een-kop");
    assertThat(page.select(".diff p").eachText())
        .contains("Tussenkop: OudNieuw kopje")
        .contains("– twee", "– drie")
        .anyMatch(text -> text.startsWith("Een vette zin met een link (https://"));
    assertThat(page.text()).doesNotContain("**").doesNotContain("](").doesNotContain("##");
    HttpResponse<String> chosen = editor.get(place(story) + "/revisions?from=3&to=1");
    assertThat(chosen.headers().firstValue("Location").orElse("")).endsWith("/revisions/1/3");
    assertThat(editor.get(place(story) + "/revisions?from=3").statusCode()).isEqualTo(422);
    assertThat(editor.page(place(story) + "/revisions/1").text())
        .contains("Tussenkop: Oud kopje")
        .contains("Citaat: Een citaat.");
  }

  @Test
  void onlyMarksThatDifferAreShownAsTyped() {
    Story story = stories.draft("nl", Manuscript.of("Een kop").body("Een zin."));
    save(story, "body", "Een **zin**.");
    assertThat(editor.page(place(story) + "/revisions/1/2").select(".diff ins").text())
        .contains("**");
  }

  @Test
  void anOlderOneIsPutBackAsANewOneAfterShowingWhatChanges() {
    Story story = stories.draft("nl", Manuscript.of("Een kop").body("Zoals het was."));
    save(story, "body", "Zoals het werd.");
    Document asked = editor.page(place(story) + "/revisions/1/restoration");
    assertThat(asked.select(".diff del").text()).isEqualTo("werd");
    assertThat(asked.select(".diff ins").text()).isEqualTo("was");
    String newest = asked.select("[name=newest]").val();

    save(story, "standfirst", "Intussen.");
    HttpResponse<String> stale =
        editor.post(place(story) + "/restorations", "number", "1", "newest", newest);
    assertThat(stale.statusCode()).isEqualTo(409);
    Document again = Jsoup.parse(stale.body());
    assertThat(again.text()).contains("intussen een nieuwere versie");
    assertThat(again.select(".diff del").text()).contains("Intussen.");

    HttpResponse<String> done =
        editor.post(
            place(story) + "/restorations",
            "number",
            "1",
            "newest",
            again.select("[name=newest]").val());
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(EditorForm.open(editor, place(story)).get("body")).isEqualTo("Zoals het was.");
    Document list = editor.page(place(story) + "/revisions");
    assertThat(list.select(".history li")).hasSize(4);
    assertThat(list.select(".history li:first-child").text()).contains("Versie 1 teruggezet");
    assertThat(editor.page(place(story) + "?done=putback").select(".notice").text())
        .isEqualTo("Teruggezet als nieuwe versie.");
  }

  @Test
  void itIsForThoseWhoMayWriteIt() {
    Story story = stories.draft("nl", Manuscript.of("Een kop"));
    Visitor author = site.signedIn(Role.AUTHOR);
    for (String path : new String[] {"", "/1", "/1/1", "/1/restoration"}) {
      assertThat(author.get(place(story) + "/revisions" + path).statusCode()).isEqualTo(403);
      assertThat(editor.get(place(story) + "/revisions" + path).statusCode()).isEqualTo(200);
    }
    assertThat(author.post(place(story) + "/restorations", "number", "1").statusCode())
        .isEqualTo(403);
    assertThat(editor.get(place(story) + "/revisions/2").statusCode()).isEqualTo(404);
    assertThat(editor.get(place(story) + "/revisions/x/1").statusCode()).isEqualTo(404);
    assertThat(editor.post(place(story) + "/restorations", "number", "9").statusCode())
        .isEqualTo(404);
  }

  @Test
  void aLongHistoryGoesOnOnTheNextPage() {
    Story story = stories.draft("nl", Manuscript.of("Een kop"));
    for (int i = 0; i < 60; i++) {
      save(story, "standfirst", "Keer " + i);
    }
    Document first = editor.page(place(story) + "/revisions");
    assertThat(first.select(".history li")).hasSize(50);
    Document rest = editor.page(first.select("[rel=next]").attr("href"));
    assertThat(rest.select(".history li:last-child .name a").text()).isEqualTo("Versie 1");
    assertThat(rest.select(".history li")).hasSize(11);
  }
}
