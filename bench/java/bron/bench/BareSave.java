package bron.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sqlite.SQLiteConfig;

/**
 * What a save costs at least: the rows that an editor's save writes, written into a copy of the
 * database in one transaction, with the same settings and nothing else around it.
 */
final class BareSave implements AutoCloseable {
  /** What hangs from a revision. */
  private static final List<String> PARTS =
      List.of("revision_topic", "credit", "source", "revision_related");

  private final Connection real;
  private final Connection copy;
  private final long article;
  private long newest;
  private long number;

  /** From the site's database into a copy of it. */
  BareSave(Path real, Path copy) throws SQLException {
    this.real = open(real);
    this.copy = open(copy);
    this.copy.setAutoCommit(false);
    Map<String, Object> last =
        row(this.copy, "SELECT article_id, id, number FROM revision ORDER BY id DESC LIMIT 1");
    article = number(last, "article_id");
    newest = number(last, "id");
    number = number(last, "number");
    this.copy.rollback();
  }

  /** As {@code bron.db.Database} opens it to write. */
  private static Connection open(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(5_000);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    return config.createConnection("jdbc:sqlite:" + file);
  }

  /** The rows of every table of the site: what tells which of them a save adds to. */
  Map<String, Long> sizes() throws SQLException {
    Map<String, Long> sizes = new TreeMap<>();
    for (Map<String, Object> table :
        rows(
            real,
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'")) {
      String name = String.valueOf(table.get("name"));
      sizes.put(name, number(row(real, "SELECT count(*) AS rows FROM \"" + name + "\""), "rows"));
    }
    return sizes;
  }

  /**
   * Fails when a save added rows to other tables than this writes.
   *
   * @param before the {@link #sizes} before it
   */
  void check(Map<String, Long> before) throws SQLException {
    sizes()
        .forEach(
            (table, rows) -> {
              long more = rows - before.getOrDefault(table, 0L);
              boolean ours =
                  table.equals("revision") || table.equals("audit") || PARTS.contains(table);
              if (more != 0 && !ours) {
                throw new IllegalStateException("a save also adds " + more + " rows to " + table);
              }
            });
  }

  /** Writes what the last save wrote; yields the nanoseconds from beginning to end. */
  long repeat() throws SQLException {
    Map<String, Object> revision = row(real, "SELECT * FROM revision ORDER BY id DESC LIMIT 1");
    Map<String, Object> audit = row(real, "SELECT * FROM audit ORDER BY id DESC LIMIT 1");
    long saved = number(revision, "id");
    Map<String, List<Map<String, Object>>> parts = new LinkedHashMap<>();
    for (String part : PARTS) {
      parts.put(part, rows(real, "SELECT * FROM " + part + " WHERE revision_id = " + saved));
    }
    revision.remove("id");
    audit.remove("id");
    long begin = System.nanoTime();
    revision.put("article_id", article);
    revision.put("base_id", newest);
    revision.put("number", ++number);
    newest = insert("revision", revision);
    for (Map.Entry<String, List<Map<String, Object>>> part : parts.entrySet()) {
      for (Map<String, Object> row : part.getValue()) {
        row.put("revision_id", newest);
        insert(part.getKey(), row);
      }
    }
    try (PreparedStatement update =
        copy.prepareStatement("UPDATE article SET revision_id = ?, changed_at = ? WHERE id = ?")) {
      update.setLong(1, newest);
      update.setObject(2, revision.get("at"));
      update.setLong(3, article);
      update.executeUpdate();
    }
    insert("audit", audit);
    copy.commit();
    return System.nanoTime() - begin;
  }

  private long insert(String table, Map<String, Object> row) throws SQLException {
    String sql =
        "INSERT INTO "
            + table
            + " ("
            + String.join(", ", row.keySet())
            + ") VALUES (?"
            + ", ?".repeat(row.size() - 1)
            + ")";
    try (PreparedStatement insert = copy.prepareStatement(sql);
        Statement last = copy.createStatement()) {
      int at = 0;
      for (Object value : row.values()) {
        insert.setObject(++at, value);
      }
      insert.executeUpdate();
      try (ResultSet id = last.executeQuery("SELECT last_insert_rowid()")) {
        return id.getLong(1);
      }
    }
  }

  private static Map<String, Object> row(Connection database, String sql) throws SQLException {
    return rows(database, sql).getFirst();
  }

  private static List<Map<String, Object>> rows(Connection database, String sql)
      throws SQLException {
    List<Map<String, Object>> rows = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      while (found.next()) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          row.put(found.getMetaData().getColumnName(i), found.getObject(i));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private static long number(Map<String, Object> row, String column) {
    return Long.parseLong(String.valueOf(row.get(column)));
  }

  @Override
  public void close() throws SQLException {
    real.close();
    copy.close();
  }
}
