package bron.settings;

import bron.account.Actor;
import bron.account.Newsroom;
import bron.account.SignedIn;
import bron.db.Database;
import bron.db.Stores;
import bron.site.Changes;
import bron.site.RedirectStore;
import bron.site.RedirectStore.Redirect;
import bron.site.Site;
import bron.site.Sites;
import bron.web.Entry;
import bron.web.Moment;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The newsroom's list of old addresses. */
public final class RedirectEditor {
  private static final int PAGE = 100;

  /** A search looks at so many, and goes on when it is told to. */
  private static final int SEARCHED = 2_000;

  private final Database database;
  private final Sites sites;
  private final Newsroom newsroom;
  private final Clock clock;

  /** By that clock. */
  public RedirectEditor(Database database, Sites sites, Newsroom newsroom, Clock clock) {
    this.database = database;
    this.sites = sites;
    this.newsroom = newsroom;
    this.clock = clock;
  }

  /**
   * What the list shows.
   *
   * @param part what is searched for; empty for nothing
   * @param next the address of what follows; empty at the end
   * @param entry the form that adds one
   */
  public record Page(List<Line> lines, String part, String next, Entry entry, String said) {}

  /** A redirect. */
  public record Line(String path, String target, Moment since) {}

  /** {@code GET /admin/redirects}. */
  public void list(Context ctx) {
    show(ctx, Entry.of(Map.of()));
  }

  /** {@code POST /admin/redirects}. */
  public void add(Context ctx) {
    Entry entry = Entry.of(ctx);
    Map<String, String> problems = database.write(stores -> add(ctx, stores, entry));
    if (problems.isEmpty()) {
      ctx.redirect("/admin/redirects?done=added", HttpStatus.SEE_OTHER);
    } else {
      ctx.status(422);
      show(ctx, entry.with(problems));
    }
  }

  /** {@code POST /admin/redirects/removals}; one that is gone already stays gone. */
  public void remove(Context ctx) {
    String path = Entry.of(ctx).value("path");
    database.change(
        stores -> {
          if (stores.of(RedirectStore.class).remove(path)) {
            note(ctx, stores, "redirect.remove", path, "");
          }
        });
    ctx.redirect("/admin/redirects?done=removed", HttpStatus.SEE_OTHER);
  }

  private Map<String, String> add(Context ctx, Stores stores, Entry entry) {
    RedirectForm form = RedirectForm.read(stores, sites.load(stores), entry);
    if (form.problems().isEmpty()) {
      RedirectStore redirects = stores.of(RedirectStore.class);
      redirects.retarget(form.path(), form.target());
      redirects.put(form.path(), form.target(), clock.instant());
      note(ctx, stores, "redirect.add", form.path(), form.target());
    }
    return form.problems();
  }

  private void note(Context ctx, Stores stores, String act, String path, String detail) {
    Instant now = clock.instant();
    Actor.of(ctx).note(stores, now, act, "redirect" + path, detail);
    Changes.listed(stores, clock.instant());
  }

  private void show(Context ctx, Entry entry) {
    String part = Optional.ofNullable(ctx.queryParam("q")).orElse("").strip();
    String after = Optional.ofNullable(ctx.queryParam("after")).orElse("");
    Page page =
        database.read(
            stores -> {
              Site site = sites.load(stores);
              RedirectStore store = stores.of(RedirectStore.class);
              List<Redirect> found = store.page(part, after, SEARCHED, PAGE + 1);
              List<Redirect> shown = found.subList(0, Math.min(PAGE, found.size()));
              Optional<String> last =
                  found.size() > PAGE
                      ? Optional.of(shown.getLast().path())
                      : store.last(after, SEARCHED);
              String next =
                  last.map(
                          path -> "/admin/redirects?q=" + encoded(part) + "&after=" + encoded(path))
                      .orElse("");
              return new Page(lines(ctx, site, shown), part, next, entry, newsroom.said(ctx));
            });
    String title = newsroom.text(ctx, "admin.place.redirects");
    newsroom.show(ctx, "admin/settings/redirects", "redirects", title, page);
  }

  private static List<Line> lines(Context ctx, Site site, List<Redirect> redirects) {
    return redirects.stream()
        .map(
            r ->
                new Line(
                    r.path(),
                    r.target(),
                    Moment.of(r.createdAt(), site.zone(), SignedIn.of(ctx).locale())))
        .toList();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
