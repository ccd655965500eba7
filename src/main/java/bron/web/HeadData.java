package bron.web;

import java.util.List;
import java.util.Optional;

/**
 * What the head of a page tells machines besides its title, description and addresses.
 *
 * @param properties the Open Graph and card tags, in order
 * @param linkedData schema.org data as JSON-LD that can stand inside a script element; empty for
 *     none
 * @param previous the address of the stretch before this one in a list that is read in stretches
 * @param next the address of the stretch after it
 */
public record HeadData(
    List<Property> properties,
    String linkedData,
    Optional<String> previous,
    Optional<String> next) {

  /** Nothing. */
  public static final HeadData NONE =
      new HeadData(List.of(), "", Optional.empty(), Optional.empty());

  /**
   * A meta element.
   *
   * @param attribute what holds its name: {@code property} (Open Graph) or {@code name} (cards)
   * @param name such as {@code og:title}
   * @param content plain text
   */
  public record Property(String attribute, String name, String content) {}

  /** The same within a list. */
  public HeadData between(Optional<String> before, Optional<String> after) {
    return new HeadData(properties, linkedData, before, after);
  }
}
