package bron.article;

import bron.account.AccountStore;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The list of articles in the admin. */
public final class ArticleDesk {
  private static final int PAGE = 50;

  /** So many authors can be chosen; any other by the address of the list. */
  private static final int OFFERED = 500;

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
    long creator = who.may(Role.EDITOR) ? 0 : who.account().id();
    DeskStretch stretch = DeskStretch.of(stores.of(DeskStore.class), filter, creator, PAGE + 1);
    List<DeskStore.Row> found = find(stores, site, who, filter, stretch);
    List<DeskStore.Row> shown = found.subList(0, Math.min(PAGE, found.size()));
    return new DeskPage(
        new DeskPage.Filter(
            filter.q(),
            filter.state(),
            filter.section(),
            filter.author(),
            filter.language(),
            filter.translation(),
            filter.assignee(),
            filter.sort()),
        states(locale),
        assignees(stores, filter),
        filter.narrows(),
        stores.of(SectionStore.class).all(who.account().language(), site.defaultLanguage()).stream()
            .map(s -> new Choice(String.valueOf(s.id()), s.name()))
            .toList(),
        authors(stores, filter),
        site.languages().stream().map(l -> new Choice(l, ownName(l))).toList(),
        sorts(filter, locale),
        rows(stores, site, locale, shown),
        filter.afterId() == 0 ? "" : filter.first(),
        next(filter, stretch, found, shown),
        stretch.cut() && (found.size() <= PAGE || !stretch.ordered()) ? DeskStretch.LONGEST : 0,
        site.languages().stream()
            .map(l -> new Link(ownName(l), "/admin/articles/new?language=" + l))
            .toList());
  }

  /** What follows on the page, or below the stretch that was looked at. */
  private static String next(
      DeskFilter filter,
      DeskStretch stretch,
      List<DeskStore.Row> found,
      List<DeskStore.Row> shown) {
    if (found.size() > PAGE) {
      return filter.below(shown.getLast().sortKey(), shown.getLast().id());
    }
    if (!stretch.cut() || !stretch.ordered()) {
      return "";
    }
    DeskStore.Place last = stretch.places().getLast();
    return filter.below(String.valueOf(last.key()), last.id());
  }

  /** Those with the most articles, and the one that is chosen, by name. */
  private static List<Choice> authors(Stores stores, DeskFilter filter) {
    AuthorStore store = stores.of(AuthorStore.class);
    Map<Long, String> names = new LinkedHashMap<>();
    store.largest(OFFERED).forEach(author -> names.put(author.id(), author.name()));
    FormReading.number(filter.author())
        .flatMap(id -> store.find(id, "", ""))
        .ifPresent(author -> names.put(author.id(), author.name()));
    return names.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .map(author -> new Choice(String.valueOf(author.getKey()), author.getValue()))
        .toList();
  }

  private static List<DeskStore.Row> find(
      Stores stores, Site site, SignedIn who, DeskFilter filter, DeskStretch stretch) {
    if (stretch.places().isEmpty()) {
      return List.of();
    }
    DeskSort sort = DeskSort.of(filter.sort());
    return stores
        .of(DeskStore.class)
        .list(
            stretch.ids(),
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
            FormReading.number(filter.assignee()).orElse(0L),
            who.may(Role.EDITOR) ? 0 : who.account().id(),
            filter.afterKey(),
            stretch.ordered() ? 0 : filter.afterId(),
            who.account().language(),
            site.defaultLanguage(),
            PAGE + 1);
  }

  private List<Choice> states(Locale locale) {
    return DeskFilter.STATES.stream()
        .map(
            state ->
                new Choice(
                    state,
                    switch (state) {
                      case "live" -> messages.text(locale, "stage.published");
                      case "live-draft" ->
                          new Progress(State.LIVE, Optional.of(Stage.DRAFT), false)
                              .words(messages, locale);
                      default -> messages.text(locale, "stage." + state);
                    }))
        .toList();
  }

  /** Who can sign in, and who is chosen. */
  private static List<Choice> assignees(Stores stores, DeskFilter filter) {
    return stores.of(AccountStore.class).all().stream()
        .filter(
            account ->
                account.disabledAt().isEmpty()
                    || String.valueOf(account.id()).equals(filter.assignee()))
        .map(account -> new Choice(String.valueOf(account.id()), account.name()))
        .toList();
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

  private List<DeskPage.Row> rows(
      Stores stores, Site site, Locale locale, List<DeskStore.Row> shown) {
    if (shown.isEmpty()) {
      return List.of();
    }
    Map<Long, String> planned =
        stores.of(PlannedStore.class).next(shown.stream().map(DeskStore.Row::id).toList()).stream()
            .collect(
                Collectors.toMap(
                    PlannedStore.Next::articleId,
                    next -> Moment.of(next.due(), site.zone(), locale).text()));
    return shown.stream()
        .map(row -> row(site, locale, row, planned.getOrDefault(row.id(), "")))
        .toList();
  }

  private DeskPage.Row row(Site site, Locale locale, DeskStore.Row row, String planned) {
    Progress progress = Progress.of(row.state(), row.stage(), row.changed());
    return new DeskPage.Row(
        row.id(),
        "/admin/articles/" + row.id(),
        row.headline().isEmpty() ? messages.text(locale, "editor.title.new") : row.headline(),
        row.language(),
        progress.words(messages, locale),
        progress.css(),
        row.sectionName().orElse(""),
        row.authors(),
        Moment.of(row.changedAt(), site.zone(), locale),
        row.changedBy().orElseGet(() -> messages.text(locale, "editor.program")),
        row.publishedAt().map(at -> Moment.of(at, site.zone(), locale)),
        row.behind(),
        row.assignee().orElse(""),
        row.notes(),
        planned);
  }

  private static String ownName(String language) {
    Locale own = Site.locale(language);
    return own.getDisplayLanguage(own);
  }
}
