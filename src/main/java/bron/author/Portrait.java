package bron.author;

import bron.account.Actor;
import bron.db.Database;
import bron.media.MediaStore;
import bron.media.PictureIntake;
import bron.media.Pictures.Checked;
import bron.web.Entry;
import bron.web.Uploads;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Takes in the picture that comes with an author's form. It is stored before the form is read, so
 * that a form that is refused need not bring it again.
 */
public final class Portrait {
  private final Database database;
  private final PictureIntake intake;

  /** By that way, into that database. */
  public Portrait(Database database, PictureIntake intake) {
    this.database = database;
    this.intake = intake;
  }

  /** The form that was sent, its field {@code portrait} naming the picture it brought. */
  Entry read(Context ctx) {
    Entry entry = Entry.of(ctx);
    if (!entry.value("portrait_remove").isEmpty()) {
      return with(entry, "portrait", "");
    }
    return switch (Uploads.file(ctx, "portrait_file")) {
      case Uploads.Missing none -> entry;
      case Uploads.TooLarge large -> refused(entry);
      case Uploads.Received file ->
          file.bytes().length == 0 && file.filename().isEmpty() ? entry : check(ctx, entry, file);
    };
  }

  /** The form, unless it names a picture that there is not. */
  Entry known(Entry entry) {
    String id = entry.value("portrait");
    Optional<?> found = database.read(stores -> stores.of(MediaStore.class).find(id));
    return id.isEmpty() || found.isPresent() ? entry : with(entry, "portrait", "");
  }

  private Entry check(Context ctx, Entry entry, Uploads.Received file) {
    return switch (intake.take(Actor.of(ctx), file.filename(), file.bytes())) {
      case Checked.Refused no -> refused(entry);
      case Checked.Accepted yes -> with(entry, "portrait", yes.picture().media().id());
    };
  }

  private static Entry refused(Entry entry) {
    return entry.with(Map.of("portrait_file", "admin.author.problem.portrait"));
  }

  private static Entry with(Entry entry, String field, String value) {
    Map<String, String> typed = new LinkedHashMap<>(entry.typed());
    typed.put(field, value);
    return Entry.of(typed);
  }
}
