package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Role;
import bron.article.Credit;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The editor and the page for publishing speak the language of whoever looks. */
class EditorWordsTest {
  private final TestSite site = TestSite.start();
  private final Visitor editor = site.signedIn(Role.EDITOR);
  private final Stories stories = new Stories(site);

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void whatChangesIsReadAndNotDeciphered() {
    Story story = stories.published(Manuscript.of("Een kop").body("Op 1 mei \\(zie *hier*\\)."));
    String place = "/admin/articles/" + story.article().id();
    editor.post(
        place,
        "base",
        String.valueOf(story.article().revisionId()),
        "language",
        "nl",
        "headline",
        "Een kop",
        "slug",
        "een-kop",
        "standfirst",
        "De lead.",
        "body",
        "Op 2 mei \\(zie *hier*\\).",
        "credit_role",
        "translator",
        "credit_name",
        "Ada Bos",
        "credit_url",
        "");

    Document page = editor.page(place + "/publish");

    assertThat(page.select(".diff p:not(.part-name)").eachText())
        .containsExactly("Op 12 mei (zie hier).", "Vertaling: Ada Bos");
  }

  @Test
  void anEscapeThatIsTheWholeDifferenceIsShown() {
    Story story = stories.published(Manuscript.of("Een kop").body("a \\*b\\*"));
    story.article();
    String place = "/admin/articles/" + story.article().id();
    editor.post(
        place,
        "base",
        String.valueOf(story.article().revisionId()),
        "language",
        "nl",
        "headline",
        "Een kop",
        "slug",
        "een-kop",
        "standfirst",
        "De lead.",
        "body",
        "a *b*");

    assertThat(editor.page(place + "/publish").select(".diff :is(ins, del)")).isNotEmpty();
  }

  @Test
  void languagesAreCalledInTheLanguageOfTheInterface() {
    Story story = stories.draft("nl", Manuscript.of("Een kop").credit(Credit.Role.VIA, "Vlad"));
    String place = "/admin/articles/" + story.article().id();
    assertThat(editor.page(place).text()).contains("Vertalen in het Engels");

    editor.post(
        "/admin/articles",
        "language",
        "en",
        "source",
        String.valueOf(story.article().id()),
        "headline",
        "A headline");
    assertThat(editor.page(place).text()).contains("Ook in het Engels");
  }

  @Test
  void whoSavedInAnotherWindowIsToldSo() {
    Story story = stories.draft("nl", Manuscript.of("Een kop"));
    String place = "/admin/articles/" + story.article().id();
    String base = String.valueOf(story.article().revisionId());
    assertThat(save(editor, place, base, "In het ene venster.").statusCode()).isEqualTo(303);

    Document own = Jsoup.parse(save(editor, place, base, "In het andere.").body());
    Document other = Jsoup.parse(save(site.signedIn(Role.EDITOR), place, base, "Elders.").body());

    assertThat(own.select("#conflict .notice-head").text())
        .endsWith("zelf op in een ander venster, en veranderde daar hetzelfde.");
    assertThat(own.select(".clash").text())
        .contains("Uit het andere venster")
        .doesNotContain("Test editor");
    assertThat(other.select("#conflict .notice-head").text())
        .startsWith("Test editor sloeg op")
        .endsWith("veranderde hetzelfde als u.");
    assertThat(other.select(".clash").text()).contains("Van Test editor");
  }

  @Test
  void whoSavedASectionInAnotherWindowIsToldSo() {
    editor.post("/admin/sections", "name-nl", "Economie");
    editor.post("/admin/sections/1", "version", "1", "name-nl", "Geld");
    Document own =
        Jsoup.parse(editor.post("/admin/sections/1", "version", "1", "name-nl", "Handel").body());
    assertThat(own.select("#problems").text())
        .contains("u hebt dit intussen zelf opgeslagen, in een ander venster");
  }

  private static HttpResponse<String> save(Visitor who, String place, String base, String body) {
    return who.post(
        place,
        "base",
        base,
        "language",
        "nl",
        "headline",
        "Een kop",
        "slug",
        "een-kop",
        "body",
        body);
  }
}
