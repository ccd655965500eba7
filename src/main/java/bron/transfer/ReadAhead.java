package bron.transfer;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Takes things in order from an iterator that works for each of them, on a thread of its own, while
 * those before are being used; only so far ahead that what waits is no more than so many bytes.
 */
final class ReadAhead<T> implements AutoCloseable {
  private static final int MOST_BYTES = 32_000_000;

  private record Step<T>(@Nullable T item, @Nullable Throwable fault, int bytes) {}

  private final BlockingQueue<Step<T>> read = new LinkedBlockingQueue<>();
  private final Semaphore room = new Semaphore(MOST_BYTES);
  private final Thread thread;
  private @Nullable Step<T> next;

  /** Begins. */
  ReadAhead(Iterator<T> items, ToIntFunction<T> bytes) {
    thread = Thread.ofPlatform().daemon().name("read-ahead").start(() -> run(items, bytes));
  }

  private void run(Iterator<T> items, ToIntFunction<T> bytes) {
    try {
      while (items.hasNext()) {
        T item = items.next();
        int weight = Math.clamp(bytes.applyAsInt(item), 1, MOST_BYTES);
        room.acquire(weight);
        read.add(new Step<>(item, null, weight));
      }
      read.add(new Step<>(null, null, 0));
    } catch (InterruptedException e) {
      read.add(new Step<>(null, e, 0));
    } catch (RuntimeException | Error e) {
      read.add(new Step<>(null, e, 0));
    }
  }

  /** Whether there is another one; waits for it. */
  boolean hasNext() {
    if (next == null) {
      try {
        next = read.take();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    switch (next.fault()) {
      case null -> {}
      case RuntimeException fault -> throw fault;
      case Error fault -> throw fault;
      case Throwable fault -> throw new IllegalStateException(fault);
    }
    return next.item() != null;
  }

  /** The next ones: as many as have been read, but one at least and not more than {@code most}. */
  List<T> next(int most) {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    List<T> items = new ArrayList<>();
    while (next != null && next.item() != null && items.size() < most) {
      items.add(next.item());
      room.release(next.bytes());
      next = read.poll();
    }
    return items;
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
