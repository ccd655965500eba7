package bron.db;

import static org.assertj.core.api.Assertions.assertThat;

import bron.article.HeadlineStore;
import bron.article.RelatedStore;
import bron.article.TeaserStore;
import bron.front.SlotStore;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.mapper.reflect.JdbiConstructor;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers' lists are found by an index: no statement reads a table that grows from end to end. */
class QueryPlanTest {
  @TempDir Path folder;
  private Database database;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("bron.db"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  /** What SQLite means to do. */
  @RegisterConstructorMapper(Step.class)
  public interface PlanStore {
    @SqlQuery("EXPLAIN QUERY PLAN <statement>")
    List<Step> plan(@Define("statement") String statement);
  }

  /** A step of a plan. */
  public record Step(String detail) {
    @JdbiConstructor
    public Step {}
  }

  @Test
  void whatStandsAroundArticlesAndOnTheFrontPageIsFoundByIndex() {
    List<String> statements =
        Stream.of(RelatedStore.class, HeadlineStore.class, TeaserStore.class, SlotStore.class)
            .flatMap(QueryPlanTest::statements)
            .toList();
    assertThat(statements).hasSizeGreaterThan(14);
    for (String statement : statements) {
      assertThat(plan(statement))
          .as(statement)
          .isNotEmpty()
          .noneMatch(step -> step.startsWith("SCAN") && !step.equals("SCAN counted"));
    }
  }

  @Test
  void aTableThatIsReadWholeIsSeen() {
    assertThat(plan("SELECT id FROM article WHERE changed_at > created_at"))
        .anyMatch(step -> step.startsWith("SCAN"));
  }

  private List<String> plan(String statement) {
    return database.read(
        stores -> stores.of(PlanStore.class).plan(statement).stream().map(Step::detail).toList());
  }

  private static Stream<String> statements(Class<?> store) {
    return Arrays.stream(store.getMethods())
        .map((Method method) -> method.getAnnotation(SqlQuery.class))
        .filter(query -> query != null)
        .map(query -> query.value().replace("<ids>", "1, 2").replaceAll(":\\w+", "1"));
  }
}
