package bron.article;

import bron.account.Newsroom;
import bron.account.Role;
import bron.account.SignedIn;
import bron.author.AuthorStore;
import bron.db.Database;
import bron.db.Stores;
import bron.section.SectionStore;
import bron.site.Site;
import bron.site.Sites;
import bron.web.Choice;
import bron.web.Link;
import bron.web.Messages;
import bron.web.Moment;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The list of articles in the admin. */
public final class ArticleDesk {
  private static final int PAGE = 50;

  private final Database database;
  private final Sites sites;
  private final Newsroom newsroom;
  private final Messages messages;

  /** Over that database. */
  public ArticleDesk(Database database, Sites sites, Newsroom newsroom, Messages messages) {
    this.database = database;
    this.sites = sites;
    this.newsroom = newsroom;
    this.messages = messages;
  }

  /** {@code GET /admin/articles}: all of them, or one's own for who is no editor. */
  public void list(Context ctx) {
    DeskFilter filter = DeskFilter.of(ctx);
    DeskPage page = database.read(stores -> page(stores, SignedIn.of(ctx), filter));
    newsroom.show(
        ctx, "article/list", "articles", newsroom.text(ctx, "admin.place.articles"), page);
  }

  private DeskPage page(Stores stores, SignedIn who, DeskFilter filter) {
    Site site = sites.load(stores);
    Locale locale = who.locale();
    List<DeskStore.Row> found = find(stores, site, who, filter);
    List<DeskStore.Row> shown = found.subList(0, Math.min(PAGE, found.size()));
    return new DeskPage(
        new DeskPage.Filter(
            filter.q(),
            filter.state(),
            filter.section(),
            filter.author(),
            filter.language(),
            filter.translation(),
            filter.sort()),
        filter.narrows(),
        stores.of(SectionStore.class).all(who.account().language(), site.defaultLanguage()).stream()
            .map(s -> new Choice(String.valueOf(s.id()), s.name()))
            .toList(),
        stores.of(AuthorStore.class).all(who.account().language(), site.defaultLanguage()).stream()
            .map(a -> new Choice(String.valueOf(a.id()), a.name()))
            .toList(),
        site.languages().stream().map(l -> new Choice(l, ownName(l))).toList(),
        sorts(filter, locale),
        shown.stream().map(row -> row(site, locale, row)).toList(),
        filter.afterId() == 0 ? "" : filter.first(),
        found.size() > PAGE ? filter.below(shown.getLast().sortKey(), shown.getLast().id()) : "",
        site.languages().stream()
            .map(l -> new Link(ownName(l), "/admin/articles/new?language=" + l))
            .toList());
  }

  private static List<DeskStore.Row> find(
      Stores stores, Site site, SignedIn who, DeskFilter filter) {
    DeskSort sort = DeskSort.of(filter.sort());
    return stores
        .of(DeskStore.class)
        .list(
            sort.expression,
            sort.direction,
            sort.order,
            sort.cast,
            filter.pattern(),
            filter.state(),
            filter.language(),
            filter.translation(),
            FormReading.number(filter.section()).orElse(0L),
            FormReading.number(filter.author()).orElse(0L),
            who.may(Role.EDITOR) ? 0 : who.account().id(),
            filter.afterKey(),
            filter.afterId(),
            who.account().language(),
            site.defaultLanguage(),
            PAGE + 1);
  }

  private List<Link> sorts(DeskFilter filter, Locale locale) {
    return Arrays.stream(DeskSort.values())
        .map(
            sort ->
                new Link(
                    messages.text(locale, "desk.sort." + sort.value()),
                    sort.value().equals(filter.sort()) ? "" : filter.sortedBy(sort.value())))
        .toList();
  }

  private DeskPage.Row row(Site site, Locale locale, DeskStore.Row row) {
    return new DeskPage.Row(
        "/admin/articles/" + row.id(),
        row.headline().isEmpty() ? messages.text(locale, "editor.title.new") : row.headline(),
        row.language(),
        row.state(),
        row.sectionName().orElse(""),
        row.authors(),
        Moment.of(row.changedAt(), site.zone(), locale),
        row.changedBy().orElseGet(() -> messages.text(locale, "editor.program")),
        row.publishedAt().map(at -> Moment.of(at, site.zone(), locale)),
        row.behind());
  }

  private static String ownName(String language) {
    Locale own = Site.locale(language);
    return own.getDisplayLanguage(own);
  }
}
