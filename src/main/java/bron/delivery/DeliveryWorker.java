package bron.delivery;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Empties the outbox in the background, every few seconds, for as long as the site runs. */
public final class DeliveryWorker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DeliveryWorker.class);
  private static final long PAUSE_SECONDS = 5;

  private final Deliveries deliveries;
  private final Outgoing outgoing;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> Thread.ofPlatform().daemon().name("deliveries").unstarted(work));

  /** By those deliveries; that client ends with it. */
  public DeliveryWorker(Deliveries deliveries, Outgoing outgoing) {
    this.deliveries = deliveries;
    this.outgoing = outgoing;
  }

  /** Begins. */
  public void start() {
    thread.scheduleWithFixedDelay(
        quietly(deliveries::run), PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    thread.scheduleWithFixedDelay(
        quietly(deliveries::tidy), 1, TimeUnit.DAYS.toHours(1), TimeUnit.HOURS);
  }

  /** A round that fails is no reason not to begin the next one. */
  static Runnable quietly(Runnable round) {
    return () -> {
      try {
        round.run();
      } catch (RuntimeException | Error e) {
        LOG.error("deliveries", e);
      }
    };
  }

  /** Stops after the request that is under way, which is cut off; what waits is kept. */
  @Override
  public void close() {
    thread.shutdownNow();
    outgoing.close();
  }
}
