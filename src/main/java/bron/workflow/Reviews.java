package bron.workflow;

import bron.account.Actor;
import bron.article.Article;
import bron.article.ArticleStore;
import bron.db.Database;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Handing in, approving and sending back, each one transaction with its line in the trail. */
public final class Reviews {
  /** The most characters that can be said with a step, or in a note. */
  public static final int LONGEST = 4_000;

  private final Database database;
  private final Clock clock;

  /** By that clock. */
  public Reviews(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Takes a step, if the article is still as it was looked at.
   *
   * @param revisionId the revision that was looked at
   * @param lastId the last step that was seen; 0 for none
   * @param words to colleagues; whoever sends back says why
   */
  public Outcome take(
      Actor who, long articleId, long revisionId, long lastId, Step step, String words) {
    return database.write(
        stores -> {
          ReviewStore reviews = stores.of(ReviewStore.class);
          Article article = stores.of(ArticleStore.class).find(articleId).orElseThrow();
          Optional<Review> last = reviews.last(articleId);
          if (last.filter(r -> isSame(r, who, revisionId, lastId, step, words)).isPresent()) {
            return new Outcome.Done(0);
          }
          boolean seenLast = last.map(Review::id).orElse(0L) == lastId;
          if (article.revisionId() != revisionId || !seenLast || !step.fits(article)) {
            return new Outcome.Stale();
          }
          if (step == Step.SEND_BACK && words.isBlank()) {
            return new Outcome.Refused("review.problem.words");
          }
          if (words.length() > LONGEST) {
            return new Outcome.Refused("review.problem.long");
          }
          Instant now = clock.instant();
          reviews.insert(articleId, revisionId, step, words, who.accountId(), now);
          stores
              .of(ArticleStore.class)
              .setStage(
                  articleId,
                  step.leadsTo(),
                  step == Step.HAND_IN || step == Step.APPROVE
                      ? Optional.of(revisionId)
                      : Optional.empty());
          who.note(
              stores, now, step.act(), "article/" + articleId, detail(article, last, step, who));
          return new Outcome.Done(0);
        });
  }

  /** Whether that step is this very form, sent twice. */
  private static boolean isSame(
      Review last, Actor who, long revisionId, long lastId, Step step, String words) {
    return last.id() > lastId
        && last.step() == step
        && last.revisionId() == revisionId
        && last.accountId().equals(who.accountId())
        && last.words().equals(words);
  }

  /** Whoever approves what they handed in may; the trail tells. */
  private static String detail(Article article, Optional<Review> last, Step step, Actor who) {
    boolean own =
        article.createdBy().equals(who.accountId())
            || last.filter(r -> r.step() == Step.HAND_IN && r.accountId().equals(who.accountId()))
                .isPresent();
    return "revision " + article.revisionId() + (step == Step.APPROVE && own ? ", their own" : "");
  }
}
