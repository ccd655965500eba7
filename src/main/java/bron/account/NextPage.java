package bron.account;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where somebody goes after signing in: a page of the admin, whatever the address bar asks for. */
public final class NextPage {
  private static final String START = "/admin";

  /** No page has a longer address; matching takes a level of the stack for each segment. */
  private static final int LONGEST = 1_000;

  /** Plain segments, none of them dots alone; no percent signs, backslashes or second hosts. */
  private static final Pattern LOCAL =
      Pattern.compile(
          "/admin(/(?!\\.{1,2}(/|\\?|$))[A-Za-z0-9._~-]+)*(\\?[A-Za-z0-9._~!$&'()*+,;=:@/?%-]*)?");

  private static final Pattern DOORS =
      Pattern.compile("/admin/(sign-in|sign-out|welcome|forgotten)(?![A-Za-z0-9._~-]).*");

  private NextPage() {}

  /** That path where it is one of the admin's; the admin's first page otherwise. */
  public static String of(@Nullable String wanted) {
    return wanted != null
            && wanted.length() <= LONGEST
            && LOCAL.matcher(wanted).matches()
            && !DOORS.matcher(wanted).matches()
        ? wanted
        : START;
  }
}
