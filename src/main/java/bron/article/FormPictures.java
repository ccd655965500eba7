package bron.article;

import bron.account.Actor;
import bron.media.PictureIntake;
import bron.media.Pictures;
import bron.media.Refusal;
import bron.web.Uploads;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;

/** Takes in the lead picture that comes with the editor's form. */
public final class FormPictures {
  private final PictureIntake intake;

  /** By that way. */
  public FormPictures(PictureIntake intake) {
    this.intake = intake;
  }

  /**
   * The form with the picture that it brought.
   *
   * @param problems message keys by field; may be added to
   */
  record Taken(ArticleForm form, Map<String, String> problems) {}

  /** Stores the picture that the form brings, or takes the present one away where it says so. */
  Taken take(Context ctx, ArticleForm form) {
    return switch (Uploads.file(ctx, "picture_file")) {
      case Uploads.Missing none -> without(ctx, form);
      case Uploads.TooLarge large -> refused(form, Refusal.TOO_LARGE);
      case Uploads.Received file ->
          file.bytes().length == 0 && file.filename().isEmpty()
              ? without(ctx, form)
              : received(ctx, form, file);
    };
  }

  private static Taken without(Context ctx, ArticleForm form) {
    boolean remove = ctx.formParam("picture_remove") != null;
    return new Taken(remove ? form.withPicture("") : form, new LinkedHashMap<>());
  }

  private Taken received(Context ctx, ArticleForm form, Uploads.Received file) {
    return switch (intake.take(Actor.of(ctx), file.filename(), file.bytes())) {
      case Pictures.Checked.Refused refused -> refused(form, refused.reason());
      case Pictures.Checked.Accepted accepted ->
          new Taken(form.withPicture(accepted.picture().media().id()), new LinkedHashMap<>());
    };
  }

  private static Taken refused(ArticleForm form, Refusal reason) {
    Map<String, String> problems = new LinkedHashMap<>();
    problems.put("picture", reason.key());
    return new Taken(form, problems);
  }
}
