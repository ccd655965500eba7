package bron.front;

import bron.account.Actor;
import bron.account.Newsroom;
import bron.account.SignedIn;
import bron.db.Database;
import bron.site.Reading;
import bron.site.Site;
import bron.site.Sites;
import bron.web.Entry;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.Optional;

/** The page on which editors fill the front page. */
public final class FrontEditor {
  private final Database database;
  private final Sites sites;
  private final Newsroom newsroom;
  private final FrontDesk desk;
  private final Clock clock;

  /** Over that database, by that clock. */
  public FrontEditor(
      Database database, Sites sites, Newsroom newsroom, FrontDesk desk, Clock clock) {
    this.database = database;
    this.sites = sites;
    this.newsroom = newsroom;
    this.desk = desk;
    this.clock = clock;
  }

  /** {@code GET /admin/front?language=}: the front page as it is saved. */
  public void open(Context ctx) {
    String language = language(ctx, ctx.queryParam("language"));
    Entry entry =
        database.read(
            stores ->
                Entry.of(
                    FrontDesk.fields(
                        new Reading(stores, sites.load(stores), language), clock.instant())));
    show(ctx, language, new FrontMoves(entry, ""), false);
  }

  /**
   * {@code POST /admin/front}: saves it; with another button than {@code save} only the form
   * changes.
   */
  public void save(Context ctx) {
    Entry entry = Entry.of(ctx);
    String language = language(ctx, entry.value("language"));
    String button = entry.value("do");
    if (!button.isEmpty() && !button.equals("save")) {
      show(ctx, language, FrontMoves.apply(entry, button), true);
      return;
    }
    switch (desk.save(Actor.of(ctx), language, entry)) {
      case FrontDesk.Result.Saved saved ->
          ctx.redirect("/admin/front?language=" + language + "&done=saved", HttpStatus.SEE_OTHER);
      case FrontDesk.Result.Refused refused -> {
        ctx.status(422);
        show(ctx, language, new FrontMoves(entry.with(refused.problems()), ""), true);
      }
      case FrontDesk.Result.Stale stale -> {
        ctx.status(409);
        show(ctx, language, new FrontMoves(entry.beside(stale.now()), ""), true);
      }
    }
  }

  private void show(Context ctx, String language, FrontMoves form, boolean unsaved) {
    boolean stale = ctx.statusCode() == 409;
    String meanwhile = stale ? newsroom.meanwhile(ctx, FrontDesk.subject(language)) : "";
    FrontDeskPage page =
        database.read(
            stores ->
                FrontDeskPage.of(
                    new Reading(stores, sites.load(stores), language),
                    SignedIn.of(ctx).locale(),
                    clock.instant(),
                    form,
                    unsaved && ctx.statusCode() == 200,
                    newsroom.said(ctx),
                    meanwhile));
    newsroom.show(ctx, "front/desk", "front", newsroom.text(ctx, "admin.place.front"), page);
  }

  private String language(Context ctx, String asked) {
    Site site = database.read(sites::load);
    return Optional.ofNullable(asked)
        .filter(site.languages()::contains)
        .orElse(site.defaultLanguage());
  }
}
