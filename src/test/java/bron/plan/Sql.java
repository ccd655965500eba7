package bron.plan;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlCall;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlScript;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/**
 * A statement of the product, as SQLite gets it but for its parameters, which are question marks.
 *
 * @param name the store and the method, or the trigger
 */
record Sql(String name, String text) {
  /** Everything of the product that is not a test. */
  static final JavaClasses BRON =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("bron");

  /** Jdbi's annotations that hold SQL. */
  static final List<Class<?>> ANNOTATIONS =
      List.of(SqlQuery.class, SqlUpdate.class, SqlBatch.class, SqlScript.class, SqlCall.class);

  /** What the code puts into {@code <x>} where that is no list of values. */
  private static final Map<String, List<String>> DEFINED =
      Map.of(
          "kind", List.of("section", "topic"),
          "sort", sorts("expression"),
          "direction", sorts("direction"),
          "order", sorts("order"),
          "cast", sorts("cast"));

  /** How many values a {@code <list>} may need: one for each column of a full-text row. */
  private static final int MOST_VALUES = 12;

  /** The statements of every store, each once for every text that it can have. */
  static List<List<Sql>> ofStores() {
    return BRON.stream()
        .filter(type -> type.getSimpleName().endsWith("Store"))
        .sorted(Comparator.comparing(JavaClass::getName))
        .map(JavaClass::reflect)
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .sorted(Comparator.comparing(Method::toGenericString))
        .flatMap(method -> text(method).stream().flatMap(text -> forms(method, text)))
        .toList();
  }

  /** What an order of the newsroom's list says. */
  private static List<String> sorts(String part) {
    try {
      List<String> values = new ArrayList<>();
      Class<?> sort = Class.forName("bron.article.DeskSort");
      for (Object each : sort.getEnumConstants()) {
        Field field = sort.getDeclaredField(part);
        field.setAccessible(true);
        values.add((String) field.get(each));
      }
      return values.stream().distinct().toList();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** The SQL that a method carries; none for one without. */
  static List<String> text(Method method) {
    return Stream.of(
            Arrays.stream(method.getAnnotationsByType(SqlQuery.class)).map(SqlQuery::value),
            Arrays.stream(method.getAnnotationsByType(SqlUpdate.class)).map(SqlUpdate::value),
            Arrays.stream(method.getAnnotationsByType(SqlBatch.class)).map(SqlBatch::value),
            Arrays.stream(method.getAnnotationsByType(SqlScript.class)).map(SqlScript::value),
            Arrays.stream(method.getAnnotationsByType(SqlCall.class)).map(SqlCall::value))
        .flatMap(each -> each)
        .toList();
  }

  /** Each text of a method, by how many values its list has: only one number of them may fit. */
  private static Stream<List<Sql>> forms(Method method, String text) {
    String name = method.getDeclaringClass().getSimpleName() + "." + method.getName();
    List<String> texts = List.of(text);
    boolean lists = false;
    for (Parameter parameter : method.getParameters()) {
      Define define = parameter.getAnnotation(Define.class);
      if (define != null) {
        List<String> values = DEFINED.get(define.value());
        if (values == null) {
          throw new AssertionError(name + ": what can <" + define.value() + "> be?");
        }
        List<String> before = texts;
        texts =
            values.stream()
                .flatMap(v -> before.stream().map(t -> t.replace("<" + define.value() + ">", v)))
                .toList();
      }
      lists |= parameter.isAnnotationPresent(BindList.class);
    }
    int most = lists ? MOST_VALUES : 1;
    return texts.stream()
        .map(
            each ->
                IntStream.rangeClosed(1, most)
                    .map(n -> most - n + 1)
                    .mapToObj(n -> new Sql(name, withValues(each, n)))
                    .toList());
  }

  private static String withValues(String text, int number) {
    String marks = String.join(", ", java.util.Collections.nCopies(number, "?"));
    return text.replaceAll("<\\w+>", marks).replaceAll("(?<![\\w:']):[a-zA-Z][\\w.]*", "?");
  }

  /** The statements in a trigger's body. */
  static List<Sql> ofTrigger(String name, String definition) {
    String body = definition.replaceAll("--[^\n]*", "").replaceAll("(?si)^.*?\\bBEGIN\\b", "");
    List<Sql> statements = new ArrayList<>();
    for (String statement : body.replaceAll("(?si)\\bEND\\s*;?\\s*$", "").split(";")) {
      if (!statement.isBlank() && !statement.contains("RAISE(")) {
        statements.add(
            new Sql("trigger " + name, statement.replaceAll("(?i)\\b(NEW|OLD)\\.\\w+", "?")));
      }
    }
    return statements;
  }
}
