package bron.article;

import bron.db.Stores;
import bron.media.Media;
import bron.media.MediaStore;
import bron.media.PicturePlace;
import bron.media.Shown;
import bron.site.EditionStore;
import bron.text.Markdown;
import bron.web.Messages;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Locale;
import java.util.Optional;

/**
 * The bodies of revisions as HTML: rendered once, since a revision never changes, and again for
 * pages when pictures are shown in another way.
 */
public final class Bodies {
  private static final long KEPT_CHARACTERS = 8_000_000;
  private static final long NO_PICTURES = -1;

  private final Messages messages;
  private final Cache<Key, String> kept =
      Caffeine.newBuilder()
          .maximumWeight(KEPT_CHARACTERS)
          .<Key, String>weigher((key, html) -> html.length())
          .build();

  /**
   * {@code baseUrl} is empty for the site's own pages; {@code pictures} is the edition of their
   * renditions, or says that there are none.
   */
  private record Key(long revisionId, String language, String baseUrl, long pictures) {}

  /** With the words of those messages. */
  public Bodies(Messages messages) {
    this.messages = messages;
  }

  /** The body of a revision in the language of its article, safe to put into a page. */
  public String html(Stores stores, Revision revision, String language) {
    long shown = stores.of(EditionStore.class).pictures();
    return kept.get(
        new Key(revision.id(), language, "", shown),
        key -> preview(stores, revision.copy(), language));
  }

  /** The same without pictures. */
  public String lite(Revision revision, String language) {
    return kept.get(
        new Key(revision.id(), language, "", NO_PICTURES),
        key ->
            new Markdown(address -> Optional.empty())
                .lite(revision.copy().body(), labels(language)));
  }

  /** The body of words that are not saved yet. */
  public String preview(Stores stores, Copy copy, String language) {
    return new Markdown(pictures(stores))
        .html(copy.body(), labels(language), copy.picture().isEmpty());
  }

  /** The body of that revision with every address made absolute, for feeds. */
  public String absolute(
      Markdown.Pictures pictures, long revisionId, String body, String language, String baseUrl) {
    return kept.get(
        new Key(revisionId, language, baseUrl, 0),
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
        : stores.of(MediaStore.class).find(parts[2]).map(media -> picture(media, address));
  }

  /** Renditions belong to the address of the original alone. */
  private static Markdown.Picture picture(Media media, String address) {
    Shown shown = media.shown(PicturePlace.BODY);
    return shown.fallback().isEmpty() || !address.equals(media.address())
        ? new Markdown.Picture(media.width(), media.height())
        : new Markdown.Picture(
            media.width(),
            media.height(),
            Optional.of(
                new Markdown.Sources(
                    shown.address(), shown.webp(), shown.fallback(), shown.sizes())));
  }

  private Markdown.Labels labels(String language) {
    Locale locale = Locale.forLanguageTag(language);
    return new Markdown.Labels(
        messages.text(locale, "body.table"),
        messages.text(locale, "body.footnotes"),
        messages.text(locale, "body.backToText"));
  }
}
