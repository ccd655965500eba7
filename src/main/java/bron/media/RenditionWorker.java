package bron.media;

import bron.db.Database;
import bron.db.Stores;
import bron.site.Changes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the renditions of pictures, off every request's path: one picture at a time, in one thread,
 * so that it never takes more than one core, nor more memory than one picture needs. What is to be
 * made stands in the database: after a restart it goes on where it was.
 */
public final class RenditionWorker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RenditionWorker.class);

  /** A command beside the server may have brought pictures. */
  private static final int SECONDS_BETWEEN_LOOKS = 30;

  private static final int SECONDS_TO_END = 30;

  private final Database database;
  private final Showing showing;
  private final AtomicBoolean asked = new AtomicBoolean();
  private volatile boolean stopped;
  private volatile Optional<ScheduledExecutorService> thread = Optional.empty();

  /** Knows where pictures show. */
  public interface Showing {
    /** The surrogate keys of what readers see it in. */
    Set<String> keys(Stores stores, String mediaId);
  }

  /** Over that database; does nothing before it is started. */
  public RenditionWorker(Database database, Showing showing) {
    this.database = database;
    this.showing = showing;
  }

  /** Begins with what is missing, and looks again from time to time. */
  public void start() {
    ScheduledExecutorService executor =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform()
                .name("renditions")
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .factory());
    executor.scheduleWithFixedDelay(this::makeAll, 0, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    thread = Optional.of(executor);
  }

  /** Says that there may be something to make; of no effect before the start and after the end. */
  public void wake() {
    if (!stopped && thread.isPresent() && !asked.getAndSet(true)) {
      thread.get().execute(this::makeAll);
    }
  }

  /** Returns when everything is made that was missing at the time of the call. */
  public void awaitIdle() throws InterruptedException {
    try {
      thread.orElseThrow().submit(this::makeAll).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Stops after the rendition that is being made; the picture's others are thrown away. */
  @Override
  public void close() {
    stopped = true;
    thread.ifPresent(RenditionWorker::end);
  }

  private static void end(ScheduledExecutorService executor) {
    executor.shutdown();
    try {
      if (!executor.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
        LOG.warn("renditions are still being made");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Fails for nothing, lest it not be called again. */
  private void makeAll() {
    asked.set(false);
    try {
      Optional<RenditionStore.Wanted> next = next();
      while (next.isPresent() && !stopped) {
        make(next.get());
        next = next();
      }
    } catch (RuntimeException e) {
      if (!stopped) {
        LOG.error("renditions could not be made", e);
      }
    }
  }

  private Optional<RenditionStore.Wanted> next() {
    return database.read(stores -> stores.of(RenditionStore.class).next());
  }

  private void make(RenditionStore.Wanted wanted) {
    Focal focal = new Focal(wanted.x(), wanted.y());
    List<Crop> crops =
        Arrays.stream(Crop.values()).filter(crop -> wanted.whole() || crop != Crop.WHOLE).toList();
    render(wanted.id(), focal, crops).ifPresent(result -> store(wanted.id(), focal, result));
  }

  private Optional<Renderer.Result> render(String id, Focal focal, List<Crop> crops) {
    try {
      Media media = database.read(stores -> stores.of(MediaStore.class).find(id)).orElseThrow();
      byte[] original =
          database.read(stores -> stores.of(MediaStore.class).original(id)).orElseThrow();
      return new Renderer(media, focal, () -> stopped).render(original, crops);
    } catch (RuntimeException | OutOfMemoryError e) {
      LOG.warn("picture {} stays as it is: its renditions could not be made", id, e);
      return Optional.of(Renderer.Result.NOTHING);
    }
  }

  private void store(String id, Focal focal, Renderer.Result result) {
    List<Renderer.Made> made = result.made();
    database.change(
        stores -> {
          RenditionStore store = stores.of(RenditionStore.class);
          if (store.made(id, result.formats(), focal.x(), focal.y()) == 0) {
            return;
          }
          store.deleteCrops(id);
          store.insert(
              id,
              made.stream().map(each -> each.rendition().crop().key()).toList(),
              made.stream().map(each -> each.rendition().width()).toList(),
              made.stream().map(each -> each.rendition().format()).toList(),
              made.stream().map(each -> each.bytes().length).toList(),
              made.stream().map(Renderer.Made::bytes).toList());
          if (store.isUsed(id)) {
            Changes.pictures(stores, showing.keys(stores, id));
          }
        });
  }
}
