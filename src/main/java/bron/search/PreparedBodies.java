package bron.search;

import bron.text.Markdown;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;

/** Makes of bodies what the index holds, of some before it is needed. */
final class PreparedBodies {
  private static final long KEPT_CHARACTERS = 16_000_000;
  private static final int LARGER_THAN_TEXT = 4;

  private record Body(String language, String markdown) {}

  private final Markdown markdown = new Markdown(address -> Optional.empty());
  private final Cache<Body, BodyWords> kept =
      Caffeine.newBuilder()
          .maximumWeight(KEPT_CHARACTERS)
          .<Body, BodyWords>weigher((body, words) -> LARGER_THAN_TEXT * body.markdown().length())
          .build();

  /** Makes it now. */
  void prepare(String language, String text) {
    Body body = new Body(language, text);
    kept.put(body, words(body));
  }

  /** What was prepared, which is then forgotten; or else made now. */
  BodyWords take(String language, String text) {
    Body body = new Body(language, text);
    BodyWords prepared = kept.asMap().remove(body);
    return prepared == null ? words(body) : prepared;
  }

  private BodyWords words(Body body) {
    return BodyWords.of(markdown.plainText(body.markdown()), body.language());
  }
}
