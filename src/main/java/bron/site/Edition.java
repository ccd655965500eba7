package bron.site;

import bron.db.Database;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The edition that readers see, known without asking the database.
 *
 * <p>It has moved on before the transaction that moves it is acknowledged. What another program
 * writes, such as {@code bron import}, it sees within {@link #LAG}.
 */
public final class Edition implements AutoCloseable {
  /** How long another program's change may go unseen here. */
  public static final Duration LAG = Duration.ofMillis(200);

  private static final Logger LOG = LoggerFactory.getLogger(Edition.class);

  private final Database database;
  private final AtomicLong current = new AtomicLong();
  private volatile Runnable task = () -> {};
  private final Thread watch = Thread.ofVirtual().name("edition").unstarted(this::watch);

  /** Of that database. */
  public Edition(Database database) {
    this.database = database;
    current.set(stored());
    database.acknowledgeEachWith(
        stores -> {
          long number = stores.of(EditionStore.class).number();
          return () -> advance(number);
        });
  }

  /** Lets that run each time it has moved on; it may wait for nothing. */
  public void whenMoved(Runnable next) {
    task = next;
  }

  /** Begins to see what other programs write. */
  public void start() {
    watch.start();
  }

  /** Its number now. */
  public long number() {
    return current.get();
  }

  @Override
  public void close() {
    watch.interrupt();
  }

  private long stored() {
    return database.read(stores -> stores.of(EditionStore.class).number());
  }

  private void advance(long number) {
    if (current.getAndAccumulate(number, Math::max) < number) {
      task.run();
    }
  }

  private void watch() {
    boolean told = false;
    while (true) {
      try {
        Thread.sleep(LAG.dividedBy(2));
        advance(stored());
        told = false;
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        if (!told && !Thread.currentThread().isInterrupted()) {
          LOG.warn("The database cannot be read; pages are kept as they were: {}", e.getMessage());
        }
        told = true;
      }
    }
  }
}
