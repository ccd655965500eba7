package bron.purge;

import static org.assertj.core.api.Assertions.assertThat;

import bron.Config;
import bron.article.Kind;
import bron.db.Database;
import bron.http.Manuscript;
import bron.http.OtherSide;
import bron.http.Stories;
import bron.http.Story;
import bron.http.TestSite;
import bron.site.Changes;
import bron.site.PurgeStore;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What caches in front of the site are told, when, and what happens when they do not listen. */
class PurgeTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String SECRET = "a secret of the network";

  private final OtherSide cache = new OtherSide();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private TestSite site = TestSite.start(this::told);
  private final Stories stories = new Stories(site);

  PurgeTest() {
    log.start();
    ((Logger) LoggerFactory.getLogger(PurgeLine.class)).addAppender(log);
  }

  @AfterEach
  void stop() {
    ((Logger) LoggerFactory.getLogger(PurgeLine.class)).detachAppender(log);
    site.close();
    cache.close();
  }

  private Config told(Config config) {
    return TestSite.telling(config, new Purging(List.of(cache.address()), Optional.empty()));
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      try {
        Thread.sleep(5);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  /** The keys of each purge that it took. */
  private List<Set<String>> taken() {
    return cache.requests().stream()
        .filter(request -> request.status() == 200)
        .map(request -> Set.of(request.header("Surrogate-Key").split(" ")))
        .toList();
  }

  private Set<String> allTaken() {
    return taken().stream().flatMap(Set::stream).collect(Collectors.toSet());
  }

  private List<Set<String>> with(String key) {
    return taken().stream().filter(keys -> keys.contains(key)).toList();
  }

  private void awaitQuiet() {
    await(() -> taken().stream().filter(keys -> keys.equals(Set.of("site"))).count() >= 2);
  }

  @Test
  void itBeginsWithEverything() {
    await(() -> !cache.requests().isEmpty());
    assertThat(cache.requests().getFirst().method()).isEqualTo("PURGE");
    assertThat(taken().getFirst()).containsExactly("site");
  }

  @Test
  void aPublicationIsToldAndOnceMoreForWhatWasOnItsWay() {
    stories.published(Manuscript.of("Eerder"));
    awaitQuiet();
    cache.requests().clear();
    Story story = stories.published(Manuscript.of("Kop"));
    String own = "article/" + story.article().id();
    await(() -> with(own).size() == 2);
    assertThat(with(own).getFirst())
        .contains("news", "year/2026", "around/site/nl", "story/" + story.article().storyId())
        .isEqualTo(with(own).getLast());
  }

  @Test
  void whoDoesNotListenIsToldAgainUntilHeHears() {
    awaitQuiet();
    cache.requests().clear();
    cache.answers(503);
    Story first = stories.published(Manuscript.of("Een"));
    await(() -> cache.requests().size() >= 2);
    Story second = stories.published(Manuscript.of("Twee"));
    await(() -> cache.requests().size() >= 4);
    cache.answers(200);
    await(() -> !taken().isEmpty());
    // The first article of its year is on every page.
    assertThat(taken().getFirst()).containsExactly("site");
    second.publish(Kind.TYPO, "", words -> words.body("Beter."));
    await(() -> allTaken().contains("article/" + second.article().id()));
    assertThat(allTaken()).doesNotContain("article/" + first.article().id());
    assertThat(warnings()).as(warnings().toString()).hasSize(1);
    assertThat(warnings().getFirst())
        .contains(java.net.URI.create(cache.address()).getAuthority(), "503")
        .doesNotContain(java.net.URI.create(cache.address()).getPath().substring(1));
  }

  private List<String> warnings() {
    return List.copyOf(log.list).stream()
        .filter(event -> event.getLevel() == Level.WARN)
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }

  @Test
  void whatCameMeanwhileIsToldTogetherAndWhatIsTooMuchAsEverything() {
    awaitQuiet();
    cache.answers(503);
    touch("a", 3);
    await(() -> warnings().size() == 1);
    touch("b", 3);
    cache.requests().clear();
    cache.answers(200);
    await(() -> !taken().isEmpty());
    assertThat(taken().getFirst()).containsExactlyInAnyOrder("a0", "a1", "a2", "b0", "b1", "b2");
    cache.requests().clear();
    touch("c", 1_000);
    await(() -> allTaken().contains("site"));
    assertThat(taken()).doesNotContain(keys("c", 1_000));
  }

  private void touch(String name, int number) {
    site.database()
        .change(stores -> Changes.of(stores, site.clock.instant(), keys(name, number), Set.of()));
  }

  private static Set<String> keys(String name, int number) {
    return IntStream.range(0, number).mapToObj(i -> name + i).collect(Collectors.toSet());
  }

  @Test
  void whoMissedMoreChangesThanAreKeptIsToldEverything() {
    awaitQuiet();
    cache.answers(503);
    touch("a", 1);
    await(() -> warnings().size() == 1);
    site.database()
        .change(
            stores -> {
              for (int i = 0; i < Changes.MOST_KEPT + 5; i++) {
                Changes.of(stores, site.clock.instant(), Set.of("a0"), Set.of());
              }
            });
    List<PurgeStore.Row> kept =
        site.database().read(stores -> stores.of(PurgeStore.class).after(0));
    assertThat(kept).hasSize(Changes.MOST_KEPT);
    cache.requests().clear();
    cache.answers(200);
    await(() -> !taken().isEmpty());
    assertThat(taken().getFirst()).containsExactly("site");
  }

  @Test
  void anotherProgramsChangesAreToldToo() {
    awaitQuiet();
    cache.requests().clear();
    try (Database other = Database.open(site.folder().resolve("bron.db"))) {
      other.change(
          stores -> Changes.of(stores, site.clock.instant(), Set.of("elders"), Set.of("/x")));
    }
    await(() -> allTaken().contains("elders"));
  }

  @Test
  void aRestartForgetsNothing() {
    awaitQuiet();
    cache.answers(503);
    stories.published(Manuscript.of("Kop"));
    await(() -> warnings().size() == 1);
    cache.requests().clear();
    site.restart();
    cache.answers(200);
    await(() -> !taken().isEmpty());
    assertThat(taken().getFirst()).containsExactly("site");
  }

  @Test
  void whatIsPublishedLastIsToldBeforeTheEnd() {
    stories.published(Manuscript.of("Eerder"));
    awaitQuiet();
    Story story = stories.published(Manuscript.of("Kop"));
    String own = "article/" + story.article().id();
    site.close();
    assertThat(allTaken()).contains(own);
    site = TestSite.start(this::told);
  }

  @Test
  void aHookGetsASignedMessage() throws Exception {
    try (OtherSide hook = new OtherSide();
        TestSite other =
            TestSite.start(
                config ->
                    TestSite.telling(
                        config,
                        new Purging(
                            List.of(), Optional.of(new Purging.Hook(hook.address(), SECRET)))))) {
      Stories written = new Stories(other);
      written.published(Manuscript.of("Eerder"));
      // A change that comes while everything has still to be told is part of that.
      await(() -> hook.told().stream().filter(body -> body.contains("\"site\"")).count() >= 2);
      Story story = written.published(Manuscript.of("Kop"));
      String own = "article/" + story.article().id();
      await(() -> hook.requests().stream().anyMatch(asked -> asked.body().contains(own)));
      OtherSide.Request asked =
          hook.requests().stream().filter(each -> each.body().contains(own)).findFirst().get();
      assertThat(asked.method()).isEqualTo("POST");
      assertThat(asked.header("Content-type")).startsWith("application/json");
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes("UTF-8"), "HmacSHA256"));
      assertThat(asked.header("X-hub-signature-256"))
          .isEqualTo(
              "sha256=" + HexFormat.of().formatHex(mac.doFinal(asked.body().getBytes("UTF-8"))));
      JsonNode message = new JsonMapper().readTree(asked.body());
      assertThat(words(message, "keys")).contains("news", own);
      assertThat(words(message, "addresses")).contains("http://bron.example" + story.path());
    }
  }

  private static List<String> words(JsonNode message, String name) {
    return message.path(name).valueStream().map(JsonNode::asString).toList();
  }

  @Test
  void withoutCachesInFrontNothingIsSaid() {
    try (TestSite plain = TestSite.start()) {
      Story story = new Stories(plain).published(Manuscript.of("Kop"));
      assertThat(plain.visitor().get(story.path()).headers().map())
          .doesNotContainKeys("surrogate-key", "cache-tag");
      assertThat(plain.visitor().get("/").headers().firstValue("Cache-Control").orElse(""))
          .contains("s-maxage=10,");
    }
  }

  @Test
  void answersSayWhatTheyShowAndMayBeKeptForADay() {
    Story story = stories.published(Manuscript.of("Kop"));
    for (String path : List.of("/", story.path(), story.path() + "?lite", "/feed.xml")) {
      var headers = site.visitor().get(path).headers();
      String keys = headers.firstValue("Surrogate-Key").orElse("");
      assertThat(keys).as(path).startsWith("site ");
      assertThat(headers.firstValue("Cache-Tag")).contains(keys.replace(' ', ','));
      assertThat(headers.firstValue("Cache-Control").orElse("")).contains("s-maxage=86400,");
    }
    for (String path : Stream.of("/bestaat-niet", "/admin/sign-in").toList()) {
      assertThat(site.visitor().get(path).headers().map())
          .doesNotContainKeys("surrogate-key", "cache-tag");
    }
  }
}
