package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.article.Credit;
import bron.article.Kind;
import bron.site.SettingStore;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The sitemaps, by the rules of the protocol. */
class SitemapTest {
  private static final String HOST = "http://bron.example";

  private final TestSite site = TestSite.start();
  private final Stories stories = new Stories(site);
  private final Visitor reader = site.visitor();

  @AfterEach
  void stop() {
    site.close();
  }

  /** Takes a number, so that the next article gets one beyond. */
  public interface Gap {
    @SqlUpdate("INSERT INTO story (id) VALUES (:id)")
    void story(long id);

    @SqlUpdate(
        """
        INSERT INTO article (id, uuid, story_id, language, created_at, state, slug, changed_at)
        VALUES (:id, printf('00000000-0000-4000-8000-%012d', :id), :id, 'nl', 0, 'draft', 'x', 0)
        """)
    void article(long id);
  }

  private Sitemap read(String path) {
    return Sitemap.read(reader, path);
  }

  @Test
  void theIndexLeadsToEveryPage() {
    long ai = stories.section("ai", Map.of("nl", "AI", "en", "AI"));
    stories.section("leeg", Map.of("nl", "Leeg"));
    long chips = stories.topic("chips", Map.of("nl", "Chips"));
    long anna = stories.author("anna", "Anna");
    stories.published(
        Manuscript.of("Kop").section(ai).topics(chips).credit(Credit.Role.AUTHOR, anna, "Anna"));
    stories.published("en", Manuscript.of("Head").section(ai));

    Sitemap index = read("/sitemap.xml");
    assertThat(index.root()).isEqualTo("sitemapindex");
    List<String> pages =
        index.paths().stream().flatMap(path -> read(path).paths().stream()).toList();
    assertThat(pages)
        .containsExactlyInAnyOrder(
            "/",
            "/en",
            "/sections/ai",
            "/en/sections/ai",
            "/topics/chips",
            "/authors/anna",
            "/2026/11/24/kop",
            "/en/2026/11/24/head");
    for (String page : pages) {
      assertThat(reader.get(page).statusCode()).as(page).isEqualTo(200);
      assertThat(reader.page(page).select("link[rel=canonical]").attr("href"))
          .isEqualTo(HOST + page);
    }
  }

  @Test
  void anArticleStaysInItsPartWhileOthersCome() {
    stories.published(Manuscript.of("Een"));
    stories.draft("nl", Manuscript.of("Kladje"));
    skipTo(999);
    stories.published(Manuscript.of("Twee"));
    skipTo(2_500);
    Story last = stories.published(Manuscript.of("Drie"));
    assertThat(read("/sitemap.xml").paths())
        .filteredOn(path -> path.contains("articles"))
        .containsExactly(
            "/sitemap-articles-0.xml", "/sitemap-articles-1.xml", "/sitemap-articles-2.xml");
    assertThat(read("/sitemap-articles-0.xml").paths()).containsExactly("/2026/11/24/een");
    assertThat(read("/sitemap-articles-1.xml").paths()).containsExactly("/2026/11/24/twee");
    assertThat(read("/sitemap-articles-2.xml").paths()).containsExactly("/2026/11/24/drie");
    last.publish(Kind.WITHDRAWAL, "Niet waar.");
    assertThat(read("/sitemap.xml").paths()).doesNotContain("/sitemap-articles-2.xml");
    assertThat(reader.get("/sitemap-articles-2.xml").statusCode()).isEqualTo(404);
  }

  private void skipTo(long id) {
    site.database()
        .change(
            s -> {
              s.of(Gap.class).story(id);
              s.of(Gap.class).article(id);
            });
  }

  @Test
  void aDateMovesWithASignificantChangeAlone() {
    Story story = stories.published(Manuscript.of("Kop"));
    String first = changed(story);
    String part = read("/sitemap.xml").changed("/sitemap-articles-0.xml");
    assertThat(first).isEqualTo("2026-11-24T11:00+01:00").isEqualTo(part);

    site.clock.move(Duration.ofHours(1));
    story.publish(Kind.TYPO, "", words -> words.headline("Kop!"));
    assertThat(changed(story)).isEqualTo(first);
    assertThat(read("/sitemap.xml").changed("/sitemap-articles-0.xml")).isEqualTo(part);

    for (Kind kind : List.of(Kind.UPDATE, Kind.CORRECTION)) {
      site.clock.move(Duration.ofHours(1));
      story.publish(kind, "Fout.", words -> words.body("Nu " + kind));
      String now =
          site.clock
              .instant()
              .atZone(java.time.ZoneId.of("Europe/Amsterdam"))
              .toOffsetDateTime()
              .toString();
      assertThat(changed(story)).isEqualTo(now);
      assertThat(read("/sitemap.xml").changed("/sitemap-articles-0.xml")).isEqualTo(now);
    }
  }

  private String changed(Story story) {
    return read("/sitemap-articles-0.xml").changed(story.path());
  }

  @Test
  void translationsAreListedAsThePagesListThem() {
    Press press = new Press(site);
    Press.Published dutch = press.article("Chip").publish();
    press.article("Chip in English").translating(dutch, "en").publish();
    press.article("Alleen").publish();
    for (Sitemap.Entry entry : read("/sitemap-articles-0.xml").entries()) {
      Document page = reader.page(entry.address().substring(HOST.length()));
      List<Element> links = page.select("link[rel=alternate][hreflang]");
      assertThat(entry.alternates()).hasSize(links.size());
      for (Element link : links) {
        assertThat(entry.alternates()).containsEntry(link.attr("hreflang"), link.attr("href"));
      }
    }
    assertThat(read("/sitemap-fronts-0.xml").entries().getFirst().alternates())
        .containsOnlyKeys("nl", "en", "x-default");
  }

  @Test
  void aLanguageThatTheSiteNoLongerAppearsInIsNotListed() {
    stories.published(Manuscript.of("Kop"));
    stories.published("en", Manuscript.of("Head"));
    site.database().change(s -> s.of(SettingStore.class).put("languages", "nl"));
    assertThat(read("/sitemap-articles-0.xml").paths()).containsExactly("/2026/11/24/kop");
    assertThat(read("/sitemap-fronts-0.xml").paths()).containsExactly("/");
  }

  @Test
  void whoHasItIsToldSo() {
    stories.published(Manuscript.of("Kop"));
    for (String path : List.of("/sitemap.xml", "/sitemap-articles-0.xml", "/sitemap-news.xml")) {
      HttpResponse<String> answer = reader.get(path);
      String tag = answer.headers().firstValue("ETag").orElseThrow();
      assertThat(reader.get(path, "If-None-Match", tag).statusCode()).as(path).isEqualTo(304);
      HttpResponse<String> head = reader.head(path);
      assertThat(head.statusCode()).isEqualTo(200);
      assertThat(head.headers().firstValue("ETag")).contains(tag);
      assertThat(answer.headers().firstValue("Cache-Control"))
          .hasValueSatisfying(value -> assertThat(value).startsWith("public, max-age=300,"));
    }
  }

  @Test
  void anEmptySiteHasAnIndexAndNothingElse() {
    assertThat(read("/sitemap.xml").entries()).isEmpty();
    for (String nothing :
        List.of(
            "articles-0", "fronts-0", "fronts-1", "sections-0", "x-0", "articles-01", "a", "")) {
      assertThat(reader.get("/sitemap-" + nothing + ".xml").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void newsIsOfTheLast48Hours() {
    stories.published(Manuscript.of("Oud nieuws"));
    site.clock.move(Duration.ofHours(1));
    stories.published(Manuscript.of("Nieuws & <meer>"));
    site.clock.move(Duration.ofHours(1));
    stories.published("en", Manuscript.of("News"));
    site.clock.move(Duration.ofHours(45).plusMinutes(59));

    Sitemap news = read("/sitemap-news.xml");
    assertThat(news.entries().stream().map(e -> e.news().get("title")))
        .containsExactly("News", "Nieuws & <meer>", "Oud nieuws");
    Sitemap.Entry dutch = news.entries().get(1);
    assertThat(dutch.news())
        .containsEntry("name", "Bron")
        .containsEntry("language", "nl")
        .containsEntry("publication_date", "2026-11-24T12:00:00+01:00");
    assertThat(news.entries().getFirst().news()).containsEntry("language", "en");
    site.clock.move(Duration.ofMinutes(1));
    assertThat(read("/sitemap-news.xml").entries()).hasSize(2);
    site.clock.move(Duration.ofDays(2));
    assertThat(read("/sitemap-news.xml").entries()).isEmpty();
  }

  @Test
  void newsIsAtMostAThousandArticles() {
    site.database().change(s -> s.of(Many.class).stories());
    site.database().change(s -> s.of(Many.class).drafts(site.clock.instant()));
    site.database().change(s -> s.of(Many.class).revisions(site.clock.instant()));
    site.database().change(s -> s.of(Many.class).publish(site.clock.instant()));
    Sitemap news = read("/sitemap-news.xml");
    assertThat(news.entries()).hasSize(1_000);
    assertThat(news.entries().getFirst().news()).containsEntry("title", "Kop 1200");
    assertThat(Optional.of(read("/sitemap-fronts-0.xml").paths())).contains(List.of("/"));
  }

  /** More articles than anybody writes in two days. */
  public interface Many {
    String NUMBERS =
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1200) ";

    @SqlUpdate(NUMBERS + "INSERT INTO story (id) SELECT i FROM n")
    void stories();

    @SqlUpdate(
        NUMBERS
            + """
            INSERT INTO article (id, uuid, story_id, language, created_at, state, slug, changed_at)
            SELECT i, printf('00000000-0000-4000-8000-%012d', i), i, 'nl', :now, 'draft',
              'kop-' || i, :now FROM n
            """)
    void drafts(java.time.Instant now);

    @SqlUpdate(
        NUMBERS
            + """
            INSERT INTO revision (id, article_id, number, at, note, headline, standfirst, body,
              slug, picture_alt, picture_caption, picture_credit, share_title, share_description)
            SELECT i, i, 1, :now, '', 'Kop ' || i, '', 'x', 'kop-' || i, '', '', '', '', '' FROM n
            """)
    void revisions(java.time.Instant now);

    @SqlUpdate(
        """
        UPDATE article SET state = 'live', revision_id = id, live_revision_id = id,
          dateline = '2026-11-24', published_at = :now
        """)
    void publish(java.time.Instant now);
  }
}
