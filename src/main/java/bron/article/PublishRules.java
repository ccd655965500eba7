package bron.article;

import bron.db.Stores;
import java.util.ArrayList;
import java.util.List;

/** What must be true before readers are told something. */
final class PublishRules {
  private PublishRules() {}

  /**
   * The message keys of what is wrong; empty when it may be published.
   *
   * @param dateline the day that a first publication would put in the address
   */
  static List<String> problems(
      Stores stores, Article article, Revision revision, Kind kind, String note, String dateline) {
    List<String> problems = new ArrayList<>();
    Copy copy = revision.copy();
    if (!kind.fits(article.state())) {
      problems.add("publish.problem.kind");
    }
    if (kind.needsNote() && note.isBlank()) {
      problems.add("publish.problem.note");
    }
    if (kind != Kind.WITHDRAWAL && copy.headline().isBlank()) {
      problems.add("publish.problem.headline");
    }
    if (kind != Kind.WITHDRAWAL && copy.body().isBlank()) {
      problems.add("publish.problem.body");
    }
    if ((kind == Kind.TYPO || kind == Kind.UPDATE) && !article.hasDraft()) {
      problems.add("publish.problem.unchanged");
    }
    if (addressTaken(stores, article, copy.slug(), article.dateline().orElse(dateline))) {
      problems.add("publish.problem.slug");
    }
    return problems;
  }

  private static boolean addressTaken(
      Stores stores, Article article, String slug, String dateline) {
    return stores
        .of(ArticleStore.class)
        .findByAddress(article.language(), dateline, slug)
        .filter(other -> other.id() != article.id())
        .isPresent();
  }
}
