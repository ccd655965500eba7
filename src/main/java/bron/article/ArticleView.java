package bron.article;

import bron.media.Media;
import bron.media.Shown;
import bron.web.Link;
import bron.web.Moment;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that an article's page shows, in words.
 *
 * @param uuid the article's
 * @param language its language, a BCP 47 tag
 * @param direction {@code ltr} or {@code rtl}
 * @param section its section, once it has one
 * @param headline plain text
 * @param standfirst plain text; may be empty
 * @param byline the credits, those of one role together, in the order of their first
 * @param published when it was first published; empty in a preview of what never was
 * @param updated when it last got an update or correction
 * @param picture the lead picture
 * @param body safe HTML
 * @param corrections the public notes of its corrections, newest first
 * @param updates the public notes of its updates, likewise
 * @param sources what it rests on
 * @param topics what it is about
 * @param authors the authors of the site that it credits, each once
 * @param translations the other editions of the story
 * @param more the newest further articles of its section; of all where it has none
 * @param around what stands around the text
 * @param translation what it is a translation of
 * @param keys what all this depends on, for caches
 */
public record ArticleView(
    String uuid,
    String language,
    String direction,
    Optional<Link> section,
    String headline,
    String standfirst,
    List<BylinePart> byline,
    Optional<Moment> published,
    Optional<Moment> updated,
    Optional<Picture> picture,
    String body,
    List<Correction> corrections,
    List<Correction> updates,
    List<SourceLine> sources,
    List<Link> topics,
    List<AuthorBox> authors,
    List<Translation> translations,
    List<TeaserView> more,
    AroundView around,
    Optional<TranslationNote> translation,
    Set<String> keys) {

  /** Whether the headline is so long that it is set smaller. */
  public boolean longHeadline() {
    return headline.length() > TeaserView.LONG;
  }

  /**
   * The credits of one role.
   *
   * @param key the role in lower case, as message keys have it: {@code byline.named.author}
   * @param names in order; an empty address is a bare name
   */
  public record BylinePart(String key, List<Link> names) {}

  /** A lead picture, and how the page shows it: {@code alt} is empty for a decorative one. */
  public record Picture(Media media, Shown shown, String alt, String caption, String credit) {}

  /** What was corrected, or is new, and when. */
  public record Correction(Moment at, String note) {}

  /** A source: {@code url} and {@code supports} may be empty. */
  public record SourceLine(String label, String url, String supports) {}

  /** Who wrote it, for the box at the end: {@code bio} may be empty. */
  public record AuthorBox(String name, String address, String bio, Optional<Shown> portrait) {}

  /** Another edition: the language's tag and own name, the headline there, and its address. */
  public record Translation(String language, String name, String headline, String address) {}
}
