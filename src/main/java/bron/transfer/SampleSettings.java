package bron.transfer;

import java.util.List;
import java.util.Map;

/**
 * What {@code site.yaml} says: the site before its first article. Names, descriptions, taglines and
 * bios go by language.
 *
 * @param settings as {@link bron.site.SettingStore} knows them
 */
record SampleSettings(
    Map<String, String> settings,
    List<Heading> sections,
    List<Heading> topics,
    List<Person> authors) {

  /** A section or topic. */
  record Heading(String slug, Map<String, String> names, Map<String, String> descriptions) {
    /** The description in a language; empty where there is none. */
    String about(String language) {
      return descriptions.getOrDefault(language, "");
    }
  }

  /**
   * An author.
   *
   * @param portrait the name of a file beside {@code site.yaml}
   */
  record Person(
      String slug, String name, Map<String, String> bios, List<Link> links, String portrait) {}

  /** Where an author is to be found elsewhere. */
  record Link(String label, String url) {}
}
