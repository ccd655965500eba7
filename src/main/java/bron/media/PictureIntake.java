package bron.media;

import bron.account.Actor;
import bron.db.Database;
import java.time.Clock;
import java.time.Instant;

/** Takes in the pictures that the newsroom sends, and has their renditions made. */
public final class PictureIntake {
  private final Database database;
  private final Pictures pictures;
  private final RenditionWorker renditions;
  private final Clock clock;

  /** Into that database, by that clock. */
  public PictureIntake(
      Database database, Pictures pictures, RenditionWorker renditions, Clock clock) {
    this.database = database;
    this.pictures = pictures;
    this.renditions = renditions;
    this.clock = clock;
  }

  /** Stores a file, if it is a picture of the site. */
  public Pictures.Checked take(Actor who, String filename, byte[] bytes) {
    Pictures.Checked checked = pictures.check(bytes);
    if (checked instanceof Pictures.Checked.Accepted accepted) {
      store(who, filename, accepted.picture());
      renditions.wake();
    }
    return checked;
  }

  /** The size of the largest file that is taken. */
  int mostMegabytes() {
    return pictures.mostMegabytes();
  }

  private void store(Actor who, String filename, Picture picture) {
    Instant now = clock.instant();
    database.change(
        stores -> {
          pictures.store(stores, picture, filename, who.accountId(), now);
          who.note(stores, now, "media.add", "media/" + picture.media().id(), "");
        });
  }
}
