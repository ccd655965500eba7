package bron.workflow;

import bron.account.Newsroom;
import bron.account.SignedIn;
import bron.article.UnsavedWords;
import bron.db.Database;
import bron.db.Stores;
import bron.site.Site;
import bron.site.Sites;
import bron.web.Link;
import bron.web.Messages;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The front page of the newsroom: what whoever is signed in has to do. */
public final class WorkPages {
  private static final Set<String> DONE = Set.of("ended", "assigned");

  private final Database database;
  private final Sites sites;
  private final Newsroom newsroom;
  private final Messages messages;
  private final Clock clock;

  /** By that clock. */
  public WorkPages(
      Database database, Sites sites, Newsroom newsroom, Messages messages, Clock clock) {
    this.database = database;
    this.sites = sites;
    this.newsroom = newsroom;
    this.messages = messages;
    this.clock = clock;
  }

  /** {@code GET /admin}. */
  public void show(Context ctx) {
    String done = Optional.ofNullable(ctx.queryParam("done")).filter(DONE::contains).orElse("");
    String said = done.isEmpty() ? "" : newsroom.text(ctx, "workflow.done." + done);
    WorkPage page = database.read(stores -> page(stores, SignedIn.of(ctx), said));
    newsroom.show(ctx, "workflow/work", "work", newsroom.text(ctx, "work.title"), page);
  }

  private WorkPage page(Stores stores, SignedIn who, String said) {
    Site site = sites.load(stores);
    WorkViews views = new WorkViews(stores, messages, site, who, clock.instant());
    UnsavedWords unsaved = new UnsavedWords(stores, messages, site, who, clock);
    return new WorkPage(
        said,
        views.mine(unsaved.lines()),
        views.around(),
        site.languages().stream()
            .map(l -> new Link(ownName(l), "/admin/articles/new?language=" + l))
            .toList());
  }

  private static String ownName(String language) {
    Locale own = Site.locale(language);
    return own.getDisplayLanguage(own);
  }
}
