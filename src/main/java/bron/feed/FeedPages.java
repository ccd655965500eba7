package bron.feed;

import static java.util.Comparator.naturalOrder;

import bron.db.Database;
import bron.db.Stores;
import bron.site.EditionStore;
import bron.site.Frames;
import bron.site.Languages;
import bron.site.ReaderPages;
import bron.site.RedirectStore;
import bron.site.Site;
import bron.site.Sites;
import bron.web.Caching;
import bron.web.Content;
import bron.web.Keeper;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.NotFoundResponse;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The feeds of the site and of each of its lists, in each format.
 *
 * <p>A feed is a function of what is published and of the site's settings: as long as those stay,
 * its bytes stay, and so does its ETag. Last-Modified is the instant of the last change on the site
 * that readers can see: a typo fix, a withdrawal or a section's new name changes bytes too,
 * although it moves no date inside the feed.
 */
public final class FeedPages {
  private final Database database;
  private final Sites sites;
  private final FeedItems items;
  private final ReaderPages pages;
  private final Caching caching;

  /** Over that database, with items made there. */
  public FeedPages(
      Database database, Sites sites, FeedItems items, ReaderPages pages, Caching caching) {
    this.database = database;
    this.sites = sites;
    this.items = items;
    this.pages = pages;
    this.caching = caching;
  }

  /** {@code GET [/{lang}]/{file}}: everything in a language. */
  public Handler ofLanguage(Format format) {
    return ctx ->
        answer(ctx, format, "", (lists, language) -> Optional.of(lists.ofLanguage(language)));
  }

  /** {@code GET /all/{file}}: everything in every language. */
  public Handler ofEverything(Format format) {
    return ctx ->
        answer(ctx, format, "/all", (lists, language) -> Optional.of(lists.ofEverything()));
  }

  /** {@code GET [/{lang}]/sections/{slug}/{file}}. */
  public Handler ofSection(Format format) {
    return ctx -> {
      String slug = ctx.pathParam("slug");
      answer(ctx, format, "/sections/" + slug, (lists, lang) -> lists.ofSection(slug, lang));
    };
  }

  /** {@code GET [/{lang}]/topics/{slug}/{file}}. */
  public Handler ofTopic(Format format) {
    return ctx -> {
      String slug = ctx.pathParam("slug");
      answer(ctx, format, "/topics/" + slug, (lists, lang) -> lists.ofTopic(slug, lang));
    };
  }

  /** {@code GET [/{lang}]/authors/{slug}/{file}}. */
  public Handler ofAuthor(Format format) {
    return ctx -> {
      String slug = ctx.pathParam("slug");
      answer(ctx, format, "/authors/" + slug, (lists, lang) -> lists.ofAuthor(slug, lang));
    };
  }

  /** {@code GET …/{file}} of what another part of the site chooses. */
  public Handler ofSelection(Format format, Selection.Chooser chooser) {
    return ctx ->
        answer(
            ctx,
            format,
            "",
            (lists, language) ->
                Optional.of(
                    lists.ofSelection(chooser.choose(ctx, lists.reading(language)), language)));
  }

  @FunctionalInterface
  private interface Finder {
    Optional<FeedList> find(FeedLists lists, String language);
  }

  private sealed interface Answer {
    record Found(Site site, FeedList list, Batch batch, String id, Instant updated, Instant at)
        implements Answer {}

    record Moved(String path) implements Answer {}
  }

  private void answer(Context ctx, Format format, String list, Finder finder) {
    switch (Keeper.latest(ctx, () -> database.read(read(ctx.path(), list, finder)))) {
      case Answer.Moved moved -> redirect(ctx, moved.path(), format);
      case Answer.Found found -> {
        if (ctx.path().equals(found.list().path() + "/" + format.file())) {
          ctx.header("Vary", "Sec-Fetch-Dest");
          if (FeedView.askedFor(ctx)) {
            sendPage(ctx, format, found);
          } else {
            send(ctx, format, found);
          }
        } else {
          redirect(ctx, found.list().path(), format);
        }
      }
    }
  }

  private Function<Stores, Answer> read(String path, String list, Finder finder) {
    return stores -> read(stores, path, list, finder);
  }

  private Answer read(Stores stores, String path, String list, Finder finder) {
    Site site = sites.load(stores);
    String language = Languages.of(path, site);
    if (!site.languages().contains(language)) {
      throw new NotFoundResponse();
    }
    Optional<FeedList> found = finder.find(new FeedLists(stores, site), language);
    if (found.isEmpty()) {
      return stores
          .of(RedirectStore.class)
          .target(site.prefix(language) + list)
          .filter(target -> target.startsWith("/"))
          .map(Answer.Moved::new)
          .orElseThrow(NotFoundResponse::new);
    }
    FeedList feed = found.get();
    return new Answer.Found(
        site,
        feed,
        Batch.read(stores, feed.entries(), site.defaultLanguage()),
        FeedIds.of(stores, feed.key()),
        updated(stores, feed),
        stores.of(EditionStore.class).changedAt());
  }

  /** Of a choice, such as a search, no record is kept: it is as new as what it found. */
  private static Instant updated(Stores stores, FeedList feed) {
    FeedChangeStore changes = stores.of(FeedChangeStore.class);
    return changes
        .changedAt(feed.key())
        .or(() -> feed.entries().stream().map(FeedStore.Entry::changedAt).max(naturalOrder()))
        .orElseGet(changes::began);
  }

  /** The feeds of a list that has moved have moved with it. */
  private static void redirect(Context ctx, String list, Format format) {
    String query = ctx.queryString() == null ? "" : "?" + ctx.queryString();
    Caching.redirect(ctx);
    ctx.header("Location", (list.equals("/") ? "" : list) + "/" + format.file() + query);
    ctx.status(301);
  }

  /** Rendering is done here, when the database's connection has been given back. */
  private void send(Context ctx, Format format, Answer.Found found) {
    NewsFeed feed = feed(found, format);
    byte[] bytes =
        switch (format) {
          case RSS -> RssWriter.write(feed);
          case ATOM -> AtomWriter.write(feed);
          case JSON -> JsonFeedWriter.write(feed);
        };
    Content content =
        Content.of(format.type() + "; charset=utf-8", bytes)
            .modifiedAt(found.at())
            .showing(found.list().keys());
    caching.feed(ctx, content);
    content.send(ctx);
  }

  /**
   * The page is kept by no cache on the way: one that minds no Vary would hand it to programs that
   * read feeds.
   */
  private void sendPage(Context ctx, Format format, Answer.Found found) {
    Site site = found.site();
    String language = Languages.of(ctx.path(), site);
    FeedView view = FeedView.of(site, found.list(), format, language);
    Frames.About about = new Frames.About(title(site, view), "", "", Map.of(), "", "");
    ctx.header("Cache-Control", "private, no-cache");
    database
        .read(stores -> pages.render(stores, site, language, "feed/page", about, view))
        .send(ctx);
  }

  /** Without the name of the site, which stands in every title. */
  private static String title(Site site, FeedView view) {
    String end = " – " + site.name();
    String title = view.title().equals(site.name()) ? "" : view.title();
    return title.endsWith(end) ? title.substring(0, title.length() - end.length()) : title;
  }

  private NewsFeed feed(Answer.Found found, Format format) {
    Site site = found.site();
    FeedList list = found.list();
    return NewsFeed.of(
        site,
        list,
        found.id(),
        format,
        found.updated(),
        list.entries().stream().map(entry -> items.item(site, entry, found.batch())).toList());
  }
}
