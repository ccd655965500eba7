package bron.term;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A section or a topic.
 *
 * @param id the row
 * @param slug the last part of its address
 * @param version grows with every change, to notice that somebody else made one
 * @param words by language; none where it has no name in that language
 */
record Term(long id, String slug, long version, Map<String, Words> words) {
  /**
   * What it is called in a language.
   *
   * @param name 1 to 100 characters
   * @param description may be empty
   */
  record Words(String name, String description) {}

  /** Its name in the first of those languages that it has one in, or else its slug. */
  String name(List<String> languages) {
    return languages.stream()
        .filter(words::containsKey)
        .map(language -> name(language))
        .findFirst()
        .orElse(slug);
  }

  /** Its name in a language; empty for none. */
  String name(String language) {
    return words.getOrDefault(language, new Words("", "")).name();
  }

  /** The form that shows it. */
  Map<String, String> fields(List<String> languages) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("version", String.valueOf(version));
    fields.put("slug", slug);
    for (String language : languages) {
      Words said = words.getOrDefault(language, new Words("", ""));
      fields.put("name-" + language, said.name());
      fields.put("description-" + language, said.description());
    }
    return fields;
  }
}
