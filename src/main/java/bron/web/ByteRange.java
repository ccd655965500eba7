package bron.web;

import io.javalin.http.Context;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A run of bytes of a representation.
 *
 * @param first the place of the first byte, from 0
 * @param last the place of the last byte, which belongs to it
 */
public record ByteRange(long first, long last) {
  private static final Pattern SINGLE = Pattern.compile("bytes=\\s*(\\d*)-(\\d*)\\s*");

  /** More digits than any representation has bytes. */
  private static final int MANY_DIGITS = 18;

  /** What part of a representation a request asks for. */
  public sealed interface Asked {}

  /** All of it: no range, several, or one that is not understood (RFC 9110, section 14.2). */
  public record Whole() implements Asked {}

  /** That run of it. */
  public record Part(ByteRange range) implements Asked {}

  /** Nothing that it has: 416. */
  public record Unsatisfiable() implements Asked {}

  /**
   * What a GET asks for.
   *
   * @param etag the representation's, for If-Range
   * @param size the representation's, in bytes, at least 1
   */
  public static Asked asked(Context ctx, String etag, long size) {
    String header = ctx.header("Range");
    String condition = ctx.header("If-Range");
    if (header == null || (condition != null && !condition.strip().equals(etag))) {
      return new Whole();
    }
    return asked(header, size);
  }

  static Asked asked(String header, long size) {
    Matcher single = SINGLE.matcher(header);
    if (!single.matches() || (single.group(1).isEmpty() && single.group(2).isEmpty())) {
      return new Whole();
    }
    if (single.group(1).isEmpty()) {
      long length = Math.min(number(single.group(2)), size);
      return length == 0 ? new Unsatisfiable() : new Part(new ByteRange(size - length, size - 1));
    }
    long first = number(single.group(1));
    long last = single.group(2).isEmpty() ? Long.MAX_VALUE : number(single.group(2));
    if (last < first) {
      return new Whole();
    }
    return first >= size
        ? new Unsatisfiable()
        : new Part(new ByteRange(first, Math.min(last, size - 1)));
  }

  private static long number(String digits) {
    return digits.length() > MANY_DIGITS ? Long.MAX_VALUE : Long.parseLong(digits);
  }

  /** As in Content-Range, before the slash. */
  @Override
  public String toString() {
    return "bytes " + first + "-" + last;
  }
}
