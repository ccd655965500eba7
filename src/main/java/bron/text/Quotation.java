package bron.text;

import java.util.Optional;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/** Finds who is quoted: the last paragraph of a quotation, if it starts with a dash. */
final class Quotation {

  private static final String DASH = "— ";

  private Quotation() {}

  /**
   * The paragraph that names the person, with the dash taken off; empty if there is none, or if
   * there is nothing else in the quotation.
   */
  static Optional<Paragraph> attribution(BlockQuote quote) {
    if (quote.getLastChild() instanceof Paragraph last
        && last.getPrevious() != null
        && last.getFirstChild() instanceof Text text
        && text.getLiteral().startsWith(DASH)) {
      text.setLiteral(text.getLiteral().substring(DASH.length()));
      return Optional.of(last);
    }
    return Optional.empty();
  }
}
