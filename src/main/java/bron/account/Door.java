package bron.account;

import bron.db.Database;
import bron.site.Frames;
import bron.site.Site;
import bron.site.Sites;
import bron.web.Assets;
import bron.web.ClientAddress;
import bron.web.Content;
import bron.web.Messages;
import bron.web.Templates;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The pages of people who are not signed in yet, and the cookies that belong to them. */
public final class Door {
  private static final String HTML = "text/html; charset=utf-8";

  private final Database database;
  private final Sites sites;
  private final Templates templates;
  private final Messages messages;
  private final Assets assets;
  private final DoorToken token;
  private final DeviceCookie device;
  private final SessionCookie session;

  /** With those templates and cookies. */
  public Door(
      Database database,
      Sites sites,
      Templates templates,
      Messages messages,
      Assets assets,
      DoorToken token,
      DeviceCookie device,
      SessionCookie session) {
    this.database = database;
    this.sites = sites;
    this.templates = templates;
    this.messages = messages;
    this.assets = assets;
    this.token = token;
    this.device = device;
    this.session = session;
  }

  /**
   * What surrounds such a page.
   *
   * @param language of the interface
   * @param dir {@code ltr} or {@code rtl}
   * @param siteName the newspaper's
   * @param title the page's
   * @param stylesheet the admin's
   * @param csrf for the form
   */
  public record DoorFrame(
      String language, String dir, String siteName, String title, String stylesheet, String csrf) {}

  /**
   * Answers with a page; set another status than 200 on {@code ctx} before.
   *
   * @param template its path below {@code templates/}, without {@code .html}
   * @param language of the interface
   * @param titleKey the message that is its title
   * @param page the view record that the template knows as {@code page}
   */
  public void show(Context ctx, String template, String language, String titleKey, Object page) {
    Locale locale = Site.locale(language);
    device.keep(ctx);
    DoorFrame frame =
        new DoorFrame(
            language,
            Frames.direction(language),
            database.read(sites::load).name(),
            messages.text(locale, titleKey),
            assets.address("css/admin.css"),
            token.give(ctx));
    ctx.header("Cache-Control", "private, no-store");
    ctx.header("Referrer-Policy", "same-origin");
    Content.of(HTML, templates.render(template, locale, Map.of("frame", frame, "page", page)))
        .send(ctx);
  }

  /** The language of a page for somebody whom we don't know. */
  public String language() {
    return database.read(sites::load).defaultLanguage();
  }

  /** The words of a key in that language. */
  public String text(String language, String key, Object... arguments) {
    return messages.text(Site.locale(language), key, arguments);
  }

  /** Whether the form that was sent is ours. */
  public boolean ours(Context ctx) {
    return token.matches(ctx);
  }

  /** Who stands there. */
  public Visit visit(Context ctx) {
    return new Visit(
        ClientAddress.of(ctx), device.read(ctx), Optional.ofNullable(ctx.userAgent()).orElse(""));
  }

  /** Gives the browser the session that began, and takes what belonged to the door. */
  public void letIn(Context ctx, String sessionToken) {
    session.write(ctx, sessionToken);
    token.clear(ctx);
  }
}
