package bron.sitemap;

import bron.article.Article;
import bron.db.Database;
import bron.db.Stores;
import bron.site.Alternates;
import bron.site.EditionStore;
import bron.site.Site;
import bron.site.Sites;
import bron.web.Caching;
import bron.web.Content;
import bron.web.Keeper;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sitemaps (https://www.sitemaps.org/protocol.html): an index, and files of at most a thousand
 * rows each. An article's {@code lastmod} is what its page says: an update, a correction or a
 * restoration moves it, a typo fix does not.
 */
public final class SitemapPages {
  private static final String XML = "application/xml; charset=utf-8";
  private static final Pattern PART = Pattern.compile("([a-z]+)-(0|[1-9][0-9]{0,5})");
  private static final Duration NEWS = Duration.ofHours(48);
  private static final int MOST_NEWS = 1_000;

  private final Database database;
  private final Sites sites;
  private final Caching caching;
  private final Clock clock;

  /** Over that database. */
  public SitemapPages(Database database, Sites sites, Caching caching, Clock clock) {
    this.database = database;
    this.sites = sites;
    this.caching = caching;
    this.clock = clock;
  }

  /** {@code GET /sitemap.xml}: where the others are. */
  public void index(Context ctx) {
    answer(ctx, stores -> index(stores, sites.load(stores)));
  }

  /** {@code GET /sitemap-{part}.xml}; 404 where it would list nothing. */
  public void part(Context ctx) {
    Matcher part = PART.matcher(ctx.pathParam("part"));
    if (!part.matches()) {
      throw new NotFoundResponse();
    }
    int number = Integer.parseInt(part.group(2));
    answer(ctx, stores -> part(stores, sites.load(stores), part.group(1), number));
  }

  /** {@code GET /sitemap-news.xml}: at most 1,000 articles of the last 48 hours. */
  public void news(Context ctx) {
    send(ctx, stores -> news(stores, sites.load(stores)));
  }

  private void answer(Context ctx, Function<Stores, byte[]> work) {
    send(
        ctx,
        stores ->
            Content.of(XML, work.apply(stores))
                .modifiedAt(stores.of(EditionStore.class).changedAt()));
  }

  private void send(Context ctx, Function<Stores, Content> work) {
    Content content = Keeper.latest(ctx, () -> database.read(work));
    caching.feed(ctx, content);
    content.send(ctx);
  }

  private static byte[] index(Stores stores, Site site) {
    SitemapXml xml = new SitemapXml("sitemapindex", site.zone());
    new Places(stores, site).files().forEach(name -> address(xml, site, name).end());
    stores
        .of(SitemapStore.class)
        .parts()
        .forEach(
            part ->
                address(xml, site, "articles-" + part.number()).changed(part.changedAt()).end());
    return xml.bytes();
  }

  private static SitemapXml address(SitemapXml xml, Site site, String part) {
    return xml.begin("sitemap", site.absolute("/sitemap-" + part + ".xml"));
  }

  private static byte[] part(Stores stores, Site site, String kind, int number) {
    SitemapXml xml = new SitemapXml("urlset", site.zone());
    int listed =
        kind.equals("articles")
            ? articles(xml, site, stores.of(SitemapStore.class).articles(number))
            : new Places(stores, site).write(xml, kind, number);
    if (listed == 0) {
      throw new NotFoundResponse();
    }
    return xml.bytes();
  }

  private static int articles(SitemapXml xml, Site site, List<SitemapStore.Edition> rows) {
    Map<Long, SitemapStore.Edition> articles = new LinkedHashMap<>();
    Map<Long, Map<String, String>> editions = new LinkedHashMap<>();
    for (SitemapStore.Edition row : rows) {
      articles.put(row.id(), row);
      editions
          .computeIfAbsent(row.id(), id -> new LinkedHashMap<>())
          .put(
              row.otherLanguage(),
              Article.path(site, row.otherLanguage(), row.otherDateline(), row.otherSlug()));
    }
    int listed = 0;
    for (SitemapStore.Edition row : articles.values()) {
      if (site.languages().contains(row.language())) {
        String path = Article.path(site, row.language(), row.dateline(), row.slug());
        Map<String, String> paths = editions.getOrDefault(row.id(), Map.of());
        xml.begin("url", site.absolute(path)).changed(row.changedAt());
        xml.alternates(Alternates.told(site, path, paths)).end();
        listed++;
      }
    }
    return listed;
  }

  private Content news(Stores stores, Site site) {
    Instant since = clock.instant().minus(NEWS);
    SitemapStore store = stores.of(SitemapStore.class);
    SitemapXml xml = new SitemapXml("urlset", site.zone());
    List<SitemapStore.News> newest =
        site.languages().stream()
            .flatMap(language -> store.news(language, since, MOST_NEWS).stream())
            .sorted(Comparator.comparing(SitemapStore.News::publishedAt).reversed())
            .limit(MOST_NEWS)
            .toList();
    for (SitemapStore.News news : newest) {
      String path = Article.path(site, news.language(), news.dateline(), news.slug());
      xml.begin("url", site.absolute(path));
      xml.news(site.name(), news.language(), news.publishedAt(), news.headline()).end();
    }
    Optional<Instant> oldest =
        newest.isEmpty() ? Optional.empty() : Optional.of(newest.getLast().publishedAt());
    return Content.of(XML, xml.bytes()).holdsUntil(oldest.map(at -> at.plus(NEWS)));
  }
}
