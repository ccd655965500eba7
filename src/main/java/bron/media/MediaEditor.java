package bron.media;

import bron.account.Actor;
import bron.account.Newsroom;
import bron.account.SignedIn;
import bron.db.Database;
import bron.media.MediaKeeping.Outcome;
import bron.site.Sites;
import bron.web.Entry;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;

/** The page of a picture in the newsroom. */
public final class MediaEditor {
  private final MediaKeeping keeping;
  private final Database database;
  private final Sites sites;
  private final Newsroom newsroom;

  /** With those acts. */
  public MediaEditor(MediaKeeping keeping, Database database, Sites sites, Newsroom newsroom) {
    this.keeping = keeping;
    this.database = database;
    this.sites = sites;
    this.newsroom = newsroom;
  }

  /**
   * What the page shows.
   *
   * @param picture what is known of it
   * @param large the picture
   * @param crops the parts that each shape shows
   * @param may whether who looks may change it
   * @param pending whether its renditions are still to be made
   * @param said what happened; empty for nothing
   * @param meanwhile who changed it meanwhile, in words; empty for nobody
   * @param keptInUse whether it was to be taken away, but is in use
   */
  public record Page(
      MediaLists.Line picture,
      Shown large,
      List<CropView> crops,
      MediaUses uses,
      Entry entry,
      boolean may,
      boolean pending,
      String said,
      String meanwhile,
      boolean keptInUse) {}

  /** A shape by its name, and its part of the picture as an SVG {@code viewBox}. */
  public record CropView(String key, String viewBox) {
    static CropView of(Crop crop, int width, int height, Focal focal) {
      var part = crop.part(width, height, focal);
      return new CropView(crop.key(), part.x + " " + part.y + " " + part.width + " " + part.height);
    }
  }

  /** {@code GET /admin/media/{id}}. */
  public void open(Context ctx) {
    show(ctx, Entry.of(MediaForm.fields(row(ctx))), "", false);
  }

  /** {@code POST /admin/media/{id}}: what is said of it, and the focal point. */
  public void save(Context ctx) {
    MediaDeskStore.Row row = row(ctx);
    if (!MediaKeeping.may(SignedIn.of(ctx), row)) {
      throw new ForbiddenResponse("not yours");
    }
    Entry entry = Entry.of(ctx);
    switch (keeping.save(Actor.of(ctx), row.id(), entry)) {
      case Outcome.Refused refused -> {
        ctx.status(422);
        show(ctx, entry.with(refused.problems()), "", false);
      }
      case Outcome.Stale stale -> {
        ctx.status(409);
        String who = newsroom.meanwhile(ctx, MediaKeeping.subject(row.id()));
        show(ctx, entry.beside(stale.now()), who, false);
      }
      case Outcome.Missing none -> throw new NotFoundResponse();
      default -> ctx.redirect("/admin/media/" + row.id() + "?done=saved", HttpStatus.SEE_OTHER);
    }
  }

  /** {@code POST /admin/media/{id}/removal}: 409 and why, where something shows it. */
  public void remove(Context ctx) {
    switch (keeping.remove(Actor.of(ctx), ctx.pathParam("id"))) {
      case Outcome.Used used -> {
        ctx.status(409);
        show(ctx, Entry.of(MediaForm.fields(row(ctx))), "", true);
      }
      case Outcome.Missing none -> throw new NotFoundResponse();
      default -> ctx.redirect("/admin/media?done=removed", HttpStatus.SEE_OTHER);
    }
  }

  private MediaDeskStore.Row row(Context ctx) {
    return database
        .read(stores -> stores.of(MediaDeskStore.class).row(ctx.pathParam("id")))
        .orElseThrow(NotFoundResponse::new);
  }

  private void show(Context ctx, Entry entry, String meanwhile, boolean keptInUse) {
    SignedIn who = SignedIn.of(ctx);
    MediaDeskStore.Row row = row(ctx);
    Page page =
        database.read(
            stores ->
                new Page(
                    MediaLists.line(sites.load(stores), row, who.locale()),
                    row.media().shown(PicturePlace.LIBRARY),
                    crops(row, entry),
                    MediaUses.of(stores, row.id(), who),
                    entry,
                    MediaKeeping.may(who, row),
                    row.formats().isEmpty(),
                    newsroom.said(ctx),
                    meanwhile,
                    keptInUse));
    newsroom.show(ctx, "admin/media/edit", "media", page.picture().name(), page);
  }

  private static List<CropView> crops(MediaDeskStore.Row row, Entry entry) {
    Focal typed = MediaForm.read(entry).focal();
    return List.of(Crop.WIDE, Crop.STANDARD, Crop.SQUARE).stream()
        .map(crop -> CropView.of(crop, row.width(), row.height(), typed))
        .toList();
  }
}
