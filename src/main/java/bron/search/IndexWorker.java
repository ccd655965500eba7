package bron.search;

import bron.db.Database;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Indexes what a transaction left: a site that had no index yet, a topic of very many articles that
 * got another name. It works in short transactions, so that nobody waits for it, and goes on where
 * it was when the program is started again.
 */
public final class IndexWorker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(IndexWorker.class);
  private static final int BATCH = 100;
  private static final int TOLD_EVERY = 10_000;

  private final Database database;
  private final SearchIndex index;
  private final Semaphore work = new Semaphore(1);
  private final Thread thread;
  private volatile boolean closed;

  /** For that index, from when it is started. */
  public IndexWorker(Database database, SearchIndex index) {
    this.database = database;
    this.index = index;
    this.thread = Thread.ofPlatform().daemon().name("search-index").unstarted(this::run);
  }

  /** Begins; what waits is indexed from now on, the newest first. */
  public void start() {
    index.begin(database);
    index.whenMoreIsLeft(work::release);
    thread.start();
  }

  /** Ends after the batch that it is at. */
  @Override
  public void close() {
    closed = true;
    work.release();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (!closed) {
      try {
        work.acquire();
        work.drainPermits();
        empty();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.error("search: indexing failed; it goes on after the next change or start", e);
      }
    }
  }

  /** Works until nothing waits. It asks as a writer: after the one who said that more is left. */
  private void empty() {
    long waiting = database.write(stores -> stores.of(QueueStore.class).size());
    if (waiting == 0) {
      return;
    }
    LOG.info("search: indexing {} articles", waiting);
    long start = System.nanoTime();
    long before = index.indexed();
    long tell = TOLD_EVERY;
    boolean more = true;
    while (more && !closed) {
      more = database.write(stores -> index.work(stores, BATCH)) > 0;
      if (index.indexed() - before >= tell) {
        LOG.info("search: {} of {} articles indexed", index.indexed() - before, waiting);
        tell += TOLD_EVERY;
      }
    }
    LOG.info(
        "search: {} articles indexed in {} s{}",
        index.indexed() - before,
        TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start),
        more ? "; the others after the next start" : "");
  }
}
