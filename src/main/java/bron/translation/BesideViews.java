package bron.translation;

import bron.account.AccountStore;
import bron.account.Role;
import bron.account.SignedIn;
import bron.article.Article;
import bron.article.Credit;
import bron.article.EditorPage;
import bron.article.Progress;
import bron.article.Revision;
import bron.article.State;
import bron.article.Translations.Opened;
import bron.author.AuthorStore;
import bron.db.Stores;
import bron.site.Frames;
import bron.site.Site;
import bron.text.ReadableDiff;
import bron.web.Assets;
import bron.web.Link;
import bron.web.Messages;
import bron.web.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts together the page on which a translation is made beside its source. */
public final class BesideViews {
  private final Messages messages;
  private final Assets assets;

  /** With those words and scripts. */
  public BesideViews(Messages messages, Assets assets) {
    this.messages = messages;
    this.assets = assets;
  }

  /** What happened to the form before it is shown. */
  record Happened(
      Map<String, String> problems, String notice, Optional<Translating.Result.Conflict> conflict) {
    static final Happened NOTHING = new Happened(Map.of(), "", Optional.empty());
  }

  /** The form of a translation as it is saved, with the translator that offers itself. */
  static Typed untouched(Stores stores, SignedIn who, Opened opened) {
    Optional<Long> id = opened.revision().map(Revision::id);
    List<String> names =
        opened
            .revision()
            .map(
                r ->
                    r.copy().credits().stream()
                        .filter(credit -> credit.role() == Credit.Role.TRANSLATOR)
                        .map(Credit::name)
                        .toList())
            .orElseGet(() -> own(stores, who));
    Optional<Long> source = Optional.of(opened.now().revision().id());
    return new Typed(source, id, id, Map.of(), Set.of(), String.join(", ", names));
  }

  private static List<String> own(Stores stores, SignedIn who) {
    return who.account().authorId().stream()
        .flatMap(id -> stores.of(AuthorStore.class).find(id, "", "").stream())
        .map(author -> author.name())
        .toList();
  }

  /** The page. */
  BesidePage page(
      Stores stores,
      Site site,
      SignedIn who,
      Opened opened,
      String language,
      Optional<Article> edition,
      Typed typed,
      Happened happened) {
    Locale locale = who.locale();
    List<Row> fieldRows = FieldRows.of(opened);
    List<Row> bodyRows = BodyRows.of(opened);
    BesideLines lines = new BesideLines(messages, locale, typed);
    List<BesidePage.Line> fields = lines.fields(fieldRows);
    List<BesidePage.Line> body = lines.body(bodyRows);
    return new BesidePage(
        address(opened.source().id(), language),
        number(typed.source()),
        number(typed.opened()),
        number(typed.base()),
        status(stores, locale, opened, edition, fieldRows, bodyRows),
        happened.notice().isEmpty() ? "" : text(locale, "editor.done." + happened.notice()),
        who.may(Role.EDITOR),
        new Link(
            opened.now().revision().copy().headline(), "/admin/articles/" + opened.source().id()),
        elsewhere(site, locale, edition),
        language(opened.source().language(), locale),
        language(language, locale),
        typed.translator(),
        happened.problems(),
        lines.todo(fields, body),
        corrections(site, locale, opened),
        fields,
        body,
        happened.conflict().map(c -> conflict(stores, site, who, c)),
        assets.address("js/beside.js"));
  }

  /** Where an article is translated into a language. */
  public static String address(long sourceId, String language) {
    return "/admin/articles/" + sourceId + "/translations/" + language;
  }

  private String status(
      Stores stores,
      Locale locale,
      Opened opened,
      Optional<Article> edition,
      List<Row> fieldRows,
      List<Row> bodyRows) {
    long left = count(fieldRows) + count(bodyRows);
    List<String> parts = new ArrayList<>();
    parts.add(
        edition
            .map(a -> Progress.of(stores, a).words(messages, locale))
            .orElseGet(() -> text(locale, "beside.new")));
    parts.add(text(locale, "beside.left", left));
    if (opened.revision().isPresent()) {
      parts.add(text(locale, "beside.behind", opened.standing().behind()));
    }
    return String.join(" · ", parts);
  }

  private static long count(List<Row> rows) {
    return rows.stream().filter(row -> row.state() == Row.State.MISSING).count();
  }

  private List<Link> elsewhere(Site site, Locale locale, Optional<Article> edition) {
    List<Link> places = new ArrayList<>();
    edition.ifPresent(
        a -> places.add(new Link(text(locale, "beside.full"), "/admin/articles/" + a.id())));
    edition
        .filter(a -> a.state() == State.LIVE)
        .flatMap(a -> a.path(site))
        .ifPresent(path -> places.add(new Link(text(locale, "editor.onSite"), path)));
    return places;
  }

  private static BesidePage.Language language(String tag, Locale in) {
    String name = Site.locale(tag).getDisplayLanguage(in);
    return new BesidePage.Language(tag, Frames.direction(tag), name);
  }

  private static List<BesidePage.Correction> corrections(Site site, Locale locale, Opened opened) {
    return opened.standing().corrections().stream()
        .map(
            told ->
                new BesidePage.Correction(
                    Moment.of(told.at(), site.zone(), locale).text(), told.note()))
        .collect(Collectors.toList());
  }

  private BesidePage.Conflict conflict(
      Stores stores, Site site, SignedIn who, Translating.Result.Conflict conflict) {
    Revision newest = conflict.newest();
    Locale locale = who.locale();
    List<EditorPage.Difference> fields = new ArrayList<>();
    add(fields, locale, "headline", newest.copy().headline(), conflict.mine().headline());
    add(fields, locale, "standfirst", newest.copy().standfirst(), conflict.mine().standfirst());
    add(fields, locale, "body", newest.copy().body(), conflict.mine().body());
    String name =
        newest
            .accountId()
            .flatMap(id -> stores.of(AccountStore.class).find(id))
            .map(account -> account.name())
            .orElseGet(() -> text(locale, "editor.program"));
    boolean own = newest.accountId().filter(id -> id == who.account().id()).isPresent();
    return new BesidePage.Conflict(
        name, own, Moment.of(newest.at(), site.zone(), locale).text(), fields);
  }

  private void add(
      List<EditorPage.Difference> fields, Locale locale, String key, String theirs, String mine) {
    if (!theirs.equals(mine)) {
      fields.add(
          new EditorPage.Difference(
              text(locale, "editor." + key),
              theirs,
              key.equals("body")
                  ? ReadableDiff.of(theirs, mine)
                  : ReadableDiff.ofText(theirs, mine)));
    }
  }

  private static String number(Optional<Long> number) {
    return number.map(String::valueOf).orElse("");
  }

  private String text(Locale locale, String key, Object... arguments) {
    return messages.text(locale, key, arguments);
  }
}
