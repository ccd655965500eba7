package bron.search;

import bron.db.Database;
import bron.db.Stores;
import bron.search.FullTextStore.Entry;
import bron.site.EditionStore;
import bron.site.Sites;
import bron.text.Markdown;
import bron.text.Tokens;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * Keeps the index in step with the live articles. The database marks the articles that changed;
 * every transaction that writes ends with {@link #catchUp}, so that the next request finds what was
 * published. What is more than one transaction should do is left to {@link IndexWorker}.
 */
public final class SearchIndex {
  /** So many articles are indexed by a transaction that changed more; it takes a tenth second. */
  private static final int AT_ONCE = 50;

  private static final long AHEAD_CHARACTERS = 16_000_000;

  private record Body(String language, String markdown) {}

  private final Sites sites;
  private final Markdown markdown = new Markdown(address -> Optional.empty());
  private final Cache<Body, BodyWords> ahead =
      Caffeine.newBuilder()
          .maximumWeight(AHEAD_CHARACTERS)
          .<Body, BodyWords>weigher((body, words) -> 4 * body.markdown().length())
          .build();
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
    Body body = new Body(language, markdown);
    ahead.put(body, words(body));
  }

  private BodyWords words(Body body) {
    return BodyWords.of(this.markdown.plainText(body.markdown()), body.language());
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
      String fallback = sites.load(stores).defaultLanguage();
      Set<String> learned = new HashSet<>();
      next.reversed().forEach(id -> index(stores, id, fallback, learned));
      queue.done(next);
      stores.of(EditionStore.class).nextFound();
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
    store.clearWords();
    stores.of(QueueStore.class).addAll();
    stores.of(QueueStore.class).setVersion(Tokens.VERSION);
  }

  private void index(Stores stores, long articleId, String fallback, Set<String> learned) {
    FullTextStore store = stores.of(FullTextStore.class);
    Optional<Entry> before = store.entry(articleId);
    Optional<Document> now = document(stores, articleId, fallback);
    if (now.isPresent() && before.filter(entry -> agrees(entry, now.get())).isPresent()) {
      return;
    }
    before.ifPresent(
        entry -> {
          store.removeText(entry.id());
          store.removeEntry(entry.id());
        });
    now.ifPresent(
        document -> {
          long id =
              before
                  .map(Entry::id)
                  .filter(number -> isOf(number, document))
                  .orElseGet(() -> new FullText(stores).free(document.day()));
          store.addEntry(id, articleId, document.digest());
          store.addText(id, document.columns());
          learn(store, document, learned);
        });
  }

  /** What the index should say of an article; empty for one that readers cannot read. */
  Optional<Document> document(Stores stores, long articleId, String fallback) {
    DocumentStore documents = stores.of(DocumentStore.class);
    return documents
        .live(articleId)
        .map(
            row -> {
              List<String> names = new ArrayList<>(documents.people(articleId));
              names.addAll(documents.topics(articleId, fallback));
              Body body = new Body(row.language(), row.body());
              BodyWords prepared = ahead.asMap().remove(body);
              BodyWords words = prepared == null ? words(body) : prepared;
              return Document.of(row, names, words, documents.authorIds(articleId));
            });
  }

  /** Whether an entry says what it should. */
  static boolean agrees(Entry entry, Document document) {
    return entry.digest() == document.digest() && isOf(entry.id(), document);
  }

  /** Whether a number is one of the document's day, or after it where the day had no more. */
  private static boolean isOf(long number, Document document) {
    return FullText.dayOf(number) == FullText.dayOf(FullText.firstOf(document.day()));
  }

  /** {@code learned} is what was learned in this transaction, with its language. */
  private static void learn(FullTextStore store, Document document, Set<String> learned) {
    List<String> words =
        document.words().stream()
            .filter(Pieces::isWord)
            .filter(word -> learned.add(document.language() + " " + word))
            .toList();
    if (words.isEmpty()) {
      return;
    }
    // Words are letters, digits and _: nothing in them has a meaning in JSON.
    String known = words.stream().collect(Collectors.joining("\",\"", "[\"", "\"]"));
    List<String> added = store.addWords(document.language(), known);
    if (!added.isEmpty()) {
      String pieces =
          added.stream()
              .flatMap(word -> Pieces.of(word).stream().map(piece -> piece.json(word)))
              .collect(Collectors.joining(",", "[", "]"));
      store.addPieces(document.language(), pieces);
    }
  }
}
