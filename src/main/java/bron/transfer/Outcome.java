package bron.transfer;

import bron.article.Kind;
import java.util.List;
import java.util.Optional;

/** What came of importing a file. */
public sealed interface Outcome {
  /**
   * It is a new article.
   *
   * @param path where readers find it; empty for a draft
   */
  record Added(long articleId, Optional<String> path) implements Outcome {}

  /** It is a later publication of an article. */
  record Published(long articleId, Kind kind) implements Outcome {}

  /**
   * It is a draft over what an article said; readers see nothing of it.
   *
   * @param number the number of the revision that it is now
   */
  record Drafted(long articleId, int number) implements Outcome {}

  /** It had been imported before, or says what the article says. */
  record Unchanged() implements Outcome {}

  /** Nothing was written; at least one problem. */
  record Refused(List<Problem> problems) implements Outcome {}
}
