package bron.site;

import bron.web.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The same page in every language that has it: the one table from which {@code hreflang} and the
 * choice of languages are made. A page that is in the table is listed by every other one in it and
 * by itself, and one that is not lists nothing.
 */
public final class Alternates {
  private static final String ANY_LANGUAGE = "x-default";

  private Alternates() {}

  /**
   * What search engines are told: every language with the page, and where to send everybody else,
   * the default language or else the first. Nothing where there is one language alone.
   *
   * @param own the canonical path of the page
   * @param paths its canonical path in each language that has it
   */
  public static List<Frame.Alternate> told(Site site, String own, Map<String, String> paths) {
    List<String> languages = site.languages().stream().filter(paths::containsKey).toList();
    if (languages.size() < 2 || !paths.containsValue(own)) {
      return List.of();
    }
    List<Frame.Alternate> told = new ArrayList<>();
    languages.forEach(language -> told.add(alternate(language, language, site, paths)));
    told.add(alternate(ANY_LANGUAGE, languages.getFirst(), site, paths));
    return List.copyOf(told);
  }

  private static Frame.Alternate alternate(
      String tag, String language, Site site, Map<String, String> paths) {
    return new Frame.Alternate(
        tag, name(language), site.absolute(paths.getOrDefault(language, "")));
  }

  /** Where readers go for another language: this page there, or else the front page. */
  static List<Frame.Alternate> offered(Site site, String language, Map<String, String> paths) {
    return site.languages().stream()
        .filter(other -> !other.equals(language))
        .map(
            other ->
                new Frame.Alternate(
                    other, name(other), paths.getOrDefault(other, site.path(other, "/"))))
        .toList();
  }

  private static String name(String language) {
    Locale own = Site.locale(language);
    String name = own.getDisplayLanguage(own);
    return name.substring(0, 1).toUpperCase(own) + name.substring(1);
  }
}
