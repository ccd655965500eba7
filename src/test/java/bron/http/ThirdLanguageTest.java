package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.Config;
import bron.account.Role;
import bron.site.SettingStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A third language is one file in the data folder: here Arabic, with what readers see. */
class ThirdLanguageTest {
  private final TestSite site = TestSite.start(ThirdLanguageTest::withArabic);
  private final Press press = new Press(site);

  /** Lays the file beside the database, before the site starts. */
  static Config withArabic(Config config) {
    String name = "messages_ar.properties";
    try (var in = ThirdLanguageTest.class.getResourceAsStream("/languages/" + name)) {
      Files.write(config.data().resolve(name), in.readAllBytes());
      return config;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void theFileMakesTheLanguageOneOfTheSettings() {
    assertThat(site.visitor().get("/ar").statusCode()).as("not chosen yet").isEqualTo(404);
    Visitor administrator = site.signedIn(Role.ADMINISTRATOR);
    Document form = administrator.page("/admin/settings");
    assertThat(form.select("[name=language-ar]")).hasSize(1);
    assertThat(form.select("[name=language-ar][checked]")).isEmpty();

    List<String> fields = new ArrayList<>();
    form.select(
            "form[action=/admin/settings] [name]:not([name=_csrf]):not([type=checkbox], select)")
        .forEach(field -> fields.addAll(List.of(field.attr("name"), field.val())));
    fields.addAll(List.of("default", "nl"));
    for (String language : List.of("nl", "en", "ar")) {
      fields.addAll(List.of("language-" + language, "on"));
    }
    assertThat(administrator.post("/admin/settings", fields.toArray(String[]::new)).statusCode())
        .isEqualTo(303);

    Document front = ReadersPage.sound(site.visitor(), "/ar", "ar");
    assertThat(front.select("html").attr("dir")).isEqualTo("rtl");
    assertThat(front.select(".empty").text()).startsWith("لا شيء هنا بعد");
    assertThat(site.visitor().page("/").select(".languages a").eachText())
        .containsExactly("English", "العربية");
  }

  @Test
  void theLanguageHasItsOwnFrontPageListsArchiveAndFeeds() throws IOException {
    choose("nl en ar");
    long ai = new Stories(site).section("ai", Map.of("nl", "AI", "ar", "الذكاء الاصطناعي"));
    Press.Published dutch = press.article("Een kop").in(ai).publish();
    press.article("Another headline").in(ai).publish();
    press
        .article("عنوان المقال")
        .text("مقدمة.", "فقرة أولى.")
        .in(ai)
        .translating(dutch, "ar")
        .publish();

    Document front = ReadersPage.sound(site.visitor(), "/ar", "ar");
    String address = front.select(".lead h2 a").attr("href");
    Document article = ReadersPage.sound(site.visitor(), address, "ar");
    assertThat(article.select("article").attr("dir")).isEqualTo("rtl");
    assertThat(article.select("article").attr("lang")).isEqualTo("ar");
    assertThat(article.select(".dateline time").text()).isEqualTo("24 نوفمبر 2026، 11:02 ص");
    assertThat(article.select("link[hreflang]").eachAttr("hreflang"))
        .containsExactly("nl", "ar", "x-default");
    assertThat(ReadersPage.sound(site.visitor(), "/ar/sections/ai", "ar").select(".list h2"))
        .hasSize(1);
    assertThat(ReadersPage.sound(site.visitor(), "/ar/2026/11", "ar").select("h1").text())
        .isEqualTo("نوفمبر 2026");
    assertThat(site.visitor().get("/ar/2025").statusCode()).isEqualTo(404);
    for (String feed : List.of("/ar/feed.json", "/ar/sections/ai/feed.json")) {
      var json = new JsonMapper().readTree(site.visitor().get(feed).body());
      assertThat(json.get("language").asText()).isEqualTo("ar");
      assertThat(json.get("items")).hasSize(1);
    }
    assertThat(site.visitor().get("/ar/atom.xml").body()).contains("xml:lang=\"ar\"");
    assertThat(site.visitor().get("/ar/feed.xml").body()).contains("<language>ar</language>");
  }

  @Test
  void theSiteStartsWithoutABaseUrlToo() {
    try (TestSite plain =
        TestSite.start(
            config ->
                new Config(
                    config.host(),
                    0,
                    config.data(),
                    Optional.empty(),
                    false,
                    false,
                    Optional.empty(),
                    config.mostMegabytes(),
                    config.cacheMegabytes(),
                    config.purging(),
                    config.mail()))) {
      assertThat(plain.visitor().page("/en").select("link[rel=canonical]").attr("href"))
          .isEqualTo("http://localhost:" + plain.app().port() + "/en");
    }
  }

  @Test
  void theNewsroomCanSpeakItToo() {
    Visitor editor = site.signedIn(Role.EDITOR);
    Visitor administrator = site.signedIn(Role.ADMINISTRATOR);
    String account =
        administrator.page("/admin/accounts").select("a:contains(editor)").attr("href");
    Document form = administrator.page(account);
    assertThat(form.select("[name=language] option").eachAttr("value"))
        .containsExactly("nl", "en", "ar");
    administrator.post(
        account,
        "version",
        form.select("[name=version]").val(),
        "name",
        form.select("[name=name]").val(),
        "email",
        form.select("[name=email]").val(),
        "role",
        "editor",
        "language",
        "ar");
    Document list = editor.page("/admin/articles");
    assertThat(list.select("html").attr("dir")).isEqualTo("rtl");
    assertThat(list.select("h1").text()).as("not in the file").isEqualTo("Articles");
  }

  @Test
  void aLanguageWhoseFileIsGoneGoesOnInEnglishWords() throws IOException {
    choose("nl en ar");
    Press.Published dutch = press.article("Een kop").publish();
    press.article("عنوان").translating(dutch, "ar").publish();
    Files.delete(site.folder().resolve("messages_ar.properties"));
    site.restart();

    Document front = ReadersPage.sound(site.visitor(), "/ar", "ar");
    assertThat(front.select("#latest").text()).isEqualTo("Latest news");
    assertThat(front.select(".lead h2").text()).isEqualTo("عنوان");
    assertThat(
            site.signedIn(Role.ADMINISTRATOR).page("/admin/settings").select("[name=language-ar]"))
        .hasSize(1);
  }

  private void choose(String languages) {
    site.database().change(stores -> stores.of(SettingStore.class).put("languages", languages));
  }
}
