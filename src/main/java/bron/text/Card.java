package bron.text;

import java.util.Optional;
import org.commonmark.node.Link;
import org.commonmark.node.Paragraph;

/**
 * A paragraph that is a bare http or https address.
 *
 * @param host the machine that the link really leads to: no name, password or port
 * @param path the rest of the address, empty if that is no more than a slash
 */
record Card(String address, String host, String path) {

  static Optional<Card> of(Paragraph paragraph) {
    if (!(paragraph.getFirstChild() instanceof Link link) || link.getNext() != null) {
      return Optional.empty();
    }
    String address = link.getDestination();
    return address.equals(PlainText.inline(link)) ? of(address) : Optional.empty();
  }

  /** The card of an http or https address. */
  static Optional<Card> of(String address) {
    if (!address.startsWith("https://") && !address.startsWith("http://")) {
      return Optional.empty();
    }
    int start = address.indexOf("://") + 3;
    int end = start;
    while (end < address.length() && "/\\?#".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    String authority = address.substring(start, end);
    String host = authority.substring(authority.lastIndexOf('@') + 1).replaceFirst(":\\d*$", "");
    String path = address.substring(end);
    return host.isEmpty()
        ? Optional.empty()
        : Optional.of(new Card(address, host, path.equals("/") ? "" : path));
  }
}
