package bron.cache;

import bron.web.Editions;
import bron.web.Keeper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Policy;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Answers readers from memory, before anything else is touched.
 *
 * <p>It stands in front of the servlets and answers on the thread that reads the request, so that
 * an answer that is there costs one look-up. What is not there is made on a virtual thread, once
 * for all who ask for it at the same time.
 *
 * <p>An answer is kept with the edition of the site that was current when its making began. As soon
 * as an edition touches what it shows, which is before the change is acknowledged, it is not sent
 * again.
 */
public final class ResponseCache extends Handler.Wrapper {
  private final Editions editions;
  private final Clock clock;
  private final long mostBytes;
  private final Executor workers;
  private final Executor makers;
  private final Cache<String, Kept> answers;
  private final ConcurrentMap<FlightKey, Flight> flights = new ConcurrentHashMap<>();
  private final LongAdder hits = new LongAdder();
  private final LongAdder joined = new LongAdder();
  private final LongAdder made = new LongAdder();
  private final LongAdder ahead = new LongAdder();

  private record FlightKey(String address, long edition, boolean byBrowser) {}

  /**
   * A cache in front of whatever handler it gets.
   *
   * @param editions those that readers see
   * @param mostBytes what it may hold; 0 to keep nothing
   * @param workers where requests are answered that have to wait
   * @param makers where answers are made meanwhile
   */
  public ResponseCache(
      Editions editions, Clock clock, long mostBytes, Executor workers, Executor makers) {
    this.editions = editions;
    this.clock = clock;
    this.mostBytes = mostBytes;
    this.workers = workers;
    this.makers = makers;
    this.answers =
        Caffeine.newBuilder()
            .maximumWeight(mostBytes)
            .weigher((String address, Kept kept) -> kept.weight() + 2 * address.length())
            // What is to be done after some look-ups takes less than handing it to a thread.
            .executor(Runnable::run)
            .build();
  }

  /** What it has done and holds. */
  public CacheFigures figures() {
    long bytes =
        answers.policy().eviction().map(Policy.Eviction::weightedSize).stream()
            .flatMapToLong(size -> size.stream())
            .sum();
    return new CacheFigures(
        hits.sum(), joined.sum(), made.sum(), ahead.sum(), answers.estimatedSize(), bytes);
  }

  @Override
  public InvocationType getInvocationType() {
    return InvocationType.NON_BLOCKING;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Exchange exchange = new Exchange(request, response, callback);
    if (!Asked.ofEverybody(request)) {
      workers.execute(() -> pass(exchange));
      return true;
    }
    if (Asked.ahead(request)) {
      ahead.increment();
    }
    answer(Asked.address(request.getHttpURI()), exchange);
    return true;
  }

  private record Exchange(Request request, Response response, Callback callback) {
    /** As the server does: an error page, where there is still somebody to send one to. */
    void fail(Throwable fault) {
      callback.failed(fault);
    }
  }

  private void answer(String address, Exchange exchange) {
    Kept kept = find(address, exchange);
    if (kept == null) {
      workers.execute(() -> make(address, exchange));
      return;
    }
    hits.increment();
    if (kept.isReady(exchange.request())) {
      send(kept, exchange);
    } else {
      workers.execute(() -> pack(kept, address, exchange));
    }
  }

  /** As {@link #send}, but before weighs anew what is held in one more coding then. */
  private void pack(Kept kept, String address, Exchange exchange) {
    try {
      kept.prepare(exchange.request());
    } catch (RuntimeException fault) {
      exchange.fail(fault);
      return;
    }
    answers.asMap().replace(address, kept, kept);
    send(kept, exchange);
  }

  private @Nullable Kept find(String address, Exchange exchange) {
    Kept kept = answers.getIfPresent(address);
    return kept != null && holds(kept) && kept.answers(exchange.request()) ? kept : null;
  }

  private boolean holds(Kept kept) {
    return kept.holds(editions, clock.millis());
  }

  private void make(String address, Exchange exchange) {
    FlightKey key = new FlightKey(address, editions.number(), Asked.byBrowser(exchange.request()));
    Flight mine = new Flight(editions, kept -> keep(address, kept), makers);
    Flight other = flights.putIfAbsent(key, mine);
    if (other != null) {
      joined.increment();
      other.whenLanded(landed -> workers.execute(() -> join(landed, address, exchange)));
      return;
    }
    try {
      Kept landedJustNow = find(address, exchange);
      if (landedJustNow == null) {
        made.increment();
        exchange.request().setAttribute(Keeper.ATTRIBUTE, mine);
        pass(exchange);
      } else {
        mine.land(landedJustNow);
        joined.increment();
        pack(landedJustNow, address, exchange);
      }
    } finally {
      flights.remove(key, mine);
      mine.end();
    }
  }

  private void keep(String address, Kept kept) {
    if (mostBytes > 0) {
      answers.put(address, kept);
    }
  }

  /** The edition may have moved on since it began to wait: then what it waited for is too old. */
  private void join(Optional<Kept> landed, String address, Exchange exchange) {
    if (landed.isEmpty()) {
      pass(exchange);
    } else if (holds(landed.get())) {
      pack(landed.get(), address, exchange);
    } else {
      answer(address, exchange);
    }
  }

  private void send(Kept kept, Exchange exchange) {
    try {
      kept.send(exchange.request(), exchange.response(), exchange.callback(), clock.instant());
    } catch (RuntimeException fault) {
      exchange.fail(fault);
    }
  }

  private void pass(Exchange exchange) {
    try {
      if (!super.handle(exchange.request(), exchange.response(), exchange.callback())) {
        Response.writeError(exchange.request(), exchange.response(), exchange.callback(), 404);
      }
    } catch (Throwable fault) {
      exchange.fail(fault);
    }
  }
}
