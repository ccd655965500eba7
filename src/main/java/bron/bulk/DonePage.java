package bron.bulk;

import java.util.List;

/**
 * What the page shows after a bulk act.
 *
 * @param back the list from which the articles were chosen
 */
public record DonePage(String back, List<Row> done, List<Row> refused) {
  /**
   * An article.
   *
   * @param said the message key of what became of it
   */
  public record Row(String address, String headline, String language, String said) {}
}
