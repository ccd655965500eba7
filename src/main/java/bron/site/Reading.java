package bron.site;

import bron.db.Stores;
import java.util.Locale;

/**
 * What one reader's request reads from: a single state of the database, in one language.
 *
 * @param stores on that state; of no use after the request
 * @param site its settings
 * @param language the language of the address, one of the site's
 */
public record Reading(Stores stores, Site site, String language) {
  /** The path in this language of what has that path in the default one; {@code /} is the front. */
  public String path(String path) {
    return site.path(language, path);
  }

  /** The locale of the language. */
  public Locale locale() {
    return Site.locale(language);
  }
}
