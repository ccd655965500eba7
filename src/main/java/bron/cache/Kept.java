package bron.cache;

import bron.web.Body;
import bron.web.Caching;
import bron.web.Coding;
import bron.web.Conditions;
import bron.web.Content;
import bron.web.Editions;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is kept: its bytes and headers, ready to go out.
 *
 * <p>It holds until an edition of the site touches something that it shows, and until its instant
 * when it has one. What belongs to the program, such as a stylesheet, holds for every edition.
 */
final class Kept {
  private static final int HEADERS_BYTES = 2_000;
  private static final EnumSet<HttpHeader> OF_ONE_ANSWER =
      EnumSet.of(HttpHeader.DATE, HttpHeader.CONTENT_TYPE);

  private static final List<String> DIRECTIVES = List.of("Cache-Control", "CDN-Cache-Control");

  private final Content content;
  private final Body body;
  private final long edition;
  private final long untilMillis;
  private final HttpFields common;
  private final boolean forProgramsOnly;
  private volatile long goodIn;
  private final AtomicReferenceArray<@Nullable Packed> packed =
      new AtomicReferenceArray<>(Coding.values().length);

  /** In one coding. */
  private record Packed(String tag, HttpFields headers, HttpFields unchanged, ByteBuffer bytes) {}

  /**
   * As it was made in an edition.
   *
   * @param headers those that go with it in every coding
   */
  Kept(Content content, Map<String, List<String>> headers, long edition) {
    this.content = content;
    this.body = content.body();
    this.edition = edition;
    this.goodIn = edition;
    this.untilMillis = content.until().map(at -> at.toEpochMilli()).orElse(Long.MAX_VALUE);
    this.common = fields(headers);
    this.forProgramsOnly = common.contains(HttpHeader.VARY, "Sec-Fetch-Dest");
  }

  private static HttpFields fields(Map<String, List<String>> headers) {
    HttpFields.Mutable fields = HttpFields.build();
    headers.forEach(
        (name, values) ->
            values.forEach(
                value ->
                    fields.add(new PreEncodedHttpField(HttpHeader.CACHE.get(name), name, value))));
    return fields.remove(OF_ONE_ANSWER).asImmutable();
  }

  /** Whether it is what the site says now, at that time. */
  boolean holds(Editions editions, long nowMillis) {
    return (body.lasting() || isGood(editions)) && nowMillis < untilMillis;
  }

  /** Its keys are looked up once in each edition. */
  private boolean isGood(Editions editions) {
    long current = editions.number();
    if (goodIn == current) {
      return true;
    }
    if (!editions.holds(edition, content.keys())) {
      return false;
    }
    goodIn = current;
    return true;
  }

  /** Whether it answers that request; a feed does not answer a browser that shows it. */
  boolean answers(Request request) {
    return !forProgramsOnly || !Asked.byBrowser(request);
  }

  /** Whether it can be sent to that client without packing it first. */
  boolean isReady(Request request) {
    return packed.get(coding(request).ordinal()) != null;
  }

  /** Packs it for that client. */
  void prepare(Request request) {
    packed(coding(request));
  }

  /** What it takes in memory, in bytes; more when it has been sent in another coding. */
  int weight() {
    return HEADERS_BYTES + body.held();
  }

  /** Sends it, or 304 to a client that has it, saying how long it holds from now. */
  void send(Request request, Response response, Callback callback, Instant now) {
    Packed form = packed(coding(request));
    HttpFields asked = request.getHeaders();
    boolean unchanged =
        Conditions.unchanged(
            asked.get(HttpHeader.IF_NONE_MATCH),
            asked.get(HttpHeader.IF_MODIFIED_SINCE),
            form.tag(),
            content.lastModified());
    response.setStatus(unchanged ? 304 : 200);
    HttpFields.Mutable headers = response.getHeaders();
    headers.add(unchanged ? form.unchanged() : form.headers());
    if (untilMillis - now.toEpochMilli() < Caching.LONGEST.toMillis()) {
      shorten(headers, Instant.ofEpochMilli(untilMillis), now);
    }
    boolean bodiless = unchanged || HttpMethod.HEAD.is(request.getMethod());
    response.write(true, bodiless ? null : form.bytes().slice(), callback);
  }

  /** As the servlets write it. */
  private static String type(Content content) {
    return content.type().replace("; charset", ";charset");
  }

  private static void shorten(HttpFields.Mutable headers, Instant until, Instant now) {
    for (String name : DIRECTIVES) {
      String value = headers.get(name);
      if (value != null) {
        headers.put(name, Caching.until(until, now, value));
      }
    }
  }

  private Coding coding(Request request) {
    return body.codingFor(request.getHeaders().get(HttpHeader.ACCEPT_ENCODING));
  }

  private Packed packed(Coding coding) {
    Packed made = packed.get(coding.ordinal());
    if (made == null) {
      made = pack(coding);
      packed.set(coding.ordinal(), made);
    }
    return made;
  }

  private Packed pack(Coding coding) {
    byte[] bytes = body.in(coding);
    String tag = body.tag(coding);
    HttpField tagged = new PreEncodedHttpField(HttpHeader.ETAG, tag);
    HttpFields.Mutable full = HttpFields.build(common).add(tagged);
    full.add(new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, type(content)));
    if (coding != Coding.IDENTITY) {
      full.add(new PreEncodedHttpField(HttpHeader.CONTENT_ENCODING, coding.token()));
    }
    full.add(new PreEncodedHttpField(HttpHeader.CONTENT_LENGTH, String.valueOf(bytes.length)));
    return new Packed(
        tag,
        full.asImmutable(),
        HttpFields.build(common).add(tagged).asImmutable(),
        ByteBuffer.wrap(bytes).asReadOnlyBuffer());
  }
}
