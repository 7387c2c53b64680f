package vn.thidua.scoring.verifier;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class StandsAloneTest {

  private final JavaClasses verifier =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("vn.thidua.scoring.verifier");

  @Test
  void shouldNeedNothingButJava() {
    assertThat(verifier).hasSizeGreaterThan(15);
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("vn.thidua.scoring.verifier..", "java..", "org.jspecify.annotations")
        .check(verifier);
  }

  @Test
  void shouldHaveNeitherNetworkNorBinaryFractions() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net..", "java.sql..", "java.nio.channels..")
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(double.class, float.class, Double.class, Float.class)
        .check(verifier);
  }

  @Test
  void shouldHaveNoCycles() {
    slices().matching("vn.thidua.scoring.verifier.(*)..").should().beFreeOfCycles().check(verifier);
  }
}
