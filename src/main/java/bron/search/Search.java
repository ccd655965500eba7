package bron.search;

import bron.db.Stores;
import bron.search.FullText.Expression;
import bron.search.FullText.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds articles and puts the best first: where a word stands counts (headline, names and topics;
 * standfirst; body), whether it is there as it was typed, whether the words stand together, and how
 * new the article is.
 *
 * <p>For each of these the newest {@value #POOL} articles are taken and no more, of as many as a
 * {@link Reach} has, so that words of a million articles take no longer than those of a thousand.
 */
final class Search {
  /** So many of the articles that meet a condition are ranked: the newest. */
  static final int POOL = 500;

  /** So many of the best are shown. */
  static final int BEST = 200;

  /** So many articles with the rarest word are looked at for those that have all words. */
  private static final int FOUND_AMONG = 10_000;

  /** So many are looked at for where the words stand in them, in all that is asked for that. */
  private static final int WEIGHED_AMONG = 16_000;

  private static final double TITLE = 4;
  private static final double LEAD = 2;
  private static final double EXACTLY = 1;
  private static final double TOGETHER = 1.5;
  private static final double MEANT = 8;
  private static final double NEW = 2.5;
  private static final double HALF_AS_NEW_DAYS = 180;
  private static final int MOST_WEIGHED_WORDS = 4;

  private final FullText text;
  private final Filter filter;

  Search(Stores stores, Filter filter) {
    this.text = new FullText(stores);
    this.filter = filter;
  }

  /**
   * What was found.
   *
   * @param entries the best, best first
   * @param pool the newest, whatever their rank
   * @param all whether {@code pool} is everything that there is
   * @param cut whether there can be more because the search did not look further back
   */
  record Found(List<Long> entries, List<Long> pool, boolean all, boolean cut) {}

  /**
   * A stretch of what is found, newest first.
   *
   * @param next where to go on, if it ends because the search looked no further
   */
  record Stretch(List<Long> entries, Optional<Long> next) {}

  /** The best for a query; where no word is wanted, the newest. */
  Found best(Query query) {
    Reach reach = reach(query, filter.range());
    Filter.Range weighed = reach.newest(Math.max(POOL, WEIGHED_AMONG / questions(query)));
    Filter.Range looked = weighed;
    List<Long> pool = new ArrayList<>(text.newest(whole(query), weighed, POOL));
    if (pool.size() < POOL && weighed.from() > filter.range().from()) {
      looked = reach.newest(FOUND_AMONG);
      Filter.Range beyond = looked.below(weighed.from());
      pool.addAll(text.newest(whole(query), beyond, POOL - pool.size()));
    }
    Map<Long, Double> scores = new HashMap<>();
    pool.forEach(entry -> scores.put(entry, 0.0));
    if (!query.wanted().isEmpty()) {
      weigh(query, scores, weighed, pool);
    }
    long today = pool.isEmpty() ? 0 : FullText.dayOf(pool.getFirst());
    scores.replaceAll((entry, score) -> score + recency(today - FullText.dayOf(entry)));
    List<Long> best =
        scores.entrySet().stream()
            .sorted(
                Map.Entry.<Long, Double>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey())
                    .reversed())
            .limit(BEST)
            .map(Map.Entry::getKey)
            .toList();
    boolean cut = pool.size() < POOL && looked.from() > filter.range().from();
    return new Found(best, pool, pool.size() < POOL && !cut, cut);
  }

  /** The newest that a query finds below a place, newest first; empty: from the top. */
  Stretch below(Query query, Optional<Long> place, int limit) {
    Filter.Range range = place.map(filter.range()::below).orElseGet(filter::range);
    Filter.Range looked = reach(query, range).newest(FOUND_AMONG);
    List<Long> entries = text.newest(whole(query), looked, limit);
    boolean cut = entries.size() < limit && looked.from() > range.from();
    return new Stretch(entries, cut ? Optional.of(looked.from()) : Optional.empty());
  }

  /** The nearest above a place, newest first. */
  Stretch above(Query query, long place, int limit) {
    Filter.Range range = filter.range().above(place);
    Filter.Range looked = reach(query, range).oldest(FOUND_AMONG);
    List<Long> entries = text.oldest(whole(query), looked, limit).reversed();
    boolean cut = entries.size() < limit && looked.to() < range.to();
    return new Stretch(entries, cut ? Optional.of(looked.to()) : Optional.empty());
  }

  private Reach reach(Query query, Filter.Range range) {
    List<Expression> needed = new ArrayList<>(filter.tags());
    query.wanted().forEach(one -> needed.addAll(text.needed(filter.language(), one)));
    if (needed.isEmpty()) {
      needed.add(everything());
    }
    return new Reach(text, needed, range);
  }

  /** How many questions {@link #weigh} asks, about. */
  private static int questions(Query query) {
    int wanted = query.wanted().size();
    return 2 * Math.max(1, Math.min(wanted, MOST_WEIGHED_WORDS)) + (wanted > 1 ? 3 : 1);
  }

  private Expression whole(Query query) {
    return expression(query, clause -> found(clause, Place.ANYWHERE));
  }

  private void weigh(Query query, Map<Long, Double> scores, Filter.Range all, List<Long> pool) {
    if (pool.isEmpty() || pool.getFirst() < all.from()) {
      return;
    }
    // What is in the body of most articles is looked for among the newest that were found: beyond
    // them two common words would be followed through the whole index for a rare phrase.
    Filter.Range near = new Filter.Range(Math.max(pool.getLast(), all.from()), pool.getFirst());
    List<Clause> wanted = query.wanted();
    if (wanted.size() <= MOST_WEIGHED_WORDS) {
      for (Clause one : wanted) {
        add(scores, TITLE / wanted.size(), all, at(query, Place.TITLE, one));
        add(scores, LEAD / wanted.size(), near, at(query, Place.LEAD, one));
      }
    } else {
      add(scores, TITLE, all, expression(query, clause -> found(clause, Place.TITLE)));
      add(scores, LEAD, near, expression(query, clause -> found(clause, Place.LEAD)));
    }
    String language = filter.language();
    add(scores, EXACTLY, near, expression(query, c -> FullText.exactly(language, c)));
    if (wanted.stream().anyMatch(clause -> !clause.also().isEmpty())) {
      add(scores, MEANT, all, expression(query, c -> found(asTyped(c), Place.ANYWHERE)));
    }
    if (wanted.size() > 1) {
      for (Place place : List.of(Place.ANYWHERE, Place.TITLE)) {
        Expression together = FullText.together(language, wanted, place);
        add(scores, TOGETHER, near, whole(query).and(together));
      }
    }
  }

  private Expression at(Query query, Place place, Clause one) {
    return expression(query, c -> found(c, c == one ? place : Place.ANYWHERE));
  }

  private void add(
      Map<Long, Double> scores, double weight, Filter.Range range, Expression condition) {
    text.newest(condition, range, POOL).forEach(entry -> scores.merge(entry, weight, Double::sum));
  }

  private static double recency(long days) {
    return NEW * Math.pow(2, -Math.max(0, days) / HALF_AS_NEW_DAYS);
  }

  private static Clause asTyped(Clause clause) {
    return new Clause(clause.words(), clause.quoted(), clause.typed(), List.of());
  }

  private Expression found(Clause clause, Place place) {
    return text.found(filter.language(), clause, place);
  }

  /** All that is wanted, each clause where {@code wanted} looks for it, without the unwanted. */
  private Expression expression(Query query, Function<Clause, Expression> wanted) {
    List<Expression> conditions = new ArrayList<>();
    query.wanted().forEach(clause -> conditions.add(wanted.apply(clause)));
    conditions.addAll(filter.tags());
    if (conditions.isEmpty()) {
      conditions.add(everything());
    }
    Expression all = conditions.stream().reduce(Expression::and).orElseThrow();
    for (Clause unwanted : query.unwanted()) {
      all = all.not(found(unwanted, Place.ANYWHERE));
    }
    return all;
  }

  private Expression everything() {
    return FullText.tagged(Document.everything(filter.language()));
  }
}
