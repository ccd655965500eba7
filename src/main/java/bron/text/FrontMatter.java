package bron.text;

import java.util.Map;

/**
 * A file in two parts: a block of YAML between two lines of three hyphens, and a body.
 *
 * @param fields the block, in the order in which it was written and unmodifiable. A value is a
 *     {@code String}, a {@code List<Object>} or a {@code Map<String, Object>} of the same; numbers,
 *     dates, {@code true} and {@code no} are strings, just as they were typed. A field without a
 *     value, or with null, is left out.
 * @param body what follows the block, without empty lines before it, lines ending in {@code \n}
 */
public record FrontMatter(Map<String, Object> fields, String body) {

  private static final String FENCE = "---";

  /**
   * Reads a file. A byte order mark and Windows line ends are understood.
   *
   * @throws FrontMatterException if the block is missing or not closed, is not a valid YAML
   *     mapping, names a field twice, or holds aliases or typed values
   */
  public static FrontMatter parse(String file) throws FrontMatterException {
    String text = file.startsWith("\uFEFF") ? file.substring(1) : file;
    text = text.replace("\r\n", "\n").replace('\r', '\n');
    int firstEnd = lineEnd(text, 0);
    if (!text.substring(0, firstEnd).stripTrailing().equals(FENCE)) {
      throw new FrontMatterException(1, "The file does not start with a line of three hyphens");
    }
    int blockStart = Math.min(firstEnd + 1, text.length());
    int start = blockStart;
    while (start < text.length()) {
      int end = lineEnd(text, start);
      if (text.substring(start, end).stripTrailing().equals(FENCE)) {
        String block = text.substring(blockStart, start);
        return new FrontMatter(YamlBlock.read(block, 2), body(text.substring(end)));
      }
      start = end + 1;
    }
    throw new FrontMatterException(
        1, "The front matter is not closed by a second line of three hyphens");
  }

  private static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private static String body(String rest) {
    int start = 0;
    for (int i = 0; i < rest.length() && Character.isWhitespace(rest.charAt(i)); i++) {
      if (rest.charAt(i) == '\n') {
        start = i + 1;
      }
    }
    return rest.substring(start);
  }
}
