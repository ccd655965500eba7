package bron.schedule;

import bron.account.Newsroom;
import bron.account.SignedIn;
import bron.article.Article;
import bron.article.ArticleStore;
import bron.article.RevisionStore;
import bron.db.Database;
import bron.db.Stores;
import bron.front.SlotStore;
import bron.front.Slots;
import bron.site.Sites;
import bron.web.Choice;
import bron.web.Entry;
import bron.web.Messages;
import bron.web.WhenForm;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** What the pages on which something is planned have in common: clocks, slots, the article. */
public final class ScheduleForms {
  private final Database database;
  private final Sites sites;
  private final Newsroom newsroom;
  private final Messages messages;
  private final Clock clock;

  /** By that clock. */
  public ScheduleForms(
      Database database, Sites sites, Newsroom newsroom, Messages messages, Clock clock) {
    this.database = database;
    this.sites = sites;
    this.newsroom = newsroom;
    this.messages = messages;
    this.clock = clock;
  }

  /** An article and its newest headline. */
  record About(Article article, String headline) {}

  /**
   * The article of the address.
   *
   * @throws NotFoundResponse when there is none
   */
  About about(Context ctx) {
    return database.read(stores -> about(stores, number(ctx)));
  }

  /** The article of that row. */
  About about(Stores stores, long id) {
    Article article = stores.of(ArticleStore.class).find(id).orElseThrow(NotFoundResponse::new);
    String headline =
        stores
            .of(RevisionStore.class)
            .row(article.revisionId())
            .map(RevisionStore.Row::headline)
            .orElse("");
    return new About(article, headline);
  }

  /** The number in the address; 0 for anything else. */
  static long number(Context ctx) {
    String id = ctx.pathParam("id");
    return id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0;
  }

  /** Reads moments on the site's clocks. */
  WhenForm when(Context ctx) {
    return new WhenForm(messages, SignedIn.of(ctx).locale(), database.read(sites::load).zone());
  }

  Instant now() {
    return clock.instant();
  }

  /** The slots of a front page. */
  List<Choice> places(Context ctx) {
    return IntStream.rangeClosed(1, Slots.NUMBER)
        .mapToObj(n -> new Choice(String.valueOf(n), place(ctx, n)))
        .toList();
  }

  /** Where an article is pinned now, in words; empty for nowhere. */
  String pinned(Context ctx, Article article) {
    return database
        .read(stores -> stores.of(SlotStore.class).slots(article.language(), clock.instant()))
        .stream()
        .filter(slot -> slot.articleId() == article.id())
        .map(slot -> newsroom.text(ctx, "schedule.pinned", place(ctx, slot.position())))
        .findFirst()
        .orElse("");
  }

  private String place(Context ctx, int number) {
    return number == 1
        ? newsroom.text(ctx, "admin.front.lead")
        : newsroom.text(ctx, "admin.front.place", number);
  }

  /** Whether a form names a slot that there is. */
  static boolean isPlace(Entry entry) {
    long place = entry.number("position");
    return place >= 1 && place <= Slots.NUMBER;
  }

  /** Keys in the words of whoever asks. */
  List<String> words(Context ctx, List<String> keys) {
    return keys.stream().map(key -> newsroom.text(ctx, key)).toList();
  }
}
