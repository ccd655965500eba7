package bron.db;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * So many connections to the file, opened when they are needed and kept with all that was prepared
 * on them: statements, and stores, of which making one costs more than most statements.
 */
final class Connections implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Jdbi jdbi;
  private final String pragma;
  private final Semaphore free;

  /** The one that was used last comes first: the file's newest pages are in its memory. */
  private final Deque<Attached> idle = new ConcurrentLinkedDeque<>();

  private final ThreadLocal<Optional<Attached>> mine = ThreadLocal.withInitial(Optional::empty);
  private volatile boolean closed;

  /**
   * At most {@code most} connections, of which the first is opened at once.
   *
   * @param pragma what is said to each when it is opened
   * @throws JdbiException when the file cannot be opened
   */
  Connections(Jdbi jdbi, int most, String pragma) {
    this.jdbi = jdbi;
    this.pragma = pragma;
    this.free = new Semaphore(most, true);
    idle.push(open());
  }

  private Attached open() {
    Attached attached = new Attached(jdbi.open());
    try {
      attached.say(pragma);
      return attached;
    } catch (RuntimeException e) {
      attached.close();
      throw e;
    }
  }

  /**
   * Runs {@code work} in one transaction, which is undone whole when it throws. Within another's
   * work on the same thread it is a part of that transaction.
   *
   * @throws DatabaseException when all connections are in use for half a minute
   */
  <T> T inTransaction(Function<Stores, T> work) {
    if (mine.get().isPresent()) {
      return work.apply(mine.get().get());
    }
    await();
    Attached attached = null;
    try {
      attached = take();
      mine.set(Optional.of(attached));
      T result = attached.inTransaction(work);
      idle.push(attached);
      return result;
    } catch (Throwable e) {
      putBack(attached, e);
      throw e;
    } finally {
      mine.remove();
      free.release();
      if (closed) {
        closeIdle();
      }
    }
  }

  /** Whether this thread is within the work of a transaction here. */
  boolean isMine() {
    return mine.get().isPresent();
  }

  private void await() {
    try {
      if (!free.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new DatabaseException("all connections to the database are in use; try again");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseException("interrupted while waiting for the database", e);
    }
  }

  private Attached take() {
    if (closed) {
      throw new DatabaseException("the database is closed");
    }
    Attached known = idle.poll();
    return known == null ? open() : known;
  }

  /**
   * What SQLite complained about may leave a connection of which the driver does not know whether
   * it is in a transaction, or a file that is no longer the same: the next one opens its own.
   */
  private void putBack(@Nullable Attached attached, Throwable fault) {
    if (attached != null) {
      if (isOfDatabase(fault)) {
        attached.close();
      } else {
        idle.push(attached);
      }
    }
  }

  private static boolean isOfDatabase(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException) {
        return true;
      }
    }
    return false;
  }

  /** Closes them, those that are in use as soon as they no longer are. */
  @Override
  public void close() {
    closed = true;
    closeIdle();
  }

  private void closeIdle() {
    for (Attached each = idle.poll(); each != null; each = idle.poll()) {
      each.close();
    }
  }
}
