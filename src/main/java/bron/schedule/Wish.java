package bron.schedule;

import bron.article.Kind;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * What an editor wants to happen later.
 *
 * @param kind of publication; empty for a pin
 * @param revisionId the revision that was looked at
 * @param note for readers; may be empty
 * @param position the slot of a pin
 * @param until when a pin ends by itself
 * @param at when
 */
public record Wish(
    Optional<Kind> kind,
    Optional<Long> revisionId,
    String note,
    Optional<Integer> position,
    Optional<Instant> until,
    ZonedDateTime at) {

  /** A publication of that revision. */
  static Wish publication(Kind kind, long revisionId, String note, ZonedDateTime at) {
    return new Wish(
        Optional.of(kind),
        kind == Kind.WITHDRAWAL ? Optional.empty() : Optional.of(revisionId),
        kind.takesNote() ? note : "",
        Optional.empty(),
        Optional.empty(),
        at);
  }

  /** A pin. */
  static Wish pin(int position, Optional<Instant> until, ZonedDateTime at) {
    return new Wish(Optional.empty(), Optional.empty(), "", Optional.of(position), until, at);
  }

  /** It as a plan of that row and article. */
  Plan plan(long id, long articleId) {
    return new Plan(
        id, articleId, kind, revisionId, note, position, until, due(), Optional.empty());
  }

  /** Whether that plan is it. */
  boolean isSame(Plan plan) {
    return plan.kind().equals(kind)
        && plan.revisionId().equals(revisionId)
        && plan.note().equals(note)
        && plan.position().equals(position)
        && plan.until().equals(until)
        && plan.due().equals(due());
  }

  /** The moment. */
  public Instant due() {
    return at.toInstant();
  }

  /** Day and time as typed. */
  public String civil() {
    return at.toLocalDateTime().toString();
  }

  /** On whose clocks. */
  public String zone() {
    return at.getZone().getId();
  }

  String told() {
    return Plan.told(kind, position) + " at " + due();
  }
}
