package bron.web;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  private final String page;
  private final String feed;
  private final String network;

  /**
   * In front of the site there are caches that are told what has changed, or there are not.
   *
   * @param told whether they are, and so may keep a page until they are told otherwise
   */
  public Caching(boolean told) {
    long seconds = (told ? TOLD : UNTOLD).toSeconds();
    String shared = ", s-maxage=" + seconds + ", " + WITHOUT_US;
    this.page = "public, max-age=0" + shared;
    this.feed = "public, max-age=" + POLL_SECONDS + shared;
    this.network =
        "max-age=" + seconds + ", stale-while-revalidate=" + UNTOLD.toSeconds() + ", " + WITHOUT_US;
  }

  /** Of a page for readers. */
  public void page(Context ctx) {
    ctx.header("Cache-Control", page);
    ctx.header("CDN-Cache-Control", network);
  }

  /** Of what programs ask for every few minutes. */
  public void feed(Context ctx) {
    ctx.header("Cache-Control", feed);
    ctx.header("CDN-Cache-Control", network);
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
