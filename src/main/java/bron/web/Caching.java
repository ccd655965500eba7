package bron.web;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Says what browsers, proxies and networks in front of the site may keep (RFC 9111; RFC 5861 for
 * what is stale; RFC 9213 for what is said to networks alone).
 *
 * <p>A browser never shows a page that it has without asking whether it is still the page. That is
 * why leave to show a stale page meanwhile is given to networks alone: browsers would take it too.
 */
public final class Caching {
  /** What is named by its content, or by the program's. */
  public static final String FOR_GOOD = "public, max-age=31536000, immutable";

  private static final Duration UNTOLD = Duration.ofSeconds(10);
  private static final Duration TOLD = Duration.ofDays(1);

  /** No cache is told to keep for longer what may change. */
  public static final Duration LONGEST = TOLD;

  private static final String WITHOUT_US = "stale-if-error=86400";

  /** How long a program that reads feeds may do without asking. */
  private static final int POLL_SECONDS = 300;

  private static final Pattern AGE = Pattern.compile("(max-age|s-maxage)=(\\d+)");

  private final boolean told;
  private final Clock clock;
  private final String page;
  private final String feed;
  private final String network;

  /**
   * In front of the site there are caches that are told what has changed, or there are not.
   *
   * @param told whether they are, and so may keep a page until they are told otherwise
   * @param clock by which what holds for a time holds
   */
  public Caching(boolean told, Clock clock) {
    this.told = told;
    this.clock = clock;
    long seconds = (told ? TOLD : UNTOLD).toSeconds();
    String shared = ", s-maxage=" + seconds + ", " + WITHOUT_US;
    this.page = "public, max-age=0" + shared;
    this.feed = "public, max-age=" + POLL_SECONDS + shared;
    this.network =
        "max-age=" + seconds + ", stale-while-revalidate=" + UNTOLD.toSeconds() + ", " + WITHOUT_US;
  }

  /** Of a page for readers. */
  public void page(Context ctx, Content content) {
    say(ctx, content, page);
  }

  /** Of what programs ask for every few minutes. */
  public void feed(Context ctx, Content content) {
    say(ctx, content, feed);
  }

  private void say(Context ctx, Content content, String browsers) {
    if (Keeper.isOvertaken(ctx)) {
      ctx.header("Cache-Control", "no-store");
      return;
    }
    ctx.header("Cache-Control", shortened(content, browsers));
    ctx.header("CDN-Cache-Control", shortened(content, network));
    say(ctx, content.keys());
  }

  private String shortened(Content content, String directives) {
    Instant now = clock.instant();
    return content
        .until()
        .filter(until -> until.isBefore(now.plus(LONGEST)))
        .map(until -> until(until, now, directives))
        .orElse(directives);
  }

  /** Of what is named by its content, and shows what those surrogate keys say. */
  public void forGood(Context ctx, Set<String> keys) {
    ctx.header("Cache-Control", FOR_GOOD);
    say(ctx, keys);
  }

  /**
   * Of a redirect that editors can change. Without a word, browsers and caches keep a permanent one
   * for as long as they like, and nobody can call it back.
   */
  public static void redirect(Context ctx) {
    ctx.header("Cache-Control", "no-store");
  }

  /** In the header that Fastly and Varnish read, and in that of Cloudflare and others. */
  private void say(Context ctx, Set<String> keys) {
    if (told) {
      List<String> all =
          Stream.concat(Stream.of(SurrogateKeys.SITE), keys.stream().sorted()).toList();
      ctx.header("Surrogate-Key", String.join(" ", all));
      ctx.header("Cache-Tag", String.join(",", all));
    }
  }

  /**
   * The same directives for an answer that holds until an instant and no longer.
   *
   * @param directives a value of {@code Cache-Control} or {@code CDN-Cache-Control}
   */
  public static String until(Instant until, Instant now, String directives) {
    long left = Math.max(0, Duration.between(now, until).toSeconds());
    return AGE.matcher(directives)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(1) + "=" + Math.min(left, Long.parseLong(found.group(2)))));
  }
}
