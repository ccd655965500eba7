package bron.plan;

import static org.assertj.core.api.Assertions.assertThat;

import bron.db.Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No statement of the product takes longer on a larger site, but for those that say why. */
class QueryPlansTest {
  /** Statements that may, and why. */
  private static final Map<String, String> EXCEPTIONS =
      Map.ofEntries(
          Map.entry(
              "DeskStore.behind", "an index of nothing but what it looks for, read from its end"),
          Map.entry(
              "DeskStore.scheduled",
              "an index of nothing but what it looks for, read from its beginning"),
          Map.entry("ListedStore.showing", "the articles of one picture, up to a number"),
          Map.entry("OutboxStore.drop", "what waits: the publications of two days at most"),
          Map.entry(
              "PlanStore.nextDue",
              "an index of nothing but what it looks for, read from its beginning"),
          Map.entry(
              "PlannedStore.ahead",
              "an index of nothing but what it looks for, read from its beginning"),
          Map.entry(
              "QueueStore.addAll",
              "marks every article on purpose, once for a new analysis, on a thread of its own"),
          Map.entry(
              "QueueStore.size",
              "what waits to be indexed, counted when that begins and by a command that checks"),
          Map.entry("RedirectStore.retarget", "the old addresses of one page"),
          Map.entry(
              "RenditionStore.next",
              "an index of nothing but what it looks for, read from its end"),
          Map.entry("SitemapStore.articles", "a thousand rows by their numbers"),
          Map.entry("SitemapStore.authors", "a thousand rows by their numbers"),
          Map.entry("WorkStore.told", "an index read from its end, each row of which is taken"),
          Map.entry(
              "WritingStore.forget", "an index of nothing but what it looks for, fifty at a time"),
          Map.entry(
              "SitemapStore.parts", "an index of all parts is asked for, a row for a thousand"),
          Map.entry("SitemapStore.topics", "a thousand rows by their numbers"),
          Map.entry(
              "TermStore.listUnder", "a merger moves every article of a topic, in one transaction"),
          Map.entry(
              "TermStore.moveLive",
              "a merger moves every article of a section, in one transaction"),
          Map.entry(
              "TermStore.moveOthers",
              "a merger moves every article of a section, in one transaction"),
          Map.entry(
              "TermStore.unlist", "a merger moves every article of a topic, in one transaction"),
          Map.entry("trigger author_merger_changes_feeds", "a row for each language"),
          Map.entry(
              "trigger search_author_renamed",
              "marks every article that bears the name, for the background"),
          Map.entry(
              "trigger search_topic_named",
              "marks every article that bears the name, for the background"),
          Map.entry(
              "trigger search_topic_renamed",
              "marks every article that bears the name, for the background"),
          Map.entry(
              "trigger search_topic_unnamed",
              "marks every article that bears the name, for the background"),
          Map.entry("trigger section_merger_changes_feeds", "a row for each language"),
          Map.entry("trigger topic_merger_changes_feeds", "a row for each language"));

  @TempDir static Path folder;
  private static Connection connection;
  private static Growth growth;

  @BeforeAll
  static void open() throws SQLException {
    Path file = folder.resolve("bron.db");
    Database.open(file).close();
    connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    growth = new Growth(connection);
  }

  @AfterAll
  static void close() throws SQLException {
    connection.close();
  }

  @Test
  void noStatementGrowsWithTheSite() throws SQLException {
    Map<String, List<String>> problems = new TreeMap<>();
    for (List<Sql> forms : statements()) {
      List<String> found = problems(forms);
      if (!found.isEmpty() && !EXCEPTIONS.containsKey(forms.getFirst().name())) {
        problems.put(forms.getFirst().name(), found);
      }
    }
    assertThat(problems).isEmpty();
  }

  @Test
  void everyExceptionIsOneStill() throws SQLException {
    Set<String> growing = new TreeSet<>();
    for (List<Sql> forms : statements()) {
      if (!problems(forms).isEmpty()) {
        growing.add(forms.getFirst().name());
      }
    }
    assertThat(EXCEPTIONS.keySet()).isEqualTo(growing);
  }

  @Test
  void theStatementsAreTheStoresAndTheTriggers() {
    assertThat(statements()).hasSizeGreaterThan(285);
    assertThat(growth.schema().triggers()).hasSizeGreaterThan(25);
  }

  @Test
  void everySmallTableIsOne() {
    assertThat(growth.schema().tables()).containsAll(Growth.SMALL.keySet());
  }

  /** The plans are those of a database without statistics, at any size: docs/decisions/0102. */
  @Test
  void aDatabaseHasNoStatistics() {
    assertThat(growth.schema().tables()).noneMatch(table -> table.startsWith("sqlite_stat"));
  }

  private static List<List<Sql>> statements() {
    List<List<Sql>> statements = new ArrayList<>(Sql.ofStores());
    growth
        .schema()
        .triggers()
        .forEach((n, sql) -> Sql.ofTrigger(n, sql).forEach(one -> statements.add(List.of(one))));
    return statements;
  }

  private static List<String> problems(List<Sql> forms) throws SQLException {
    SQLException last = new SQLException("no form");
    for (Sql form : forms) {
      try {
        return growth.problems(form.text());
      } catch (SQLException e) {
        last = new SQLException(form.name() + ": " + e.getMessage() + "\n" + form.text(), e);
      }
    }
    throw last;
  }
}
