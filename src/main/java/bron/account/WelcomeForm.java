package bron.account;

import bron.web.FormText;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The first administrator as typed, and nobody else: a link to choose a password fills in the
 * password alone.
 *
 * @param name as colleagues will see it
 * @param email the address to sign in with
 * @param password never shown again
 */
record WelcomeForm(String name, String email, String password) {
  private static final int LONGEST_NAME = 200;

  static WelcomeForm of(Context ctx) {
    return new WelcomeForm(
        FormText.of(ctx, "name").strip(), FormText.of(ctx, "email").strip(), password(ctx));
  }

  /** The name and address of an account, with the password as typed. */
  static WelcomeForm of(Context ctx, Account account) {
    return new WelcomeForm(account.name(), account.email(), password(ctx));
  }

  /** What is wrong with it: message keys by field. */
  Map<String, String> problems(PasswordRule rule) {
    Map<String, String> problems = new LinkedHashMap<>();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      problems.put("name", "account.name.wrong");
    }
    if (!Email.looksRight(email)) {
      problems.put("email", "account.email.wrong");
    }
    rule.problem(password, email, name).ifPresent(key -> problems.put("password", key));
    return problems;
  }

  /** As typed, to the character. */
  private static String password(Context ctx) {
    String value = ctx.formParam("password");
    return value == null ? "" : value;
  }
}
