package bron.text;

import java.util.Optional;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Paragraph;

/**
 * A paragraph that is the bare address of an {@link Embed}, or one picture that links to it: {@code
 * [![alt](picture "Caption | Credit")](address)}.
 *
 * @param card the address
 * @param picture what is shown of it before it is asked for
 */
record Still(Card card, Optional<Figure> picture) {

  static Optional<Still> of(Paragraph paragraph) {
    if (!(paragraph.getFirstChild() instanceof Link link) || link.getNext() != null) {
      return Optional.empty();
    }
    Optional<Figure> picture =
        link.getFirstChild() instanceof Image image && image.getNext() == null
            ? Optional.of(Figure.of(image))
            : Optional.empty();
    Optional<Card> card = picture.isPresent() ? Card.of(link.getDestination()) : Card.of(paragraph);
    return card.filter(found -> Embed.of(found.address()).isPresent())
        .map(found -> new Still(found, picture));
  }
}
