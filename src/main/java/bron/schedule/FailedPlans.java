package bron.schedule;

import bron.account.Role;
import bron.account.SignedIn;
import bron.article.PlannedStore;
import bron.db.Stores;
import java.time.Clock;
import java.time.Duration;

/** Whether something failed that nobody has mended, so that every page can say so. */
public final class FailedPlans {
  private static final Duration OF_LATE = Duration.ofDays(7);

  private final Clock clock;

  /** By that clock. */
  public FailedPlans(Clock clock) {
    this.clock = clock;
  }

  /**
   * Whether something failed in the last week, of an article of which nothing was published or
   * planned since: for editors of any, for others of those that they began.
   */
  public boolean waitFor(Stores stores, SignedIn who) {
    long creator = who.may(Role.EDITOR) ? 0 : who.account().id();
    return stores.of(PlannedStore.class).isNeglected(creator, clock.instant().minus(OF_LATE));
  }
}
