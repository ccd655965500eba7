package bron.article;

import bron.account.Actor;
import bron.account.Newsroom;
import bron.account.SignedIn;
import bron.db.Database;
import bron.db.Stores;
import bron.site.Site;
import bron.site.Sites;
import bron.web.FormText;
import bron.web.Messages;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page on which an editor says what a change is, and what comes of it. */
public final class PublishPages {
  private static final int LONGEST_NOTE = 2_000;

  private final Database database;
  private final Sites sites;
  private final Newsroom newsroom;
  private final Publishing publishing;
  private final Messages messages;
  private final Clock clock;

  /** Over that database. */
  public PublishPages(
      Database database,
      Sites sites,
      Newsroom newsroom,
      Publishing publishing,
      Messages messages,
      Clock clock) {
    this.database = database;
    this.sites = sites;
    this.newsroom = newsroom;
    this.publishing = publishing;
    this.messages = messages;
    this.clock = clock;
  }

  /** {@code GET /admin/articles/{id}/publish}. */
  public void ask(Context ctx) {
    show(ctx, "", "", List.of());
  }

  /** {@code POST /admin/articles/{id}/publications}. */
  public void publish(Context ctx) {
    Article article = database.read(stores -> ArticleEditor.mine(ctx, stores));
    String note = text(ctx, "note");
    Optional<Kind> kind = kind(text(ctx, "kind"));
    if (kind.isEmpty() || note.length() > LONGEST_NOTE) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      String problem = kind.isEmpty() ? "publish.problem.choose" : "publish.problem.longNote";
      show(ctx, text(ctx, "kind"), note, List.of(problem));
      return;
    }
    long revision = FormReading.number(text(ctx, "revision")).orElse(0L);
    switch (publishing.publish(Actor.of(ctx), article.id(), revision, kind.get(), note)) {
      case Publishing.PublishResult.Published published ->
          ctx.redirect(
              "/admin/articles/" + article.id() + "?done=" + done(kind.get()),
              HttpStatus.SEE_OTHER);
      case Publishing.PublishResult.Stale stale -> {
        ctx.status(HttpStatus.CONFLICT);
        show(ctx, text(ctx, "kind"), note, List.of("publish.problem.stale"));
      }
      case Publishing.PublishResult.Refused refused -> {
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(ctx, text(ctx, "kind"), note, refused.problems());
      }
    }
  }

  /** What the editor's page will say happened. */
  private static String done(Kind kind) {
    return switch (kind) {
      case WITHDRAWAL -> "withdrawn";
      case RESTORATION -> "restored";
      case FIRST, TYPO, UPDATE, CORRECTION -> "published";
    };
  }

  private void show(Context ctx, String chosen, String note, List<String> problems) {
    PublishPage page =
        database.read(
            stores -> {
              Article article = ArticleEditor.mine(ctx, stores);
              return page(stores, SignedIn.of(ctx), article, chosen, note, problems);
            });
    newsroom.show(ctx, "article/publish", "articles", newsroom.text(ctx, "publish.title"), page);
  }

  private PublishPage page(
      Stores stores,
      SignedIn who,
      Article article,
      String chosen,
      String note,
      List<String> problems) {
    Site site = sites.load(stores);
    Locale locale = who.locale();
    Revision newest = stores.of(RevisionStore.class).find(article.revisionId()).orElseThrow();
    String place = "/admin/articles/" + article.id();
    List<PublishPage.Choice> choices = choices(article, locale);
    String day = article.dateline().orElseGet(() -> Article.dateline(site, clock.instant()));
    return new PublishPage(
        place + "/publications",
        place,
        newest.copy().headline(),
        newest.id(),
        new StatusLine(messages).sentence(stores, site, who, Optional.of(article)),
        choices,
        chosen.isEmpty() && choices.size() == 1 ? choices.getFirst().value() : chosen,
        note,
        problems,
        article.state() == State.DRAFT,
        changes(stores, site, who, article, newest),
        site.absolute(Article.path(site, article.language(), day, newest.copy().slug())),
        translation(stores, locale, article, newest));
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

  private List<PublishPage.Choice> choices(Article article, Locale locale) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.fits(article.state()))
        .filter(kind -> article.hasDraft() || (kind != Kind.TYPO && kind != Kind.UPDATE))
        .map(kind -> choice(kind, locale))
        .toList();
  }

  private PublishPage.Choice choice(Kind kind, Locale locale) {
    String value = kind.name().toLowerCase(Locale.ROOT);
    return new PublishPage.Choice(
        value,
        messages.text(locale, "publish.kind." + value),
        messages.text(locale, "publish.effect." + value),
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

  private static Optional<Kind> kind(String value) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(value))
        .findFirst();
  }

  private static String text(Context ctx, String name) {
    return FormText.of(ctx, name).strip();
  }
}
