package bron.account;

import bron.audit.AuditStore;
import bron.db.Database;
import bron.db.Stores;
import bron.site.Frames;
import bron.site.Site;
import bron.site.Sites;
import bron.web.Assets;
import bron.web.Content;
import bron.web.Headers;
import bron.web.Messages;
import bron.web.Moment;
import bron.web.Templates;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/** Renders the pages of the admin, in the language of whoever is signed in. */
public final class Newsroom {
  private static final List<String> DONE =
      List.of(
          "added",
          "saved",
          "merged",
          "removed",
          "disabled",
          "enabled",
          "ended",
          "mailed",
          "factorOff",
          "passkeyAdded",
          "passkeyRemoved");
  private static final String HTML = "text/html; charset=utf-8";

  private final Database database;
  private final Sites sites;
  private final Templates templates;
  private final Messages messages;
  private final Assets assets;
  private final int mostMegabytes;
  private final BiPredicate<Stores, SignedIn> alarm;

  /**
   * With those templates; forms say that files may have {@code mostMegabytes}, and every page says
   * so where {@code alarm} finds that something planned failed, of which one should know.
   */
  public Newsroom(
      Database database,
      Sites sites,
      Templates templates,
      Messages messages,
      Assets assets,
      int mostMegabytes,
      BiPredicate<Stores, SignedIn> alarm) {
    this.database = database;
    this.sites = sites;
    this.templates = templates;
    this.messages = messages;
    this.assets = assets;
    this.mostMegabytes = mostMegabytes;
    this.alarm = alarm;
  }

  /**
   * What surrounds a page of the admin.
   *
   * @param language of the interface
   * @param dir {@code ltr} or {@code rtl}
   * @param siteName the newspaper's
   * @param title the page's
   * @param place the part of the admin that it belongs to, as in message keys: {@code articles}
   * @param accountName who is signed in
   * @param role what they may do, in lower case
   * @param administrator whether they may change settings and accounts
   * @param editor whether they may publish
   * @param alarm whether something planned failed, and nobody has done anything since
   * @param csrf for every form
   * @param nonce for the import map
   * @param stylesheet the admin's
   * @param script the address of {@code static/js/admin.js}
   * @param path of this page, for links back to it
   */
  public record AdminFrame(
      String language,
      String dir,
      String siteName,
      String title,
      String place,
      String accountName,
      String role,
      boolean administrator,
      boolean editor,
      boolean alarm,
      String csrf,
      String nonce,
      String stylesheet,
      String script,
      String path) {}

  /**
   * Answers with a page; set another status than 200 on {@code ctx} before.
   *
   * @param template its path below {@code templates/}, without {@code .html}
   * @param place see {@link AdminFrame}
   * @param title finished words
   * @param page the view record that the template knows as {@code page}; {@code mostMegabytes} is
   *     the size of the largest file that a form may bring
   */
  public void show(Context ctx, String template, String place, String title, Object page) {
    SignedIn who = SignedIn.of(ctx);
    AdminFrame frame =
        new AdminFrame(
            who.account().language(),
            Frames.direction(who.account().language()),
            database.read(sites::load).name(),
            title,
            place,
            who.account().name(),
            who.account().role().word(),
            who.may(Role.ADMINISTRATOR),
            who.may(Role.EDITOR),
            database.read(stores -> alarm.test(stores, who)),
            who.csrf(),
            Headers.nonce(ctx),
            assets.address("css/admin.css"),
            assets.address("js/admin.js"),
            ctx.path());
    Map<String, Object> variables =
        Map.of("frame", frame, "page", page, "mostMegabytes", mostMegabytes);
    Content.of(HTML, templates.render(template, who.locale(), variables)).send(ctx);
  }

  /** The languages that it speaks. */
  public List<String> languages() {
    return messages.languages();
  }

  /** The words of a key in the language of whoever is signed in. */
  public String text(Context ctx, String key, Object... arguments) {
    return messages.text(SignedIn.of(ctx).locale(), key, arguments);
  }

  /** What the request before this one did, as {@code ?done=saved} tells; empty for nothing. */
  public String said(Context ctx) {
    String done = ctx.queryParam("done");
    return done != null && DONE.contains(done) ? text(ctx, "admin.done." + done) : "";
  }

  /**
   * Who changed something while a form lay open, and when; for a page that shows both.
   *
   * @param subject its name in the audit trail
   */
  public String meanwhile(Context ctx, String subject) {
    return database.read(
        stores -> {
          Site site = sites.load(stores);
          return stores
              .of(AuditStore.class)
              .last(subject)
              .filter(last -> !last.name().isEmpty())
              .map(last -> saved(ctx, site, last))
              .orElseGet(() -> text(ctx, "admin.meanwhile.someone"));
        });
  }

  private String saved(Context ctx, Site site, AuditStore.Last last) {
    long reader = SignedIn.of(ctx).account().id();
    return last.accountId().filter(id -> id == reader).isPresent()
        ? text(ctx, "admin.meanwhile.own", time(ctx, site, last))
        : text(ctx, "admin.meanwhile.by", last.name(), time(ctx, site, last));
  }

  private static String time(Context ctx, Site site, AuditStore.Last last) {
    return Moment.of(last.at(), site.zone(), SignedIn.of(ctx).locale()).text();
  }
}
