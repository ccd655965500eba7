package bron.delivery;

import bron.db.Database;
import bron.site.Site;
import bron.site.Sites;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers what waits in the outbox: to each recipient in order, and what fails again later.
 * Nothing is read or written while the other side is waited for. A crash between an arrival and its
 * note delivers once more: at least once, never out of order.
 */
public final class Deliveries {
  private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

  /** So many tries are more than four days. */
  private static final int MOST_ATTEMPTS = 24;

  private static final Duration KEPT = Duration.ofDays(90);

  /** Nobody who writes has to wait for more than that. */
  private static final int FORGOTTEN_AT_ONCE = 1_000;

  private final Database database;
  private final Sites sites;
  private final Clock clock;
  private final Map<String, Channel> channels;

  /** By those channels. */
  public Deliveries(Database database, Sites sites, Clock clock, List<Channel> channels) {
    this.database = database;
    this.sites = sites;
    this.clock = clock;
    this.channels = channels.stream().collect(Collectors.toMap(Channel::name, Function.identity()));
  }

  /** Delivers all that is due now. */
  public synchronized void run() {
    Instant now = clock.instant();
    for (Recipient recipient : database.read(s -> s.of(OutboxStore.class).due(now))) {
      Channel channel = channels.get(recipient.channel());
      if (channel != null) {
        empty(channel, recipient);
      }
    }
  }

  /** What was delivered long ago is forgotten. */
  public void tidy() {
    Instant before = clock.instant().minus(KEPT);
    int forgotten = FORGOTTEN_AT_ONCE;
    while (forgotten == FORGOTTEN_AT_ONCE) {
      forgotten =
          database.write(stores -> stores.of(OutboxStore.class).forget(before, FORGOTTEN_AT_ONCE));
    }
  }

  private void empty(Channel channel, Recipient recipient) {
    boolean more = true;
    while (more) {
      List<Delivery> waiting =
          database.read(s -> s.of(OutboxStore.class).waiting(recipient.id(), channel.batch()));
      more = !waiting.isEmpty() && deliver(channel, recipient, waiting);
    }
  }

  /** Whether to go on with what waits behind them. */
  private boolean deliver(Channel channel, Recipient recipient, List<Delivery> waiting) {
    Site site = database.read(sites::load);
    Channel.Answer answer = channel.deliver(site, recipient, waiting);
    LOG.info("{} {}: {}", channel.name(), recipient.address(), answer);
    database.change(stores -> note(stores.of(OutboxStore.class), recipient, waiting, answer));
    return !(answer instanceof Channel.Answer.Failed);
  }

  private void note(
      OutboxStore outbox, Recipient recipient, List<Delivery> tried, Channel.Answer answer) {
    Instant now = clock.instant();
    List<Long> ids = tried.stream().map(Delivery::id).toList();
    switch (answer) {
      case Channel.Answer.Arrived arrived -> {
        outbox.settle(ids, arrived.words(), now);
        outbox.next(recipient.id(), 0, Instant.EPOCH);
      }
      case Channel.Answer.Refused refused -> {
        outbox.settle(ids, refused.words(), now);
        outbox.next(recipient.id(), 0, Instant.EPOCH);
      }
      case Channel.Answer.Failed failed -> {
        if (tried.getFirst().attempts() + 1 >= MOST_ATTEMPTS) {
          outbox.settle(ids, failed.words(), now);
        } else {
          outbox.failed(ids, failed.words());
        }
        outbox.next(
            recipient.id(), recipient.failures() + 1, now.plus(pause(recipient.failures())));
      }
    }
  }

  /** Twice as long after each failure. */
  static Duration pause(int failures) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, 20));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }
}
