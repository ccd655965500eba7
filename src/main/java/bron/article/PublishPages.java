package bron.article;

import bron.account.Actor;
import bron.account.Newsroom;
import bron.account.SignedIn;
import bron.db.Database;
import bron.db.Stores;
import bron.site.Site;
import bron.site.Sites;
import bron.web.Entry;
import bron.web.Messages;
import bron.web.WhenFields;
import bron.web.WhenForm;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page on which an editor says what a change is, and what comes of it. */
public final class PublishPages {
  /** The most characters of a note to readers. */
  public static final int LONGEST_NOTE = 2_000;

  /** The most characters of a reason to override the gate. */
  public static final int LONGEST_REASON = 500;

  private static final Duration FAILED_OF_LATE = Duration.ofDays(7);
  private static final Set<String> DONE =
      Set.of("planned", "changed", "cancelled", "newest", "embargo", "lifted");

  private final Database database;
  private final Sites sites;
  private final Newsroom newsroom;
  private final Publishing publishing;
  private final ArticleGate gate;
  private final Messages messages;
  private final Clock clock;

  /** Over that database. */
  public PublishPages(
      Database database,
      Sites sites,
      Newsroom newsroom,
      Publishing publishing,
      ArticleGate gate,
      Messages messages,
      Clock clock) {
    this.database = database;
    this.sites = sites;
    this.newsroom = newsroom;
    this.publishing = publishing;
    this.gate = gate;
    this.messages = messages;
    this.clock = clock;
  }

  /** {@code GET /admin/articles/{id}/publish}. */
  public void ask(Context ctx) {
    show(ctx, PublishTyped.NOTHING);
  }

  /** {@code POST /admin/articles/{id}/publications}. */
  public void publish(Context ctx) {
    Article article = database.read(stores -> ArticleEditor.mine(ctx, stores));
    Entry entry = Entry.of(ctx);
    String note = entry.value("note");
    Optional<Kind> kind = Kind.ofWord(entry.value("kind"));
    Optional<String> problem = problem(entry, kind);
    if (problem.isPresent()) {
      refuse(ctx, entry, List.of(problem.get()));
      return;
    }
    long revision = entry.number("revision");
    switch (publishing.publish(
        Actor.of(ctx), article.id(), revision, kind.orElseThrow(), note, entry.value("reason"))) {
      case Publishing.PublishResult.Published published ->
          ctx.redirect(
              "/admin/articles/" + article.id() + "?done=" + done(kind.get()),
              HttpStatus.SEE_OTHER);
      case Publishing.PublishResult.Stale stale -> {
        ctx.status(HttpStatus.CONFLICT);
        show(ctx, typed(entry, List.of("publish.problem.stale"), Optional.empty()));
      }
      case Publishing.PublishResult.Refused refused -> refuse(ctx, entry, refused.problems());
    }
  }

  /** Who typed a moment and pressed Enter must not publish at once. */
  private static Optional<String> problem(Entry entry, Optional<Kind> kind) {
    if (kind.isEmpty()) {
      return Optional.of("publish.problem.choose");
    }
    if (entry.value("note").length() > LONGEST_NOTE) {
      return Optional.of("publish.problem.longNote");
    }
    if (entry.value("reason").length() > LONGEST_REASON) {
      return Optional.of("publish.problem.longReason");
    }
    return entry.value("date").isEmpty() && entry.value("time").isEmpty()
        ? Optional.empty()
        : Optional.of("publish.problem.planInstead");
  }

  private void refuse(Context ctx, Entry entry, List<String> problems) {
    ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
    WhenForm.Read later =
        database.read(stores -> when(ctx, stores).read(entry, "", clock.instant()));
    show(ctx, typed(entry, problems, Optional.of(later.fields())));
  }

  private static PublishTyped typed(
      Entry entry, List<String> problems, Optional<WhenFields> later) {
    return new PublishTyped(
        entry.value("kind"), entry.value("note"), entry.value("reason"), problems, later);
  }

  private WhenForm when(Context ctx, Stores stores) {
    return new WhenForm(messages, SignedIn.of(ctx).locale(), sites.load(stores).zone());
  }

  /** What the editor's page will say happened. */
  private static String done(Kind kind) {
    return switch (kind) {
      case WITHDRAWAL -> "withdrawn";
      case RESTORATION -> "restored";
      case FIRST, TYPO, UPDATE, CORRECTION -> "published";
    };
  }

  /** Shows the page with what was typed; set another status than 200 on {@code ctx} before. */
  public void show(Context ctx, PublishTyped typed) {
    String done = Optional.ofNullable(ctx.queryParam("done")).orElse("");
    String said = DONE.contains(done) ? newsroom.text(ctx, "schedule.done." + done) : "";
    PublishPage page =
        database.read(
            stores -> page(stores, SignedIn.of(ctx), ArticleEditor.mine(ctx, stores), typed, said));
    newsroom.show(ctx, "article/publish", "articles", newsroom.text(ctx, "publish.title"), page);
  }

  private PublishPage page(
      Stores stores, SignedIn who, Article article, PublishTyped typed, String said) {
    Site site = sites.load(stores);
    Locale locale = who.locale();
    Instant now = clock.instant();
    Revision newest = stores.of(RevisionStore.class).find(article.revisionId()).orElseThrow();
    String place = "/admin/articles/" + article.id();
    List<PublishPage.Choice> choices = choices(stores, article, locale);
    String day = article.dateline().orElseGet(() -> Article.dateline(site, now));
    PlannedLines lines = new PlannedLines(messages, site, locale, now);
    Optional<Embargo> embargo = stores.of(EmbargoStore.class).find(article.id());
    boolean only = typed.kind().isEmpty() && choices.size() == 1;
    return new PublishPage(
        place + "/publications",
        place,
        newest.copy().headline(),
        article.language(),
        newest.id(),
        new StatusLine(messages).sentence(stores, site, who, Optional.of(article)),
        choices,
        only || article.state() == State.DRAFT && typed.kind().isEmpty()
            ? choices.getFirst().value()
            : typed.kind(),
        typed.note(),
        typed.reason(),
        GateLine.of(messages, locale, gate.of(stores, site, article, newest)),
        typed.problems(),
        article.state() == State.DRAFT,
        changes(stores, site, who, article, newest),
        site.absolute(Article.path(site, article.language(), day, newest.copy().slug())),
        typed.later().orElseGet(() -> later(site, locale, now, embargo)),
        place + "/plans",
        planned(stores, article, now).map(lines::line).toList(),
        embargo.map(lines::embargo).orElse(""),
        embargo.filter(e -> e.holdsAt(now)).isPresent(),
        said,
        translation(stores, locale, article, newest));
  }

  /** Under an embargo its end is offered. */
  private WhenFields later(Site site, Locale locale, Instant now, Optional<Embargo> embargo) {
    String clocks = new WhenForm(messages, locale, site.zone()).clocks(now);
    return embargo
        .filter(e -> e.holdsAt(now))
        .map(e -> WhenFields.of("", clocks, e.until().atZone(site.zone())))
        .orElseGet(() -> WhenFields.blank("", clocks));
  }

  private static Stream<Planned> planned(Stores stores, Article article, Instant now) {
    PlannedStore store = stores.of(PlannedStore.class);
    return Stream.concat(
        store.failed(article.id(), now.minus(FAILED_OF_LATE)).stream(),
        store.open(article.id()).stream());
  }

  private String translation(Stores stores, Locale locale, Article article, Revision newest) {
    return article
        .sourceArticleId()
        .flatMap(stores.of(ArticleStore.class)::find)
        .flatMap(
            source ->
                new Translations(stores)
                    .open(
                        source,
                        source.revisionId(),
                        Optional.of(article),
                        Optional.of(newest.id())))
        .map(Translations.Opened::standing)
        .map(
            standing ->
                Stream.of(
                        words(locale, "beside.left", standing.missing().size()),
                        words(locale, "beside.behind", standing.behind()))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" · ")))
        .orElse("");
  }

  private String words(Locale locale, String key, int parts) {
    return parts == 0 ? "" : messages.text(locale, key, parts);
  }

  /** What fits the article as it is, and as it will be after what is planned. */
  private List<PublishPage.Choice> choices(Stores stores, Article article, Locale locale) {
    List<Planned> plans = stores.of(PlannedStore.class).open(article.id());
    Set<State> states = EnumSet.of(article.state());
    plans.stream().flatMap(plan -> plan.kind().stream()).forEach(kind -> states.add(kind.leaves()));
    boolean goesOut = plans.stream().anyMatch(plan -> plan.goesOut(article.revisionId()));
    boolean news = article.hasDraft() && (article.state() == State.LIVE || !goesOut);
    return Arrays.stream(Kind.values())
        .filter(kind -> states.stream().anyMatch(kind::fits))
        .filter(kind -> news || (kind != Kind.TYPO && kind != Kind.UPDATE))
        .map(kind -> choice(kind, locale))
        .toList();
  }

  private PublishPage.Choice choice(Kind kind, Locale locale) {
    return new PublishPage.Choice(
        kind.word(),
        messages.text(locale, kind.key()),
        messages.text(locale, "publish.effect." + kind.word()),
        kind.takesNote());
  }

  private List<EditorPage.Difference> changes(
      Stores stores, Site site, SignedIn who, Article article, Revision newest) {
    if (article.liveRevisionId().isEmpty()) {
      return List.of();
    }
    Revision live =
        stores.of(RevisionStore.class).find(article.liveRevisionId().get()).orElseThrow();
    return Differences.told(
        stores, site, who.account().language(), messages, live.copy(), newest.copy());
  }
}
