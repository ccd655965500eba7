package bron.feed;

import static org.assertj.core.api.Assertions.assertThat;

import bron.http.TestSite;
import bron.http.Visitor;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import java.io.StringReader;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every feed of the sample site through validating parsers: RSS and Atom by a RELAX NG schema each,
 * JSON Feed by records that take what version 1.1 knows and nothing else.
 */
class FeedSchemaTest {
  private static final ObjectMapper STRICT =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  record Feed(
      String version,
      String title,
      @JsonProperty("home_page_url") String home,
      @JsonProperty("feed_url") String self,
      String description,
      String language,
      String icon,
      String favicon,
      List<Author> authors,
      @JsonProperty("next_url") String next,
      List<Item> items) {}

  record Author(String name, String url, String avatar) {}

  record Item(
      String id,
      String url,
      @JsonProperty("external_url") String external,
      String title,
      @JsonProperty("content_html") String html,
      String summary,
      String image,
      @JsonProperty("date_published") String published,
      @JsonProperty("date_modified") String modified,
      List<Author> authors,
      List<String> tags,
      String language,
      List<Attachment> attachments) {}

  record Attachment(
      String url,
      @JsonProperty("mime_type") String type,
      String title,
      @JsonProperty("size_in_bytes") Long size) {}

  private final TestSite site = TestSite.start();
  private final Visitor reader = site.visitor();
  private final List<String> found = new ArrayList<>();
  private String where = "";

  private final ErrorHandler handler =
      new ErrorHandler() {
        @Override
        public void warning(SAXParseException e) {
          found.add(where + ":" + e.getLineNumber() + " " + e.getMessage());
        }

        @Override
        public void error(SAXParseException e) {
          warning(e);
        }

        @Override
        public void fatalError(SAXParseException e) {
          warning(e);
        }
      };

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void everyFeedIsWhatItsSpecificationAsks() throws Exception {
    assertThat(site.app().loadSample()).isPresent();
    Set<String> feeds = feeds();
    ValidationDriver rss = schema("rss.rnc");
    ValidationDriver atom = schema("atom.rnc");
    for (String feed : feeds) {
      where = feed;
      String body = reader.get(feed).body();
      if (feed.contains(".json")) {
        json(STRICT.readValue(body, Feed.class));
      } else {
        (feed.contains("atom.xml") ? atom : rss).validate(source(body));
      }
    }

    assertThat(found).isEmpty();
    assertThat(feeds).hasSizeGreaterThan(90);
  }

  @Test
  void whatIsNoFeedIsRefused() throws Exception {
    where = "a feed without a date";
    schema("atom.rnc")
        .validate(
            source(
                "<feed xmlns='http://www.w3.org/2005/Atom'><id>urn:x</id><title>X</title>"
                    + "<link href='http://x.example/'/></feed>"));
    schema("rss.rnc")
        .validate(source("<rss version='2.0'><channel><title>X</title></channel></rss>"));
    assertThat(found).hasSize(2);
  }

  private Set<String> feeds() {
    Set<String> feeds = new TreeSet<>();
    for (String list :
        List.of("/feeds", "/en/feeds", "/search?q=batterij", "/en/search?q=battery")) {
      reader.page(list).select("a[href*=.xml], a[href$=.json], a[href*='.json?']").stream()
          .map(link -> link.attr("href").replace("http://bron.example", ""))
          .filter(address -> !address.contains("sitemap"))
          .forEach(feeds::add);
    }
    return feeds;
  }

  private ValidationDriver schema(String name) throws Exception {
    PropertyMapBuilder properties = new PropertyMapBuilder();
    properties.put(ValidateProperty.ERROR_HANDLER, handler);
    ValidationDriver driver =
        new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
    String place = Objects.requireNonNull(FeedSchemaTest.class.getResource(name)).toString();
    assertThat(driver.loadSchema(new InputSource(place))).isTrue();
    return driver;
  }

  private static InputSource source(String xml) {
    return new InputSource(new StringReader(xml));
  }

  private void json(Feed feed) {
    assertThat(feed.version()).as(where).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.title()).as(where).isNotBlank();
    assertThat(URI.create(feed.home()).isAbsolute() && URI.create(feed.self()).isAbsolute())
        .as(where)
        .isTrue();
    for (Item item : feed.items()) {
      assertThat(item.id()).as(where).startsWith("urn:uuid:");
      assertThat(URI.create(item.url()).isAbsolute()).as(where).isTrue();
      assertThat(item.html()).as(where).isNotBlank();
      assertThat(OffsetDateTime.parse(item.modified()))
          .as(where)
          .isAfterOrEqualTo(OffsetDateTime.parse(item.published()));
      assertThat(item.authors()).as(where).noneMatch(author -> author.name().isBlank());
    }
  }
}
