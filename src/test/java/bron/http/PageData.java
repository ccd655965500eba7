package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema.org data of a page, as a search engine reads it. */
final class PageData {
  private PageData() {}

  /** All things that the page tells of; there is one data block, and it is sound JSON-LD. */
  static JsonNode graph(Document page) {
    List<Element> scripts = page.select("script");
    assertThat(scripts).hasSize(1);
    assertThat(scripts.getFirst().attr("type")).isEqualTo("application/ld+json");
    try {
      JsonNode root = new JsonMapper().readTree(scripts.getFirst().data());
      assertThat(root.path("@context").asString()).isEqualTo("https://schema.org");
      assertThat(root.path("@graph").isEmpty()).isFalse();
      return root.path("@graph");
    } catch (JacksonException e) {
      throw new AssertionError(scripts.getFirst().data(), e);
    }
  }

  /** The only thing of that type. */
  static JsonNode only(Document page, String type) {
    List<JsonNode> found =
        graph(page).valueStream().filter(it -> it.path("@type").asString().equals(type)).toList();
    assertThat(found).as(type).hasSize(1);
    return found.getFirst();
  }

  /** What a meta element says; empty where there is none. */
  static String meta(Document page, String name) {
    return page.select("meta[property=" + name + "], meta[name=" + name + "]").attr("content");
  }
}
