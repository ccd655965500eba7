package bron.site;

import bron.db.Stores;
import java.util.List;

/** The sections in the masthead, kept in the settings by their slugs. */
public final class Navigation {
  private Navigation() {}

  /** Sets them, in order. */
  public static void set(Stores stores, List<String> slugs) {
    stores.of(SettingStore.class).put("navigation", String.join(" ", slugs));
  }

  /** Puts another slug in the place of one; a section stands there once. */
  public static void rename(Stores stores, Site site, String before, String now) {
    if (site.navigation().contains(before)) {
      set(
          stores,
          site.navigation().stream()
              .map(slug -> slug.equals(before) ? now : slug)
              .distinct()
              .toList());
    }
  }
}
