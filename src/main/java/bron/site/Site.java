package bron.site;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What an editor-in-chief decides about the site, as it stands now.
 *
 * @param name the name of the newspaper
 * @param taglines what it says of itself, by language
 * @param languages the languages it appears in; the first is the default and has no prefix
 * @param zone the zone of its dates
 * @param baseUrl where it is read, without a slash at the end
 * @param navigation the slugs of the sections in the masthead, in order
 */
public record Site(
    String name,
    Map<String, String> taglines,
    List<String> languages,
    ZoneId zone,
    String baseUrl,
    List<String> navigation) {

  /** The language whose addresses have no prefix. */
  public String defaultLanguage() {
    return languages.getFirst();
  }

  /** What addresses in that language begin with: nothing, or {@code /en}. */
  public String prefix(String language) {
    return language.equals(defaultLanguage()) ? "" : "/" + language;
  }

  /** A path of the default language in another one; {@code /} is the front page. */
  public String path(String language, String path) {
    return path.equals("/") && !prefix(language).isEmpty()
        ? prefix(language)
        : prefix(language) + path;
  }

  /** The tagline in that language; empty where it has none. */
  public String tagline(String language) {
    return taglines.getOrDefault(language, "");
  }

  /** The absolute address of a path of this site. */
  public String absolute(String path) {
    return baseUrl + path;
  }

  /** The locale of a language of the site. */
  public static Locale locale(String language) {
    return Locale.forLanguageTag(language);
  }
}
