package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Role;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An editor's day over HTTP, without scripts. */
class EditorTest {
  private final TestSite site = TestSite.start();
  private Visitor editor = site.visitor();

  @BeforeEach
  void signIn() {
    editor = site.signedIn(Role.EDITOR);
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void anArticleIsWrittenPublishedAndCorrected() {
    String place = created("headline", "Een kop", "body", "De eerste *alinea*.", "topics", "Chips");
    Document opened = editor.page(place);
    assertThat(opened.select("[name=slug]").val()).isEqualTo("een-kop");
    assertThat(opened.select(".bar .sentence").text()).startsWith("Concept, opgeslagen");

    HttpResponse<String> published =
        editor.post(place + "/publications", "revision", base(place), "kind", "first");
    assertThat(published.statusCode()).isEqualTo(303);
    assertThat(site.visitor().page("/2026/11/24/een-kop").select("h1").text()).isEqualTo("Een kop");

    save(place, base(place), "De tweede alinea.");
    assertThat(site.visitor().get("/2026/11/24/een-kop").body()).contains("De eerste");
    HttpResponse<String> bare =
        editor.post(place + "/publications", "revision", base(place), "kind", "correction");
    assertThat(bare.statusCode()).isEqualTo(422);
    assertThat(bare.body()).contains("hebben een toelichting nodig");
    editor.post(
        place + "/publications", "revision", base(place), "kind", "correction", "note", "Fout.");
    Document page = site.visitor().page("/2026/11/24/een-kop");
    assertThat(page.text()).contains("De tweede alinea.");
  }

  @Test
  void nothingIsOverwrittenAndNothingTypedIsLost() {
    String place = created("headline", "Een kop", "body", "Zoals het was.");
    String base = base(place);
    assertThat(save(place, base, "Wat mijn collega schreef.").statusCode()).isEqualTo(303);

    HttpResponse<String> mine = save(place, base, "Wat ik schreef.");
    assertThat(mine.statusCode()).isEqualTo(409);
    assertThat(mine.body()).contains("Wat mijn collega schreef.").contains("Wat ik schreef.");
    assertThat(editor.page(place).select("[name=body]").val())
        .isEqualTo("Wat mijn collega schreef.");
  }

  @Test
  void aRefusedFormComesBackAsTyped() {
    HttpResponse<String> refused =
        editor.post(
            "/admin/articles",
            "language",
            "nl",
            "headline",
            "Een kop",
            "slug",
            "Mag Niet!",
            "body",
            "Mijn tekst");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("Mag Niet!")
        .contains("Mijn tekst")
        .contains("kleine letters");
    assertThat(Jsoup.parse(refused.body()).select("details[open] #f-slug-problem")).hasSize(1);
  }

  @Test
  void theEditorSaysWhatThePublicationDid() {
    String place = created("headline", "Een kop", "body", "Een alinea.");
    assertThat(said(place, "first")).isEqualTo("Gepubliceerd.");
    assertThat(said(place, "withdrawal")).startsWith("Ingetrokken.");
    assertThat(said(place, "restoration")).startsWith("Teruggezet.");
  }

  private String said(String place, String kind) {
    String next =
        editor
            .post(place + "/publications", "revision", base(place), "kind", kind, "note", "Daarom.")
            .headers()
            .firstValue("Location")
            .orElseThrow();
    return editor.page(next.replaceFirst("^https?://[^/]+", "")).select(".notice").text();
  }

  @Test
  void anAuthorWritesOnlyTheirOwn() {
    String place = created("headline", "Van een ander", "body", "x");
    Visitor author = site.signedIn(Role.AUTHOR);
    assertThat(author.get(place).statusCode()).isEqualTo(403);
    assertThat(author.page("/admin/articles").text()).doesNotContain("Van een ander");
    assertThat(author.post(place + "/publications", "revision", "1", "kind", "first").statusCode())
        .isEqualTo(403);
    assertThat(editor.page("/admin/articles").text()).contains("Van een ander");
  }

  @Test
  void rowsAreAddedWithoutScriptsAndWithoutSaving() {
    HttpResponse<String> form =
        editor.post(
            "/admin/articles",
            "language",
            "nl",
            "headline",
            "Half",
            "do",
            "add-credit",
            "credit_role",
            "via",
            "credit_name",
            "Een Naam",
            "credit_url",
            "");
    assertThat(form.statusCode()).isEqualTo(200);
    assertThat(org.jsoup.Jsoup.parse(form.body()).select("[name=credit_name]")).hasSize(2);
    assertThat(editor.page("/admin/articles").text()).contains("Geen artikelen gevonden");
  }

  @Test
  void thePreviewShowsWhatIsNotSaved() {
    HttpResponse<String> preview =
        editor.post(
            "/admin/articles/preview", "language", "en", "headline", "A <headline>", "body", "*x*");
    assertThat(preview.statusCode()).isEqualTo(200);
    assertThat(preview.body()).contains("A &lt;headline&gt;").contains("<em>x</em>");
  }

  @Test
  void aMergedSectionIsFollowedAndNotLost() {
    Visitor administrator = site.signedIn(Role.ADMINISTRATOR);
    long old = section("Oud");
    long fresh = section("Nieuw");
    String place = created("headline", "Een kop", "body", "x", "section", String.valueOf(old));
    String form = "/admin/sections/" + old + "/merger";
    String version = administrator.page("/admin/sections/" + old).select("[name=version]").val();
    assertThat(
            administrator
                .post(form, "into", String.valueOf(fresh), "version", version)
                .statusCode())
        .isEqualTo(303);
    assertThat(editor.page(place).select("[name=section] [selected]").val())
        .isEqualTo(String.valueOf(fresh));
  }

  @Test
  void aFormSentTwicePublishesOnce() {
    String place = created("headline", "Een kop", "body", "x");
    String[] form = {"revision", base(place), "kind", "first"};
    assertThat(editor.post(place + "/publications", form).statusCode()).isEqualTo(303);
    assertThat(editor.post(place + "/publications", form).statusCode()).isEqualTo(303);
    assertThat(editor.page(place).select(".sentence").text()).contains("versie 1");
  }

  @Test
  void whatWasTypedIsShownWhenTheSessionHasEnded() {
    String place = created("headline", "Een kop", "body", "x");
    String base = base(place);
    Visitor gone = new Visitor(site, java.util.Optional.empty(), editor.csrf());
    HttpResponse<String> refused = gone.post(place, "base", base, "body", "Een hele middag werk");
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.body()).contains("Een hele middag werk").doesNotContain(editor.csrf());
  }

  @Test
  void aNameThatIsReplacedIsNoLongerTheAuthor() {
    long jan = author("Jan");
    String place =
        created(
            "headline",
            "Een kop",
            "body",
            "x",
            "credit_role",
            "author",
            "credit_name",
            "Piet",
            "credit_url",
            "",
            "credit_author",
            String.valueOf(jan));
    assertThat(editor.page(place).select("[name=credit_author]").val()).isEmpty();
  }

  @Test
  void anAuthorTranslatesNoColleaguesDraft() {
    String place = created("headline", "Geheim", "body", "x");
    Visitor author = site.signedIn(Role.AUTHOR);
    String source = place.substring(place.lastIndexOf('/') + 1);
    assertThat(author.get("/admin/articles/new?language=en&source=" + source).statusCode())
        .isEqualTo(403);
    assertThat(
            author
                .post("/admin/articles", "language", "en", "source", source, "headline", "x")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void aStoryIsTranslatedIntoALanguageOnce() {
    String place = created("headline", "Een kop", "body", "x");
    String source = place.substring(place.lastIndexOf('/') + 1);
    String[] form = {"language", "en", "source", source, "headline", "A headline", "body", "Words"};
    assertThat(editor.post("/admin/articles", form).statusCode()).isEqualTo(303);
    HttpResponse<String> second = editor.post("/admin/articles", form);
    assertThat(second.statusCode()).isEqualTo(422);
    assertThat(second.body()).contains("bestaat dit verhaal al").contains("Words");
  }

  @Test
  void whoReadersKnowIsCreditedOnANewArticle() {
    long jan = author("Jan de Wit");
    assertThat(editor.page("/admin/articles/new").select("[name=credit_name]").val()).isEmpty();
    site.database()
        .change(
            stores -> {
              var accounts = stores.of(bron.account.AccountStore.class);
              accounts.setAuthor(accounts.all().getFirst().id(), java.util.Optional.of(jan));
            });
    assertThat(editor.page("/admin/articles/new").select("[name=credit_name]").val())
        .isEqualTo("Jan de Wit");
  }

  private long section(String name) {
    return site.database()
        .write(
            stores -> {
              var sections = stores.of(bron.section.SectionStore.class);
              long id = sections.insert(bron.text.Slugs.of(name));
              sections.setText(id, "nl", name, "");
              return id;
            });
  }

  private long author(String name) {
    return site.database()
        .write(
            stores ->
                stores
                    .of(bron.author.AuthorStore.class)
                    .insert(bron.text.Slugs.of(name), name, java.util.Optional.empty()));
  }

  private String created(String... fields) {
    String[] all = new String[fields.length + 2];
    all[0] = "language";
    all[1] = "nl";
    System.arraycopy(fields, 0, all, 2, fields.length);
    HttpResponse<String> saved = editor.post("/admin/articles", all);
    assertThat(saved.statusCode()).isEqualTo(303);
    return saved.headers().firstValue("Location").orElseThrow().replaceAll("\\?.*", "");
  }

  private HttpResponse<String> save(String place, String base, String body) {
    return editor.post(
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

  private String base(String place) {
    return editor.page(place).select("[name=base]").val();
  }
}
