package bron.account.letter;

import bron.account.Actor;
import bron.account.Door;
import bron.account.Email;
import bron.web.ClientAddress;
import bron.web.FormText;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Duration;
import java.util.Optional;

/** For who has forgotten the password. It answers alike whether an address is known or not. */
public final class ForgottenPages {
  private final Door door;
  private final Letters letters;

  /** At that door. */
  public ForgottenPages(Door door, Letters letters) {
    this.door = door;
    this.letters = letters;
  }

  /**
   * What the page shows.
   *
   * @param email as it was typed
   * @param asked whether a letter was asked for
   * @param problem finished words; empty for none
   */
  public record Page(String email, boolean asked, String problem) {}

  /** {@code GET /admin/forgotten}. */
  public void show(Context ctx) {
    open();
    show(ctx, 200, new Page("", false, ""));
  }

  /** {@code POST /admin/forgotten}. */
  public void ask(Context ctx) {
    open();
    String email = FormText.of(ctx, "email").strip();
    if (!door.ours(ctx)) {
      show(ctx, 403, new Page(email, false, text("door.stale")));
      return;
    }
    if (!Email.looksRight(email)) {
      show(ctx, 422, new Page(email, false, text("account.email.wrong")));
      return;
    }
    String address = ClientAddress.of(ctx);
    Optional<Duration> wait =
        letters.ask(Actor.stranger(address), email, ClientAddress.network(address));
    if (wait.isPresent()) {
      ctx.header("Retry-After", String.valueOf(wait.get().toSeconds()));
      long minutes = wait.get().plusSeconds(59).toMinutes();
      show(ctx, 429, new Page(email, false, text("door.forgotten.tooMany", minutes)));
      return;
    }
    show(ctx, 200, new Page(email, true, ""));
  }

  /** Without a mail server there is no such page. */
  private void open() {
    if (!letters.possible()) {
      throw new NotFoundResponse();
    }
  }

  private String text(String key, Object... arguments) {
    return door.text(door.language(), key, arguments);
  }

  private void show(Context ctx, int status, Page page) {
    ctx.status(status);
    door.show(ctx, "account/forgotten", door.language(), "door.forgotten", page);
  }
}
