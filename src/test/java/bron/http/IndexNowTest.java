package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.Config;
import bron.account.Role;
import bron.article.Kind;
import bron.delivery.OutboxStore;
import bron.site.SettingStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What search engines are told, when, and what happens when they do not listen. */
class IndexNowTest {
  private static final String HOST = "https://krant.nl";

  private final OtherSide engine = new OtherSide();
  private TestSite site = TestSite.start(at(HOST, true));
  private Stories stories = new Stories(site);

  IndexNowTest() {
    sendTo(engine.address());
  }

  @AfterEach
  void stop() {
    site.close();
    engine.close();
  }

  private static UnaryOperator<Config> at(String baseUrl, boolean privateDelivery) {
    return config ->
        new Config(
            config.host(),
            0,
            config.data(),
            Optional.of(baseUrl),
            false,
            privateDelivery,
            Optional.empty(),
            config.mostMegabytes(),
            config.cacheMegabytes(),
            config.purging(),
            config.mail());
  }

  private void another(String baseUrl, boolean privateDelivery) {
    site.close();
    site = TestSite.start(at(baseUrl, privateDelivery));
    stories = new Stories(site);
    sendTo(engine.address());
  }

  private void sendTo(String address) {
    site.database()
        .change(
            stores -> {
              OutboxStore outbox = stores.of(OutboxStore.class);
              outbox.change(outbox.only("indexnow").orElseThrow().id(), address, true);
            });
  }

  /** Lets the site deliver; yields the addresses that the engine has just been told. */
  private List<String> delivered() {
    engine.told().clear();
    site.app().deliveries().run();
    return engine.told().stream().flatMap(body -> addresses(body).stream()).toList();
  }

  private static List<String> addresses(String body) {
    return message(body).path("urlList").valueStream().map(JsonNode::asString).toList();
  }

  private static JsonNode message(String body) {
    try {
      return new JsonMapper().readTree(body);
    } catch (JacksonException e) {
      throw new AssertionError(body, e);
    }
  }

  @Test
  void everyChangeThatMattersIsToldAndATypoIsNot() {
    Story story = stories.published(Manuscript.of("Kop"));
    String address = HOST + story.path();
    assertThat(delivered()).containsExactly(address);
    assertThat(delivered()).as("once").isEmpty();

    story.publish(Kind.TYPO, "", words -> words.body("Een alinea!"));
    assertThat(delivered()).isEmpty();
    story.publish(Kind.UPDATE, "", words -> words.body("Meer."));
    assertThat(delivered()).containsExactly(address);
    story.publish(Kind.CORRECTION, "Fout.", words -> words.body("Beter."));
    assertThat(delivered()).containsExactly(address);
    story.publish(Kind.WITHDRAWAL, "Niet waar.");
    assertThat(delivered()).containsExactly(address);
    story.publish(Kind.RESTORATION, "");
    assertThat(delivered()).containsExactly(address);
    story.publish(Kind.UPDATE, "", words -> words.slug("andere-kop"));
    assertThat(delivered()).containsExactly(HOST + story.path(), address);
  }

  @Test
  void theKeyThatIsSentIsShownAtItsAddress() {
    stories.published(Manuscript.of("Kop"));
    site.app().deliveries().run();
    JsonNode message = message(engine.told().getFirst());
    String key = message.path("key").asString();
    assertThat(key).matches("[0-9a-f]{32}");
    assertThat(message.path("host").asString()).isEqualTo("krant.nl");
    assertThat(message.path("keyLocation").asString()).isEqualTo(HOST + "/" + key + ".txt");
    assertThat(site.visitor().get("/" + key + ".txt").body()).isEqualTo(key);
    assertThat(site.visitor().get("/" + "0".repeat(32) + ".txt").statusCode()).isEqualTo(404);
  }

  @Test
  void whatFailsIsTriedAgainLaterInOneGoAndInOrder() {
    engine.answers(503);
    Story first = stories.published(Manuscript.of("Een"));
    site.app().deliveries().run();
    Story second = stories.published(Manuscript.of("Twee"));
    engine.answers(200);
    assertThat(delivered()).as("not at once").isEmpty();
    site.clock.move(Duration.ofMinutes(1));
    assertThat(delivered()).containsExactly(HOST + first.path(), HOST + second.path());
    assertThat(engine.told()).hasSize(1);
  }

  @Test
  void pausesGrowAndInTheEndItIsGivenUp() {
    engine.answers(429);
    stories.published(Manuscript.of("Een"));
    int tries = 0;
    for (int hour = 0; hour < 24 * 7; hour++) {
      engine.told().clear();
      site.app().deliveries().run();
      tries += engine.told().size();
      site.clock.move(Duration.ofHours(1));
    }
    assertThat(tries).isBetween(20, 30);
    engine.answers(200);
    assertThat(delivered()).isEmpty();
    Story next = stories.published(Manuscript.of("Twee"));
    assertThat(delivered()).containsExactly(HOST + next.path());
  }

  @Test
  void whatIsRefusedOrLedElsewhereIsNotTriedAgain() {
    for (int status : List.of(400, 403, 422, 301)) {
      engine.answers(status);
      stories.published(Manuscript.of("Kop " + status));
      assertThat(delivered()).as("%d", status).hasSize(1);
      site.clock.move(Duration.ofDays(1));
      assertThat(delivered()).as("%d", status).isEmpty();
    }
  }

  @Test
  void whatWaitsSurvivesARestart() {
    Story story = stories.published(Manuscript.of("Kop"));
    site.restart();
    assertThat(delivered()).containsExactly(HOST + story.path());
  }

  @Test
  void aSiteThatThePublicCannotReadTellsNobody() {
    for (String base :
        List.of("http://localhost:8080", "http://krant.nl", "https://krant.example")) {
      another(base, true);
      stories.published(Manuscript.of("Kop"));
      assertThat(delivered()).as(base).isEmpty();
    }
  }

  @Test
  void theSampleSiteIsNobodysNews() {
    another(HOST, true);
    assertThat(site.app().loadSample()).isPresent();
    assertThat(delivered()).isEmpty();
  }

  @Test
  void aPrivateAddressIsNeverConnectedTo() {
    another(HOST, false);
    stories.published(Manuscript.of("Kop"));
    for (String address :
        List.of(
            engine.address(),
            engine.address().replace("localhost", "127.0.0.1"),
            engine.address().replace("localhost", "[::1]"),
            engine.address().replace("localhost", "[::ffff:127.0.0.1]"))) {
      sendTo(address);
      assertThat(delivered()).as(address).isEmpty();
      assertThat(engine.told()).isEmpty();
    }
  }

  @Test
  void anAdministratorSwitchesItOffAndElsewhere() {
    stories.published(Manuscript.of("Kop"));
    Visitor administrator = site.signedIn(Role.ADMINISTRATOR);
    assertThat(save(administrator, "indexnow_address", "geen adres")).isEqualTo(422);
    assertThat(save(administrator, "indexnow_address", engine.address())).isEqualTo(303);
    assertThat(delivered()).as("off: what waited is dropped").isEmpty();
    stories.published(Manuscript.of("Kop twee"));
    assertThat(delivered()).isEmpty();

    assertThat(
            save(administrator, "indexnow", "on", "indexnow_address", engine.address() + "/hier"))
        .isEqualTo(303);
    Story story = stories.published(Manuscript.of("Kop drie"));
    assertThat(delivered()).containsExactly(HOST + story.path());
    assertThat(administrator.page("/admin/settings").select("#f-indexnow_address").val())
        .endsWith("/hier");
  }

  private int save(Visitor administrator, String... fields) {
    List<String> all =
        new java.util.ArrayList<>(
            List.of("name", "Bron", "zone", "Europe/Amsterdam", "default", "nl"));
    all.addAll(List.of("language-nl", "on", "language-en", "on"));
    all.addAll(List.of("version", site.database().read(this::version)));
    all.addAll(List.of(fields));
    return administrator.post("/admin/settings", all.toArray(String[]::new)).statusCode();
  }

  private String version(bron.db.Stores stores) {
    return stores.of(SettingStore.class).all().getOrDefault("version", "1");
  }
}
