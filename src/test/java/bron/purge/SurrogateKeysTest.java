package bron.purge;

import static org.assertj.core.api.Assertions.assertThat;

import bron.article.Article;
import bron.article.ArticleRecord;
import bron.article.ArticleStore;
import bron.article.Copy;
import bron.article.Kind;
import bron.article.RevisionStore;
import bron.http.OtherSide;
import bron.http.TestSite;
import bron.site.Sites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A cache that keeps every answer of the site until it is told otherwise never has an old one,
 * whatever is published and changed; and keeps what did not change, as far as that is promised.
 */
class SurrogateKeysTest {
  private static final String NOTE = "Er stond iets anders.";

  private final OtherSide network = new OtherSide();
  private final TestSite site =
      TestSite.start(
          config ->
              TestSite.keeping(
                  TestSite.telling(
                      config, new Purging(List.of(network.address()), Optional.empty())),
                  0));
  private final Map<String, Shelf.Outcome> outcomes = new LinkedHashMap<>();
  private Desk desk;
  private Shelf shelf;

  @BeforeEach
  void fill() {
    site.app().loadSample();
    desk = new Desk(site);
    for (int i = 0; i < 22; i++) {
      first(words("Bericht " + i, section("chips"), topic("halfgeleiders")));
    }
    first(words("Zonder rubriek", Optional.empty()));
    site.awaitRenditions();
    shelf = new Shelf(site);
  }

  @AfterEach
  void stop() {
    site.close();
    network.close();
  }

  private void after(String change, Runnable act) {
    outcomes.put(change, shelf.after(change, act));
  }

  private static Copy words(String headline, Optional<Long> section, Long... topics) {
    return new Copy(
        headline,
        "De lead.",
        "Een alinea over " + headline + ".",
        headline.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'),
        section,
        List.of(topics),
        List.of(),
        List.of(),
        Optional.empty(),
        "",
        "");
  }

  private long first(Copy copy) {
    long id = desk.begin("nl", Optional.empty(), copy);
    desk.publish(id, Kind.FIRST, "", same -> same);
    return id;
  }

  private Optional<Long> section(String slug) {
    return Optional.of(row("sections", slug));
  }

  private long topic(String slug) {
    return row("topics", slug);
  }

  /** The row of a section, topic or author, as the newsroom's list links to it. */
  private long row(String list, String slug) {
    String href =
        desk.page("/admin/" + list)
            .select("tr:contains(/" + list + "/" + slug + ") a[href^=/admin/]")
            .attr("href");
    return Long.parseLong(href.replaceAll("\\D", ""));
  }

  /** The article of that slug. */
  private long article(String language, String slug) {
    return site.database()
        .read(
            stores ->
                LongStream.rangeClosed(1, 500)
                    .boxed()
                    .flatMap(id -> stores.of(ArticleStore.class).find(id).stream())
                    .filter(a -> a.language().equals(language) && a.slug().equals(slug))
                    .findFirst())
        .orElseThrow()
        .id();
  }

  @Test
  void nothingOldIsShownAfterAPublication() {
    long battery = article("nl", "buurtbatterij-vlietstraat");
    long old = article("nl", "bericht-1");
    long plain = article("nl", "bericht-2");
    after(
        "first, in a section with a topic",
        () -> first(words("Nieuw", section("energie"), topic("batterijen"))));
    after("first, in no section", () -> first(words("Los", Optional.empty())));
    after("typo, in an old headline", () -> publish(old, Kind.TYPO, "Oud bericht"));
    after("typo, in the newest headline", () -> publish(newest(), Kind.TYPO, "Los bericht"));
    after("update", () -> publish(battery, Kind.UPDATE, "Bijgewerkt"));
    after("correction of a source", () -> publish(source(), Kind.CORRECTION, "Verbeterd"));
    after("correction of a translation", () -> publish(translated(), Kind.CORRECTION, "Better"));
    after("withdrawal", () -> publish(battery, Kind.WITHDRAWAL, ""));
    after("restoration", () -> publish(battery, Kind.RESTORATION, ""));
    after("withdrawal of a source", () -> publish(source(), Kind.WITHDRAWAL, ""));
    after("restoration of a source", () -> publish(source(), Kind.RESTORATION, ""));
    after(
        "first of a translation",
        () -> {
          Copy english = Desk.slug(words("Battery", section("energie")), "battery");
          desk.publish(desk.begin("en", Optional.of(plain), english), Kind.FIRST, "", same -> same);
        });
    long english = article("en", "battery");
    after("withdrawal of a translation", () -> publish(english, Kind.WITHDRAWAL, ""));
    after(
        "restoration elsewhere",
        () ->
            desk.publish(
                english,
                Kind.RESTORATION,
                "",
                copy -> Desk.listed(copy, section("chips"), List.of(topic("stroomnet")))));
    after(
        "typo, another section and topics",
        () ->
            desk.publish(
                battery,
                Kind.TYPO,
                "",
                copy -> Desk.listed(copy, section("software"), List.of(topic("privacy")))));
    after(
        "typo, another address",
        () -> desk.publish(old, Kind.TYPO, "", copy -> Desk.slug(copy, "ander-adres")));
    long unread = desk.begin("nl", Optional.empty(), words("Straks", section("samenleving")));
    after(
        "typo, naming what is not live",
        () ->
            desk.publish(old, Kind.TYPO, "", copy -> Desk.naming(copy, List.of(unread, battery))));
    after("first, of what another names", () -> desk.publish(unread, Kind.FIRST, "", same -> same));
    after("first of a year", () -> past("2019-03-01T12:00:00Z", "Lang geleden"));
    after("first between others", () -> past("2026-11-24T10:05:30Z", "Ertussen"));
    long past = article("nl", "lang-geleden");
    after("withdrawal of the last of a year", () -> publish(past, Kind.WITHDRAWAL, ""));
    after("first of a section", () -> first(words("Begin", section(newSection("Kunst", "Art")))));
    tell();
    assertThat(stayed("typo, in an old headline")).isGreaterThan(0.5);
    assertThat(stayed("update")).isGreaterThan(0.5);
    assertThat(stayed("correction of a source")).isGreaterThan(0.5);
    assertThat(stayed("first, in a section with a topic")).isGreaterThan(0.5);
    assertThat(stayed("withdrawal")).isGreaterThan(0.5);
  }

  private Optional<Long> section(long id) {
    return Optional.of(id);
  }

  private double stayed(String change) {
    return Objects.requireNonNull(outcomes.get(change)).stayed();
  }

  private void publish(long id, Kind kind, String headline) {
    boolean same = headline.isEmpty();
    desk.publish(
        id,
        kind,
        kind.needsNote() ? NOTE : "",
        copy -> same ? copy : Desk.headline(copy, headline));
  }

  private long newest() {
    return article("nl", "los");
  }

  private long source() {
    return desk.article(translated()).sourceArticleId().orElseThrow();
  }

  private long translated() {
    return site.database()
        .read(
            stores ->
                LongStream.rangeClosed(1, 500)
                    .boxed()
                    .flatMap(id -> stores.of(ArticleStore.class).find(id).stream())
                    .filter(article -> article.sourceArticleId().isPresent())
                    .findFirst())
        .orElseThrow()
        .id();
  }

  /** Publishes what is of another time, as an import does. */
  private void past(String at, String headline) {
    Instant then = Instant.parse(at);
    Copy copy = words(headline, section("chips"));
    site.database()
        .change(
            stores -> {
              Sites sites = new Sites(Optional.of("http://bron.example"), () -> 0);
              ArticleRecord record =
                  new ArticleRecord(stores, sites.load(stores), site.clock.instant());
              Article article =
                  record.begin(
                      UUID.randomUUID(), "nl", Optional.empty(), Optional.empty(), then, "", copy);
              record.publish(
                  article,
                  stores.of(RevisionStore.class).find(article.revisionId()).orElseThrow(),
                  Kind.FIRST,
                  "",
                  Optional.empty(),
                  then);
            });
  }

  private long newSection(String dutch, String english) {
    desk.send("/admin/sections", Map.of("name-nl", dutch, "name-en", english));
    return row("sections", dutch.toLowerCase(java.util.Locale.ROOT));
  }

  @Test
  void nothingOldIsShownAfterAChangeOfTheSite() {
    String sections = "/admin/sections/" + section("chips").orElseThrow();
    String topics = "/admin/topics/" + topic("halfgeleiders");
    String privacy = "/admin/topics/" + topic("privacy");
    after("a section's name", () -> desk.submit(sections, sections, "name-nl", "Apparaten"));
    after("a section's address", () -> desk.submit(sections, sections, "slug", "apparaten"));
    after("a topic's name", () -> desk.submit(topics, topics, "name-en", "Silicon"));
    after("a new section", () -> newSection("Kunst", "Art"));
    after("a new topic", () -> desk.send("/admin/topics", Map.of("name-nl", "Fusie")));
    after(
        "a merger of topics",
        () -> {
          String into = String.valueOf(topic("beveiliging"));
          desk.submit(privacy + "/merger?into=" + into, privacy + "/merger", "into", into);
        });
    after("a new author", () -> desk.send("/admin/authors", Map.of("name", "Noor Bakker")));
    String author = "/admin/authors/" + row("authors", "tobias-verhulst");
    after("an author's name", () -> desk.submit(author, author, "name", "Tobias de Groot"));
    String settings = "/admin/settings";
    after("the tagline", () -> desk.submit(settings, settings, "tagline-nl", "Anders"));
    after("the zone", () -> desk.submit(settings, settings, "zone", "America/Paramaribo"));
    long old = article("nl", "bericht-1");
    String pin = String.valueOf(old);
    after("a pin", () -> desk.submit("/admin/front", "/admin/front", "slot-1", pin, "do", "save"));
    String link = desk.page("/admin/articles/" + old).location().isEmpty() ? "" : path(old);
    after(
        "a banner",
        () ->
            desk.submit(
                "/admin/front",
                "/admin/front",
                "banner",
                "Let op",
                "link",
                link,
                "banner-until",
                "2026-11-30T10:00",
                "do",
                "save"));
    after("withdrawal of what both lead to", () -> publish(old, Kind.WITHDRAWAL, ""));
    String redirects = "/admin/redirects";
    after(
        "a redirect",
        () -> desk.send(redirects, Map.of("path", "/oud", "target", "/sections/energie")));
    after("none any more", () -> desk.send(redirects + "/removals", Map.of("path", "/oud")));
    after("a picture in other sizes", this::moveFocalPoint);
    tell();
    assertThat(stayed("a pin")).isGreaterThan(0.8);
    assertThat(stayed("a new topic")).isGreaterThan(0.8);
    assertThat(stayed("a picture in other sizes")).isGreaterThan(0.7);
  }

  private String path(long id) {
    Article article = desk.article(id);
    return "/" + article.dateline().orElseThrow().replace('-', '/') + "/" + article.slug();
  }

  private void moveFocalPoint() {
    String id =
        desk.copy(article("nl", "buurtbatterij-vlietstraat")).picture().orElseThrow().mediaId();
    desk.submit("/admin/media/" + id, "/admin/media/" + id, "focal_x", "20", "focal_y", "80");
    site.awaitRenditions();
  }

  @Test
  void nothingOldIsShownWhateverHappensInADay() {
    Random chance = new Random(Long.getLong("bron.seed", 5));
    List<Long> ids =
        new ArrayList<>(LongStream.rangeClosed(1, 40).filter(this::exists).boxed().toList());
    for (int i = 0; i < Integer.getInteger("bron.acts", 3); i++) {
      long id = ids.get(chance.nextInt(ids.size()));
      String name = "act " + i;
      after(name, () -> act(chance, id, name));
    }
    tell();
  }

  private boolean exists(long id) {
    return site.database().read(stores -> stores.of(ArticleStore.class).find(id)).isPresent();
  }

  private void act(Random chance, long id, String name) {
    if (chance.nextInt(4) == 0) {
      Copy copy = words(name, Optional.of(1L + chance.nextInt(4)), 1L + chance.nextInt(9));
      String language = chance.nextBoolean() ? "nl" : "en";
      desk.publish(desk.begin(language, Optional.empty(), copy), Kind.FIRST, "", same -> same);
      return;
    }
    List<Kind> kinds =
        switch (desk.article(id).state()) {
          case DRAFT -> List.of(Kind.FIRST);
          case LIVE -> List.of(Kind.TYPO, Kind.UPDATE, Kind.CORRECTION, Kind.WITHDRAWAL);
          case WITHDRAWN -> List.of(Kind.RESTORATION);
        };
    Kind kind = kinds.get(chance.nextInt(kinds.size()));
    Copy copy = Desk.headline(desk.copy(id), name + " " + kind);
    Copy moved =
        chance.nextBoolean()
            ? copy
            : Desk.listed(
                copy,
                chance.nextInt(5) == 0 ? Optional.empty() : Optional.of(1L + chance.nextInt(4)),
                List.of(1L + chance.nextInt(9)));
    desk.publish(id, kind, kind.needsNote() ? NOTE : "", before -> moved);
  }

  /** For who wants to know how much stays: {@code target/surrogate-keys.txt}. */
  private void tell() {
    try {
      Files.write(
          Path.of("target", "surrogate-keys.txt"),
          outcomes.values().stream().map(Shelf.Outcome::toString).toList(),
          java.nio.file.StandardOpenOption.CREATE,
          java.nio.file.StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
