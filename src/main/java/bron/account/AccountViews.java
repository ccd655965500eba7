package bron.account;

import bron.db.Database;
import bron.site.Site;
import bron.site.Sites;
import bron.web.Choice;
import bron.web.Entry;
import bron.web.Moment;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Shows the pages of an account: its form, and a link to hand over. */
public final class AccountViews {
  private final Database database;
  private final Sites sites;
  private final Clock clock;
  private final Newsroom newsroom;

  /** With those pages. */
  public AccountViews(Database database, Sites sites, Clock clock, Newsroom newsroom) {
    this.database = database;
    this.sites = sites;
    this.clock = clock;
    this.newsroom = newsroom;
  }

  /**
   * The form of an account.
   *
   * @param address that the form is sent to; the account's other addresses begin with it
   * @param title the account's name, or that it is new
   * @param entry the form
   * @param choices what fields choose from: role, language, author
   * @param exists whether there is such an account yet
   * @param disabled whether it is
   * @param said finished words on what happened; empty for nothing
   * @param meanwhile finished words on who was first; empty for nobody
   */
  public record Page(
      String address,
      String title,
      Entry entry,
      Map<String, List<Choice>> choices,
      boolean exists,
      boolean disabled,
      String said,
      String meanwhile) {}

  /**
   * A link to hand over, shown this once.
   *
   * @param name whose it is
   * @param back the address of the account
   * @param link absolute
   * @param until when it stops working
   */
  public record LinkPage(String name, String back, String link, Moment until) {}

  /** The address of an account's page. */
  static String address(Account account) {
    return "/admin/accounts/" + account.id();
  }

  /** A new account. */
  void blank(Context ctx, Entry entry) {
    String title = newsroom.text(ctx, "account.new");
    show(ctx, new Page("/admin/accounts", title, entry, choices(ctx), false, false, "", ""));
  }

  /** An account that exists. */
  void one(Context ctx, Account account, Entry entry) {
    String said = ctx.status().isSuccess() ? newsroom.said(ctx) : "";
    show(ctx, page(account, entry, choices(ctx), said, ""));
  }

  /** An account that somebody else changed meanwhile, beside what was typed. */
  void stale(Context ctx, Account account, Entry typed) {
    Entry beside = typed.beside(AccountForm.fields(account));
    Map<String, List<Choice>> choices = choices(ctx);
    Map<String, String> saved = new LinkedHashMap<>(beside.saved());
    saved.replaceAll((field, value) -> label(choices.getOrDefault(field, List.of()), value));
    Entry readable = new Entry(beside.typed(), beside.problems(), saved);
    String meanwhile = newsroom.meanwhile(ctx, account.subject());
    show(ctx, page(account, readable, choices, "", meanwhile));
  }

  /** The link to hand over. */
  void link(Context ctx, Accounts.Result.Linked linked) {
    Site site = database.read(sites::load);
    String name = linked.account().name();
    LinkPage page =
        new LinkPage(
            name,
            address(linked.account()),
            site.absolute("/admin/welcome/" + linked.token()),
            Moment.of(
                clock.instant().plus(WelcomeLinks.HANDED_OVER),
                site.zone(),
                SignedIn.of(ctx).locale()));
    newsroom.show(ctx, "account/link", "accounts", name, page);
  }

  private static Page page(
      Account account,
      Entry entry,
      Map<String, List<Choice>> choices,
      String said,
      String meanwhile) {
    boolean disabled = account.disabledAt().isPresent();
    return new Page(
        address(account), account.name(), entry, choices, true, disabled, said, meanwhile);
  }

  /** The languages that the newsroom speaks. */
  List<String> languages() {
    return newsroom.languages();
  }

  private void show(Context ctx, Page page) {
    newsroom.show(ctx, "account/edit", "accounts", page.title(), page);
  }

  private Map<String, List<Choice>> choices(Context ctx) {
    List<AuthorChoice> authors = database.read(stores -> stores.of(AccountStore.class).authors());
    return Map.of(
        "role",
        Stream.of(Role.AUTHOR, Role.EDITOR, Role.ADMINISTRATOR)
            .map(role -> new Choice(role.word(), newsroom.text(ctx, "role.does." + role.word())))
            .toList(),
        "language",
        languages().stream().map(tag -> new Choice(tag, language(tag))).toList(),
        "author",
        authors.stream().map(a -> new Choice(String.valueOf(a.id()), a.name())).toList());
  }

  private static String label(List<Choice> choices, String value) {
    return choices.stream()
        .filter(choice -> choice.value().equals(value))
        .map(Choice::label)
        .findFirst()
        .orElse(value);
  }

  private static String language(String tag) {
    Locale own = Locale.forLanguageTag(tag);
    return own.getDisplayLanguage(own);
  }
}
