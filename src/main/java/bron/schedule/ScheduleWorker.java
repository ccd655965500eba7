package bron.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out what is planned for as long as the site runs. It sleeps until the next plan is due,
 * and never longer than a second: plans are changed meanwhile, by other programs too, and clocks
 * are set.
 */
public final class ScheduleWorker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ScheduleWorker.class);
  private static final Duration LONGEST_SLEEP = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final PlanRun run;
  private final Clock clock;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread thread = Thread.ofPlatform().daemon().name("schedule").unstarted(this::work);
  private boolean failing;

  /** By that clock. */
  public ScheduleWorker(PlanRun run, Clock clock) {
    this.run = run;
    this.clock = clock;
  }

  /** Begins, with what came due while the site was down. */
  public void start() {
    thread.start();
  }

  private void work() {
    try {
      boolean more = true;
      while (more) {
        more = !ended.await(round().toMillis() + 1, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Does what is due; yields how long to sleep. Whatever goes wrong, the next round comes. */
  private Duration round() {
    try {
      Optional<Instant> next = run.run();
      failing = false;
      return next.map(this::sleep).orElse(LONGEST_SLEEP);
    } catch (RuntimeException | Error e) {
      if (!failing) {
        LOG.error("the schedule cannot be kept; it is tried again", e);
      }
      failing = true;
      return LONGEST_SLEEP;
    }
  }

  private Duration sleep(Instant next) {
    Duration until = Duration.between(clock.instant(), next);
    return until.isNegative() ? Duration.ZERO : min(until, LONGEST_SLEEP);
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** Ends after the act that is under way. */
  @Override
  public void close() {
    ended.countDown();
    try {
      thread.join(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
