package bron.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a reader wants to find.
 *
 * @param wanted what must be in an article: all of it
 * @param unwanted what must not
 */
record Query(List<Clause> wanted, List<Clause> unwanted) {
  /** More than this many parts make no better query. */
  static final int MOST_CLAUSES = 20;

  /** Whether nothing was typed that is a word. */
  boolean isEmpty() {
    return wanted.isEmpty() && unwanted.isEmpty();
  }

  /** Whether it has more parts than can be looked for. */
  boolean isTooLong() {
    return wanted.size() + unwanted.size() > MOST_CLAUSES;
  }

  /** The same with another clause in the place of that one. */
  Query replacing(Clause clause, Clause by) {
    List<Clause> replaced = new ArrayList<>(wanted);
    replaced.replaceAll(each -> each == clause ? by : each);
    return new Query(List.copyOf(replaced), unwanted);
  }

  /** As it would be typed; read again it is the same query. */
  String text() {
    String words = wanted.stream().map(Query::text).collect(Collectors.joining(" "));
    String not = unwanted.stream().map(c -> "-" + text(c)).collect(Collectors.joining(" "));
    return (words + " " + not).strip();
  }

  private static String text(Clause clause) {
    return clause.quoted() ? '"' + clause.typed() + '"' : clause.typed();
  }
}
