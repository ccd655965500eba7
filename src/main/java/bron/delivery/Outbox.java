package bron.delivery;

import bron.db.Stores;
import bron.site.Site;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/** Puts what readers were told before those who are to be told. */
public final class Outbox {
  /** What was published longer ago than this is history that was brought in, and no news. */
  private static final Duration NEWS = Duration.ofDays(2);

  private Outbox() {}

  /**
   * Call it in the transaction of a publication that moves a date or takes an article away.
   *
   * @param at when readers were told
   * @param paths where the article stands, and where it stood
   */
  public static void put(
      Stores stores,
      Site site,
      long publicationId,
      Collection<String> paths,
      Instant at,
      Instant now) {
    if (at.isBefore(now.minus(NEWS))) {
      return;
    }
    OutboxStore outbox = stores.of(OutboxStore.class);
    boolean isPublic = PublicAddress.isPublic(site.baseUrl());
    paths.forEach(path -> outbox.add(publicationId, path, isPublic, now));
  }
}
