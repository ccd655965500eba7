package bron.article;

import bron.db.Stores;
import bron.media.MediaStore;
import bron.text.Markdown;
import bron.web.Messages;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Locale;
import java.util.Optional;

/** The bodies of revisions as HTML: rendered once, since a revision never changes. */
public final class Bodies {
  private static final long KEPT_CHARACTERS = 8_000_000;

  private final Messages messages;
  private final Cache<Key, String> kept =
      Caffeine.newBuilder()
          .maximumWeight(KEPT_CHARACTERS)
          .<Key, String>weigher((key, html) -> html.length())
          .build();

  /** {@code baseUrl} is empty for the site's own pages, and those without pictures. */
  private record Key(long revisionId, String language, String baseUrl, boolean pictures) {}

  /** With the words of those messages. */
  public Bodies(Messages messages) {
    this.messages = messages;
  }

  // The renderer is told where to look up a picture's size, since a body that is kept needs none.

  /** The body of a revision in the language of its article, safe to put into a page. */
  public String html(Markdown.Pictures pictures, Revision revision, String language) {
    return kept.get(
        new Key(revision.id(), language, "", true),
        key -> new Markdown(pictures).html(revision.copy().body(), labels(language)));
  }

  /** The same without pictures. */
  public String lite(Revision revision, String language) {
    return kept.get(
        new Key(revision.id(), language, "", false),
        key ->
            new Markdown(address -> Optional.empty())
                .lite(revision.copy().body(), labels(language)));
  }

  /** A body that is not saved yet, for a preview. */
  public String preview(Markdown.Pictures pictures, String body, String language) {
    return new Markdown(pictures).html(body, labels(language));
  }

  /** The body of that revision with every address made absolute, for feeds. */
  public String absolute(
      Markdown.Pictures pictures, long revisionId, String body, String language, String baseUrl) {
    return kept.get(
        new Key(revisionId, language, baseUrl, true),
        key -> new Markdown(pictures).absoluteHtml(body, labels(language), baseUrl));
  }

  /** The sizes of the site's pictures, read in that transaction. */
  public static Markdown.Pictures pictures(Stores stores) {
    return address -> picture(stores, address);
  }

  private static Optional<Markdown.Picture> picture(Stores stores, String address) {
    String[] parts = address.split("/", -1);
    return parts.length < 4 || !parts[1].equals("media")
        ? Optional.empty()
        : stores
            .of(MediaStore.class)
            .find(parts[2])
            .map(media -> new Markdown.Picture(media.width(), media.height()));
  }

  private Markdown.Labels labels(String language) {
    Locale locale = Locale.forLanguageTag(language);
    return new Markdown.Labels(
        messages.text(locale, "body.table"),
        messages.text(locale, "body.footnotes"),
        messages.text(locale, "body.backToText"));
  }
}
