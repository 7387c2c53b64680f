package vn.thidua.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("vn.thidua.gateway");

  @Test
  void shouldSeeTheGateway() {
    assertThat(CLASSES).hasSizeGreaterThan(20);
  }

  @Test
  void shouldHaveNoCycleBetweenFeatures() {
    slices().matching("vn.thidua.gateway.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void shouldLeaveTheDoorToItself() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..door..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("..door..")
        .check(CLASSES);
  }

  @Test
  void shouldAskAClockForTheTime() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(CLASSES);
  }
}
