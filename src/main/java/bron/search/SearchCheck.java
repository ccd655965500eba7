package bron.search;

import bron.db.Database;
import bron.db.Stores;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells whether the index agrees with the articles, and makes it anew where it does not. */
public final class SearchCheck {
  private static final int BATCH = 200;

  private final Database database;
  private final SearchIndex index;

  /** Of that index. */
  public SearchCheck(Database database, SearchIndex index) {
    this.database = database;
    this.index = index;
  }

  /**
   * What a check found.
   *
   * @param articles how many live articles were looked at
   * @param wrong the rows of the articles of which the index says something else, or nothing, or
   *     which it has although nobody can read them
   * @param waiting how many articles wait to be indexed; those may be among the wrong ones
   */
  public record Result(long articles, List<Long> wrong, long waiting) {
    /** Whether the index agrees. */
    public boolean agrees() {
      return wrong.isEmpty();
    }
  }

  /** Compares every live article with its entry, in short transactions. */
  public Result check() {
    List<Long> wrong = new ArrayList<>();
    long articles = 0;
    long after = 0;
    List<Long> batch = List.of(after);
    while (!batch.isEmpty()) {
      long from = after;
      batch = database.read(stores -> stores.of(DocumentStore.class).liveAfter(from, BATCH));
      List<Long> ids = batch;
      wrong.addAll(database.<List<Long>>read(stores -> wrong(stores, ids)));
      articles += batch.size();
      after = batch.isEmpty() ? after : batch.getLast();
    }
    wrong.addAll(withoutArticle());
    long waiting = database.read(stores -> stores.of(QueueStore.class).size());
    return new Result(articles, List.copyOf(wrong), waiting);
  }

  private List<Long> wrong(Stores stores, List<Long> ids) {
    FullTextStore store = stores.of(FullTextStore.class);
    Map<Long, FullTextStore.Entry> entries =
        store.entriesOf(Documents.json(ids)).stream()
            .collect(Collectors.toMap(FullTextStore.Entry::articleId, Function.identity()));
    Map<Long, Document> documents = index.documents(stores, ids);
    return ids.stream().filter(id -> !agree(store, entries.get(id), documents.get(id))).toList();
  }

  private static boolean agree(
      FullTextStore store, FullTextStore.@Nullable Entry entry, @Nullable Document document) {
    if (entry == null || document == null) {
      return entry == null && document == null;
    }
    return IndexBatch.agrees(entry, document) && store.hasText(entry.id());
  }

  /** The articles that have an entry although readers cannot read them. */
  private List<Long> withoutArticle() {
    List<Long> wrong = new ArrayList<>();
    long after = 0;
    Map<Long, Boolean> batch = Map.of(after, true);
    while (!batch.isEmpty()) {
      long from = after;
      batch =
          database.read(
              stores ->
                  stores.of(FullTextStore.class).entriesAfter(from, BATCH).stream()
                      .map(FullTextStore.Entry::articleId)
                      .collect(Collectors.toMap(Function.identity(), id -> isLive(stores, id))));
      batch.forEach(
          (id, live) -> {
            if (!live) {
              wrong.add(id);
            }
          });
      after = batch.keySet().stream().mapToLong(Long::longValue).max().orElse(after);
    }
    return wrong;
  }

  private static boolean isLive(Stores stores, long id) {
    return !stores.of(DocumentStore.class).live(Documents.json(List.of(id))).isEmpty();
  }

  /**
   * Throws the index away and makes it anew, the newest articles first, in short transactions: also
   * while a server runs, whose search finds the fewer the less is done.
   *
   * @param progress hears how many articles have been indexed, of how many
   * @return how many articles that were
   */
  public int rebuild(BiConsumer<Integer, Integer> progress) {
    long before = index.indexed();
    int all =
        database.write(
            stores -> {
              index.clear(stores);
              return Math.toIntExact(stores.of(QueueStore.class).size());
            });
    boolean more = true;
    while (more) {
      more = database.write(stores -> index.work(stores, BATCH)) > 0;
      progress.accept((int) Math.min(all, index.indexed() - before), all);
    }
    return all;
  }
}
