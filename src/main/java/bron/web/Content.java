package bron.web;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * A finished answer: bytes with a strong ETag, so that who has them already gets a 304 (RFC 9110,
 * sections 8.8 and 13).
 *
 * @param type the media type, with its charset
 * @param bytes what is sent to a client that takes no compression
 * @param etag the entity tag of {@code bytes}, in quotes
 * @param lastModified when what it says last changed, where that is known
 * @param until the first instant at which it may say something else though nothing was changed: who
 *     keeps it keeps it no longer; empty where time alone changes nothing
 */
public record Content(
    String type,
    byte[] bytes,
    String etag,
    Optional<Instant> lastModified,
    Optional<Instant> until) {
  private static final int WORTH_COMPRESSING = 860;

  /** Of those bytes. */
  public static Content of(String type, byte[] bytes) {
    return new Content(type, bytes, tag(bytes), Optional.empty(), Optional.empty());
  }

  /** Of that text, in UTF-8. */
  public static Content of(String type, String text) {
    return of(type, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The same, saying when it last changed. */
  public Content modifiedAt(Instant at) {
    return new Content(type, bytes, etag, Optional.of(at.truncatedTo(ChronoUnit.SECONDS)), until);
  }

  /** The same, saying until when it holds. */
  public Content holdsUntil(Optional<Instant> instant) {
    return new Content(type, bytes, etag, lastModified, instant);
  }

  /** Answers the request with it, or with 304 where the client has it, compressed if it may be. */
  public void send(Context ctx) {
    boolean compressible = !type.startsWith("image/") && bytes.length >= WORTH_COMPRESSING;
    boolean gzip = compressible && Conditions.acceptsGzip(ctx);
    String tag = gzip ? etag.substring(0, etag.length() - 1) + "-gzip\"" : etag;
    if (compressible) {
      String vary = ctx.res().getHeader("Vary");
      ctx.header("Vary", vary == null ? "Accept-Encoding" : vary + ", Accept-Encoding");
    }
    ctx.header("ETag", tag);
    lastModified.ifPresent(at -> ctx.header("Last-Modified", Conditions.httpDate(at)));
    if (ctx.statusCode() == 200 && Conditions.unchanged(ctx, tag, lastModified)) {
      ctx.status(304);
      return;
    }
    ctx.contentType(type);
    if (gzip) {
      ctx.header("Content-Encoding", "gzip");
    }
    ctx.result(gzip ? compressed() : bytes);
  }

  private byte[] compressed() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3);
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static String tag(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      String text = Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
      return "\"" + text.substring(0, 22) + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
