package bron.text;

import java.util.List;
import java.util.Set;

/**
 * A word where it stands in a text.
 *
 * @param start its first character
 * @param end the place after its last one
 * @param form the word as it is looked up, see {@link Folding}; an apostrophe inside is {@code _}
 * @param others the other forms by which it can be found, such as its stem; {@code form} is not
 *     among them
 */
public record Token(int start, int end, String form, List<String> others) {

  /** Whether it is found by one of those. */
  public boolean isAmong(Set<String> forms) {
    return forms.contains(form) || others.stream().anyMatch(forms::contains);
  }
}
