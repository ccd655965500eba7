package bron.search;

import bron.db.Database;
import bron.db.Stores;
import bron.site.Changes;
import bron.site.Sites;
import bron.text.Tokens;
import bron.web.SurrogateKeys;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps the index in step with the live articles. The database marks the articles that changed;
 * every transaction that writes ends with {@link #catchUp}, so that the next request finds what was
 * published. What is more than one transaction should do is left to {@link IndexWorker}.
 */
public final class SearchIndex {
  /** So many articles are indexed by a transaction that changed more; it takes a tenth second. */
  private static final int AT_ONCE = 50;

  private final Sites sites;
  private final PreparedBodies bodies = new PreparedBodies();
  private final AtomicLong indexed = new AtomicLong();
  private volatile Runnable whenMoreIsLeft = () -> {};

  /** Of that site. */
  public SearchIndex(Sites sites) {
    this.sites = sites;
  }

  /** Lets {@code task} be run when a transaction is about to leave articles to be indexed later. */
  void whenMoreIsLeft(Runnable task) {
    whenMoreIsLeft = task;
  }

  /**
   * Does the part of the work on a text that is about to be published that needs no transaction,
   * for {@link #catchUp} to have less to do.
   */
  public void prepare(String language, String markdown) {
    bodies.prepare(language, markdown);
  }

  /** Indexes so many of the articles that have changed in this transaction and before it. */
  public void catchUp(Stores stores, int most) {
    work(stores, most);
  }

  /** Indexes what has changed in this transaction and before it, up to a number of articles. */
  public void catchUp(Stores stores) {
    if (work(stores, AT_ONCE) == AT_ONCE && stores.of(QueueStore.class).isWaiting()) {
      whenMoreIsLeft.run();
    }
  }

  /** Indexes so many of the articles that wait at most; yields how many it were. */
  int work(Stores stores, int most) {
    QueueStore queue = stores.of(QueueStore.class);
    List<Long> next = queue.next(most);
    if (!next.isEmpty()) {
      new IndexBatch(stores).write(next.reversed(), documents(stores, next));
      queue.done(Documents.json(next));
      Changes.found(stores, SurrogateKeys.USUAL);
      indexed.addAndGet(next.size());
    }
    return next.size();
  }

  /** How many articles have been looked at since the program was started. */
  long indexed() {
    return indexed.get();
  }

  /** Marks everything if another version of the analysis made the index, or none. */
  public void begin(Database database) {
    boolean current =
        database.read(stores -> stores.of(QueueStore.class).version()) == Tokens.VERSION;
    if (!current) {
      database.change(
          stores -> {
            stores.of(QueueStore.class).addAll();
            stores.of(QueueStore.class).setVersion(Tokens.VERSION);
          });
    }
  }

  /** Throws the index away and marks every article. */
  void clear(Stores stores) {
    FullTextStore store = stores.of(FullTextStore.class);
    store.clearText();
    store.clearEntries();
    store.clearPieces();
    store.clearForms();
    store.clearWords();
    stores.of(QueueStore.class).addAll();
    stores.of(QueueStore.class).setVersion(Tokens.VERSION);
  }

  /** What the index should say of some articles. */
  Map<Long, Document> documents(Stores stores, List<Long> articleIds) {
    String fallback = sites.load(stores).defaultLanguage();
    return new Documents(stores, fallback, bodies).of(articleIds);
  }
}
