package bron.account;

import bron.site.ErrorPages;
import bron.site.ParkedForm;
import bron.web.FormText;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;

/**
 * Where somebody gets to who has signed in: the form that they sent without a session, to be sent
 * once more, or else the page that they asked for.
 */
public final class ComingBack {
  private final Sessions sessions;
  private final ErrorPages pages;

  /** With those pages. */
  public ComingBack(Sessions sessions, ErrorPages pages) {
    this.sessions = sessions;
    this.pages = pages;
  }

  /** What the pages of signing in carry on; empty for nothing. */
  public static String parked(Context ctx) {
    return form(ctx).map(ParkedForm::json).orElse("");
  }

  /** Answers somebody whose session has that token. */
  public void answer(Context ctx, String token, String next) {
    Optional<ParkedForm> form = form(ctx);
    Optional<SignedIn> who = form.flatMap(parked -> sessions.find(token));
    if (form.isPresent() && who.isPresent()) {
      pages.comeBack(ctx, form.get(), who.get().csrf(), who.get().account().language());
    } else {
      ctx.redirect(next, HttpStatus.SEE_OTHER);
    }
  }

  private static Optional<ParkedForm> form(Context ctx) {
    return ParkedForm.read(FormText.of(ctx, ParkedForm.FIELD));
  }
}
