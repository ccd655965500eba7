package bron.site;

import bron.db.Database;
import bron.db.Stores;
import bron.web.Editions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The edition that readers see, known without asking the database.
 *
 * <p>It has moved on before the transaction that moves it is acknowledged. What another program
 * writes, such as {@code bron import}, it sees within {@link #LAG}. It knows what each step
 * touched, so that what is kept of the rest stays good.
 */
public final class Edition implements Editions, AutoCloseable {
  /** How long another program's change may go unseen here. */
  public static final Duration LAG = Duration.ofMillis(200);

  private static final Logger LOG = LoggerFactory.getLogger(Edition.class);

  private final Database database;
  private final LastTouched touched = new LastTouched();
  private volatile long current;
  private volatile Runnable task = () -> {};
  private final Thread watch = Thread.ofVirtual().name("edition").unstarted(this::watch);

  /** Of that database. */
  public Edition(Database database) {
    this.database = database;
    current = database.read(stores -> stores.of(EditionStore.class).number());
    database.acknowledgeEachWith(
        stores -> {
          Step step = step(stores);
          return () -> advance(step);
        });
  }

  /** From the edition known here to the stored one, and what is written down of the way. */
  private record Step(long from, long to, List<PurgeStore.Row> rows) {}

  private Step step(Stores stores) {
    long from = current;
    long to = stores.of(EditionStore.class).number();
    return new Step(from, to, to > from ? stores.of(PurgeStore.class).after(from) : List.of());
  }

  /** Lets that run each time it has moved on; it may wait for nothing. */
  public void whenMoved(Runnable next) {
    task = next;
  }

  /** Begins to see what other programs write, which from now on write down what they touch. */
  public void start() {
    database.change(stores -> stores.of(PurgeStore.class).want());
    watch.start();
  }

  @Override
  public long number() {
    return current;
  }

  @Override
  public boolean holds(long edition, Set<String> keys) {
    return touched.spares(edition, keys);
  }

  @Override
  public void close() {
    watch.interrupt();
  }

  /** What was touched is known before the number is. */
  private void advance(Step step) {
    synchronized (touched) {
      if (step.to() <= current) {
        return;
      }
      List<PurgeStore.Row> news =
          step.rows().stream().filter(row -> row.edition() > current).toList();
      touched.note(current, step.to(), news);
      current = step.to();
    }
    task.run();
  }

  private void watch() {
    boolean told = false;
    while (true) {
      try {
        Thread.sleep(LAG.dividedBy(2));
        advance(database.read(this::step));
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
