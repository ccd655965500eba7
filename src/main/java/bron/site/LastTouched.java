package bron.site;

import bron.web.SurrogateKeys;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** In which edition the answers that carry a surrogate key were last made wrong. */
final class LastTouched {
  /** Beyond so many keys everything counts as touched: memory stays bounded. */
  private static final int MOST_KEYS = 50_000;

  private final Map<String, Long> byKey = new ConcurrentHashMap<>();
  private volatile long everything;

  /**
   * Takes what the steps from one edition to another touched.
   *
   * @param steps what is known of them; where it is not all, everything was touched
   */
  void note(long from, long to, List<PurgeStore.Row> steps) {
    if (steps.size() != to - from) {
      forget(to);
      return;
    }
    for (PurgeStore.Row step : steps) {
      for (String key : step.keys().split(" ")) {
        if (key.equals(SurrogateKeys.SITE)) {
          forget(step.edition());
        } else if (!key.isEmpty()) {
          byKey.put(key, step.edition());
        }
      }
    }
    if (byKey.size() > MOST_KEYS) {
      forget(to);
    }
  }

  /**
   * Who looks a key up and does not find it looks at this next: in that order nothing is missed.
   */
  private void forget(long edition) {
    everything = edition;
    byKey.clear();
  }

  /** Whether nothing of what carries those keys was touched since that edition. */
  boolean spares(long edition, Set<String> keys) {
    for (String key : keys) {
      if (byKey.getOrDefault(key, 0L) > edition) {
        return false;
      }
    }
    return everything <= edition;
  }
}
