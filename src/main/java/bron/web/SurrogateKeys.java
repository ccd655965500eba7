package bron.web;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an answer says of itself to caches that are told of changes: words that name what it shows.
 * A change names those that it touches, and every answer that carries one of them goes.
 *
 * <p>An answer that says nothing in particular may show any article: it carries {@link #NEWS}.
 */
public final class SurrogateKeys {
  /** Of every answer: touched by what may show anywhere, such as the site's name or an author's. */
  public static final String SITE = "site";

  /** Of what may show any article: touched by every publication. */
  public static final String NEWS = "news";

  /** Of an answer that says nothing in particular. */
  public static final Set<String> USUAL = Set.of(NEWS);

  private SurrogateKeys() {}

  /** Of what shows something of an article, or would if readers could read it. */
  public static String article(long id) {
    return "article/" + id;
  }

  /** Of what tells in which languages there is a story. */
  public static String story(long id) {
    return "story/" + id;
  }

  /**
   * Of a list and its feeds, which is what a list is called in {@code feed_change}: touched by
   * every publication of an article that is on it, or was.
   *
   * @param noun {@code section}, {@code topic} or {@code author}
   */
  public static String list(String noun, long id, String language) {
    return noun + "/" + id + "/" + language;
  }

  /** Of a list in each language, for what tells in which of them it has articles. */
  public static Set<String> lists(String noun, long id, Collection<String> languages) {
    return languages.stream()
        .map(language -> list(noun, id, language))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The list of everything in a language; its own page and feeds carry {@link #NEWS} instead. */
  public static String everything(String language) {
    return "site/" + language;
  }

  /**
   * Of what shows, beside something else, what was chosen from a list: touched when an article
   * comes to the list or leaves it, and not when one on it changes.
   */
  public static String around(String list) {
    return "around/" + list;
  }

  /** Of the archive of a year and of its months and days, in every language. */
  public static String year(int year) {
    return "year/" + year;
  }

  /** Of a picture itself. */
  public static String media(String id) {
    return "media/" + id;
  }
}
