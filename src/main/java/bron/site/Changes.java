package bron.site;

import bron.db.Stores;
import bron.web.SurrogateKeys;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/**
 * Moves the edition on, in the transaction of something that readers can see, and writes down which
 * kept answers are wrong from then on: the one way to do either, so that none is done without the
 * other.
 */
public final class Changes {
  /** Who has missed more is told that everything has changed. */
  public static final int MOST_KEPT = 500;

  private Changes() {}

  /** Something has changed that may show on any page. */
  public static void everywhere(Stores stores, Instant now) {
    of(stores, now, Set.of(SurrogateKeys.SITE), Set.of());
  }

  /** Something has changed that no page shows but those that may show any article. */
  public static void listed(Stores stores, Instant now) {
    of(stores, now, SurrogateKeys.USUAL, Set.of());
  }

  /**
   * Something has changed.
   *
   * @param keys those of every answer that may say something else now
   * @param paths of the articles that have changed
   */
  public static void of(
      Stores stores, Instant now, Collection<String> keys, Collection<String> paths) {
    stores.of(EditionStore.class).next(now);
    put(stores, keys, paths);
  }

  /** Pages with those keys show the same pictures in another way. */
  public static void pictures(Stores stores, Collection<String> keys) {
    stores.of(EditionStore.class).nextPictures();
    put(stores, keys, Set.of());
  }

  /** Search finds something else than before, or a file is gone. */
  public static void found(Stores stores, Collection<String> keys) {
    stores.of(EditionStore.class).nextFound();
    put(stores, keys, Set.of());
  }

  private static void put(Stores stores, Collection<String> keys, Collection<String> paths) {
    PurgeStore store = stores.of(PurgeStore.class);
    if (store.isWanted()) {
      store.add(String.join(" ", keys), String.join(" ", paths));
      store.keepNewest(MOST_KEPT);
    }
  }
}
