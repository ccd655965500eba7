package bron.term;

import bron.db.Stores;
import bron.text.Slugs;
import bron.web.Entry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the form of a term says, or what is wrong with it.
 *
 * @param slug made from the name where the form leaves it open
 * @param words by language; none where the form gives no name
 * @param problems message keys by field; the rest is worth nothing when there are any
 */
record TermForm(String slug, Map<String, Term.Words> words, Map<String, String> problems) {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_DESCRIPTION = 1_000;

  /**
   * Reads it. The first of {@code languages} must have a name, the others may.
   *
   * @param id the row that is changed; 0 for a new one
   */
  static TermForm read(Stores stores, TermKind kind, List<String> languages, long id, Entry entry) {
    TermStore store = stores.of(TermStore.class);
    Map<String, String> problems = new LinkedHashMap<>();
    Map<String, Term.Words> words = new LinkedHashMap<>();
    for (String language : languages) {
      String name = entry.value("name-" + language);
      String description = entry.value("description-" + language);
      if (!name.isEmpty()) {
        words.put(language, new Term.Words(name, description));
      } else if (language.equals(languages.getFirst()) || !description.isEmpty()) {
        problems.put("name-" + language, "admin.term.problem.name");
      }
      if (name.length() > LONGEST_NAME) {
        problems.put("name-" + language, "admin.term.problem.nameLong");
      } else if (store.namesake(kind.noun(), language, name, id).isPresent()) {
        problems.put("name-" + language, "admin.term.problem.namesake");
      }
      if (description.length() > LONGEST_DESCRIPTION) {
        problems.put("description-" + language, "admin.term.problem.descriptionLong");
      }
    }
    String typed = entry.value("slug");
    String slug =
        typed.isEmpty() ? Slugs.ofName(entry.value("name-" + languages.getFirst())) : typed;
    if (!Slugs.isValid(slug)) {
      problems.put("slug", "admin.problem.slug");
    } else if (store.ownerOfSlug(kind.noun(), slug).filter(owner -> owner != id).isPresent()) {
      problems.put("slug", "admin.problem.slugTaken");
    }
    return new TermForm(slug, words, problems);
  }
}
