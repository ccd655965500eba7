package bron.search;

import bron.text.Markdown;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;

/** The bodies of revisions without marks: made once, since a revision never changes. */
public final class PlainBodies {
  private static final long KEPT_CHARACTERS = 4_000_000;

  private final Markdown markdown = new Markdown(address -> Optional.empty());
  private final Cache<Long, String> kept =
      Caffeine.newBuilder()
          .maximumWeight(KEPT_CHARACTERS)
          .<Long, String>weigher((id, text) -> text.length() + 50)
          .build();

  /** What a reader reads of that revision's body. */
  String of(HitStore.Text text) {
    return kept.get(text.revisionId(), id -> markdown.plainText(text.body()));
  }
}
