package bron.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends who asks for an address that is written in a roundabout way to its plain form. */
public final class PlainAddress {
  /** A letter, digit, hyphen, dot, underscore or tilde written as a percent sign and two digits. */
  private static final Pattern NEEDLESS =
      Pattern.compile("%(2[DdEe]|3[0-9]|[46][1-9A-Fa-f]|[57][0-9Aa]|5[Ff]|7[Ee])");

  private PlainAddress() {}

  /** Redirects where the path encodes what needs no encoding (RFC 3986, section 6.2.2.2). */
  public static void redirect(Context ctx) {
    String path = ctx.req().getRequestURI();
    boolean reading = ctx.method() == HandlerType.GET || ctx.method() == HandlerType.HEAD;
    if (!reading || !NEEDLESS.matcher(path).find()) {
      return;
    }
    String plain =
        NEEDLESS
            .matcher(path)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        Character.toString(Integer.parseInt(found.group(1), 16))));
    String query = ctx.queryString() == null ? "" : "?" + ctx.queryString();
    ctx.header("Location", plain.replaceFirst("^/{2,}", "/") + query);
    ctx.status(301);
    ctx.skipRemainingHandlers();
  }
}
