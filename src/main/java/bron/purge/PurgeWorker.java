package bron.purge;

import bron.db.Database;
import bron.delivery.Outgoing;
import bron.site.EditionStore;
import bron.site.Sites;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells every target what has changed for as long as the site runs, each on a thread of its own.
 */
public final class PurgeWorker implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Database database;
  private final Sites sites;
  private final Outgoing outgoing = new Outgoing(true, PATIENCE);
  private final List<Target> targets;
  private volatile List<Running> running = List.of();

  private record Running(PurgeLine line, Thread thread) {}

  /** Of that database's changes. */
  public PurgeWorker(Database database, Sites sites, Purging purging) {
    this.database = database;
    this.sites = sites;
    this.targets =
        Stream.<Target>concat(
                purging.proxies().stream().map(address -> new Proxy(address, outgoing)),
                purging.hook().stream().map(hook -> new Hook(hook, outgoing)))
            .toList();
  }

  /** Begins, by telling them that everything may have changed. */
  public void start() {
    long last = database.read(stores -> stores.of(EditionStore.class).number());
    running = targets.stream().map(target -> prepare(target, last)).toList();
    running.forEach(each -> each.thread().start());
  }

  private Running prepare(Target target, long last) {
    PurgeLine line = new PurgeLine(target, database, sites, last);
    return new Running(line, Thread.ofVirtual().name("purge " + target.name()).unstarted(line));
  }

  /** Says that the edition has moved on; returns at once. */
  public void wake() {
    running.forEach(each -> each.line().wake());
  }

  /** Whether they have heard of everything until now, and once more. */
  public boolean isDone() {
    return running.stream().allMatch(each -> each.line().isDone());
  }

  /** Ends when they have been told what there is, or cannot. */
  @Override
  public void close() {
    running.forEach(each -> each.line().end());
    try {
      for (Running each : running) {
        if (!each.thread().join(PATIENCE)) {
          each.thread().interrupt();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    outgoing.close();
  }
}
