package bron.term;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Actor;
import bron.account.Role;
import bron.article.Copy;
import bron.article.Kind;
import bron.article.Publishing;
import bron.http.TestSite;
import bron.http.Visitor;
import bron.section.Section;
import bron.section.SectionStore;
import bron.site.EditionStore;
import bron.site.RedirectStore;
import bron.site.SettingStore;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermEditorTest {
  private final TestSite site = TestSite.start();
  private final Visitor editor = site.signedIn(Role.EDITOR);

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void aSectionIsMadeAndListedInBothLanguages() {
    assertThat(editor.page("/admin/sections").text()).contains("Nog geen rubrieken");

    String desk = add("sections", "name-nl", "Wetenschap", "name-en", "Science");

    assertThat(editor.page(desk + "?done=added").select("[role=status]").text())
        .isEqualTo("Toegevoegd.");
    Document list = editor.page("/admin/sections");
    assertThat(list.select("tbody tr").text()).contains("Wetenschap Science /sections/wetenschap");
    assertThat(list.select("[aria-current]").text()).isEqualTo("Rubrieken");
  }

  @Test
  void aRefusedFormSaysWhyBesideEachFieldAndKeepsWhatWasTyped() {
    HttpResponse<String> answer =
        editor.post(
            "/admin/topics",
            "name-nl",
            "",
            "name-en",
            "Chips & Dips",
            "description-nl",
            "Over <chips>.",
            "slug",
            "Geen Slug");

    assertThat(answer.statusCode()).isEqualTo(422);
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select("#f-name-nl").attr("aria-invalid")).isEqualTo("true");
    assertThat(page.select("#f-name-nl-problem").text()).isEqualTo("Geef een naam in deze taal.");
    assertThat(page.select("#f-slug").attr("aria-describedby"))
        .isEqualTo("f-slug-problem f-slug-hint");
    assertThat(page.select("#f-slug").val()).isEqualTo("Geen Slug");
    assertThat(page.select("#f-name-en").val()).isEqualTo("Chips & Dips");
    assertThat(page.select("#f-description-nl").val()).isEqualTo("Over <chips>.");
    assertThat(page.select("#problems a").eachAttr("href"))
        .containsExactly("#f-name-nl", "#f-slug");
  }

  @ParameterizedTest
  @CsvSource({"sections, 101", "sections, 2000", "topics, 101", "topics, 2000"})
  void aNameThatIsTooLongIsToldTheLimitAndKept(String folder, int length) {
    String name = "é".repeat(length);

    HttpResponse<String> answer =
        editor.post("/admin/" + folder, "name-nl", name, "description-nl", "Waarover.");

    assertThat(answer.statusCode()).isEqualTo(422);
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select(".field .problem").eachText())
        .containsExactly("Deze naam is te lang: ten hoogste 100 tekens.");
    assertThat(page.select("#f-name-nl").val()).isEqualTo(name);
    assertThat(page.select("#f-description-nl").val()).isEqualTo("Waarover.");
  }

  @Test
  void aNameOrAddressIsGivenOnce() {
    add("topics", "name-nl", "Kernfusie", "slug", "fusie");

    HttpResponse<String> answer =
        editor.post("/admin/topics", "name-nl", "Kernfusie", "slug", "fusie");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(answer.body()).select(".field .problem").eachText())
        .containsExactly(
            "Deze naam bestaat al. Kies een andere, of voeg de twee samen.",
            "Dit adres is al in gebruik, of was dat. Kies een ander.");
  }

  @Test
  void aNewAddressTakesTheOldOnesAlong() {
    String desk = add("sections", "name-nl", "AI", "slug", "ai");
    site.database().change(stores -> stores.of(SettingStore.class).put("navigation", "ai sport"));
    long edition = edition();

    editor.post(desk, "version", "1", "name-nl", "Kunstmatige intelligentie", "slug", "ki");

    assertThat(redirect("/sections/ai")).contains("/sections/ki");
    assertThat(redirect("/en/sections/ai")).contains("/en/sections/ki");
    assertThat(redirect("/sections/ai/feed.xml")).contains("/sections/ki/feed.xml");
    assertThat(site.visitor().get("/sections/ai").headers().firstValue("Location"))
        .contains("/sections/ki");
    assertThat(site.visitor().get("/sections/ai/?page=2").headers().firstValue("Location"))
        .as("what is asked of it goes along")
        .contains("/sections/ki?page=2");
    assertThat(site.visitor().get("/sections/ai/feed.xml?x=1").headers().firstValue("Location"))
        .contains("/sections/ki/feed.xml?x=1");
    assertThat(setting("navigation")).isEqualTo("ki sport");
    assertThat(edition()).isGreaterThan(edition);

    editor.post(desk, "version", "2", "name-nl", "AI", "slug", "ai");
    assertThat(redirect("/sections/ai")).isEmpty();
    assertThat(redirect("/sections/ki")).contains("/sections/ai");
  }

  @Test
  void whoSavesSecondSeesBothTextsAndLosesNone() {
    String desk = add("sections", "name-nl", "Economie");
    Visitor other = site.signedIn(Role.ADMINISTRATOR);
    other.post(desk, "version", "1", "name-nl", "Geld", "description-nl", "Van haar.");

    HttpResponse<String> answer =
        editor.post(desk, "version", "1", "name-nl", "Economie", "description-nl", "Van mij.");

    assertThat(answer.statusCode()).isEqualTo(409);
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select("#problems").text()).contains("Test administrator was u voor");
    assertThat(page.select("#f-description-nl").val()).isEqualTo("Van mij.");
    assertThat(page.select(".theirs").eachText()).contains("Van haar.", "Geld");
    assertThat(page.select("form.form input[name=version]").val()).isEqualTo("2");

    String slug = "economie";
    assertThat(
            editor
                .post(
                    desk,
                    "version",
                    "2",
                    "name-nl",
                    "Economie",
                    "description-nl",
                    "Van mij.",
                    "slug",
                    slug)
                .statusCode())
        .isEqualTo(303);
  }

  @Test
  void aMergedSectionLeadsToTheOther() {
    String natural = add("sections", "name-nl", "Natuur", "slug", "natuur");
    String science = add("sections", "name-nl", "Wetenschap", "slug", "wetenschap");
    site.database().change(s -> s.of(SettingStore.class).put("navigation", "natuur wetenschap"));

    HttpResponse<String> answer =
        editor.post(natural + "/merger", "version", "1", "into", id(science));

    assertThat(answer.headers().firstValue("Location")).contains(science + "?done=merged");
    assertThat(redirect("/sections/natuur")).contains("/sections/wetenschap");
    assertThat(setting("navigation")).isEqualTo("wetenschap");
    assertThat(editor.get(natural).headers().firstValue("Location"))
        .contains(science + "?done=merged");
    Optional<Section> found =
        site.database().read(s -> s.of(SectionStore.class).find(num(natural), "nl", "nl"));
    assertThat(found.map(Section::slug)).contains("wetenschap");
  }

  @Test
  void aMergerSaysWhatItWillDoBeforeItIsDone() {
    String fusion = add("topics", "name-nl", "Fusie");
    String nuclear = add("topics", "name-nl", "Kernfusie");
    publish("een", List.of(num(fusion)));
    publish("twee", List.of(num(fusion)));
    Document desk = editor.page(fusion);
    assertThat(desk.select("form[action$=/merger]").attr("method")).isEqualTo("get");

    Document page = editor.page(fusion + "/merger?into=" + id(nuclear));

    assertThat(page.select("h1").text()).isEqualTo("Fusie samenvoegen met Kernfusie?");
    assertThat(page.select("main p").text())
        .contains("De 2 live artikelen over Fusie komen onder Kernfusie te staan.")
        .contains("niet ongedaan");
    assertThat(page.select("tbody tr").eachText())
        .contains(
            "/topics/fusie /topics/kernfusie",
            "/en/topics/fusie/feed.xml /en/topics/kernfusie/feed.xml");
    assertThat(redirect("/topics/fusie")).as("only asked").isEmpty();
    assertThat(page.select("main form").attr("method")).isEqualTo("post");

    String[] fields = {"version", page.select("[name=version]").val(), "into", id(nuclear)};
    HttpResponse<String> done = editor.post(page.select("main form").attr("action"), fields);
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(redirect("/topics/fusie")).contains("/topics/kernfusie");
    assertThat(editor.get(fusion + "/merger?into=" + id(nuclear)).statusCode()).isEqualTo(422);
  }

  @Test
  void aMergedTopicsArticlesAreListedUnderTheOtherOnce() {
    long fusion = num(add("topics", "name-nl", "Fusie"));
    long nuclear = num(add("topics", "name-nl", "Kernfusie"));
    publish("een", List.of(fusion));
    publish("twee", List.of(fusion, nuclear));

    editor.post("/admin/topics/" + fusion + "/merger", "version", "1", "into", "" + nuclear);

    Document list = site.visitor().page("/topics/kernfusie");
    assertThat(list.select(".list h2, .list h3").eachText())
        .containsExactlyInAnyOrder("een", "twee");
    assertThat(site.visitor().get("/topics/fusie").headers().firstValue("Location"))
        .contains("/topics/kernfusie");
    assertThat(site.visitor().get("/topics/fusie/feed.xml").headers().firstValue("Location"))
        .contains("/topics/kernfusie/feed.xml");
  }

  @Test
  void whatIsTypedInASectionThatWasMergedMeanwhileIsNotLost() {
    String natural = add("sections", "name-nl", "Natuur");
    String science = add("sections", "name-nl", "Wetenschap");
    editor.post(natural + "/merger", "version", "1", "into", id(science));

    HttpResponse<String> answer =
        editor.post(natural, "version", "1", "name-nl", "Natuur", "description-nl", "Van mij.");

    assertThat(answer.statusCode()).isEqualTo(409);
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select("form.form").attr("action")).isEqualTo(science);
    assertThat(page.select("#f-description-nl").val()).isEqualTo("Van mij.");
  }

  @Test
  void aSectionIsNotMergedWithItselfOrNothing() {
    String desk = add("sections", "name-nl", "Natuur");
    add("sections", "name-nl", "Wetenschap");

    for (String into : new String[] {id(desk), "", "999"}) {
      HttpResponse<String> answer = editor.post(desk + "/merger", "version", "1", "into", into);
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(Jsoup.parse(answer.body()).select("#f-into-problem").text()).isNotEmpty();
      HttpResponse<String> asked = editor.get(desk + "/merger?into=" + into);
      assertThat(asked.statusCode()).isEqualTo(422);
      assertThat(Jsoup.parse(asked.body()).select("#f-into-problem").text()).isNotEmpty();
    }
    assertThat(editor.get(desk + "/merger").statusCode()).isEqualTo(422);
    assertThat(editor.get("/admin/sections/999/merger?into=1").statusCode()).isEqualTo(404);
  }

  @Test
  void authorsStayOutAndUnknownOnesAreNotFound() {
    Visitor author = site.signedIn(Role.AUTHOR);
    assertThat(author.get("/admin/sections").statusCode()).isEqualTo(403);
    assertThat(author.post("/admin/topics", "name-nl", "X").statusCode()).isEqualTo(403);
    assertThat(editor.postRaw("/admin/topics", "name-nl=X").statusCode()).isEqualTo(403);
    assertThat(editor.get("/admin/sections/999").statusCode()).isEqualTo(404);
    assertThat(editor.get("/admin/sections/x").statusCode()).isEqualTo(404);
  }

  private void publish(String headline, List<Long> topics) {
    Copy copy =
        new Copy(
            headline,
            "",
            "Tekst.",
            headline,
            Optional.empty(),
            topics,
            List.of(),
            List.of(),
            Optional.empty(),
            "",
            "");
    Publishing publishing = site.publishing();
    var draft =
        (Publishing.SaveResult.Saved)
            publishing.create(Actor.COMMAND_LINE, "nl", Optional.empty(), copy);
    publishing.publish(Actor.COMMAND_LINE, draft.articleId(), draft.revisionId(), Kind.FIRST, "");
  }

  private String add(String folder, String... fields) {
    HttpResponse<String> answer = editor.post("/admin/" + folder, fields);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow().replace("?done=added", "");
  }

  private static String id(String desk) {
    return desk.substring(desk.lastIndexOf('/') + 1);
  }

  private static long num(String desk) {
    return Long.parseLong(id(desk));
  }

  private Optional<String> redirect(String path) {
    return site.database().read(stores -> stores.of(RedirectStore.class).target(path));
  }

  private String setting(String name) {
    return site.database().read(stores -> stores.of(SettingStore.class).all().get(name));
  }

  private long edition() {
    return site.database().read(stores -> stores.of(EditionStore.class).number());
  }
}
