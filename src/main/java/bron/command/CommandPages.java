package bron.command;

import bron.account.Newsroom;
import bron.account.Role;
import bron.account.SignedIn;
import bron.article.DeskStore;
import bron.db.Database;
import bron.db.Stores;
import bron.search.LiveSearch;
import bron.site.Site;
import bron.site.Sites;
import bron.web.Link;
import bron.web.Messages;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command palette's page, and the part of it that the palette over any page asks for. */
public final class CommandPages {
  /** So many articles are looked through by their headlines and names: those changed last. */
  static final int LOOKED = 1_000;

  private static final int OFFERED = 5;
  private static final int FOUND = 12;
  private static final int LONGEST = 200;

  private final Database database;
  private final Sites sites;
  private final Newsroom newsroom;
  private final Messages messages;

  /** Over that database. */
  public CommandPages(Database database, Sites sites, Newsroom newsroom, Messages messages) {
    this.database = database;
    this.sites = sites;
    this.newsroom = newsroom;
    this.messages = messages;
  }

  /** {@code GET /admin/commands?q=}: a page that works by a form. */
  public void show(Context ctx) {
    newsroom.show(ctx, "command/page", "commands", newsroom.text(ctx, "command.title"), page(ctx));
  }

  /** {@code GET /admin/commands/found?q=}: its list alone, for the script. */
  public void found(Context ctx) {
    newsroom.show(ctx, "command/found", "commands", "", page(ctx));
  }

  private CommandPage page(Context ctx) {
    String typed = Optional.ofNullable(ctx.queryParam("q")).orElse("").strip();
    String q = typed.substring(0, Math.min(typed.length(), LONGEST));
    SignedIn who = SignedIn.of(ctx);
    return database.read(stores -> page(stores, who, q));
  }

  private CommandPage page(Stores stores, SignedIn who, String q) {
    Site site = sites.load(stores);
    Letters letters = Letters.of(q);
    return new CommandPage(
        q,
        places(site, who).filter(place -> letters.standIn(place.label())).toList(),
        articles(stores, site, who, letters, q),
        q.isEmpty() ? List.of() : further(site, who, q));
  }

  private Stream<Link> places(Site site, SignedIn who) {
    Locale locale = who.locale();
    Stream<Link> begun =
        site.languages().stream()
            .map(
                language ->
                    new Link(
                        messages.text(locale, "desk.new", ownName(language)),
                        "/admin/articles/new?language=" + language));
    Stream<Link> places =
        Places.of(who.account().role()).stream()
            .map(place -> new Link(messages.text(locale, place.key()), place.address()));
    return Stream.concat(begun, places);
  }

  /** By headline, name and topic among those changed last; then whatever readers would find. */
  private static List<CommandPage.Row> articles(
      Stores stores, Site site, SignedIn who, Letters letters, String q) {
    boolean asked = !letters.words().isEmpty();
    int most = asked ? FOUND : OFFERED;
    List<CommandStore.Row> found = new ArrayList<>();
    rows(stores, changed(stores, who, asked ? LOOKED : OFFERED)).stream()
        .filter(row -> letters.standIn(row.headline() + " " + row.names() + " " + row.topics()))
        .limit(most)
        .forEach(found::add);
    if (asked && found.size() < most && who.may(Role.EDITOR)) {
      Set<Long> known = found.stream().map(CommandStore.Row::id).collect(Collectors.toSet());
      rows(stores, live(stores, site, q, most)).stream()
          .filter(row -> !known.contains(row.id()))
          .limit(most - found.size())
          .forEach(found::add);
    }
    return found.stream().map(CommandPages::row).toList();
  }

  private static List<Long> changed(Stores stores, SignedIn who, int limit) {
    DeskStore desk = stores.of(DeskStore.class);
    List<DeskStore.Place> places =
        who.may(Role.EDITOR)
            ? desk.changed(Long.MAX_VALUE, Long.MAX_VALUE, limit)
            : desk.begunBy(who.account().id(), Long.MAX_VALUE, Long.MAX_VALUE, limit);
    return places.stream().map(DeskStore.Place::id).toList();
  }

  private static List<Long> live(Stores stores, Site site, String q, int most) {
    return site.languages().stream()
        .flatMap(language -> LiveSearch.best(stores, language, q, most).stream())
        .toList();
  }

  /** In the order of their ids. */
  private static List<CommandStore.Row> rows(Stores stores, List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Long, CommandStore.Row> rows =
        stores.of(CommandStore.class).of(ids).stream()
            .collect(Collectors.toMap(CommandStore.Row::id, row -> row));
    return ids.stream().flatMap(id -> Optional.ofNullable(rows.get(id)).stream()).toList();
  }

  private static CommandPage.Row row(CommandStore.Row row) {
    return new CommandPage.Row(
        "/admin/articles/" + row.id(), row.headline(), row.language(), row.state(), row.names());
  }

  private List<Link> further(Site site, SignedIn who, String q) {
    String query = "?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8);
    String language = who.account().language();
    String spoken = site.languages().contains(language) ? language : site.defaultLanguage();
    return List.of(
        new Link(messages.text(who.locale(), "command.inHeadlines", q), "/admin/articles" + query),
        new Link(
            messages.text(who.locale(), "command.onSite", q),
            site.prefix(spoken) + "/search" + query));
  }

  private static String ownName(String language) {
    Locale own = Site.locale(language);
    return own.getDisplayLanguage(own);
  }
}
