package bron.article;

import bron.article.CopyMerge.Clash;
import bron.article.CopyMerge.Joined;
import bron.db.Stores;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes what a form says fit over the newest revision, whatever was saved since it was opened. */
final class Joining {
  /** Of what nobody knows the beginning, everything is somebody's own. */
  private static final Copy NOTHING =
      new Copy(
          "",
          "",
          "",
          "",
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(),
          Optional.empty(),
          "",
          "");

  private final RevisionStore revisions;
  private final Article article;
  private final Revision newest;

  Joining(Stores stores, Article article, Revision newest) {
    this.revisions = stores.of(RevisionStore.class);
    this.article = article;
    this.newest = newest;
  }

  /** What comes of it. */
  sealed interface Result {
    /** It fits. */
    record Fits(Copy copy, boolean joined) implements Result {}

    /** Something has to be chosen first. */
    record Clashes(List<Clash> clashes) implements Result {}
  }

  /** Joins what a form with that ancestry says with what was saved since. */
  Result join(Ancestry from, Copy mine) {
    Optional<Ancestry.Sent> sent = from.sent().filter(last -> last.revisionId() > from.baseId());
    boolean mineIsNewest =
        sent.map(last -> last.revisionId() == newest.id() && last.copy().equals(newest.copy()))
            .orElse(false);
    if (mineIsNewest || (sent.isEmpty() && from.baseId() == newest.id())) {
      return new Result.Fits(mine, false);
    }
    Copy base = sent.map(Ancestry.Sent::copy).or(() -> copy(from.baseId())).orElse(NOTHING);
    return from.settled()
        .flatMap(settled -> settled(settled, base, mine))
        .orElseGet(() -> over(base, mine));
  }

  /** With what was chosen; empty where that is not all that has to be by now. */
  private Optional<Result> settled(Ancestry.Settled settled, Copy base, Copy mine) {
    return copy(settled.revisionId())
        .flatMap(
            theirs -> {
              Joined joined = CopyMerge.join(base, mine, theirs, settled.choices());
              return joined.clashes().isEmpty()
                  ? Optional.of(over(theirs, joined.copy()))
                  : Optional.empty();
            })
        .filter(Result.Fits.class::isInstance);
  }

  private Result over(Copy base, Copy mine) {
    Joined joined = CopyMerge.join(base, mine, newest.copy(), Map.of());
    return joined.clashes().isEmpty()
        ? new Result.Fits(joined.copy(), true)
        : new Result.Clashes(joined.clashes());
  }

  private Optional<Copy> copy(long revisionId) {
    return revisions
        .find(revisionId)
        .filter(revision -> revision.articleId() == article.id())
        .map(Revision::copy);
  }
}
