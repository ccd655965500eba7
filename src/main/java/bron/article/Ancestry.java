package bron.article;

import bron.article.CopyMerge.Choice;
import java.util.Map;
import java.util.Optional;

/**
 * What a form was made from, by which is known what it changed.
 *
 * @param baseId the revision that it was opened with
 * @param sent what the same form said when it was last saved: a browser that never heard that it
 *     was still names the revision that it was opened with
 * @param settled what was chosen where it clashed with another revision
 */
record Ancestry(long baseId, Optional<Sent> sent, Optional<Settled> settled) {
  /** Of a form that was opened with that revision and not saved since. */
  static Ancestry of(long baseId) {
    return new Ancestry(baseId, Optional.empty(), Optional.empty());
  }

  /** What a form said when it was saved, and the revision that came of it. */
  record Sent(long revisionId, Copy copy) {}

  /**
   * What was chosen, by the key of the clash.
   *
   * @param revisionId with which it clashed
   */
  record Settled(long revisionId, Map<String, Choice> choices) {}
}
