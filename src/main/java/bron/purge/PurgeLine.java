package bron.purge;

import bron.db.Database;
import bron.db.Stores;
import bron.delivery.Channel.Answer;
import bron.site.EditionStore;
import bron.site.PurgeStore;
import bron.site.Site;
import bron.site.Sites;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells one target what has changed: at once, in order, what came meanwhile together, and again
 * until it has heard. It begins with everything, since nobody knows what a cache has kept from
 * before the program was started.
 *
 * <p>What was told is told once more after a moment: an answer from before a change may have been
 * on its way to the cache when that heard of the change, and would stay for a day.
 */
final class PurgeLine implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(PurgeLine.class);
  private static final Duration ONCE_MORE = Duration.ofSeconds(2);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
  private static final Duration NOTHING_TO_DO = Duration.ofDays(1);

  private final Target target;
  private final Database database;
  private final Sites sites;
  private final Semaphore woken = new Semaphore(0);
  private final AtomicLong wakes = new AtomicLong(1);
  private final Deque<Told> told = new ArrayDeque<>();
  private final long start = System.nanoTime();
  private Purge waiting = Purge.EVERYTHING;
  private long last;
  private int failures;
  private Duration notBefore = Duration.ZERO;
  private volatile boolean ending;
  private volatile long done;

  /** What was told, and when to tell it once more. */
  private record Told(Purge purge, Duration again) {}

  /** To that target; {@code last} is the edition after which to begin. */
  PurgeLine(Target target, Database database, Sites sites, long last) {
    this.target = target;
    this.database = database;
    this.sites = sites;
    this.last = last;
  }

  /** Says that there may be something to tell. */
  void wake() {
    wakes.incrementAndGet();
    woken.release();
  }

  /** Whether the target has heard of everything until now, and once more. */
  boolean isDone() {
    return done == wakes.get();
  }

  /** Lets it end when it has told what there is, or cannot. */
  void end() {
    ending = true;
    wake();
  }

  @Override
  public void run() {
    try {
      boolean more = true;
      while (more) {
        more = !ending;
        long seen = wakes.get();
        Duration pause = work();
        if (waiting.isNothing() && told.isEmpty()) {
          done = seen;
        }
        if (more && woken.tryAcquire(pause.toMillis() + 1, TimeUnit.MILLISECONDS)) {
          woken.drainPermits();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Does what is due; yields how long nothing else will be. */
  private Duration work() {
    if (now().compareTo(notBefore) < 0) {
      return notBefore.minus(now());
    }
    try {
      return tellWhatIsDue();
    } catch (RuntimeException e) {
      return failed(e.toString());
    }
  }

  private Duration tellWhatIsDue() {
    Site site = database.read(sites::load);
    collect();
    if (!waiting.isNothing()) {
      Purge purge = waiting;
      if (!tell(purge, site)) {
        return notBefore.minus(now());
      }
      waiting = Purge.NOTHING;
      told.add(new Told(purge, now().plus(ONCE_MORE)));
    }
    Purge again = Purge.NOTHING;
    while (!told.isEmpty() && told.getFirst().again().compareTo(now()) <= 0) {
      again = again.and(told.removeFirst().purge());
    }
    if (!again.isNothing()) {
      waiting = again;
      if (!tell(again, site)) {
        return notBefore.minus(now());
      }
      waiting = Purge.NOTHING;
    }
    return told.isEmpty() ? NOTHING_TO_DO : told.getFirst().again().minus(now());
  }

  /** Where a step is missing among what is written down anything may have been touched. */
  private void collect() {
    News news = database.read(this::news);
    Purge touched = Purge.NOTHING;
    for (PurgeStore.Row row : news.rows()) {
      touched = touched.and(Purge.of(row));
    }
    waiting = waiting.and(news.rows().size() == news.edition() - last ? touched : Purge.EVERYTHING);
    last = news.edition();
  }

  private record News(long edition, List<PurgeStore.Row> rows) {}

  private News news(Stores stores) {
    long edition = stores.of(EditionStore.class).number();
    return new News(edition, edition == last ? List.of() : stores.of(PurgeStore.class).after(last));
  }

  private boolean tell(Purge purge, Site site) {
    Answer answer = target.tell(purge, site);
    LOG.debug("purge {} {}: {}", target.name(), purge.keys(), answer);
    switch (answer) {
      case Answer.Arrived arrived -> {
        if (failures > 0) {
          LOG.info("{} is told of changes again", target.name());
        }
        failures = 0;
      }
      case Answer.Failed failed -> failed(failed.words());
      case Answer.Refused refused -> failed(refused.words());
    }
    return failures == 0;
  }

  /** Told in the log once, however long it lasts. */
  private Duration failed(String words) {
    if (failures == 0 && !ending) {
      LOG.warn(
          "{} cannot be told of changes and may show old pages; it is tried again: {}",
          target.name(),
          words);
    }
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, 10));
    pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    failures++;
    notBefore = now().plus(pause);
    return pause;
  }

  private Duration now() {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
