package bron.media;

import bron.account.Actor;
import bron.account.Newsroom;
import bron.media.Pictures.Checked;
import bron.web.Uploads;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes in pictures: several from the form of the library, one from a script. */
public final class MediaUpload {
  private final PictureIntake intake;
  private final MediaLibrary library;
  private final Newsroom newsroom;

  /** By that way, into that library. */
  public MediaUpload(PictureIntake intake, MediaLibrary library, Newsroom newsroom) {
    this.intake = intake;
    this.library = library;
    this.newsroom = newsroom;
  }

  /**
   * {@code POST /admin/media}, multipart with pictures as {@code file}. A browser gets to the
   * picture's page, or to the library with what was refused. Whoever does not ask for HTML sends
   * one file and gets JSON: 201 with {@code address}, {@code id}, {@code width}, {@code height} and
   * {@code desk}, the picture's page; or a 4xx with a {@code message}.
   */
  public void upload(Context ctx) {
    if (Optional.ofNullable(ctx.header("Accept")).orElse("").contains("text/html")) {
      several(ctx);
    } else {
      one(ctx);
    }
  }

  private void one(Context ctx) {
    switch (Uploads.file(ctx, "file")) {
      case Uploads.Missing none -> refuse(ctx, Refusal.MISSING);
      case Uploads.TooLarge large -> refuse(ctx, Refusal.TOO_LARGE);
      case Uploads.Received file -> {
        switch (intake.take(Actor.of(ctx), file.filename(), file.bytes())) {
          case Checked.Refused refused -> refuse(ctx, refused.reason());
          case Checked.Accepted accepted -> answer(ctx, accepted.picture().media());
        }
      }
    }
  }

  private void several(Context ctx) {
    List<Media> taken = new ArrayList<>();
    List<MediaLibrary.Refused> refused = new ArrayList<>();
    Actor who = Actor.of(ctx);
    Uploads.Upload last =
        Uploads.each(
            ctx,
            "file",
            file -> {
              switch (intake.take(who, file.filename(), file.bytes())) {
                case Checked.Refused no ->
                    refused.add(new MediaLibrary.Refused(file.filename(), words(ctx, no.reason())));
                case Checked.Accepted yes -> taken.add(yes.picture().media());
              }
            });
    if (last instanceof Uploads.TooLarge) {
      refused.add(new MediaLibrary.Refused("", newsroom.text(ctx, "admin.media.tooMuch")));
    } else if (last instanceof Uploads.Missing) {
      refused.add(new MediaLibrary.Refused("", words(ctx, Refusal.MISSING)));
    }
    if (refused.isEmpty()) {
      String place = taken.size() == 1 ? "/admin/media/" + taken.getFirst().id() : "/admin/media";
      ctx.redirect(place + "?done=added", HttpStatus.SEE_OTHER);
    } else {
      ctx.status(last instanceof Uploads.TooLarge ? 413 : 422);
      library.show(ctx, refused);
    }
  }

  private static void answer(Context ctx, Media media) {
    ctx.status(201);
    ctx.json(
        Map.of(
            "address", media.address(),
            "id", media.id(),
            "width", media.width(),
            "height", media.height(),
            "desk", "/admin/media/" + media.id()));
  }

  private void refuse(Context ctx, Refusal reason) {
    ctx.status(reason.status());
    ctx.json(Map.of("message", words(ctx, reason)));
  }

  private String words(Context ctx, Refusal reason) {
    return newsroom.text(ctx, reason.key(), intake.mostMegabytes());
  }
}
