package bron.site;

import bron.web.Choice;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the language of an address by its first segment. */
public final class Languages {
  private static final Pattern PREFIX = Pattern.compile("/([a-z]{2})(?:/|$)");

  private Languages() {}

  /**
   * The language that a path names with its prefix, one of the site's or not, or otherwise the
   * site's default.
   */
  public static String of(String path, Site site) {
    Matcher prefix = PREFIX.matcher(path);
    return prefix.lookingAt() ? prefix.group(1) : site.defaultLanguage();
  }

  /** The language in which a path is answered whatever stands there: one of the site's. */
  static String spoken(String path, Site site) {
    String language = of(path, site);
    return site.languages().contains(language) ? language : site.defaultLanguage();
  }

  /** Whether a path does without the prefix of the default language, which has none. */
  public static boolean canonical(String path, Site site) {
    String prefix = "/" + site.defaultLanguage();
    return !path.equals(prefix) && !path.startsWith(prefix + "/");
  }

  /** The languages of the site with what they are called in that language. */
  public static List<Choice> choices(Site site, Locale in) {
    return choices(site.languages(), in);
  }

  /** Those languages with what they are called in that language. */
  public static List<Choice> choices(List<String> languages, Locale in) {
    return languages.stream()
        .map(language -> new Choice(language, Site.locale(language).getDisplayLanguage(in)))
        .toList();
  }

  /** The path without the language's prefix; {@code /} for the front page. */
  public static String strip(String path, String language) {
    if (path.equals("/" + language)) {
      return "/";
    }
    return path.startsWith("/" + language + "/") ? path.substring(language.length() + 1) : path;
  }
}
