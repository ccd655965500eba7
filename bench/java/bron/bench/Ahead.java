package bron.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Works on what will be needed, on every core and in order, some way ahead of who needs it. */
final class Ahead<I, O> implements AutoCloseable {
  private static final int CHUNK = 64;
  private static final int CHUNKS = 16;

  private final Iterator<I> in;
  private final Function<I, O> work;
  private final ExecutorService workers =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(),
          task -> Thread.ofPlatform().daemon().name("ahead").unstarted(task));
  private final ArrayDeque<Future<List<O>>> under = new ArrayDeque<>();

  Ahead(Iterator<I> in, Function<I, O> work) {
    this.in = in;
    this.work = work;
  }

  /** The next ones; none at the end. */
  List<O> next() throws Exception {
    while (in.hasNext() && under.size() < CHUNKS) {
      List<I> chunk = new ArrayList<>();
      while (in.hasNext() && chunk.size() < CHUNK) {
        chunk.add(in.next());
      }
      under.add(workers.submit(() -> chunk.stream().map(work).toList()));
    }
    return under.isEmpty() ? List.of() : under.remove().get();
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
