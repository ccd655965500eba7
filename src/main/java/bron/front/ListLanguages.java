package bron.front;

import bron.site.Reading;
import io.javalin.http.NotFoundResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The languages in which a list is worth a visit: those in which it has an article. */
final class ListLanguages {
  private ListLanguages() {}

  /** Those of a section. */
  static List<String> ofSection(Reading reading, long id) {
    return those(reading, language -> store(reading).section(id, language));
  }

  /** Those of a topic. */
  static List<String> ofTopic(Reading reading, long id) {
    return those(reading, language -> store(reading).topic(id, language));
  }

  /** Those of an author. */
  static List<String> ofAuthor(Reading reading, long id) {
    return those(reading, language -> store(reading).author(id, language));
  }

  /** Those of a period of the archive. */
  static List<String> of(Reading reading, Period period) {
    String first = period.first().toString();
    String after = period.after().toString();
    return those(reading, language -> store(reading).period(first, after, language));
  }

  /**
   * Lets a list without articles be only where it has a name, as it always has in the default
   * language: nobody is sent to an empty page of a language that knows nothing of it.
   *
   * @throws NotFoundResponse where it has neither
   */
  static void check(Reading reading, List<String> languages, boolean named) {
    boolean main = reading.language().equals(reading.site().defaultLanguage());
    if (!main && !named && !languages.contains(reading.language())) {
      throw new NotFoundResponse();
    }
  }

  /** The canonical path of a list in each of those languages. */
  static Map<String, String> paths(Reading reading, List<String> languages, String path) {
    Map<String, String> paths = new LinkedHashMap<>();
    languages.forEach(language -> paths.put(language, reading.site().path(language, path)));
    return paths;
  }

  private static List<String> those(Reading reading, Predicate<String> has) {
    return reading.site().languages().stream().filter(has).toList();
  }

  static ListLanguageStore store(Reading reading) {
    return reading.stores().of(ListLanguageStore.class);
  }
}
