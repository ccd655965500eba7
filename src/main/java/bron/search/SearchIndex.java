package bron.search;

import bron.db.Database;
import bron.db.Stores;
import bron.search.FullTextStore.Entry;
import bron.site.EditionStore;
import bron.site.Sites;
import bron.text.Markdown;
import bron.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  private final Sites sites;
  private final Markdown markdown = new Markdown(address -> Optional.empty());
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
      next.forEach(id -> index(stores, id, fallback));
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

  private void index(Stores stores, long articleId, String fallback) {
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
          learn(store, document);
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
              return Document.of(
                  row, names, markdown.plainText(row.body()), documents.authorIds(articleId));
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

  private static void learn(FullTextStore store, Document document) {
    List<String> words = document.words().stream().filter(Pieces::isWord).toList();
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
