package bron.site;

import bron.db.Database;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what went wrong, in the site's language and design. */
public final class ErrorPages {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
  private static final List<Integer> KNOWN =
      List.of(400, 401, 403, 404, 405, 409, 413, 414, 429, 500, 503);

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
   * @param typed what the refused form held
   */
  public record Page(int status, String key, String requestId, List<Typed> typed) {}

  /** A field of a refused form, by its name. */
  public record Typed(String name, String text) {}

  /** A refusal: 404 where nothing is, 405 for the wrong method, and so on. */
  public void refused(HttpResponseException refusal, Context ctx) {
    int status = refusal.getStatus();
    if (status == 404 && movedElsewhere(ctx)) {
      return;
    }
    refusal.getDetails().forEach((name, value) -> allow(ctx, name, value));
    show(ctx, status);
  }

  /** A fault of the program: logged once, with the name that the page shows. */
  public void fault(Exception fault, Context ctx) {
    LOG.error("request {}: {} {}", Headers.requestId(ctx), ctx.method(), ctx.path(), fault);
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
        ctx.path(),
        reason.getMessage());
    ctx.header("Retry-After", "30");
    show(ctx, 503);
  }

  private void show(Context ctx, int status) {
    ctx.status(status);
    ctx.header("Cache-Control", "no-store");
    page(ctx.path(), status, Headers.requestId(ctx), typed(ctx, status)).send(ctx);
  }

  /**
   * The page of a status.
   *
   * @param path what was asked for; its prefix tells the language
   * @param requestId the name under which a fault stands in the log
   * @param typed what the refused form held
   */
  public Content page(String path, int status, String requestId, List<Typed> typed) {
    return database.read(
        stores -> {
          Site site = sites.load(stores);
          String key = "error." + (KNOWN.contains(status) ? status : status < 500 ? 400 : 500);
          Frames.About about = new Frames.About(String.valueOf(status), "", "", Map.of(), "", "");
          return pages.render(
              stores,
              site,
              Languages.spoken(path, site),
              "error",
              about,
              new Page(status, key, requestId, typed));
        });
  }

  /** A form that is refused before it is read, or fails, is shown: nothing typed is lost. */
  private static List<Typed> typed(Context ctx, int status) {
    if (ctx.method() != HandlerType.POST || (status != 401 && status != 403 && status < 500)) {
      return List.of();
    }
    return fields(ctx).entrySet().stream()
        .filter(field -> !field.getKey().equals(Csrf.FIELD))
        .filter(field -> !field.getKey().contains("password"))
        .flatMap(field -> field.getValue().stream().map(text -> new Typed(field.getKey(), text)))
        .filter(field -> !field.text().isBlank())
        .toList();
  }

  private static Map<String, List<String>> fields(Context ctx) {
    try {
      return ctx.formParamMap();
    } catch (Exception unreadable) {
      return Map.of();
    }
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
    ctx.header("Location", now + (asks ? "?" + ctx.queryString() : ""));
    ctx.status(301);
    return true;
  }
}
