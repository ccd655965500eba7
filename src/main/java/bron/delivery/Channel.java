package bron.delivery;

import bron.site.Site;
import java.util.List;

/** A way of telling others about publications. */
public interface Channel {
  /** Its name, as recipients have it. */
  String name();

  /** How many deliveries it takes at once, at least 1. */
  int batch();

  /** Delivers them, in order, all or none; called by one thread at a time. */
  Answer deliver(Site site, Recipient recipient, List<Delivery> deliveries);

  /** What came of it. */
  sealed interface Answer {
    /** They arrived; {@code words} is what the other side said. */
    record Arrived(String words) implements Answer {}

    /** They did not, and may next time. */
    record Failed(String words) implements Answer {}

    /** They never will. */
    record Refused(String words) implements Answer {}
  }
}
