package bron.plan;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** {@link QueryPlansTest} sees every statement: none is written anywhere else than in a store. */
class SqlStandsInStoresTest {
  @Test
  void everyMethodWithSqlIsOfAStoreThatIsRead() {
    List<String> read = Sql.ofStores().stream().map(forms -> forms.getFirst().name()).toList();
    for (Class<?> annotation : Sql.ANNOTATIONS) {
      assertThat(
              Sql.BRON.stream()
                  .flatMap(type -> type.getMethods().stream())
                  .filter(method -> method.isAnnotatedWith(annotation.getName()))
                  .map(SqlStandsInStoresTest::name))
          .isSubsetOf(read);
    }
  }

  /**
   * What runs SQL that stands in no annotation. The migrations only take and give back a lock; kept
   * statements are those of the stores.
   */
  @Test
  void nothingRunsSqlByHand() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("bron.db.Migrations")
        .and()
        .doNotHaveFullyQualifiedName("bron.db.KeptStatements")
        .and()
        // It says a pragma to each connection.
        .doNotHaveFullyQualifiedName("bron.db.Attached")
        .should()
        .callMethodWhere(
            target(owner(resideInAnyPackage("java.sql..", "org.jdbi.v3.core..")))
                .and(target(nameMatching("(execute|prepare|create|select|addBatch).*")))
                .and(target(owner(not(type(Jdbi.class)))))
                .as("what takes SQL in its hands"))
        .check(Sql.BRON);
  }

  private static String name(JavaMethod method) {
    return method.getOwner().getSimpleName() + "." + method.getName();
  }
}
