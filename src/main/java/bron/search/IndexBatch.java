package bron.search;

import bron.db.Stores;
import bron.search.FullTextStore.Entry;
import bron.search.FullTextStore.Text;
import bron.text.Tokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes into the index what has changed of some articles, within a transaction. */
final class IndexBatch {
  private final FullTextStore store;
  private final FullText text;
  private final Map<LocalDate, Long> last = new HashMap<>();

  IndexBatch(Stores stores) {
    this.store = stores.of(FullTextStore.class);
    this.text = new FullText(stores);
  }

  /**
   * Makes the index agree.
   *
   * @param articleIds which articles it is about; of one day, the earlier first
   * @param documents of those that readers can read
   */
  void write(List<Long> articleIds, Map<Long, Document> documents) {
    Map<Long, Entry> before =
        store.entriesOf(Documents.json(articleIds)).stream()
            .collect(Collectors.toMap(Entry::articleId, Function.identity()));
    List<Long> gone = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    Map<Long, Document> texts = new HashMap<>();
    for (Long id : articleIds) {
      Document now = documents.get(id);
      Entry entry = before.get(id);
      if (now != null && entry != null && agrees(entry, now)) {
        continue;
      }
      if (entry != null) {
        gone.add(entry.id());
      }
      if (now != null) {
        long number = entry != null && isOf(entry.id(), now) ? entry.id() : free(now.day());
        entries.add(new Entry(number, id, now.digest()));
        texts.put(number, now);
      }
    }
    replace(gone, entries, texts);
    learn(texts.values());
  }

  /** In the order of the numbers: FTS5 writes a part of its index whenever that falls back. */
  private void replace(List<Long> gone, List<Entry> entries, Map<Long, Document> texts) {
    if (!gone.isEmpty()) {
      List<Long> sorted = gone.stream().sorted().toList();
      store.removeTexts(sorted);
      store.removeEntries(sorted);
    }
    if (!entries.isEmpty()) {
      entries.sort(Comparator.comparingLong(Entry::id));
      store.addEntries(entries);
      store.addTexts(
          texts.keySet().stream()
              .sorted()
              .map(number -> Text.of(number, documentOf(texts, number).columns()))
              .toList());
    }
  }

  private static Document documentOf(Map<Long, Document> texts, Long number) {
    return java.util.Objects.requireNonNull(texts.get(number));
  }

  /** Whether an entry says what it should. */
  static boolean agrees(Entry entry, Document document) {
    return entry.digest() == document.digest() && isOf(entry.id(), document);
  }

  /** Whether a number is one of the document's day, or after it where the day had no more. */
  private static boolean isOf(long number, Document document) {
    return FullText.dayOf(number) == FullText.dayOf(FullText.firstOf(document.day()));
  }

  /** A number for a new entry of that day. */
  private long free(LocalDate day) {
    Long used = last.get(day);
    long number = used == null ? text.free(day) : used + 1;
    last.put(day, number);
    return number;
  }

  private void learn(Iterable<Document> documents) {
    Map<String, Set<String>> words = new LinkedHashMap<>();
    for (Document document : documents) {
      words
          .computeIfAbsent(document.language(), none -> new LinkedHashSet<>())
          .addAll(document.words());
    }
    words.forEach(
        (language, all) -> {
          all.removeIf(word -> !Pieces.isWord(word) && Tokens.others(word, language).isEmpty());
          List<String> added =
              all.isEmpty() ? List.of() : store.addWords(language, json(all.stream()));
          if (!added.isEmpty()) {
            learn(language, added);
          }
        });
  }

  private void learn(String language, List<String> added) {
    store.addForms(
        language,
        pairs(
            added.stream()
                .flatMap(
                    word ->
                        Tokens.others(word, language).stream()
                            .map(form -> quoted(form) + "," + quoted(word)))));
    store.addPieces(
        pairs(
            added.stream()
                .filter(Pieces::isWord)
                .flatMap(
                    word ->
                        Pieces.of(word).stream()
                            .map(piece -> piece.number(language) + "," + quoted(word)))));
  }

  /** Words are letters, digits and _: nothing in them has a meaning in JSON. */
  private static String quoted(String word) {
    return '"' + word + '"';
  }

  private static String json(Stream<String> words) {
    return words.map(IndexBatch::quoted).collect(Collectors.joining(",", "[", "]"));
  }

  private static String pairs(Stream<String> pairs) {
    return pairs.map(pair -> "[" + pair + "]").collect(Collectors.joining(",", "[", "]"));
  }
}
