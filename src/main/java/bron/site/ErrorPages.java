package bron.site;

import bron.db.Database;
import bron.web.Caching;
import bron.web.Content;
import bron.web.Csrf;
import bron.web.Headers;
import bron.web.PlainAddress;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what went wrong, in the site's language and design. */
public final class ErrorPages {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
  private static final List<Integer> KNOWN =
      List.of(400, 401, 403, 404, 405, 409, 413, 414, 429, 500, 503);

  private static final Pattern SECRET = Pattern.compile("^(/admin/welcome/|/preview/).+");

  private final Database database;
  private final Sites sites;
  private final ReaderPages pages;

  /** Over that database. */
  public ErrorPages(Database database, Sites sites, ReaderPages pages) {
    this.database = database;
    this.sites = sites;
    this.pages = pages;
  }

  /**
   * What an error page shows.
   *
   * @param status the HTTP status
   * @param key the first part of its message keys: {@code error.404}
   * @param requestId the name under which the fault stands in the log
   * @param form the form that was refused
   */
  public record Page(int status, String key, String requestId, Optional<RefusedForm> form) {}

  /** A refusal: 404 where nothing is, 405 for the wrong method, and so on. */
  public void refused(HttpResponseException refusal, Context ctx) {
    int status = refusal.getStatus();
    if (status == 404 && movedElsewhere(ctx)) {
      return;
    }
    if (status >= 500) {
      LOG.error(
          "request {}: {} {}", Headers.requestId(ctx), ctx.method(), loggable(ctx.path()), refusal);
    }
    refusal.getDetails().forEach((name, value) -> allow(ctx, name, value));
    show(ctx, status, key(status, refusal));
  }

  /** A fault of the program: logged once, with the name that the page shows. */
  public void fault(Exception fault, Context ctx) {
    LOG.error(
        "request {}: {} {}", Headers.requestId(ctx), ctx.method(), loggable(ctx.path()), fault);
    show(ctx, 500);
  }

  /** A body that cannot be read: in no known encoding, or cut off. */
  public void garbled(Context ctx) {
    show(ctx, 400);
  }

  /** Too much to do for this as well: to be tried again in half a minute. */
  public void busy(Exception reason, Context ctx) {
    LOG.warn(
        "request {}: {} {} put off: {}",
        Headers.requestId(ctx),
        ctx.method(),
        loggable(ctx.path()),
        reason.getMessage());
    ctx.header("Retry-After", "30");
    show(ctx, 503);
  }

  /** Without what opens a door: who reads the log shall not come in. */
  private static String loggable(String path) {
    return SECRET.matcher(path).replaceFirst("$1…");
  }

  /**
   * A form that came without a session comes back to whoever has signed in meanwhile, in that
   * language where the site has it.
   */
  public void comeBack(Context ctx, ParkedForm form, String token, String language) {
    ctx.status(200);
    ctx.header("Cache-Control", "private, no-store");
    Page page =
        new Page(200, "error.parked", Headers.requestId(ctx), Optional.of(form.back(token)));
    page(site -> site.languages().contains(language) ? language : site.defaultLanguage(), page)
        .send(ctx);
  }

  private void show(Context ctx, int status) {
    show(ctx, status, key(status));
  }

  private void show(Context ctx, int status, String key) {
    ctx.status(status);
    ctx.header("Cache-Control", "no-store");
    String requestId = Headers.requestId(ctx);
    page(ctx.path(), new Page(status, key, requestId, RefusedForm.of(ctx, status))).send(ctx);
  }

  /** Which of the things that one status can mean. */
  private static String key(int status, HttpResponseException refusal) {
    return switch (String.valueOf(refusal.getMessage())) {
      case Csrf.STALE -> "error.stale";
      case Csrf.FOREIGN -> "error.foreign";
      case Csrf.UNPROVEN -> "error.unproven";
      default -> key(status);
    };
  }

  private static String key(int status) {
    return "error." + (KNOWN.contains(status) ? status : status < 500 ? 400 : 500);
  }

  /** The page of a status, for a request that was never read; its path tells the language. */
  public Content page(String path, int status) {
    return page(path, new Page(status, key(status), "-", Optional.empty()));
  }

  private Content page(String path, Page page) {
    return page(site -> Languages.spoken(path, site), page);
  }

  private Content page(Function<Site, String> language, Page page) {
    return database.read(
        stores -> {
          Site site = sites.load(stores);
          String title = page.status() == 200 ? "" : String.valueOf(page.status());
          Frames.About about = new Frames.About(title, "", "", Map.of(), "", "");
          return pages.render(stores, site, language.apply(site), "error", about, page);
        });
  }

  private static void allow(Context ctx, String name, String value) {
    if (name.equals("availableMethods")) {
      ctx.header("Allow", value);
    }
  }

  /** Sends on who asks for an old address, or for one with a slash too many. */
  private boolean movedElsewhere(Context ctx) {
    if (ctx.method() != HandlerType.GET && ctx.method() != HandlerType.HEAD) {
      return false;
    }
    String path = ctx.path();
    if (PlainAddress.hasSteps(path)) {
      return false;
    }
    String tidy = path.replaceAll("/{2,}", "/").replaceAll("(?<=.)/$", "");
    String old = PlainAddress.spelled(tidy);
    Optional<String> target = database.read(stores -> stores.of(RedirectStore.class).target(old));
    if (target.isEmpty() && tidy.equals(path)) {
      return false;
    }
    String now = target.orElse(tidy);
    boolean asks = ctx.queryString() != null && !now.contains("?") && !now.contains("#");
    Caching.redirect(ctx);
    ctx.header("Location", now + (asks ? "?" + ctx.queryString() : ""));
    ctx.status(301);
    return true;
  }
}
