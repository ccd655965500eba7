package bron.cache;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Role;
import bron.article.Kind;
import bron.db.Database;
import bron.http.Manuscript;
import bron.http.Stories;
import bron.http.Story;
import bron.http.TestSite;
import bron.http.Visitor;
import bron.site.Edition;
import bron.site.EditionStore;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is kept is what the site says now, whoever asks and however. */
class ResponseCacheTest {
  private static final String PATH = "/2026/11/24/kop";

  private final TestSite site = TestSite.start();
  private final Stories stories = new Stories(site);
  private final Visitor reader = site.visitor();

  @AfterEach
  void stop() {
    site.close();
  }

  private CacheFigures figures() {
    return site.app().cacheFigures();
  }

  private static Optional<String> header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name);
  }

  @Test
  void anAnswerIsMadeOnce() {
    stories.published(Manuscript.of("Kop"));
    HttpResponse<String> first = reader.get(PATH);
    HttpResponse<String> second = reader.get(PATH);
    assertThat(figures().made()).isEqualTo(1);
    assertThat(figures().hits()).isEqualTo(1);
    assertThat(second.body()).isEqualTo(first.body()).contains("<h1");
    assertThat(withoutDate(second)).isEqualTo(withoutDate(first));
  }

  private static Set<String> withoutDate(HttpResponse<?> answer) {
    Set<String> lines = new HashSet<>();
    answer.headers().map().forEach((name, values) -> lines.add(name + values));
    lines.removeIf(line -> line.startsWith("date["));
    return lines;
  }

  @Test
  void manyWhoAskAtOnceGetOneAnswer() throws Exception {
    stories.published(Manuscript.of("Kop"));
    try (ExecutorService crowd = Executors.newFixedThreadPool(40)) {
      Callable<HttpResponse<String>> ask = () -> reader.get(PATH);
      List<Future<HttpResponse<String>>> answers =
          crowd.invokeAll(Stream.generate(() -> ask).limit(200).toList());
      for (Future<HttpResponse<String>> answer : answers) {
        assertThat(answer.get().statusCode()).isEqualTo(200);
        assertThat(answer.get().body()).contains("Kop");
      }
    }
    CacheFigures figures = figures();
    assertThat(figures.made()).isEqualTo(1);
    assertThat(figures.hits() + figures.joined()).isEqualTo(199);
  }

  @Test
  void everyPublicationIsSeenEverywhereAtOnce() {
    Story story = stories.draft("nl", Manuscript.of("Kop"));
    List<String> places =
        List.of("/", PATH, "/feed.xml", "/atom.xml", "/feed.json", "/search?q=alinea");
    story.publish(Kind.FIRST, "");
    for (int i = 0; i < 5; i++) {
      String headline = "Versie" + i;
      places.forEach(reader::get);
      story.publish(Kind.UPDATE, "", words -> words.headline(headline));
      for (String place : places) {
        assertThat(reader.get(place).body()).as(place).contains(headline);
        assertThat(reader.get(place).body()).as(place).contains(headline);
      }
    }
    story.publish(Kind.WITHDRAWAL, "Niet waar.");
    assertThat(reader.get(PATH).statusCode()).isEqualTo(410);
    assertThat(reader.get("/").body()).doesNotContain("Versie4");
    story.publish(Kind.RESTORATION, "");
    assertThat(reader.get(PATH).statusCode()).isEqualTo(200);
  }

  @Test
  void whatAPublicationDoesNotTouchIsKept() {
    long near = stories.section("hier", Map.of("nl", "Hier"));
    long far = stories.section("daar", Map.of("nl", "Daar"));
    Story changing = stories.published(Manuscript.of("Kop").section(near));
    stories.published(Manuscript.of("Buurman").section(near));
    Story other = stories.published(Manuscript.of("Iets anders").section(far));
    reader.get(other.path());
    reader.get(changing.path());
    long made = figures().made();
    changing.publish(Kind.UPDATE, "", words -> words.headline("Tweede kop"));
    assertThat(reader.get(other.path()).body()).contains("Iets anders");
    assertThat(figures().made()).isEqualTo(made);
    assertThat(reader.get(changing.path()).body()).contains("Tweede kop");
    assertThat(figures().made()).isEqualTo(made + 1);
  }

  @Test
  void whereItIsNotKnownWhatWasTouchedEverythingIsMadeAnew() {
    Story story = stories.published(Manuscript.of("Kop"));
    reader.get(story.path());
    long made = figures().made();
    site.database().change(stores -> stores.of(EditionStore.class).next(site.clock.instant()));
    reader.get(story.path());
    assertThat(figures().made()).isEqualTo(made + 1);
  }

  @Test
  void whatAnotherProgramWritesIsSeenSoonAfter() throws InterruptedException {
    stories.published(Manuscript.of("Kop"));
    reader.get(PATH);
    long before = figures().made();
    try (Database other = Database.open(site.folder().resolve("bron.db"))) {
      other.change(stores -> stores.of(EditionStore.class).nextFound());
    }
    Thread.sleep(Edition.LAG);
    reader.get(PATH);
    assertThat(figures().made()).isEqualTo(before + 1);
  }

  @Test
  void eachCodingHasItsOwnTag() throws IOException {
    stories.published(Manuscript.of("Kop"));
    byte[] plain = reader.bytes(PATH).body();
    Set<String> tags = new HashSet<>();
    for (String accepted : List.of("identity", "gzip", "gzip, deflate, br, zstd")) {
      for (int i = 0; i < 2; i++) {
        HttpResponse<byte[]> answer = reader.bytes(PATH, "Accept-Encoding", accepted);
        String coding = header(answer, "Content-Encoding").orElse("");
        assertThat(unpacked(coding, answer.body())).as(accepted).isEqualTo(plain);
        assertThat(header(answer, "Content-Length")).contains(String.valueOf(answer.body().length));
        assertThat(header(answer, "Vary")).contains("Accept-Encoding");
        String tag = header(answer, "ETag").orElseThrow();
        tags.add(tag);
        HttpResponse<byte[]> again =
            reader.bytes(PATH, "Accept-Encoding", accepted, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "ETag")).contains(tag);
        assertThat(header(again, "Cache-Control")).isEqualTo(header(answer, "Cache-Control"));
      }
    }
    assertThat(tags).hasSize(3);
    assertThat(figures().made()).isEqualTo(1);
  }

  @Test
  void aPageIsHeldPackedAndAsItIsOnlyForThoseWhoAsk() {
    stories.published(Manuscript.of("Kop").body("Een zin van dertig tekens hier. ".repeat(2000)));
    int plain = reader.bytes(PATH, "Accept-Encoding", "gzip, br").body().length;
    reader.bytes(PATH, "Accept-Encoding", "gzip, br");
    long packed = figures().bytes();
    assertThat(packed).isLessThan(20_000L).isGreaterThan(plain);
    reader.get(PATH + "?lite");
    assertThat(figures().bytes()).isLessThan(2 * packed);
    reader.get(PATH);
    assertThat(figures().bytes()).isGreaterThan(64_000L);
  }

  private static byte[] unpacked(String coding, byte[] bytes) throws IOException {
    try (InputStream in =
        switch (coding) {
          case "gzip" -> new GZIPInputStream(new ByteArrayInputStream(bytes));
          case "br" -> new BrotliInputStream(new ByteArrayInputStream(bytes));
          default -> new ByteArrayInputStream(bytes);
        }) {
      return in.readAllBytes();
    }
  }

  @Test
  void headSaysWhatGetWouldSend() {
    stories.published(Manuscript.of("Kop"));
    HttpResponse<String> got = reader.get(PATH);
    HttpResponse<String> head = reader.head(PATH);
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(withoutDate(head)).isEqualTo(withoutDate(got));
    assertThat(head.body()).isEmpty();
  }

  @Test
  void campaignsShareOneAnswerAndQuestionsDoNot() {
    stories.published(Manuscript.of("Kop"));
    reader.get(PATH);
    reader.get(PATH + "?utm_source=brief&fbclid=abc");
    assertThat(figures().made()).isEqualTo(1);
    String bare = reader.get(PATH + "?lite&utm_source=brief").body();
    assertThat(figures().made()).isEqualTo(2);
    assertThat(bare).isEqualTo(reader.get(PATH + "?lite").body());
    assertThat(bare).isNotEqualTo(reader.get(PATH).body());
  }

  @Test
  void whatIsSomebodysOwnIsNeverKept() {
    Visitor editor = site.signedIn(Role.EDITOR);
    long before = figures().answers();
    editor.get("/admin/articles");
    reader.get("/admin/sign-in");
    reader.get("/bestaat-niet");
    assertThat(figures().answers()).isEqualTo(before);
    stories.published(Manuscript.of("Kop"));
    assertThat(editor.get(PATH).body()).isEqualTo(reader.get(PATH).body());
    assertThat(header(reader.get("/admin/articles"), "Location").orElse("")).contains("sign-in");
  }

  @Test
  void whatHoldsForATimeSaysSoAndHoldsNoLonger() {
    stories.published(Manuscript.of("Kop"));
    assertThat(header(reader.get(PATH), "Cache-Control").orElseThrow()).contains("s-maxage=10,");
    Instant anniversary = Instant.parse("2027-11-23T23:00:00Z");
    site.clock.move(Duration.between(site.clock.instant(), anniversary.minusSeconds(4)));
    HttpResponse<String> young = reader.get(PATH);
    assertThat(header(young, "Cache-Control").orElseThrow()).contains("s-maxage=4,");
    assertThat(header(young, "CDN-Cache-Control").orElseThrow()).contains("max-age=4,");
    HttpResponse<String> first = reader.get(PATH + "?lite");
    assertThat(header(first, "Cache-Control").orElseThrow()).contains("s-maxage=4,");
    assertThat(header(first, "CDN-Cache-Control").orElseThrow()).contains("max-age=4,");
    site.clock.move(Duration.ofSeconds(4));
    HttpResponse<String> old = reader.get(PATH);
    assertThat(old.body()).isNotEqualTo(young.body());
    assertThat(header(old, "Cache-Control").orElseThrow()).contains("s-maxage=10,");
  }

  @Test
  void itHoldsNoMoreThanItMay() {
    try (TestSite small = TestSite.start(config -> TestSite.keeping(config, 1))) {
      new Stories(small).published(Manuscript.of("Kop"));
      for (int i = 0; i < 600; i++) {
        assertThat(small.visitor().get("/search?q=kop+" + i).statusCode()).isEqualTo(200);
      }
      CacheFigures figures = small.app().cacheFigures();
      assertThat(figures.bytes()).isBetween(1L, 1_000_000L);
      assertThat(figures.answers()).isLessThan(600);
    }
  }
}
