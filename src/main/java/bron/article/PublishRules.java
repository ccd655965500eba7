package bron.article;

import bron.db.Stores;
import bron.site.Site;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What must be true before readers are told something. */
final class PublishRules {
  private PublishRules() {}

  /**
   * The message keys of what is wrong; empty when it may be published.
   *
   * @param clock what the clock shows then; an embargo goes by that
   * @param at when readers would be told, by the record: later where the clock was set back
   */
  static List<String> problems(
      Stores stores,
      Site site,
      Article article,
      Revision revision,
      Kind kind,
      String note,
      Instant clock,
      Instant at) {
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
    if (kind != Kind.WITHDRAWAL && isUnderEmbargo(stores, article, clock)) {
      problems.add("publish.problem.embargo");
    }
    boolean seen = article.liveRevisionId().filter(live -> live == revision.id()).isPresent();
    if ((kind == Kind.TYPO || kind == Kind.UPDATE) && seen) {
      problems.add("publish.problem.unchanged");
    }
    String dateline = article.dateline().orElseGet(() -> Article.dateline(site, at));
    if (addressTaken(stores, article, copy.slug(), dateline)) {
      problems.add("publish.problem.slug");
    }
    return problems;
  }

  private static boolean isUnderEmbargo(Stores stores, Article article, Instant at) {
    return stores
        .of(EmbargoStore.class)
        .find(article.id())
        .filter(embargo -> embargo.holdsAt(at))
        .isPresent();
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
