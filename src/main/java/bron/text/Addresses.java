package bron.text;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Decides which typed addresses may stand in a page, and makes them absolute where a base is given.
 *
 * @param base what addresses that start with a slash begin with: empty on the site's own pages,
 *     else an http or https address without a slash at the end
 * @param pictures whether pictures are shown at all
 */
record Addresses(String base, boolean pictures) {

  private static final Set<String> LINKS = Set.of("http", "https", "mailto", "tel");
  private static final Set<String> PICTURES = Set.of("http", "https");

  static Addresses onSite() {
    return new Addresses("", true);
  }

  /** Of a page of the site without pictures. */
  static Addresses withoutPictures() {
    return new Addresses("", false);
  }

  static Addresses from(String baseUrl) {
    int end = baseUrl.length();
    while (end > 0 && baseUrl.charAt(end - 1) == '/') {
      end--;
    }
    return new Addresses(baseUrl.substring(0, end), true);
  }

  boolean absolute() {
    return !base.isEmpty();
  }

  /** The address to link to, or empty if it is of a kind that is not linked to. */
  Optional<String> link(String typed) {
    return allowed(typed, LINKS);
  }

  /** The address to load a picture from, or empty if it is of a kind that is not loaded. */
  Optional<String> picture(String typed) {
    return pictures ? allowed(typed, PICTURES) : Optional.empty();
  }

  private Optional<String> allowed(String typed, Set<String> schemes) {
    String address = typed.strip();
    Optional<String> scheme = scheme(address);
    if (scheme.isPresent()) {
      return scheme.filter(schemes::contains).map(known -> address);
    }
    if (absolute() && address.startsWith("//")) {
      return Optional.of(base.substring(0, base.indexOf(':') + 1) + address);
    }
    return Optional.of(address.startsWith("/") ? base + address : address);
  }

  /**
   * What stands before the first colon, unless a slash, question or hash mark comes first. Browsers
   * skip tabs and line ends inside a scheme: so whatever cannot be seen is left out of it.
   */
  private static Optional<String> scheme(String address) {
    StringBuilder scheme = new StringBuilder();
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c == ':') {
        return Optional.of(scheme.toString().toLowerCase(Locale.ROOT));
      }
      if (c == '/' || c == '?' || c == '#' || c == '\\') {
        return Optional.empty();
      }
      if (c > ' ' && !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT) {
        scheme.append(c);
      }
    }
    return Optional.empty();
  }
}
