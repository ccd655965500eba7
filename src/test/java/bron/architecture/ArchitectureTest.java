package bron.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import bron.site.EditionStore;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** The ground plan of docs/architecture.md, as rules. */
class ArchitectureTest {
  private static final JavaClasses BRON =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("bron");

  private static void holds(ArchRule rule) {
    rule.check(BRON);
  }

  @Test
  void noRoomNeedsAnotherThatNeedsIt() {
    holds(slices().matching("bron.(*)..").should().beFreeOfCycles());
  }

  @Test
  void sqlStandsInStores() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackage("bron.db..")
            .and()
            .haveNameNotMatching(".*Store(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.jdbi..", "com.zaxxer..", "org.sqlite.."));
  }

  @Test
  void theWebRoomKnowsNoFeature() {
    holds(
        noClasses()
            .that()
            .resideInAPackage("bron.web..")
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("bron..")
                    .and(resideInAnyPackage("bron.web..", "bron.text..").negate())));
  }

  @Test
  void theDatabaseRoomKnowsNoFeatureAndNoWeb() {
    holds(
        noClasses()
            .that()
            .resideInAPackage("bron.db..")
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("bron..").and(resideInAnyPackage("bron.db..").negate())));
  }

  @Test
  void textIsPure() {
    holds(
        noClasses()
            .that()
            .resideInAPackage("bron.text..")
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("bron..", "io.javalin..", "org.jdbi..", "org.thymeleaf..")
                    .and(resideInAnyPackage("bron.text..").negate())));
  }

  @Test
  void thymeleafIsOfTheWebRoomAlone() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackage("bron.web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.thymeleaf.."));
  }

  @Test
  void onlyTheClockReadsTheClock() {
    holds(
        noClasses()
            .that()
            .haveNameNotMatching("bron\\.(Serve|.*Command.*)")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC"));
  }

  /** So that nothing changes for readers of which caches in front of the site are not told. */
  @Test
  void theEditionMovesInOnePlace() {
    holds(
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName("bron.site.Changes")
            .should()
            .callMethodWhere(
                target(owner(assignableTo(EditionStore.class)))
                    .and(target(nameStartingWith("next")))));
  }

  @Test
  void noNameSaysNothing() {
    holds(noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Dto)(\\$.*)?"));
  }

  @Test
  void storesAreInterfaces() {
    holds(
        classes()
            .that(simpleNameEndingWith("Store").and(resideInAnyPackage("bron..")))
            .should()
            .beInterfaces());
  }
}
