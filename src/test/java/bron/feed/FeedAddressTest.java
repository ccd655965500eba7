package bron.feed;

import static org.assertj.core.api.Assertions.assertThat;

import bron.article.Credit.Role;
import bron.article.Kind;
import bron.http.Manuscript;
import bron.http.Stories;
import bron.http.Story;
import bron.http.TestSite;
import bron.site.RedirectStore;
import bron.site.SettingStore;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which feeds there are, where they stand, and what stays when an address does not. */
class FeedAddressTest {
  private final TestSite site = TestSite.start();
  private final Stories stories = new Stories(site);

  @AfterEach
  void stop() {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"feed.xml", "atom.xml", "feed.json"})
  void everyListHasItsOwn(String file) {
    long ai = stories.section("ai", Map.of("nl", "Kunstmatig", "en", "Artificial"));
    long openai = stories.topic("openai", Map.of("nl", "OpenAI"));
    long vlad = stories.author("vlad", "Vlad");
    stories.published(Manuscript.of("In sectie").section(ai));
    later();
    stories.published(Manuscript.of("Over topic").topics(openai));
    later();
    stories.published(Manuscript.of("Van auteur").credit(Role.TRANSLATOR, vlad, "Vlad"));
    later();
    stories.published("en", Manuscript.of("In English").section(ai).topics(openai));

    assertThat(titles("/" + file)).containsExactly("Van auteur", "Over topic", "In sectie");
    assertThat(titles("/en/" + file)).containsExactly("In English");
    assertThat(titles("/all/" + file))
        .containsExactly("In English", "Van auteur", "Over topic", "In sectie");
    assertThat(titles("/sections/ai/" + file)).containsExactly("In sectie");
    assertThat(titles("/en/sections/ai/" + file)).containsExactly("In English");
    assertThat(titles("/topics/openai/" + file)).containsExactly("Over topic");
    assertThat(titles("/en/topics/openai/" + file)).containsExactly("In English");
    assertThat(titles("/authors/vlad/" + file)).containsExactly("Van auteur");
    assertThat(titles("/en/authors/vlad/" + file)).isEmpty();
    assertThat(Shown.at(site, "/sections/ai/" + file).title()).isEqualTo("Kunstmatig – Bron");
    assertThat(Shown.at(site, "/en/sections/ai/" + file).title()).isEqualTo("Artificial – Bron");
    assertThat(Shown.at(site, "/all/" + file).title()).isEqualTo("Bron (Nederlands, English)");
  }

  @Test
  void aFeedCarriesTheThirtyNewest() {
    for (int i = 1; i <= 31; i++) {
      later();
      stories.published(Manuscript.of("Artikel " + i));
    }
    List<String> titles = titles("/atom.xml");
    assertThat(titles).hasSize(30).startsWith("Artikel 31").endsWith("Artikel 2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sections/geen/feed.xml", "/en/topics/geen/atom.xml", "/authors/geen/feed.json",
        "/de/feed.xml", "/en/all/feed.xml", "/sections/ai/feeds.xml"
      })
  void whatIsNotThereIsTheSitesOwn404(String path) {
    stories.section("ai", Map.of("nl", "AI"));
    HttpResponse<String> response = site.visitor().get(path);
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
  }

  @Test
  void aLanguageThatTheSiteDoesNotAppearInHasNoFeeds() {
    site.database().change(stores -> stores.of(SettingStore.class).put("languages", "nl"));
    assertThat(moved("/en/feed.xml")).isEqualTo("404 ");
    assertThat(moved("/feed.xml")).isEqualTo("200 ");
  }

  @Test
  void feedsFollowAPageThatHasMoved() {
    stories.section("nieuw", Map.of("nl", "Nieuw"));
    site.database()
        .change(
            stores -> {
              RedirectStore redirects = stores.of(RedirectStore.class);
              redirects.move("/sections/oud", "/sections/nieuw", site.clock.instant());
              redirects.move("/en/sections/oud", "/en/sections/nieuw", site.clock.instant());
              redirects.move("/topics/weg", "https://else.example/x", site.clock.instant());
              redirects.move("/topics/alles", "/", site.clock.instant());
            });
    assertThat(moved("/sections/oud/feed.xml")).isEqualTo("301 /sections/nieuw/feed.xml");
    assertThat(moved("/en/sections/oud/feed.json")).isEqualTo("301 /en/sections/nieuw/feed.json");
    assertThat(moved("/topics/alles/atom.xml")).isEqualTo("301 /atom.xml");
    assertThat(moved("/topics/weg/feed.xml")).isEqualTo("404 ");
  }

  @Test
  void theDefaultLanguagesPrefixLeadsToTheAddressWithoutIt() {
    stories.section("ai", Map.of("nl", "AI"));
    assertThat(moved("/nl/feed.xml")).isEqualTo("301 /feed.xml");
    assertThat(moved("/nl/sections/ai/atom.xml")).isEqualTo("301 /sections/ai/atom.xml");
  }

  @Test
  void idsSurviveASlugAndADomain() {
    Story story = stories.published(Manuscript.of("Kop"));
    String atom = site.visitor().get("/atom.xml").body();
    String feedId = atom.substring(atom.indexOf("<id>"), atom.indexOf("</id>"));
    assertThat(feedId).startsWith("<id>urn:uuid:");

    story.publish(Kind.TYPO, "", words -> words.slug("andere-slug"));
    site.move("https://elders.example");
    for (Format format : Format.values()) {
      Shown.Item item = Shown.at(site, "/" + format.file()).only();
      assertThat(item.id()).isEqualTo(story.urn());
      assertThat(item.link()).isEqualTo("https://elders.example/2026/11/24/andere-slug");
    }
    assertThat(site.visitor().get("/atom.xml").body())
        .contains(feedId)
        .doesNotContain("bron.example");
  }

  @Test
  void noTwoFeedsOrSitesShareAnId() {
    stories.section("ai", Map.of("nl", "AI"));
    List<String> ids =
        List.of(
            feedId(site, "/atom.xml"),
            feedId(site, "/all/atom.xml"),
            feedId(site, "/en/atom.xml"),
            feedId(site, "/sections/ai/atom.xml"));
    assertThat(ids).doesNotHaveDuplicates();
    try (TestSite other = TestSite.start()) {
      assertThat(feedId(other, "/atom.xml")).isNotIn(ids);
    }
  }

  private static String feedId(TestSite site, String path) {
    String atom = site.visitor().get(path).body();
    return atom.substring(atom.indexOf("<id>") + 4, atom.indexOf("</id>"));
  }

  private List<String> titles(String path) {
    return Shown.at(site, path).items().stream().map(Shown.Item::title).toList();
  }

  private String moved(String path) {
    HttpResponse<String> response = site.visitor().get(path);
    return response.statusCode() + " " + response.headers().firstValue("Location").orElse("");
  }

  private void later() {
    site.clock.move(Duration.ofMinutes(1));
  }
}
