package bron.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.AccountStore;
import bron.account.Role;
import bron.article.ArticleStore;
import bron.article.State;
import bron.http.TestSite;
import bron.media.Pictures;
import bron.search.SearchIndex;
import bron.site.Sites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SampleSiteTest {
  private static final Path SAMPLE = Path.of("db", "sample");

  private final TestSite site = TestSite.start();

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void loadsWholeIntoAnEmptySiteAndOnlyThere() throws IOException {
    int files = count(SAMPLE.resolve("articles"), ".md");
    assertThat(sample().load()).contains(files);
    assertThat(sample().load()).isEmpty();

    List<bron.article.Article> articles =
        site.database()
            .read(
                stores ->
                    LongStream.rangeClosed(1, files)
                        .boxed()
                        .flatMap(id -> stores.of(ArticleStore.class).find(id).stream())
                        .toList());
    assertThat(articles).hasSizeGreaterThanOrEqualTo(18);
    assertThat(articles).filteredOn(a -> a.state() == State.WITHDRAWN).isNotEmpty();
    assertThat(articles).filteredOn(a -> a.language().equals("en")).hasSizeGreaterThanOrEqualTo(4);
    assertThat(articles)
        .filteredOn(a -> a.language().equals("en"))
        .allSatisfy(a -> assertThat(a.sourceArticleId()).isPresent());
    assertThat(site.visitor().page("/2026/11/07/een-stad-in-een-bestand").select("figure img"))
        .isNotEmpty()
        .allSatisfy(
            picture ->
                assertThat(site.visitor().head(picture.attr("src")).statusCode()).isEqualTo(200));
  }

  @Test
  void showsEverythingThatAnArticleCanBe() {
    sample().load();
    Document story = site.visitor().page("/2026/11/07/een-stad-in-een-bestand");
    for (String element :
        List.of(
            "h2[id]",
            "ul li",
            "ol li",
            "blockquote",
            "figure.quotation figcaption",
            "figure.picture figcaption",
            ".table table",
            "p.card a",
            "figure.embed iframe",
            "section.footnotes li",
            "pre code",
            "strong",
            "em",
            "a[href^=https]")) {
      assertThat(story.select(".body " + element)).as(element).isNotEmpty();
    }
    assertThat(count("author")).isGreaterThanOrEqualTo(4);
    assertThat(count("section")).isGreaterThanOrEqualTo(4);
    assertThat(count("topic")).isGreaterThanOrEqualTo(10);
    assertThat(count("article WHERE state = 'live' AND language = 'nl'"))
        .isGreaterThanOrEqualTo(14);
    assertThat(count("publication WHERE kind = 'correction'")).isPositive();
    assertThat(count("publication WHERE kind = 'update'")).isPositive();
    assertThat(
            count(
                "article WHERE (SELECT group_concat(role) FROM credit"
                    + " WHERE revision_id = live_revision_id) LIKE '%author,author%translator%'"))
        .isPositive();
    assertThat(
            count("article JOIN revision r ON r.id = live_revision_id WHERE length(r.body) < 1000"))
        .isPositive();
  }

  /** Counts rows; no store of the site would. */
  public interface CountingStore {
    @SqlQuery("SELECT count(*) FROM <rows>")
    int count(@Define("rows") String rows);
  }

  private int count(String rows) {
    return site.database().read(stores -> stores.of(CountingStore.class).count(rows));
  }

  @Test
  void oneOfItsTranslationsIsBehindACorrection() {
    sample().load();
    int behind = 0;
    for (String path : site.visitor().page("/en").select(".latest li a").eachAttr("href")) {
      var page = site.visitor().page(path);
      assertThat(page.select(".origin a")).as(path).hasSize(1);
      behind += page.select(".notice.is-quiet").size();
    }
    assertThat(behind).isEqualTo(1);
    assertThat(
            site.visitor()
                .page("/en/2026/09/24/one-battery-44-opinions")
                .select(".notice.is-quiet")
                .text())
        .contains("Het vermogen is 1,2 megawatt");
  }

  @Test
  void isLeftOutWhereSomebodyHasAnAccount() {
    site.database()
        .change(
            stores ->
                stores
                    .of(AccountStore.class)
                    .insert("a@bron.example", "A", Role.EDITOR, "nl", site.clock.instant()));
    assertThat(sample().load()).isEmpty();
  }

  @Test
  void whatItComesWithArePicturesThatDecode() throws IOException {
    Pictures pictures = new Pictures();
    try (Stream<Path> files = Files.list(SAMPLE.resolve("pictures"))) {
      assertThat(files)
          .isNotEmpty()
          .allSatisfy(
              file -> {
                byte[] bytes = Files.readAllBytes(file);
                assertThat(pictures.check(bytes))
                    .isInstanceOfSatisfying(
                        Pictures.Checked.Accepted.class,
                        accepted ->
                            assertThat(accepted.picture().media())
                                .isEqualTo(pictures.delivered(bytes).media()));
              });
    }
  }

  @Test
  void itsFilesAreKnownToTheImport() throws IOException {
    sample().load();
    Importer importer =
        new Importer(
            site.database(),
            sites(),
            new Pictures(),
            new SearchIndex(sites()),
            site.clock,
            UUID::randomUUID);
    importer.run(
        List.of(SAMPLE),
        false,
        (name, number, total, outcome) ->
            assertThat(outcome).as(name).isEqualTo(new Outcome.Unchanged()));
  }

  private SampleSite sample() {
    return new SampleSite(site.database(), sites(), new Pictures(), site.clock, UUID::randomUUID);
  }

  private static Sites sites() {
    return new Sites(Optional.of("http://bron.example"), () -> 0);
  }

  private static int count(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return (int) files.filter(file -> file.toString().endsWith(ending)).count();
    }
  }
}
