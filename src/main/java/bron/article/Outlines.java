package bron.article;

import bron.text.Outline;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** The outlines of revisions: made once, since a revision never changes. */
public final class Outlines {
  private static final long KEPT = 4_000;

  private final Cache<Long, Outline> kept = Caffeine.newBuilder().maximumSize(KEPT).build();

  /** The outline of a revision's body. */
  Outline of(Revision revision) {
    return kept.get(revision.id(), id -> Outline.of(revision.copy().body()));
  }
}
