package bron.feed;

import static org.assertj.core.api.Assertions.assertThat;

import bron.article.Credit.Role;
import bron.http.Manuscript;
import bron.http.Stories;
import bron.http.TestSite;
import bron.http.Visitor;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The list of feeds, for people and for feed readers. */
class FeedIndexTest {
  private static final String HOST = "http://bron.example";

  private final TestSite site = TestSite.start();
  private final Stories stories = new Stories(site);
  private final Visitor reader = site.visitor();

  @AfterEach
  void stop() {
    site.close();
  }

  private void fill() {
    long ai = stories.section("ai", Map.of("nl", "Kunstmatig", "en", "Artificial"));
    long chips = stories.topic("chips", Map.of("nl", "Chips & <meer>"));
    long anna = stories.author("anna", "Anna");
    stories.author("niemand", "Niemand");
    stories.topic("niets", Map.of("nl", "Niets"));
    stories.published(
        Manuscript.of("Kop").section(ai).topics(chips).credit(Role.AUTHOR, anna, "Anna"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/en"})
  void everyFeedThatIsListedIsThere(String prefix) {
    fill();
    Document page = reader.page(prefix + "/feeds");
    List<String> addresses = page.select(".feeds-formats a").eachAttr("href");
    assertThat(addresses)
        .contains(HOST + "/feed.xml", HOST + "/en/atom.xml", HOST + "/all/feed.json");
    assertThat(addresses).contains(HOST + prefix + "/sections/ai/atom.xml");
    assertThat(addresses.contains(HOST + "/topics/chips/feed.xml")).isEqualTo(prefix.isEmpty());
    assertThat(addresses.contains(HOST + "/authors/anna/feed.xml")).isEqualTo(prefix.isEmpty());
    assertThat(addresses).noneMatch(address -> address.contains("nie"));
    for (String address : addresses) {
      assertThat(reader.get(address.substring(HOST.length())).statusCode()).isEqualTo(200);
    }
    assertThat(page.select("h2").eachText())
        .contains(prefix.isEmpty() ? "De hele krant" : "The whole newspaper");
    assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(HOST + prefix + "/feeds");
    assertThat(page.select(".footer a[href=" + prefix + "/feeds]")).hasSize(1);
  }

  @Test
  void longListsGoOnOnPagesOfTheirOwn() {
    List<Long> topics = new ArrayList<>();
    for (int i = 100; i < 100 + 250; i++) {
      topics.add(stories.topic("t" + i, Map.of("nl", "Topic " + i)));
    }
    stories.published(Manuscript.of("Kop").topics(topics.toArray(Long[]::new)));
    Document page = reader.page("/feeds");
    assertThat(page.select(".feeds-name[href^=/topics/]")).hasSize(30);
    List<String> seen = new ArrayList<>(page.select(".feeds-name[href^=/topics/]").eachText());
    String next = page.select(".more a").attr("href");
    while (!next.isEmpty()) {
      Document part = reader.page(next);
      assertThat(part.select("link[rel=canonical]").attr("href")).isEqualTo(HOST + next);
      seen.addAll(part.select(".feeds-name").eachText());
      next = part.select(".more a").attr("href");
    }
    assertThat(seen).hasSize(250).doesNotHaveDuplicates();
    assertThat(reader.get("/feeds/topics?after=zzz").statusCode()).isEqualTo(404);
    assertThat(reader.get("/feeds/topics?after=%3Cb%3E").statusCode()).isEqualTo(404);
    assertThat(reader.get("/feeds/authors").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/en"})
  void theFileForFeedReadersIsOpml(String prefix) throws Exception {
    fill();
    HttpResponse<String> answer = reader.get(prefix + "/feeds.opml");
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/x-opml");
    Element root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(answer.body())))
            .getDocumentElement();
    assertThat(root.getTagName()).isEqualTo("opml");
    assertThat(root.getAttribute("version")).isEqualTo("2.0");
    NodeList outlines = root.getElementsByTagName("outline");
    List<String> feeds = new ArrayList<>();
    for (int i = 0; i < outlines.getLength(); i++) {
      Element outline = (Element) outlines.item(i);
      assertThat(outline.getAttribute("text")).isNotBlank();
      if (outline.getAttribute("type").equals("rss")) {
        feeds.add(outline.getAttribute("xmlUrl"));
        assertThat(outline.getAttribute("htmlUrl")).startsWith(HOST);
      }
    }
    assertThat(feeds).contains(HOST + prefix + "/sections/ai/atom.xml", HOST + "/all/atom.xml");
    for (String feed : feeds) {
      assertThat(reader.get(feed.substring(HOST.length())).statusCode()).isEqualTo(200);
    }
    assertThat(answer.body().contains("Chips &amp; &lt;meer&gt;")).isEqualTo(prefix.isEmpty());
    String tag = answer.headers().firstValue("ETag").orElseThrow();
    assertThat(reader.get(prefix + "/feeds.opml", "If-None-Match", tag).statusCode())
        .isEqualTo(304);
    assertThat(reader.head(prefix + "/feeds.opml").statusCode()).isEqualTo(200);
  }
}
