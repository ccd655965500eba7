package bron.settings;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Actor;
import bron.account.Role;
import bron.article.Copy;
import bron.article.Kind;
import bron.article.Publishing;
import bron.http.TestSite;
import bron.http.Visitor;
import bron.section.SectionStore;
import bron.site.SettingStore;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettingsEditorTest {
  private final TestSite site = TestSite.start();
  private final Visitor administrator = site.signedIn(Role.ADMINISTRATOR);

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void theSettingsAreWhatReadersSee() {
    long ai = section("ai", "AI");
    long sport = section("sport", "Sport");

    HttpResponse<String> answer =
        save(
            "name",
            "De Bron",
            "tagline-nl",
            "Nieuws met bronnen",
            "zone",
            "America/Paramaribo",
            "place-" + sport,
            "1",
            "place-" + ai,
            "2");

    assertThat(answer.headers().firstValue("Location")).contains("/admin/settings?done=saved");
    assertThat(settings())
        .containsEntry("name", "De Bron")
        .containsEntry("tagline.nl", "Nieuws met bronnen")
        .containsEntry("zone", "America/Paramaribo")
        .containsEntry("navigation", "sport ai")
        .containsEntry("languages", "nl en");
    assertThat(site.visitor().page("/nergens").text()).contains("De Bron");
    Document page = administrator.page("/admin/settings");
    assertThat(page.select("#f-place-" + ai).val()).isEqualTo("2");
    assertThat(page.select("#f-zone").val()).isEqualTo("America/Paramaribo");
  }

  @Test
  void aRefusedFormSaysWhyBesideEachFieldAndKeepsWhatWasTyped() {
    HttpResponse<String> answer =
        save(
            "name", "",
            "language-nl", "",
            "zone", "Europa/Amsterdam",
            "base_url", "https://krant.example/pad");

    assertThat(answer.statusCode()).isEqualTo(422);
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select(".field .problem").eachAttr("id"))
        .containsExactly(
            "f-name-problem", "f-default-problem", "f-zone-problem", "f-base_url-problem");
    assertThat(page.select("#f-zone").val()).isEqualTo("Europa/Amsterdam");
    assertThat(page.select("#f-language-nl").hasAttr("checked")).isFalse();
    assertThat(page.select("#f-language-en").hasAttr("checked")).isTrue();
    assertThat(settings()).doesNotContainKey("name");
  }

  @Test
  void aLanguageWithArticlesStays() {
    publish();

    Document page = Jsoup.parse(save("language-nl", "", "default", "en").body());

    assertThat(page.select(".field .problem").eachAttr("id"))
        .containsExactly("f-language-nl-problem", "f-default-problem");
    assertThat(save("language-en", "").statusCode()).isEqualTo(303);
    assertThat(settings()).containsEntry("languages", "nl");
  }

  @Test
  void anotherLanguageMayComeFirstBeforeAnythingIsPublished() {
    assertThat(save("default", "en").statusCode()).isEqualTo(303);
    assertThat(settings()).containsEntry("languages", "en nl");
  }

  @Test
  void whoSavesSecondSeesBoth() {
    Map<String, String> opened = form();
    save("name", "De Bron");

    opened.put("name", "Het Nieuws");
    opened.remove("language-en");
    HttpResponse<String> answer = post(opened);

    assertThat(answer.statusCode()).isEqualTo(409);
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select("#f-name").val()).isEqualTo("Het Nieuws");
    assertThat(page.select(".theirs").eachText()).containsExactly("De Bron", "Nu opgeslagen: aan");
    assertThat(page.select("#problems").text()).contains("u hebt dit intussen zelf opgeslagen");
    assertThat(page.select("input[name=version]").val()).isEqualTo("2");
  }

  @Test
  void onlyAdministratorsComeHere() {
    Visitor editor = site.signedIn(Role.EDITOR);
    assertThat(editor.get("/admin/settings").statusCode()).isEqualTo(403);
    assertThat(editor.post("/admin/settings", "name", "X").statusCode()).isEqualTo(403);
  }

  /** The form as it stands, with some fields filled in otherwise; empty for a box not ticked. */
  private HttpResponse<String> save(String... changes) {
    Map<String, String> form = form();
    for (int i = 0; i < changes.length; i += 2) {
      form.put(changes[i], changes[i + 1]);
    }
    return post(form);
  }

  private HttpResponse<String> post(Map<String, String> form) {
    List<String> fields = new ArrayList<>();
    form.forEach((name, value) -> fields.addAll(List.of(name, value)));
    return administrator.post("/admin/settings", fields.toArray(String[]::new));
  }

  private Map<String, String> form() {
    Map<String, String> form = new LinkedHashMap<>();
    Document page = administrator.page("/admin/settings");
    for (Element field : page.select("form.form [name]:not([name=_csrf])")) {
      if (!field.attr("type").equals("checkbox") || field.hasAttr("checked")) {
        Elements chosen = field.select("option[selected]");
        form.put(field.attr("name"), chosen.isEmpty() ? field.val() : chosen.val());
      }
    }
    return form;
  }

  private long section(String slug, String name) {
    return site.database()
        .write(
            stores -> {
              long id = stores.of(SectionStore.class).insert(slug);
              stores.of(SectionStore.class).setText(id, "nl", name, "");
              return id;
            });
  }

  private void publish() {
    Copy copy =
        new Copy(
            "Kop",
            "",
            "Tekst.",
            "kop",
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            "",
            "");
    Publishing publishing = site.publishing();
    var draft =
        (bron.article.Publishing.SaveResult.Saved)
            publishing.create(Actor.COMMAND_LINE, "nl", Optional.empty(), copy);
    publishing.publish(Actor.COMMAND_LINE, draft.articleId(), draft.revisionId(), Kind.FIRST, "");
  }

  private Map<String, String> settings() {
    return site.database().read(stores -> stores.of(SettingStore.class).all());
  }
}
