package bron.feed;

import static org.assertj.core.api.Assertions.assertThat;

import bron.article.Credit.Role;
import bron.http.Manuscript;
import bron.http.Stories;
import bron.http.TestSite;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stands in each format, element by element, as a parser that forgives nothing reads it. */
class FeedXmlTest {
  private static final String NAME = "Ann & <Bo> \"C\" 😀";

  private final TestSite site = TestSite.start();
  private final Stories stories = new Stories(site);

  @AfterEach
  void stop() {
    site.close();
  }

  private void publishEverything() {
    long section = stories.section("r-en-d", Map.of("nl", "R&D <nieuws>"));
    long topic = stories.topic("openai", Map.of("nl", "OpenAI"));
    long vlad = stories.author("vlad", "Vlad Cherevko");
    stories.published(
        Manuscript.of("1 < 2 & \"waar\" 😀")
            .slug("een")
            .standfirst("Tom & Jerry < 3")
            .body("Zie [OpenAI](/topics/openai).\n\n![x](/media/y/original.png)")
            .section(section)
            .topics(topic)
            .credit(Role.AUTHOR, vlad, "Vlad Cherevko")
            .credit(Role.AUTHOR, NAME)
            .credit(Role.TRANSLATOR, "Tim")
            .credit(Role.PHOTOGRAPHER, "Fe")
            .source("@ilyasut", "https://x.example/1")
            .source("Eigen & werk", "")
            .picture(stories.picture('a'), "Een man \"lacht\"", "In <2024>", "Fe / ANP"));
  }

  @Test
  void rss() {
    publishEverything();
    Document feed = xml("/feed.xml");
    assertThat(texts(feed, "link")).startsWith("http://bron.example/");
    assertThat(texts(feed, "language")).containsExactly("nl");
    assertThat(texts(feed, "lastBuildDate")).containsExactly("Tue, 24 Nov 2026 11:00:00 +0100");
    assertThat(texts(feed, "pubDate")).containsExactly("Tue, 24 Nov 2026 11:00:00 +0100");
    assertThat(texts(feed, "ttl")).containsExactly("15");
    assertThat(texts(feed, "sy:updatePeriod")).containsExactly("hourly");
    assertThat(texts(feed, "sy:updateFrequency")).containsExactly("4");
    assertThat(attributes(feed, "atom:link", "rel", "href", "type"))
        .containsExactly("self|http://bron.example/feed.xml|application/rss+xml");
    assertThat(texts(feed, "title")).containsExactly("Bron", "1 < 2 & \"waar\" 😀");
    assertThat(texts(feed, "description").get(1)).isEqualTo("Tom &amp; Jerry &lt; 3");
    assertThat(attributes(feed, "guid", "isPermaLink")).containsExactly("false");
    assertThat(texts(feed, "dc:creator")).containsExactly("Vlad Cherevko", NAME);
    assertThat(texts(feed, "dc:contributor")).containsExactly("Tim", "Fe");
    assertThat(texts(feed, "category")).containsExactly("R&D <nieuws>", "OpenAI");
    assertThat(texts(feed, "content:encoded").getFirst())
        .startsWith("<figure><img src=\"http://bron.example/media/")
        .containsSubsequence("alt=\"Een man &quot;lacht&quot;\"", "In &lt;2024&gt;", "Fe / ANP")
        .containsSubsequence("<p>Tom &amp; Jerry &lt; 3</p>", "http://bron.example/topics/openai")
        .contains("src=\"http://bron.example/media/y/original.png\"")
        .contains("Bron: <a href=\"https://x.example/1\">@ilyasut</a>")
        .endsWith("<p>Bron: Eigen &amp; werk</p>");
    assertMedia(feed);
  }

  @Test
  void atom() {
    publishEverything();
    Document feed = xml("/atom.xml");
    assertThat(attributes(feed, "link", "rel", "href", "type", "hreflang"))
        .containsExactly(
            "alternate|http://bron.example/|text/html|nl",
            "self|http://bron.example/atom.xml|application/atom+xml|",
            "alternate|http://bron.example/2026/11/24/een|text/html|nl");
    assertThat(attributes(feed, "feed", "xml:lang")).containsExactly("nl");
    assertThat(attributes(feed, "entry", "xml:lang")).containsExactly("nl");
    assertThat(texts(feed, "updated"))
        .containsExactly("2026-11-24T11:00:00+01:00", "2026-11-24T11:00:00+01:00");
    assertThat(texts(feed, "published")).containsExactly("2026-11-24T11:00:00+01:00");
    assertThat(people(feed, "author"))
        .containsExactly(
            "Bron|http://bron.example/",
            "Vlad Cherevko|http://bron.example/authors/vlad",
            NAME + "|");
    assertThat(people(feed, "contributor")).containsExactly("Tim|", "Fe|");
    assertThat(attributes(feed, "category", "term", "scheme"))
        .containsExactly(
            "R&D <nieuws>|http://bron.example/sections", "OpenAI|http://bron.example/topics");
    assertThat(texts(feed, "summary")).containsExactly("Tom & Jerry < 3");
    assertThat(attributes(feed, "content", "type")).containsExactly("html");
    assertMedia(feed);
  }

  @Test
  void json() throws Exception {
    publishEverything();
    JsonNode feed = new JsonMapper().readTree(site.visitor().get("/feed.json").body());
    assertThat(feed.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.get("home_page_url").asString()).isEqualTo("http://bron.example/");
    assertThat(feed.get("feed_url").asString()).isEqualTo("http://bron.example/feed.json");
    assertThat(feed.get("language").asString()).isEqualTo("nl");
    assertThat(feed.has("description")).isFalse();
    JsonNode item = feed.at("/items/0");
    assertThat(item.get("title").asString()).isEqualTo("1 < 2 & \"waar\" 😀");
    assertThat(item.get("summary").asString()).isEqualTo("Tom & Jerry < 3");
    assertThat(item.get("date_published").asString()).isEqualTo("2026-11-24T11:00:00+01:00");
    assertThat(item.get("date_modified").asString()).isEqualTo("2026-11-24T11:00:00+01:00");
    assertThat(item.at("/authors/0/url").asString()).isEqualTo("http://bron.example/authors/vlad");
    assertThat(item.at("/authors/1").toString())
        .isEqualTo("{\"name\":\"Ann & <Bo> \\\"C\\\" 😀\"}");
    assertThat(item.get("tags").toString()).isEqualTo("[\"R&D <nieuws>\",\"OpenAI\"]");
    assertThat(item.get("language").asString()).isEqualTo("nl");
    assertThat(item.get("image").asString())
        .isEqualTo("http://bron.example/media/" + "a".repeat(32) + "/1200.jpg");
  }

  @Test
  void anArticleWithNothingBesidesItsTextIsAnItemToo() throws Exception {
    stories.published(Manuscript.of("Kaal").standfirst("").body("Tekst."));
    for (Format format : Format.values()) {
      Shown.Item item = Shown.at(site, "/" + format.file()).only();
      assertThat(item.html()).isEqualTo("<p>Tekst.</p>");
      assertThat(item.authors()).isEmpty();
      assertThat(item.categories()).isEmpty();
    }
    assertThat(texts(xml("/feed.xml"), "description")).hasSize(1);
    assertThat(people(xml("/atom.xml"), "author")).containsExactly("Bron|http://bron.example/");
    assertThat(attributes(xml("/atom.xml"), "media:content", "url")).isEmpty();
  }

  @Test
  void anEmptyFeedIsAFeed() {
    for (Format format : Format.values()) {
      assertThat(Shown.at(site, "/" + format.file()).items()).isEmpty();
    }
    assertThat(texts(xml("/feed.xml"), "lastBuildDate")).hasSize(1);
    assertThat(texts(xml("/atom.xml"), "updated")).hasSize(1);
  }

  @Test
  void whatXmlCannotCarryDoesNotBreakAFeed() {
    String odd = "a\u0000b\u0008c\uFFFEd\uD800e\u001Bf";
    stories.published(
        Manuscript.of("Kop")
            .headline(odd)
            .standfirst(odd)
            .body(odd)
            .credit(Role.AUTHOR, odd)
            .source(odd, "")
            .picture(stories.picture('b'), odd, odd, odd));
    xml("/feed.xml");
    xml("/atom.xml");
    for (Format format : Format.values()) {
      assertThat(Shown.at(site, "/" + format.file()).only().title()).startsWith("a\uFFFDb\uFFFDc");
    }
  }

  @Test
  void aDecorativePictureKeepsItsEmptyText() {
    stories.published(Manuscript.of("Kop").picture(stories.picture('c'), "", "", ""));
    assertThat(Shown.at(site, "/atom.xml").only().html()).contains(" alt=\"\" ");
    assertThat(texts(xml("/atom.xml"), "media:description")).isEmpty();
  }

  @Test
  void aVeryLongHeadlineIsNotTooLongForRss() {
    stories.published(Manuscript.of("Kop").headline("woord ".repeat(60).strip()));
    assertThat(Shown.at(site, "/feed.xml").only().title()).hasSize(359);
  }

  @Test
  void everyItemOfTheFeedOfEverythingSaysItsLanguage() {
    stories.published("en", Manuscript.of("Headline"));
    assertThat(attributes(xml("/all/atom.xml"), "feed", "xml:lang")).containsExactly("");
    assertThat(attributes(xml("/all/atom.xml"), "entry", "xml:lang")).containsExactly("en");
    assertThat(texts(xml("/all/feed.xml"), "language")).isEmpty();
    assertThat(texts(xml("/all/feed.xml"), "dc:language")).containsExactly("en");
  }

  private void assertMedia(Document feed) {
    assertThat(attributes(feed, "media:content", "url", "type", "medium", "width", "height"))
        .containsExactly(
            "http://bron.example/media/" + "a".repeat(32) + "/1200.jpg|image/jpeg|image|1200|800");
    assertThat(texts(feed, "media:description")).containsExactly("Een man \"lacht\"");
    assertThat(texts(feed, "media:title")).containsExactly("In <2024>");
    assertThat(texts(feed, "media:credit")).containsExactly("Fe / ANP");
  }

  private Document xml(String path) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      return factory
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(site.visitor().get(path).body())));
    } catch (Exception e) {
      throw new AssertionError(path, e);
    }
  }

  private static List<Element> elements(Document feed, String name) {
    NodeList nodes = feed.getElementsByTagName(name);
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }

  private static List<String> texts(Document feed, String name) {
    return elements(feed, name).stream().map(Element::getTextContent).toList();
  }

  private static List<String> attributes(Document feed, String name, String... attributes) {
    return elements(feed, name).stream()
        .map(e -> String.join("|", List.of(attributes).stream().map(e::getAttribute).toList()))
        .toList();
  }

  private static List<String> people(Document feed, String name) {
    return elements(feed, name).stream().map(e -> part(e, "name") + "|" + part(e, "uri")).toList();
  }

  private static String part(Element person, String name) {
    NodeList found = person.getElementsByTagName(name);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent();
  }
}
