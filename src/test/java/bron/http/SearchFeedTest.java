package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.article.Kind;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.WireFeedInput;
import java.io.StringReader;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A search that is followed, and one that begins in the browser's own bar. */
class SearchFeedTest {
  private final TestSite site = TestSite.start();
  private final Press press = new Press(site);

  @AfterEach
  void stop() {
    site.close();
  }

  private Feed feed(String path) throws Exception {
    return (Feed) new WireFeedInput().build(new StringReader(site.visitor().get(path).body()));
  }

  @Test
  void aSearchHasAFeedThatItsPageAnnounces() throws Exception {
    press.article("Een kabel").publish();
    press.article("Kabels").publish();
    press.article("Glas").publish();
    Document page = ReadersPage.sound(site.visitor(), "/search?q=kabel&year=2026&sort=new");
    String address = "http://bron.example/search/atom.xml?q=kabel&year=2026";
    assertThat(page.select("link[type=application/atom+xml]").eachAttr("href"))
        .containsExactly(address, "http://bron.example/atom.xml");

    Feed feed = feed("/search/atom.xml?q=kabel&year=2026");

    assertThat(feed.getTitle()).isEqualTo("Zoeken: kabel – Bron");
    assertThat(feed.getEntries())
        .extracting(Entry::getTitle)
        .containsExactly("Kabels", "Een kabel");
    assertThat(feed.getOtherLinks().getFirst().getHref()).isEqualTo(address);
    assertThat(feed.getAlternateLinks().getFirst().getHref())
        .isEqualTo("http://bron.example/search?q=kabel&year=2026");
    assertThat(feed.getEntries())
        .extracting(Entry::getId)
        .isSubsetOf(feed("/atom.xml").getEntries().stream().map(Entry::getId).toList());
    assertThat(feed.getId()).isNotEqualTo(feed("/search/atom.xml?q=glas").getId());
    for (String other : new String[] {"feed.xml", "feed.json"}) {
      assertThat(site.visitor().get("/search/" + other + "?q=kabel").body())
          .contains("Kabels")
          .doesNotContain("Glas");
    }
  }

  @Test
  void itStaysTheSameUntilSomethingIsPublished() {
    Press.Published article = press.article("Een kabel").publish();
    HttpResponse<String> first = site.visitor().get("/search/atom.xml?q=kabel");
    site.clock.move(java.time.Duration.ofDays(3));
    HttpResponse<String> second = site.visitor().get("/search/atom.xml?q=kabel");

    assertThat(second.body()).isEqualTo(first.body());
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(site.visitor().get("/search/atom.xml?q=kabel", "If-None-Match", tag).statusCode())
        .isEqualTo(304);
    assertThat(site.visitor().head("/search/atom.xml?q=kabel").statusCode()).isEqualTo(200);

    press.tell(article, Kind.WITHDRAWAL, "Niet waar.");
    assertThat(site.visitor().get("/search/atom.xml?q=kabel").body()).doesNotContain("<entry");
  }

  @Test
  void whatCannotBeLookedForHasNoFeed() {
    for (String query : new String[] {"", "?q=!", "?q=kabel&section=nergens"}) {
      assertThat(site.visitor().get("/search/atom.xml" + query).statusCode()).isEqualTo(400);
    }
    assertThat(site.visitor().get("/en/search/atom.xml?q=cable").statusCode()).isEqualTo(200);
  }

  @Test
  void browsersLearnHowToSearchInEachLanguage() {
    HttpResponse<String> answer = site.visitor().get("/en/opensearch.xml");
    Document described = Jsoup.parse(answer.body(), Parser.xmlParser());

    assertThat(answer.headers().firstValue("Content-Type"))
        .contains("application/opensearchdescription+xml; charset=utf-8");
    assertThat(described.select("ShortName").text()).isEqualTo("Bron");
    assertThat(described.select("Description").text()).isEqualTo("Search Bron");
    assertThat(described.select("Language").text()).isEqualTo("en");
    assertThat(described.select("Url[type=text/html]").attr("template"))
        .isEqualTo("http://bron.example/en/search?q={searchTerms}");
    assertThat(described.select("Url[rel=self]").attr("template"))
        .isEqualTo("http://bron.example/en/opensearch.xml");
    assertThat(site.visitor().get("/opensearch.xml").body()).contains("Zoek in Bron");
  }

  @Test
  void aLongNameIsShortened() {
    site.database()
        .change(
            stores ->
                stores
                    .of(bron.site.SettingStore.class)
                    .put("name", "Algemeen Dagblad voor <Nederland> & omstreken"));
    Document described =
        Jsoup.parse(site.visitor().get("/opensearch.xml").body(), Parser.xmlParser());
    assertThat(described.select("ShortName").text()).isEqualTo("Algemeen Dagblad");
    assertThat(described.select("Description").text()).contains("<Nederland> & omstreken");
  }
}
