package bron.article;

import java.util.Locale;
import java.util.Optional;

/**
 * Somebody's part in an article, as its byline names it.
 *
 * @param role what they did
 * @param authorId the author of the site that this is; empty for a bare name
 * @param name as the byline spells it; 1 to 200 characters
 * @param url where a bare name leads: http or https; empty for nowhere
 */
public record Credit(Role role, Optional<Long> authorId, String name, String url) {
  /** What somebody did for an article. */
  public enum Role {
    /** Wrote it: "Door". */
    AUTHOR,
    /** Translated it: "Vertaling". */
    TRANSLATOR,
    /** It came by them: "Via". */
    VIA,
    /** Made the picture: "Foto". */
    PHOTOGRAPHER,
    /** Edited it: "Redactie". */
    EDITOR;

    /** The message key of what a byline says before the names. */
    String label() {
      return "byline.named." + name().toLowerCase(Locale.ROOT);
    }
  }
}
