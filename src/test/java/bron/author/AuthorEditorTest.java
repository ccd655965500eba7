package bron.author;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Role;
import bron.audit.AuditStore;
import bron.http.TestSite;
import bron.http.Visitor;
import bron.media.TestPictures;
import bron.site.RedirectStore;
import bron.web.Link;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuthorEditorTest {
  private static final byte[] PICTURE = TestPictures.file("png", 60, 60);

  private final TestSite site = TestSite.start();
  private final Visitor editor = site.signedIn(Role.EDITOR);

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void anAuthorIsMadeWithEverythingReadersSee() {
    HttpResponse<String> answer =
        editor.upload(
            "/admin/authors",
            "portrait_file",
            "ik.png",
            PICTURE,
            "name",
            "Yasmina El Ouardi",
            "bio-nl",
            "Schrijft over energie.",
            "bio-en",
            "Writes about energy.",
            "link-label-1",
            "",
            "link-url-1",
            "https://www.voorbeeld.example/",
            "link-label-3",
            "Post",
            "link-url-3",
            "mailto:yasmina@bron.example");

    assertThat(answer.headers().firstValue("Location")).contains("/admin/authors/1?done=added");
    Author author = author("yasmina-el-ouardi").orElseThrow();
    assertThat(author.bio()).isEqualTo("Schrijft over energie.");
    List<Link> links =
        site.database().read(stores -> stores.of(AuthorStore.class).links(author.id()));
    assertThat(links)
        .containsExactly(
            new Link("voorbeeld.example", "https://www.voorbeeld.example/"),
            new Link("Post", "mailto:yasmina@bron.example"));
    Document page = editor.page("/admin/authors/1");
    String portrait = page.select(".portrait-row img").attr("src");
    assertThat(site.visitor().get(portrait).statusCode()).isEqualTo(200);
    assertThat(page.select("#f-link-url-3").val()).isEmpty();
    assertThat(editor.page("/admin/authors").select("tbody tr").text())
        .isEqualTo("Yasmina El Ouardi /authors/yasmina-el-ouardi in 2 talen 0");
  }

  @Test
  void aRefusedFormKeepsWhatWasTypedAndThePictureToo() {
    HttpResponse<String> answer =
        editor.upload(
            "/admin/authors",
            "portrait_file",
            "ik.png",
            PICTURE,
            "name",
            "",
            "slug",
            "Anil!",
            "bio-nl",
            "Één\r\ntwee",
            "link-label-1",
            "Blog",
            "link-url-1",
            "javascript:alert(1)");

    assertThat(answer.statusCode()).isEqualTo(422);
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select(".field .problem").eachAttr("id"))
        .containsExactly("f-name-problem", "f-slug-problem", "f-link-url-1-problem");
    assertThat(page.select("#f-bio-nl").val()).isEqualTo("Één\ntwee");
    assertThat(page.select("#f-link-label-1").val()).isEqualTo("Blog");

    String picture = page.select("input[name=portrait]").val();
    assertThat(picture).hasSize(32);
    editor.post("/admin/authors", "name", "Anil Rampersad", "portrait", picture);
    assertThat(author("anil-rampersad").flatMap(Author::portraitId)).contains(picture);
  }

  @Test
  void whatIsNoPictureIsNoPortrait() {
    HttpResponse<String> answer =
        editor.upload(
            "/admin/authors", "portrait_file", "ik.png", "geen".getBytes(UTF_8), "name", "Anil");

    assertThat(answer.statusCode()).isEqualTo(422);
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select("#f-portrait_file-problem").text()).startsWith("Dit bestand kan geen");
    assertThat(page.select("#f-name").val()).isEqualTo("Anil");
    assertThat(editor.post("/admin/authors", "name", "B", "portrait", "0".repeat(32)).statusCode())
        .isEqualTo(303);
    assertThat(author("b").flatMap(Author::portraitId)).isEmpty();
  }

  @Test
  void aPortraitCanBeTakenAway() {
    editor.upload("/admin/authors", "portrait_file", "ik.png", PICTURE, "name", "Anil");
    String picture = author("anil").flatMap(Author::portraitId).orElseThrow();

    editor.post(
        "/admin/authors/1",
        "version",
        "1",
        "name",
        "Anil",
        "portrait",
        picture,
        "portrait_remove",
        "on");

    assertThat(author("anil").flatMap(Author::portraitId)).isEmpty();
  }

  @Test
  void aNewAddressTakesTheOldOneAlong() {
    editor.post("/admin/authors", "name", "Lotte Verhulst");
    editor.post("/admin/authors/1", "version", "1", "name", "Lotte de Boer");

    assertThat(redirect("/authors/lotte-verhulst")).contains("/authors/lotte-de-boer");
    assertThat(redirect("/en/authors/lotte-verhulst/atom.xml"))
        .contains("/en/authors/lotte-de-boer/atom.xml");

    editor.post("/admin/authors", "name", "Iemand", "slug", "lotte-verhulst");
    assertThat(redirect("/authors/lotte-verhulst")).isEmpty();
    assertThat(editor.post("/admin/authors", "name", "X", "slug", "lotte-de-boer").statusCode())
        .isEqualTo(422);
  }

  @Test
  void whoSavesSecondSeesBothTextsAndLosesNone() {
    editor.post("/admin/authors", "name", "Lotte", "link-url-1", "https://a.example");
    site.signedIn(Role.EDITOR)
        .post("/admin/authors/1", "version", "1", "name", "Lotte", "bio-nl", "Van haar.");

    HttpResponse<String> answer =
        editor.post(
            "/admin/authors/1",
            "version",
            "1",
            "name",
            "Lotte",
            "slug",
            "lotte",
            "bio-nl",
            "Van mij.",
            "link-url-1",
            "https://b.example");

    assertThat(answer.statusCode()).isEqualTo(409);
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select("#f-bio-nl").val()).isEqualTo("Van mij.");
    assertThat(page.select("#f-link-url-1").val()).isEqualTo("https://b.example");
    assertThat(page.select(".theirs").eachText()).containsExactly("Van haar.", "(leeg)");
    assertThat(page.select("input[name=version]").val()).isEqualTo("2");
  }

  @Test
  void theAuditTrailSaysWhoDidWhat() {
    editor.post("/admin/authors", "name", "Lotte");
    Optional<AuditStore.Last> last =
        site.database().read(stores -> stores.of(AuditStore.class).last("author/1"));
    assertThat(last.map(AuditStore.Last::name)).contains("Test editor");
  }

  @Test
  void authorsStayOutAndUnknownOnesAreNotFound() {
    Visitor author = site.signedIn(Role.AUTHOR);
    assertThat(author.get("/admin/authors").statusCode()).isEqualTo(403);
    assertThat(author.post("/admin/authors", "name", "X").statusCode()).isEqualTo(403);
    assertThat(editor.postRaw("/admin/authors", "name=X").statusCode()).isEqualTo(403);
    assertThat(editor.get("/admin/authors/7").statusCode()).isEqualTo(404);
    assertThat(editor.post("/admin/authors/7", "name", "X").statusCode()).isEqualTo(404);
  }

  private Optional<Author> author(String slug) {
    return site.database()
        .read(stores -> stores.of(AuthorStore.class).findBySlug(slug, "nl", "nl"));
  }

  private Optional<String> redirect(String path) {
    return site.database().read(stores -> stores.of(RedirectStore.class).target(path));
  }
}
