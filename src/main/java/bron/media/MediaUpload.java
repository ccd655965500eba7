package bron.media;

import bron.account.Newsroom;
import bron.account.SignedIn;
import bron.audit.AuditStore;
import bron.db.Database;
import bron.media.Pictures.Checked;
import bron.web.ClientAddress;
import bron.web.Uploads;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Takes in pictures from the admin, one a request, and answers in JSON. */
public final class MediaUpload {
  private final Database database;
  private final Pictures pictures;
  private final Newsroom newsroom;
  private final Clock clock;

  /** Into that database, by that clock. */
  public MediaUpload(Database database, Pictures pictures, Newsroom newsroom, Clock clock) {
    this.database = database;
    this.pictures = pictures;
    this.newsroom = newsroom;
    this.clock = clock;
  }

  /**
   * {@code POST /admin/media}, multipart with the picture as {@code file}: 201 with {@code
   * address}, {@code id}, {@code width} and {@code height}, or a 4xx with a {@code message} for who
   * sent it.
   */
  public void upload(Context ctx) {
    switch (Uploads.file(ctx, "file")) {
      case Uploads.Missing none -> refuse(ctx, Refusal.MISSING);
      case Uploads.TooLarge large -> refuse(ctx, Refusal.TOO_LARGE);
      case Uploads.Received file -> look(ctx, file);
    }
  }

  private void look(Context ctx, Uploads.Received file) {
    switch (pictures.check(file.bytes())) {
      case Checked.Refused refused -> refuse(ctx, refused.reason());
      case Checked.Accepted accepted -> {
        store(ctx, accepted.picture(), file.filename());
        answer(ctx, accepted.picture().media());
      }
    }
  }

  private void store(Context ctx, Picture picture, String filename) {
    Optional<Long> account = Optional.of(SignedIn.of(ctx).account().id());
    Instant now = clock.instant();
    database.change(
        stores -> {
          pictures.store(stores, picture, filename, account, now);
          stores
              .of(AuditStore.class)
              .add(
                  now,
                  account,
                  "media.add",
                  "media/" + picture.media().id(),
                  "",
                  ClientAddress.of(ctx));
        });
  }

  private static void answer(Context ctx, Media media) {
    ctx.status(201);
    ctx.json(
        Map.of(
            "address", media.address(),
            "id", media.id(),
            "width", media.width(),
            "height", media.height()));
  }

  private void refuse(Context ctx, Refusal reason) {
    ctx.status(reason.status());
    ctx.json(Map.of("message", newsroom.text(ctx, reason.key())));
  }
}
