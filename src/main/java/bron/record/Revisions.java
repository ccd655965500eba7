package bron.record;

import bron.article.Article;
import bron.article.Revision;
import bron.article.RevisionStore;
import bron.db.Stores;
import io.javalin.http.NotFoundResponse;
import java.util.Optional;

/** Finds revisions by the numbers that addresses have. */
final class Revisions {
  private static final int DIGITS = 9;

  private Revisions() {}

  /** A number as typed; empty for anything else. */
  static Optional<Integer> number(String typed) {
    boolean digits = !typed.isEmpty() && typed.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits && typed.length() <= DIGITS
        ? Optional.of(Integer.valueOf(typed))
        : Optional.empty();
  }

  /** The revision of an article with that number; empty where there is none. */
  static Optional<Revision> find(Stores stores, Article article, String typed) {
    return number(typed)
        .flatMap(number -> stores.of(HistoryStore.class).idOf(article.id(), number))
        .flatMap(stores.of(RevisionStore.class)::find);
  }

  /**
   * The same.
   *
   * @throws NotFoundResponse where there is none
   */
  static Revision get(Stores stores, Article article, String typed) {
    return find(stores, article, typed).orElseThrow(NotFoundResponse::new);
  }
}
