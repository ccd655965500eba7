package bron.web;

import static java.util.stream.Collectors.toMap;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A finished answer: bytes with a strong ETag, so that who has them already gets a 304 (RFC 9110,
 * sections 8.8 and 13).
 *
 * @param type the media type, with its charset
 * @param body what is sent
 * @param lastModified when what it says last changed, where that is known
 * @param until the first instant at which it may say something else though nothing was changed: who
 *     keeps it keeps it no longer; empty where time alone changes nothing
 * @param keys what it shows, in {@link SurrogateKeys}
 */
public record Content(
    String type,
    Body body,
    Optional<Instant> lastModified,
    Optional<Instant> until,
    Set<String> keys) {

  /** Of those bytes. */
  public static Content of(String type, byte[] bytes) {
    return of(type, new Body(bytes, packable(type), false));
  }

  /** Of that text, in UTF-8. */
  public static Content of(String type, String text) {
    return of(type, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Of the bytes of a file that never changes, which are packed as small as they go. */
  static Content ofFile(String type, byte[] bytes) {
    return of(type, new Body(bytes, packable(type), true));
  }

  private static Content of(String type, Body body) {
    return new Content(type, body, Optional.empty(), Optional.empty(), SurrogateKeys.USUAL);
  }

  /** Pictures are packed already, but for those that are text. */
  private static boolean packable(String type) {
    return !type.startsWith("image/") || type.startsWith("image/svg");
  }

  /** Whether it is a page, as opposed to a file for programs. */
  public boolean isPage() {
    return type.startsWith("text/html");
  }

  /** The same, saying when it last changed. */
  public Content modifiedAt(Instant at) {
    return new Content(type, body, Optional.of(at.truncatedTo(ChronoUnit.SECONDS)), until, keys);
  }

  /** The same, saying until when it holds. */
  public Content holdsUntil(Optional<Instant> instant) {
    return new Content(type, body, lastModified, instant, keys);
  }

  /** The same, saying what it shows instead of that it may show anything. */
  public Content showing(Set<String> shown) {
    return new Content(type, body, lastModified, until, shown);
  }

  /**
   * Answers the request with it, or with 304 where the client has it, packed if it may be. Where
   * its {@code Cache-Control} says that it is the same for everybody, the request's keeper gets it.
   */
  public void send(Context ctx) {
    if (body.packable()) {
      String vary = ctx.res().getHeader("Vary");
      ctx.header("Vary", vary == null ? "Accept-Encoding" : vary + ", Accept-Encoding");
    }
    lastModified.ifPresent(at -> ctx.header("Last-Modified", Conditions.httpDate(at)));
    Coding coding = body.codingFor(ctx.header("Accept-Encoding"));
    byte[] bytes = body.in(coding);
    if (ctx.statusCode() == 200 && isForEverybody(ctx)) {
      Keeper.of(ctx).ifPresent(keeper -> keeper.keep(this, headers(ctx)));
    }
    String tag = body.tag(coding);
    ctx.header("ETag", tag);
    if (ctx.statusCode() == 200 && Conditions.unchanged(ctx, tag, lastModified)) {
      ctx.status(304);
      return;
    }
    ctx.contentType(type);
    if (coding != Coding.IDENTITY) {
      ctx.header("Content-Encoding", coding.token());
    }
    // The server does not say it by itself of what is large.
    ctx.header("Content-Length", String.valueOf(bytes.length));
    ctx.result(bytes);
  }

  /** Who gets a cookie gets an answer of their own, whatever else it says. */
  private static boolean isForEverybody(Context ctx) {
    String caching = ctx.res().getHeader("Cache-Control");
    return caching != null
        && caching.startsWith("public")
        && ctx.res().getHeader("Set-Cookie") == null;
  }

  private static Map<String, List<String>> headers(Context ctx) {
    return ctx.res().getHeaderNames().stream()
        .collect(toMap(name -> name, name -> List.copyOf(ctx.res().getHeaders(name))));
  }
}
