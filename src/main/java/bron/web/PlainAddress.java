package bron.web;

import static java.util.Locale.ROOT;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.NotFoundResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends who asks for an address that is written in a roundabout way to its plain form. */
public final class PlainAddress {
  /** A letter, digit, hyphen, dot, underscore or tilde written as a percent sign and two digits. */
  private static final Pattern NEEDLESS =
      Pattern.compile("%(2[DdEe]|3[0-9]|[46][1-9A-Fa-f]|[57][0-9Aa]|5[Ff]|7[Ee])");

  /** A step to the folder itself or up from it; browsers take these before they ask. */
  private static final Pattern STEPS = Pattern.compile("(^|/)\\.{1,2}(/|$)");

  private static final Pattern ENCODED = Pattern.compile("%[0-9A-Fa-f]{2}");

  private PlainAddress() {}

  /**
   * Redirects where the path encodes what needs no encoding (RFC 3986, section 6.2.2.2).
   *
   * @throws NotFoundResponse when it has steps like {@code ..}: a redirect to it would lead
   *     elsewhere
   */
  public static void redirect(Context ctx) {
    String path = ctx.req().getRequestURI();
    boolean reading = ctx.method() == HandlerType.GET || ctx.method() == HandlerType.HEAD;
    if (!reading) {
      return;
    }
    String plain = decoded(path);
    if (hasSteps(plain)) {
      throw new NotFoundResponse();
    }
    if (plain.equals(path)) {
      return;
    }
    String query = ctx.queryString() == null ? "" : "?" + ctx.queryString();
    ctx.header("Location", plain.replaceFirst("^/{2,}", "/") + query);
    ctx.status(301);
    ctx.skipRemainingHandlers();
  }

  /** Whether a path has steps like {@code ..}, in whatever spelling. */
  public static boolean hasSteps(String path) {
    return STEPS.matcher(decoded(path)).find();
  }

  /** The one spelling of a path: nothing encoded needlessly, and what must be in upper case. */
  public static String spelled(String path) {
    return ENCODED.matcher(decoded(path)).replaceAll(found -> found.group().toUpperCase(ROOT));
  }

  private static String decoded(String path) {
    return NEEDLESS
        .matcher(path)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))));
  }
}
