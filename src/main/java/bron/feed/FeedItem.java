package bron.feed;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * An article as every format carries it. All text is such that XML can hold it, all addresses are
 * absolute.
 *
 * @param id {@code urn:uuid:…}, the same for ever
 * @param address the article's page
 * @param language a BCP 47 tag
 * @param title the headline; plain text
 * @param summary the standfirst; plain text, may be empty
 * @param html the whole article
 * @param published when it was first published
 * @param updated when it last got an update, correction or restoration, or else {@code published}
 * @param authors who it is by, in order; may be empty
 * @param contributors who else had a part in it
 * @param categories its section, then its topics
 * @param picture the lead picture
 */
record FeedItem(
    String id,
    String address,
    String language,
    String title,
    String summary,
    String html,
    ZonedDateTime published,
    ZonedDateTime updated,
    List<Person> authors,
    List<Person> contributors,
    List<Category> categories,
    Optional<Picture> picture) {

  /** Somebody; {@code address} is absolute, or empty for a bare name. */
  record Person(String name, String address) {}

  /** What it is about; {@code scheme} is the address below which all of its kind stand. */
  record Category(String name, String scheme) {}

  /**
   * A picture.
   *
   * @param address of its bytes
   * @param type its media type
   * @param width in pixels
   * @param height in pixels
   * @param alt what it shows; empty for a decorative one
   * @param caption may be empty
   * @param credit may be empty
   */
  record Picture(
      String address,
      String type,
      int width,
      int height,
      String alt,
      String caption,
      String credit) {}
}
