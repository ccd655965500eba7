package bron.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a server answered.
 *
 * @param status the status code
 * @param headers name and value of each, in the order in which they came
 * @param body without the marks of chunks
 * @param size of all of it, as it went over the wire
 */
record Answer(int status, List<Map.Entry<String, String>> headers, byte[] body, int size) {
  /** The value of that header. */
  Optional<String> header(String name) {
    return headers.stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** The body as text. */
  String text() {
    return new String(body, java.nio.charset.StandardCharsets.UTF_8);
  }

  /** Itself, when it has that status. */
  Answer expect(int expected, String asked) {
    if (status != expected) {
      throw new IllegalStateException(
          String.format(Locale.ROOT, "%s answered %d instead of %d", asked, status, expected));
    }
    return this;
  }
}
