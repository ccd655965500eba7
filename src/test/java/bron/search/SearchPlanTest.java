package bron.search;

import static org.assertj.core.api.Assertions.assertThat;

import bron.db.Database;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every statement of search finds its rows by an index, however many there are. */
class SearchPlanTest {
  /** What looks at everything on purpose: making the index anew, counting what waits. */
  private static final List<String> WHOLE =
      List.of("addAll", "size", "clearEntries", "clearWords", "clearPieces", "clearText");

  @TempDir Path folder;

  @Test
  void noStatementScansATableThatGrows() throws SQLException {
    Path file = folder.resolve("bron.db");
    Database.open(file).close();
    int statements = 0;
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      for (Class<?> store :
          List.of(FullTextStore.class, QueueStore.class, HitStore.class, DocumentStore.class)) {
        for (Method method : store.getMethods()) {
          String sql = sql(method);
          if (sql.isEmpty() || WHOLE.contains(method.getName())) {
            continue;
          }
          assertThat(plan(connection, sql)).as(method.getName()).noneMatch(this::scansATable);
          statements++;
        }
      }
    }
    assertThat(statements).isGreaterThan(20);
  }

  private boolean scansATable(String step) {
    boolean byIndex = step.contains("VIRTUAL TABLE INDEX") || step.contains("json_each");
    boolean oneRow = step.contains("search_version") || step.contains("CONSTANT ROW");
    boolean made = step.matches("SCAN (\\(?subquery.*|x)");
    boolean first = step.startsWith("SCAN search_queue");
    return step.startsWith("SCAN") && !byIndex && !oneRow && !made && !first;
  }

  private static String sql(Method method) {
    return Stream.concat(
            Arrays.stream(method.getAnnotationsByType(SqlQuery.class)).map(SqlQuery::value),
            Arrays.stream(method.getAnnotationsByType(SqlUpdate.class)).map(SqlUpdate::value))
        .findFirst()
        .orElse("");
  }

  private static List<String> plan(Connection connection, String sql) throws SQLException {
    String plain =
        sql.replaceAll("<columns>", "1,2,3,4,5,6,7,8,9,10")
            .replaceAll("<[a-zA-Z]+>", "1, 2, 3")
            .replaceAll(":[a-zA-Z]+", "?");
    List<String> steps = new ArrayList<>();
    try (ResultSet rows =
        connection.createStatement().executeQuery("EXPLAIN QUERY PLAN " + plain)) {
      while (rows.next()) {
        steps.add(rows.getString("detail"));
      }
    }
    return steps;
  }
}
