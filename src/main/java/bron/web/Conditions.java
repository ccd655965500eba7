package bron.web;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a request says it has and takes (RFC 9110, sections 12.5.3 and 13.1). */
public final class Conditions {
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Conditions() {}

  /** An instant as HTTP writes it (section 5.6.7). */
  static String httpDate(Instant at) {
    return HTTP_DATE.format(at);
  }

  /** Whether the client has the representation of that tag; If-None-Match goes first. */
  public static boolean unchanged(Context ctx, String etag, Optional<Instant> lastModified) {
    return unchanged(
        ctx.header("If-None-Match"), ctx.header("If-Modified-Since"), etag, lastModified);
  }

  /**
   * The same, of the headers themselves.
   *
   * @param tags If-None-Match; null where there is none
   * @param since If-Modified-Since; null where there is none
   */
  public static boolean unchanged(
      @Nullable String tags, @Nullable String since, String etag, Optional<Instant> lastModified) {
    if (tags != null) {
      if (tags.equals(etag)) {
        return true;
      }
      return Arrays.stream(tags.split(","))
          .map(String::strip)
          .anyMatch(tag -> tag.equals("*") || tag.equals(etag) || tag.equals("W/" + etag));
    }
    return since != null
        && lastModified.isPresent()
        && date(since).filter(at -> !lastModified.get().isAfter(at)).isPresent();
  }

  private static Optional<Instant> date(String text) {
    try {
      return Optional.of(
          ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
