package bron.http;

import bron.db.Database;
import bron.db.Stores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/**
 * Fails every transaction of a request that changes something and leaves no line in the audit
 * trail, and every line for whose act there are no words in some language. It watches all requests
 * of all tests.
 *
 * <p>A table is watched unless it is named here, with why nobody wants to read of it.
 */
final class AuditProbe {
  private static final Map<String, String> UNNOTED =
      Map.ofEntries(
          Map.entry("audit", "the trail itself"),
          Map.entry("writing", "what is typed and not saved, every second; saving it is an act"),
          Map.entry("sign_in_attempt", "what the brake on sign-ins counts; a refusal is an act"),
          Map.entry("sign_in_step", "half a sign-in; it becomes an act or is forgotten"),
          Map.entry("factor", "a secret counts for nothing until it is confirmed, with its codes"),
          Map.entry("letter", "what is on its way; that it was asked for is an act"),
          Map.entry("passkey_challenge", "a question to a passkey; its answer is an act"),
          Map.entry("session", "when somebody was last seen; its beginning and end are acts"),
          Map.entry("edition", "follows from what readers see"),
          Map.entry("purge", "follows from what readers see"),
          Map.entry("outbox", "follows from a publication"),
          Map.entry("recipient", "follows from the settings"),
          Map.entry("feed_change", "follows from a publication"),
          Map.entry("rendition", "follows from a picture"));

  private static final Map<String, String> ACTS =
      Map.of("inserted", "INSERT", "updated", "UPDATE", "deleted", "DELETE");

  private static final List<Set<Object>> WORDS =
      Stream.of("nl", "en").map(AuditProbe::keys).toList();

  private List<String> tables = List.of();

  interface ProbeStore {
    @SqlQuery(
        """
        SELECT name FROM main.sqlite_schema
        WHERE type = 'table' AND name NOT LIKE 'search_%' AND name NOT LIKE 'sqlite_%'
          AND name NOT LIKE 'flyway%'
        """)
    List<String> tables();

    @SqlUpdate("CREATE TEMP TABLE IF NOT EXISTS unnoted (number INTEGER PRIMARY KEY)")
    void makeNotes();

    @SqlUpdate("CREATE TEMP TABLE IF NOT EXISTS noted (act TEXT NOT NULL)")
    void makeLines();

    @SqlUpdate(
        """
        CREATE TEMP TRIGGER IF NOT EXISTS audit_probe AFTER INSERT ON main.audit
        BEGIN INSERT INTO noted VALUES (new.act); END
        """)
    void watchTrail();

    @SqlUpdate(
        """
        CREATE TEMP TRIGGER IF NOT EXISTS audit_probe_<table>_<name> AFTER <act> ON main.<table>
        BEGIN
          INSERT INTO unnoted SELECT <number>
          WHERE NOT EXISTS (SELECT 1 FROM unnoted WHERE number = <number>);
        END
        """)
    void watch(
        @Define("number") int number,
        @Define("table") String table,
        @Define("name") String name,
        @Define("act") String act);

    @SqlQuery("SELECT EXISTS (SELECT 1 FROM sqlite_temp_schema WHERE name = 'unnoted')")
    boolean isWatching();

    @SqlQuery("SELECT number FROM temp.unnoted")
    List<Integer> touched();

    @SqlQuery("SELECT act FROM temp.noted")
    List<String> acts();

    @SqlUpdate("DELETE FROM temp.unnoted")
    void forgetTables();

    @SqlUpdate("DELETE FROM temp.noted")
    void forgetActs();
  }

  /** Watches that database from now on. */
  static void watch(Database database) {
    AuditProbe probe = new AuditProbe();
    database.change(probe::begin);
    database.endEachWith(probe::check);
  }

  private void begin(Stores stores) {
    ProbeStore store = stores.of(ProbeStore.class);
    store.makeNotes();
    store.makeLines();
    store.watchTrail();
    tables = store.tables().stream().filter(table -> !UNNOTED.containsKey(table)).toList();
    for (int number = 0; number < tables.size(); number++) {
      int place = number;
      ACTS.forEach((name, act) -> store.watch(place, tables.get(place), name, act));
    }
  }

  private void check(Stores stores) {
    ProbeStore store = stores.of(ProbeStore.class);
    if (!store.isWatching()) {
      begin(stores);
      return;
    }
    List<String> touched = store.touched().stream().map(tables::get).toList();
    List<String> acts = store.acts();
    store.forgetTables();
    store.forgetActs();
    for (String act : isTest() ? List.<String>of() : acts) {
      if (!WORDS.stream().allMatch(keys -> keys.contains("audit.act." + act))) {
        throw new AssertionError("there are no words for the act " + act);
      }
    }
    if (isRequest() && !touched.isEmpty() && acts.isEmpty()) {
      throw new AssertionError("no line in the audit trail when these changed: " + touched);
    }
  }

  /** Whether it is done by who asks over HTTP, and neither by a test nor by a worker. */
  private static boolean isRequest() {
    return Thread.currentThread().getName().startsWith("qtp") || Thread.currentThread().isVirtual();
  }

  private static boolean isTest() {
    String name = Thread.currentThread().getName();
    return name.equals("main") || name.contains("ForkJoinPool");
  }

  private static Set<Object> keys(String language) {
    Path file = Path.of("src/main/resources/messages_" + language + ".properties");
    try (var in = Files.newBufferedReader(file)) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.keySet();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
