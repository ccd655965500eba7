package bron.http;

import bron.db.Database;
import bron.db.Stores;
import bron.site.EditionStore;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/**
 * Fails every transaction of the site that changes a table from which readers' pages are made and
 * leaves the edition where it was: kept answers would be wrong from then on.
 *
 * <p>A table is watched unless it is named here. A test that prepares its site by writing into the
 * database moves the edition by what it writes.
 */
final class EditionProbe {
  private static final Set<String> UNSEEN =
      Set.of(
          // it is what is moved
          "edition",
          // who works on the site, and what they did
          "account",
          "session",
          "sign_in_attempt",
          "welcome_link",
          "factor",
          "passkey",
          "passkey_challenge",
          "recovery_code",
          "sign_in_step",
          "letter",
          "audit",
          "writing",
          "review",
          "assignment",
          "note",
          "note_reply",
          // what is shown to who has the link, and kept by nobody
          "preview_link",
          // what is to happen later; readers see it when it does
          "plan",
          "embargo",
          // what is on its way to others, and where articles came from
          "recipient",
          "outbox",
          "imported",
          // what was written: readers see it when a publication says so
          "story",
          "revision",
          "revision_topic",
          "revision_related",
          "credit",
          "source",
          "media_use",
          "translation",
          "translation_revision",
          "translation_field",
          "translation_segment",
          // a save writes it again as it was; a publication changes it
          "translation_correction",
          // pictures are named by their content; renditions move it where the picture is shown
          "media",
          "media_original",
          "rendition");

  /** Drafts stand in the same table as what is published. */
  private static final Map<String, String> ACTS_OF_ARTICLE =
      Map.of("published", "UPDATE OF state, live_revision_id", "deleted", "DELETE");

  private static final Map<String, String> ACTS =
      Map.of("inserted", "INSERT", "updated", "UPDATE", "deleted", "DELETE");

  private List<String> tables = List.of();
  private long edition;

  interface ProbeStore {
    @SqlQuery(
        """
        SELECT name FROM main.sqlite_schema
        WHERE type = 'table' AND name NOT LIKE 'search_text%' AND name NOT LIKE 'sqlite_%'
          AND name NOT LIKE 'flyway%'
        """)
    List<String> tables();

    @SqlUpdate("CREATE TEMP TABLE IF NOT EXISTS touched (number INTEGER PRIMARY KEY)")
    void makeNotes();

    @SqlUpdate(
        """
        CREATE TEMP TRIGGER IF NOT EXISTS probe_<table>_<name> AFTER <act> ON main.<table>
        BEGIN
          INSERT INTO touched SELECT <number>
          WHERE NOT EXISTS (SELECT 1 FROM touched WHERE number = <number>);
        END
        """)
    void watch(
        @Define("number") int number,
        @Define("table") String table,
        @Define("name") String name,
        @Define("act") String act);

    @SqlQuery("SELECT EXISTS (SELECT 1 FROM sqlite_temp_schema WHERE name = 'touched')")
    boolean isWatching();

    @SqlQuery("SELECT number FROM temp.touched")
    List<Integer> touched();

    @SqlUpdate("DELETE FROM temp.touched")
    void forget();
  }

  /** Watches that database from now on. */
  static void watch(Database database) {
    EditionProbe probe = new EditionProbe();
    database.change(probe::begin);
    database.endEachWith(probe::check);
  }

  private void begin(Stores stores) {
    ProbeStore store = stores.of(ProbeStore.class);
    store.makeNotes();
    tables = store.tables().stream().filter(table -> !UNSEEN.contains(table)).toList();
    for (int number = 0; number < tables.size(); number++) {
      String table = tables.get(number);
      int place = number;
      (table.equals("article") ? ACTS_OF_ARTICLE : ACTS)
          .forEach((name, act) -> store.watch(place, table, name, act));
    }
    edition = stores.of(EditionStore.class).number();
  }

  private void check(Stores stores) {
    ProbeStore store = stores.of(ProbeStore.class);
    if (!store.isWatching()) {
      // The connection is another one since a fault of the old.
      begin(stores);
      return;
    }
    List<String> touched = store.touched().stream().map(tables::get).toList();
    if (!touched.isEmpty() && stores.of(EditionStore.class).number() == edition) {
      if (!isTest()) {
        throw new AssertionError("the edition stayed when these changed: " + touched);
      }
      stores.of(EditionStore.class).nextFound();
    }
    edition = stores.of(EditionStore.class).number();
    store.forget();
  }

  private static boolean isTest() {
    String name = Thread.currentThread().getName();
    return name.equals("main") || name.contains("ForkJoinPool");
  }
}
