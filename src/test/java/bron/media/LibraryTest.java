package bron.media;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Role;
import bron.http.Manuscript;
import bron.http.Staff;
import bron.http.Stories;
import bron.http.Story;
import bron.http.TestSite;
import bron.http.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The library of pictures, as a browser without scripts has it. */
class LibraryTest {
  private final TestSite site = TestSite.start();
  private final Stories stories = new Stories(site);
  private final Visitor editor = site.signedIn(Role.EDITOR);
  private final Visitor author = site.signedIn(Role.AUTHOR);

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void severalFilesComeAtOnceAndWhatIsRefusedIsSaid() {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("een.png", TestPictures.file("png", 30, 20));
    files.put("twee.jpg", TestPictures.file("jpeg", 31, 20));
    assertThat(location(author.uploadAll("/admin/media", "file", files)))
        .isEqualTo("/admin/media?done=added");
    assertThat(names(author)).containsExactlyInAnyOrder("een.png", "twee.jpg");

    files.clear();
    files.put("drie.gif", TestPictures.file("gif", 32, 20));
    files.put("foto.avif", TestPictures.text("\0\0\0 ftypavif\0\0\0\0mif1miaf"));
    files.put("niets.jpg", TestPictures.text("<html>"));
    HttpResponse<String> some = author.uploadAll("/admin/media", "file", files);

    assertThat(some.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(some.body()).select("#problems li").eachText())
        .hasSize(2)
        .anyMatch(line -> line.startsWith("foto.avif: AVIF en HEIC"))
        .anyMatch(line -> line.startsWith("niets.jpg: "));
    assertThat(names(author)).hasSize(3).contains("drie.gif");
    assertThat(Staff.trail(site)).filteredOn(line -> line.startsWith("media.add")).hasSize(3);
  }

  @Test
  void oneFileLeadsToItsPageAndNoneIsAskedForAgain() {
    HttpResponse<String> one =
        author.uploadAll(
            "/admin/media", "file", Map.of("een.png", TestPictures.file("png", 30, 20)));
    assertThat(location(one)).matches("/admin/media/[0-9a-f]{32}\\?done=added");
    assertThat(author.page(location(one)).select("[role=status]").text()).isEqualTo("Toegevoegd.");

    HttpResponse<String> none = author.uploadAll("/admin/media", "file", Map.of());
    assertThat(none.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(none.body()).select("#problems").text()).contains("geen bestand");
  }

  @Test
  void whatIsSaidOfAPictureFindsIt() {
    String windmill = stored("a", 40);
    stored("100%_zeker", 41);
    editor.post(
        "/admin/media/" + windmill,
        "version",
        "1",
        "x",
        "50",
        "y",
        "50",
        "alt",
        "Een molen",
        "caption",
        "De Ster",
        "credit",
        "Foto: Jansen");

    for (String q : List.of("molen", "de ster", "JANSEN", "a.jpg")) {
      assertThat(
              editor.page("/admin/media?q=" + q.replace(" ", "+")).select(".library-name").text())
          .as(q)
          .isEqualTo("a.jpg");
    }
    assertThat(editor.page("/admin/media?q=0%25_z").select(".library-name").text())
        .isEqualTo("100%_zeker.jpg");
    assertThat(editor.page("/admin/media?q=%25").select(".library li")).hasSize(1);
    assertThat(editor.page("/admin/media?q=fiets").select(".empty").text())
        .isEqualTo("Geen beeld gevonden");
    Document rows = editor.page("/admin/media?view=list&q=molen");
    assertThat(rows.select("tbody tr")).hasSize(1);
    assertThat(rows.select("tbody td").eachText()).contains("De Ster", "Foto: Jansen");
  }

  @Test
  void theListGoesOnWhereItEndedAndLosesNone() throws Exception {
    for (int i = 0; i < 60; i++) {
      stored("foto" + i, 30 + i);
      if (i % 7 == 0) {
        site.clock.move(Duration.ofSeconds(1));
      }
    }
    Set<String> seen = new HashSet<>();
    Document page = editor.page("/admin/media?q=foto");
    assertThat(page.select(".library li")).hasSize(48);
    seen.addAll(page.select(".library-name").eachText());
    page = editor.page(page.select("a[rel=next]").attr("href"));
    seen.addAll(page.select(".library-name").eachText());
    assertThat(seen).hasSize(60);
    assertThat(page.select("a[rel=next]")).isEmpty();

    JsonNode found =
        new JsonMapper()
            .readTree(editor.get("/admin/media?q=foto1", "Accept", "application/json").body());
    assertThat(found.get("items")).hasSize(11);
    assertThat(found.get("items").get(0).get("thumbnail").asString()).startsWith("/media/");
    assertThat(found.get("next").asString()).isEmpty();
    for (String odd :
        List.of("after=x", "after=~", "after=99999999999999999999~a", "q=" + "a".repeat(300))) {
      assertThat(editor.get("/admin/media?" + odd).statusCode()).as(odd).isEqualTo(200);
    }
  }

  @Test
  void aPicturesPageTellsWhatItIsAndKeepsWhatIsTyped() {
    String id = stored("a", 800);
    Document page = editor.page("/admin/media/" + id);
    assertThat(page.select("h1").text()).isEqualTo("a.jpg");
    assertThat(page.select(".facts").text()).contains("JPEG, 800 × 20");
    assertThat(page.select("svg[data-crop=1x1]").attr("viewBox")).isEqualTo("390 0 20 20");

    HttpResponse<String> refused =
        editor.post(
            "/admin/media/" + id,
            "version",
            "1",
            "x",
            "101",
            "y",
            "",
            "alt",
            "Getypt",
            "caption",
            "c".repeat(1001),
            "credit",
            "");
    assertThat(refused.statusCode()).isEqualTo(422);
    Document back = Jsoup.parse(refused.body());
    assertThat(back.select("#problems a").eachAttr("href"))
        .containsExactly("#f-x", "#f-y", "#f-caption");
    assertThat(back.select("#f-alt").val()).isEqualTo("Getypt");

    assertThat(location(saved(id, "1", "0", "100")))
        .isEqualTo("/admin/media/" + id + "?done=saved");
    assertThat(editor.page("/admin/media/" + id).select("svg[data-crop=1x1]").attr("viewBox"))
        .isEqualTo("0 0 20 20");
    site.awaitRenditions();
    assertThat(site.visitor().get("/media/" + id + "/20-1x1-0-100.webp").statusCode())
        .isEqualTo(200);

    HttpResponse<String> stale = saved(id, "1", "10", "10");
    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(Jsoup.parse(stale.body()).select(".theirs").eachText()).contains("0", "100");
  }

  @Test
  void whatAnArticleSaysOfItIsOfferedToTheNext() {
    String lead = stored("lead", 50);
    String body = stored("body", 51);
    stories.draft(
        "nl",
        Manuscript.of("Een kop")
            .picture(lead, "Een molen", "De Ster", "Jansen")
            .body("![Een fiets](/media/" + body + "/original.jpg \"Op slot | Pietersen\")"));

    assertThat(editor.page("/admin/media/" + lead).select("#f-credit").val()).isEqualTo("Jansen");
    Document page = editor.page("/admin/media/" + body);
    assertThat(page.select("#f-alt").val()).isEqualTo("Een fiets");
    assertThat(page.select("#f-caption").val()).isEqualTo("Op slot");
    assertThat(page.select("#f-credit").val()).isEqualTo("Pietersen");
  }

  @Test
  void itTellsWhereAPictureIsUsedAndOneInUseIsKept() {
    String id = stored("a", 60);
    Story live = stories.published(Manuscript.of("Op de site").picture(id, "x", "", ""));
    stories.draft("nl", Manuscript.of("Concept").body("![](/media/" + id + "/original.jpg)"));
    Story older = stories.published(Manuscript.of("Vroeger").picture(id, "x", "", ""));
    older.publish(bron.article.Kind.TYPO, "", m -> Manuscript.of("Vroeger wel"));
    site.database()
        .change(
            s ->
                s.of(bron.author.AuthorStore.class)
                    .insert("sanne", "Sanne de Wit", Optional.of(id)));

    Document page = editor.page("/admin/media/" + id);

    assertThat(uses(page, "Op de site")).containsExactly("Op de site");
    assertThat(uses(page, "In een concept")).containsExactly("Concept");
    assertThat(uses(page, "Alleen in oudere versies")).containsExactly("Vroeger wel");
    assertThat(uses(page, "Als portret van")).containsExactly("Sanne de Wit");
    assertThat(page.select("form[action$=removal]")).isEmpty();
    assertThat(page.select("a[href='/admin/articles/" + live.article().id() + "']")).hasSize(1);

    HttpResponse<String> refused = editor.post("/admin/media/" + id + "/removal");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(Jsoup.parse(refused.body()).select("#problems").text())
        .contains("in gebruik", "Versies blijven altijd bewaard");
    assertThat(site.visitor().get("/media/" + id + "/original.jpg").statusCode()).isEqualTo(200);

    Document others = author.page("/admin/media/" + id);
    assertThat(others.text()).contains("Op de site", "2 concepten").doesNotContain("Vroeger wel");
    assertThat(others.select("fieldset[disabled]")).hasSize(2);
  }

  @Test
  void anEditorTakesAnUnusedOneAwayForGoodAndNobodyElseDoes() {
    String id = stored("a", 70);
    site.awaitRenditions();
    assertThat(author.post("/admin/media/" + id + "/removal").statusCode()).isEqualTo(403);
    assertThat(author.post("/admin/media/" + id, "version", "1").statusCode()).isEqualTo(403);
    assertThat(site.visitor().get("/admin/media").statusCode()).isIn(302, 303, 401);

    assertThat(location(editor.post("/admin/media/" + id + "/removal")))
        .isEqualTo("/admin/media?done=removed");

    assertThat(editor.get("/admin/media/" + id).statusCode()).isEqualTo(404);
    assertThat(site.visitor().get("/media/" + id + "/original.jpg").statusCode()).isEqualTo(404);
    assertThat(site.visitor().get("/media/" + id + "/70.webp").statusCode()).isEqualTo(404);
    assertThat(editor.post("/admin/media/" + id + "/removal").statusCode()).isEqualTo(404);
    assertThat(Staff.trail(site)).anyMatch(line -> line.startsWith("media.remove|media/" + id));
  }

  private HttpResponse<String> saved(String id, String version, String x, String y) {
    return editor.post(
        "/admin/media/" + id,
        "version",
        version,
        "x",
        x,
        "y",
        y,
        "alt",
        "",
        "caption",
        "",
        "credit",
        "");
  }

  private static List<String> uses(Document page, String title) {
    return page.select("h3:containsOwn(" + title + ") + ul li").eachText();
  }

  private static List<String> names(Visitor visitor) {
    return visitor.page("/admin/media").select(".library-name").eachText();
  }

  /** A picture of its own, 20 pixels high. */
  private String stored(String name, int width) {
    Pictures pictures = new Pictures();
    byte[] file = TestPictures.file("jpeg", width, 20);
    Picture picture = ((Pictures.Checked.Accepted) pictures.check(file)).picture();
    site.database()
        .change(
            stores ->
                pictures.store(
                    stores, picture, name + ".jpg", Optional.empty(), site.clock.instant()));
    return picture.media().id();
  }

  private static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElse("");
  }
}
