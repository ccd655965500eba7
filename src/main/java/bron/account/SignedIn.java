package bron.account;

import io.javalin.http.Context;
import java.util.Locale;

/**
 * Who makes a request, as its session tells.
 *
 * @param account the account, not disabled
 * @param session what lists call this session
 * @param csrf the token that every form of this session carries
 * @param mustSetUp whether they have to set up a second step before anything else
 */
public record SignedIn(Account account, String session, String csrf, boolean mustSetUp) {
  private static final String ATTRIBUTE = "bron.signed-in";

  /**
   * Who made this request.
   *
   * @throws IllegalStateException on a route that readers may use; the gate leaves nobody there
   */
  public static SignedIn of(Context ctx) {
    SignedIn found = ctx.attribute(ATTRIBUTE);
    if (found == null) {
      throw new IllegalStateException("no account on " + ctx.path());
    }
    return found;
  }

  /** The language that the admin speaks to them. */
  public Locale locale() {
    return Locale.forLanguageTag(account.language());
  }

  /** Whether they may do what {@code needed} may do. */
  public boolean may(Role needed) {
    return account.role().includes(needed);
  }

  void attachTo(Context ctx) {
    ctx.attribute(ATTRIBUTE, this);
  }
}
