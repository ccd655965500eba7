package bron.search;

import bron.db.Stores;
import bron.text.Token;
import java.time.LocalDate;
import java.time.temporal.JulianFields;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The index as SQLite's FTS5 has it: the only class that knows its language. It is built here of
 * words in quotes, of which {@link bron.text.Tokens} has left nothing but letters and digits: no
 * query is an error.
 */
final class FullText {
  /** Where in an article something can be. */
  enum Place {
    /** Anywhere. */
    ANYWHERE(""),
    /** In the headline, or the names of its people and topics. */
    TITLE("{headline headline_forms names names_forms} : "),
    /** There, in the standfirst, or often in the body. */
    LEAD("{headline headline_forms names names_forms standfirst standfirst_forms often} : ");

    private final String columns;

    Place(String columns) {
      this.columns = columns;
    }
  }

  private static final int BITS_WITHIN_DAY = 20;

  private final FullTextStore store;
  private final Map<String, Set<String>> words = new HashMap<>();

  FullText(Stores stores) {
    this.store = stores.of(FullTextStore.class);
  }

  /** The newest entries that a query finds within a filter, newest first. */
  List<Long> newest(Expression match, Filter.Range range, int limit) {
    return store.newest(match.text(), range.from(), range.to(), limit);
  }

  /** The oldest of them, oldest first. */
  List<Long> oldest(Expression match, Filter.Range range, int limit) {
    return store.oldest(match.text(), range.from(), range.to(), limit);
  }

  /** How far down the newest so many reach; empty where there are not as many. */
  Optional<Long> down(Expression match, Filter.Range range, int articles) {
    return store.down(match.text(), range.from(), range.to(), articles);
  }

  /** How far up the oldest so many reach, likewise. */
  Optional<Long> up(Expression match, Filter.Range range, int articles) {
    return store.up(match.text(), range.from(), range.to(), articles);
  }

  /** How many articles there are that match, counted up to {@code limit}. */
  int count(Expression match, int limit) {
    return store.newest(match.text(), 0, Long.MAX_VALUE, limit).size();
  }

  /** A condition on entries. */
  record Expression(String text) {
    /** Both. */
    Expression and(Expression other) {
      return new Expression("(" + text + ") AND (" + other.text + ")");
    }

    /** This and not the other. */
    Expression not(Expression other) {
      return new Expression("(" + text + ") NOT (" + other.text + ")");
    }
  }

  /** What has a word of the tags. */
  static Expression tagged(String tag) {
    return new Expression('"' + tag + '"');
  }

  /** What a clause finds there: between quotes exactly these words, or else any of their forms. */
  Expression found(String language, Clause clause, Place place) {
    Stream<String> whole = Stream.of(phrase(language, clause.exactly()));
    Stream<String> words =
        alternatives(language, clause).stream().map(word -> phrase(language, List.of(word)));
    String either = Stream.concat(whole, words).distinct().collect(Collectors.joining(" OR "));
    return new Expression(place.columns + "(" + either + ")");
  }

  /**
   * What has a word of a clause, or what else will do for the clause: all that it finds has that.
   */
  List<Expression> needed(String language, Clause clause) {
    return clause.exactly().stream()
        .map(
            word ->
                new Expression(
                    Stream.concat(Stream.of(word), alternatives(language, clause).stream())
                        .distinct()
                        .map(form -> phrase(language, List.of(form)))
                        .collect(Collectors.joining(" OR "))))
        .toList();
  }

  /** The single words that a clause finds. */
  private Set<String> alternatives(String language, Clause clause) {
    Set<String> forms = clause.forms();
    return clause.quoted() ? forms : words(language, forms);
  }

  /** The forms, and the words that have one of them. */
  private Set<String> words(String language, Set<String> forms) {
    return words.computeIfAbsent(
        language + " " + forms,
        none -> {
          Set<String> all = new LinkedHashSet<>(forms);
          if (!forms.isEmpty()) {
            String json = forms.stream().collect(Collectors.joining("\",\"", "[\"", "\"]"));
            all.addAll(store.withForm(language, json));
          }
          return all;
        });
  }

  /** What has exactly the words of a clause. */
  static Expression exactly(String language, Clause clause) {
    return new Expression(
        "{headline names standfirst body} : (" + phrase(language, clause.exactly()) + ")");
  }

  /** What has the words of several clauses there one after another. */
  static Expression together(String language, List<Clause> clauses, Place place) {
    List<String> words = clauses.stream().flatMap(c -> c.exactly().stream()).toList();
    return new Expression(place.columns + "(" + phrase(language, words) + ")");
  }

  /** What has a word in one of its forms. */
  Expression word(String language, Token word) {
    return found(
        language, new Clause(List.of(word), false, word.form(), List.of()), Place.ANYWHERE);
  }

  private static String phrase(String language, List<String> forms) {
    return forms.stream()
        .map(form -> language + "_" + form)
        .collect(Collectors.joining(" ", "\"", "\""));
  }

  /** The first number that an entry of that day can have. */
  static long firstOf(LocalDate day) {
    return day.getLong(JulianFields.RATA_DIE) << BITS_WITHIN_DAY;
  }

  /** The day of an entry. */
  static long dayOf(long entry) {
    return entry >> BITS_WITHIN_DAY;
  }

  /** A number for a new entry of that day: after those that there are. */
  long free(LocalDate day) {
    long first = firstOf(day);
    return Math.max(first, store.highestBelow(firstOf(day.plusDays(1))) + 1);
  }
}
