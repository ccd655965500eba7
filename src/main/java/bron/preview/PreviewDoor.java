package bron.preview;

import bron.account.Tokens;
import bron.article.Article;
import bron.article.ArticleStore;
import bron.article.RevisionStore;
import bron.db.Database;
import bron.db.Stores;
import bron.site.Sites;
import bron.web.Content;
import bron.web.Headers;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the links lead. Who has one reads its article; nobody learns why one opens nothing. */
public final class PreviewDoor {
  private static final Logger LOG = LoggerFactory.getLogger(PreviewDoor.class);

  private final Database database;
  private final Sites sites;
  private final Unpublished pages;
  private final Clock clock;

  /** By that clock. */
  public PreviewDoor(Database database, Sites sites, Unpublished pages, Clock clock) {
    this.database = database;
    this.sites = sites;
    this.pages = pages;
    this.clock = clock;
  }

  private record Opened(Optional<Long> link, Content page) {}

  /** {@code GET /preview/{token}}. */
  public void show(Context ctx) {
    Headers.unlisted(ctx);
    String hash = Tokens.hash(ctx.pathParam("token"));
    Opened opened = database.read(stores -> open(stores, hash));
    if (opened.link().isEmpty()) {
      ctx.status(404);
    } else if (ctx.method() == HandlerType.GET) {
      count(opened.link().get());
    }
    opened.page().send(ctx);
  }

  private Opened open(Stores stores, String hash) {
    Instant now = clock.instant();
    Optional<PreviewLink> link =
        stores.of(PreviewLinkStore.class).find(hash).filter(found -> found.isOpen(now));
    return new Opened(
        link.map(PreviewLink::id),
        link.map(found -> article(stores, found))
            .orElseGet(() -> pages.closed(stores, sites.load(stores))));
  }

  private Content article(Stores stores, PreviewLink link) {
    Article article = stores.of(ArticleStore.class).find(link.articleId()).orElseThrow();
    long revision = link.revisionId().orElse(article.revisionId());
    return pages.page(
        stores,
        sites.load(stores),
        article,
        stores.of(RevisionStore.class).find(revision).orElseThrow(),
        false);
  }

  /** What cannot be written down, on a full disk for one, keeps nobody from reading. */
  private void count(long link) {
    try {
      database.change(stores -> stores.of(PreviewLinkStore.class).opened(link, clock.instant()));
    } catch (RuntimeException e) {
      LOG.warn("not counted that preview link {} was opened: {}", link, e.getMessage());
    }
  }
}
