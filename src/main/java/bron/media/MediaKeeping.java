package bron.media;

import bron.account.Actor;
import bron.account.Role;
import bron.account.SignedIn;
import bron.db.Database;
import bron.db.Stores;
import bron.site.Changes;
import bron.web.Entry;
import bron.web.SurrogateKeys;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the newsroom does with a picture that it has. */
public final class MediaKeeping {
  private final Database database;
  private final RenditionWorker renditions;
  private final Clock clock;

  /** By that clock. */
  public MediaKeeping(Database database, RenditionWorker renditions, Clock clock) {
    this.database = database;
    this.renditions = renditions;
    this.clock = clock;
  }

  /** What came of an act. */
  sealed interface Outcome {
    /** It is so. */
    record Done() implements Outcome {}

    /** It cannot be: message keys by field. */
    record Refused(Map<String, String> problems) implements Outcome {}

    /** Somebody changed it meanwhile, to this; nothing was written. */
    record Stale(Map<String, String> now) implements Outcome {}

    /** Something shows it. */
    record Used() implements Outcome {}

    /** There is none. */
    record Missing() implements Outcome {}
  }

  /** The name of a picture in the audit trail. */
  static String subject(String id) {
    return "media/" + id;
  }

  /** Whether they may change what is said of a picture: an editor, and who brought it. */
  static boolean may(SignedIn who, MediaDeskStore.Row row) {
    return who.may(Role.EDITOR)
        || row.createdBy().filter(id -> id == who.account().id()).isPresent();
  }

  /** Saves what is said of a picture, unless it is no longer as it was when the form was opened. */
  Outcome save(Actor who, String id, Entry entry) {
    Outcome outcome = database.write(stores -> save(stores, who, id, entry));
    renditions.wake();
    return outcome;
  }

  private Outcome save(Stores stores, Actor who, String id, Entry entry) {
    Optional<MediaDeskStore.Row> before = stores.of(MediaDeskStore.class).row(id);
    if (before.isEmpty()) {
      return new Outcome.Missing();
    }
    if (before.get().version() != entry.number("version")) {
      return new Outcome.Stale(MediaForm.fields(before.get()));
    }
    MediaForm form = MediaForm.read(entry);
    if (!form.problems().isEmpty()) {
      return new Outcome.Refused(form.problems());
    }
    stores
        .of(MediaDeskStore.class)
        .update(id, form.alt(), form.caption(), form.credit(), form.focal().x(), form.focal().y());
    who.note(stores, clock.instant(), "media.save", subject(id), "");
    return new Outcome.Done();
  }

  /** Takes a picture away for good, unless something shows it, or did. */
  Outcome remove(Actor who, String id) {
    return database.write(
        stores -> {
          MediaDeskStore store = stores.of(MediaDeskStore.class);
          Optional<MediaDeskStore.Row> row = store.row(id);
          if (row.isEmpty()) {
            return new Outcome.Missing();
          }
          if (row.get().used()) {
            return new Outcome.Used();
          }
          store.deleteRenditions(id);
          store.deleteOriginal(id);
          store.delete(id);
          Changes.found(stores, Set.of(SurrogateKeys.media(id)));
          who.note(stores, clock.instant(), "media.remove", subject(id), row.get().filename());
          return new Outcome.Done();
        });
  }
}
