package bron.front;

import bron.article.TeaserView;
import bron.media.Shown;
import bron.web.Link;
import java.util.List;
import java.util.Optional;

/**
 * A page that is a list of articles: of a section, a topic, an author, a period.
 *
 * @param kicker the message key of the word above the heading; empty for none
 * @param heading what it is a list of
 * @param description in a sentence or two; plain text, may be empty
 * @param portrait an author's picture
 * @param trail the wider periods that this one is part of
 * @param within the shorter periods that it is made of
 * @param elsewhere where an author is to be found elsewhere
 * @param teasers the articles, newest first
 * @param newer the address of the stretch above
 * @param older the address of the stretch below
 */
public record Listing(
    String kicker,
    String heading,
    String description,
    Optional<Shown> portrait,
    List<Link> trail,
    List<Link> within,
    List<Link> elsewhere,
    List<TeaserView> teasers,
    Optional<String> newer,
    Optional<String> older) {

  /** Whether the first picture of the page is that of the article at that place, from 0. */
  public boolean firstPicture(int index) {
    return portrait.isEmpty()
        && teasers.get(index).picture().isPresent()
        && teasers.subList(0, index).stream().noneMatch(t -> t.picture().isPresent());
  }

  /** A list that says nothing of itself but its heading. */
  static Listing of(String heading, List<TeaserView> teasers, Stretch stretch) {
    return new Listing(
        "",
        heading,
        "",
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        teasers,
        stretch.newer(),
        stretch.older());
  }

  /** The same with a kicker and a description. */
  Listing about(String kickerKey, String text) {
    return new Listing(
        kickerKey, heading, text, portrait, trail, within, elsewhere, teasers, newer, older);
  }

  /** The same of a person. */
  Listing of(Optional<Shown> face, List<Link> links) {
    return new Listing(
        kicker, heading, description, face, trail, within, links, teasers, newer, older);
  }

  /** The same of a period, between the wider and the shorter ones. */
  Listing in(List<Link> wider, List<Link> shorter) {
    return new Listing(
        kicker, heading, description, portrait, wider, shorter, elsewhere, teasers, newer, older);
  }
}
