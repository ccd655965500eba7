package bron.account;

import static java.util.Comparator.comparing;

import bron.account.factor.Factors;
import bron.account.letter.Letters;
import bron.account.passkey.Passkeys;
import bron.db.Database;
import bron.site.Site;
import bron.site.Sites;
import bron.web.Choice;
import bron.web.Entry;
import bron.web.Moment;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Shows the pages of an account: its form, and a link to hand over. */
public final class AccountViews {
  /** A list to choose from is no longer than this. */
  private static final int MOST_AUTHORS = 500;

  private final Database database;
  private final Sites sites;
  private final Clock clock;
  private final Newsroom newsroom;
  private final SessionLists sessions;
  private final Factors factors;
  private final Letters letters;
  private final Passkeys passkeys;

  /** With those pages. */
  public AccountViews(
      Database database,
      Sites sites,
      Clock clock,
      Newsroom newsroom,
      SessionLists sessions,
      Factors factors,
      Letters letters,
      Passkeys passkeys) {
    this.database = database;
    this.sites = sites;
    this.clock = clock;
    this.newsroom = newsroom;
    this.sessions = sessions;
    this.factors = factors;
    this.letters = letters;
    this.passkeys = passkeys;
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
   * @param around what stands below the form of one that exists
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
      Around around,
      String said,
      String meanwhile) {
    /** Whether there are authors besides those to choose from, who have to be named. */
    public boolean named() {
      return choices.getOrDefault("author", List.of()).size() >= MOST_AUTHORS;
    }
  }

  /**
   * What else there is to an account.
   *
   * @param sessions where it is signed in
   * @param factor whether it has a second step that somebody else may take away
   * @param passkeys how many passkeys it has that somebody else may take away
   * @param mails whether a link can be mailed
   */
  public record Around(
      List<SessionLists.Row> sessions, boolean factor, int passkeys, boolean mails) {}

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
    Around around = new Around(List.of(), false, 0, letters.possible());
    Map<String, List<Choice>> choices = choices(ctx, entry);
    show(ctx, new Page("/admin/accounts", title, entry, choices, false, false, around, "", ""));
  }

  /** An account that exists. */
  void one(Context ctx, Account account, Entry entry) {
    String said = ctx.status().isSuccess() ? newsroom.said(ctx) : "";
    show(ctx, page(account, entry, choices(ctx, entry), around(ctx, account), said, ""));
  }

  /** An account that somebody else changed meanwhile, beside what was typed. */
  void stale(Context ctx, Account account, Entry typed) {
    Entry beside = typed.beside(AccountForm.fields(account));
    Map<String, List<Choice>> choices = choices(ctx, typed);
    Map<String, String> saved = new LinkedHashMap<>(beside.saved());
    saved.replaceAll((field, value) -> label(choices.getOrDefault(field, List.of()), value));
    Entry readable = new Entry(beside.typed(), beside.problems(), saved);
    String meanwhile = newsroom.meanwhile(ctx, account.subject());
    show(ctx, page(account, readable, choices, around(ctx, account), "", meanwhile));
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
      Around around,
      String said,
      String meanwhile) {
    boolean disabled = account.disabledAt().isPresent();
    return new Page(
        address(account), account.name(), entry, choices, true, disabled, around, said, meanwhile);
  }

  private Around around(Context ctx, Account account) {
    boolean own = account.id() == SignedIn.of(ctx).account().id();
    boolean factor = database.read(stores -> factors.state(stores, account.id())).on() && !own;
    int keys = own ? 0 : database.read(stores -> passkeys.of(stores, account.id())).size();
    return new Around(sessions.of(ctx, account.id()), factor, keys, letters.possible());
  }

  /** The languages that the newsroom speaks. */
  List<String> languages() {
    return newsroom.languages();
  }

  private void show(Context ctx, Page page) {
    newsroom.show(ctx, "account/edit", "accounts", page.title(), page);
  }

  /** What was typed, with the author whose name it says in the place of the one that is chosen. */
  Entry withNamed(Entry entry) {
    String name = entry.value("author-name");
    if (name.isEmpty()) {
      return entry;
    }
    Map<String, String> fields = new LinkedHashMap<>(entry.typed());
    long id = database.read(s -> s.of(AccountStore.class).authorNamed(name)).orElse(0L);
    fields.put("author", String.valueOf(id));
    return Entry.of(fields);
  }

  /** Those with the most articles, and the one that is chosen. */
  private List<AuthorChoice> authors(Entry entry) {
    return database.read(
        stores -> {
          AccountStore accounts = stores.of(AccountStore.class);
          Set<AuthorChoice> offered = new LinkedHashSet<>(accounts.authors(MOST_AUTHORS));
          accounts.author(entry.number("author")).ifPresent(offered::add);
          return offered.stream().sorted(comparing(AuthorChoice::name)).toList();
        });
  }

  private Map<String, List<Choice>> choices(Context ctx, Entry entry) {
    List<AuthorChoice> authors = authors(entry);
    return Map.of(
        "role",
        Stream.of(Role.AUTHOR, Role.EDITOR, Role.ADMINISTRATOR)
            .map(role -> new Choice(role.word(), newsroom.text(ctx, "role.does." + role.word())))
            .toList(),
        "language",
        choices(languages()),
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

  /** What languages call themselves, which is what somebody looks for who cannot read this page. */
  static List<Choice> choices(List<String> tags) {
    return tags.stream().map(tag -> new Choice(tag, language(tag))).toList();
  }

  private static String language(String tag) {
    Locale own = Locale.forLanguageTag(tag);
    return own.getDisplayLanguage(own);
  }
}
