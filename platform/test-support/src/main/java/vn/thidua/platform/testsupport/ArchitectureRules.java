package vn.thidua.platform.testsupport;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;

/**
 * The rules of the house for one service ("One direction"). A service calls {@link #all()} from its
 * ArchitectureTest, so that a rule added here holds everywhere:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> house() {
 *   return ArchitectureRules.of("vn.thidua.cluster").all().stream();
 * }
 * }</pre>
 */
public final class ArchitectureRules {

  private static final String RESOURCE = "a resource";

  private final String base;
  private final JavaClasses imported;

  private ArchitectureRules(String base, JavaClasses imported) {
    this.base = base;
    this.imported = imported;
  }

  /**
   * @param base package of the service; each package directly in it is a feature
   */
  public static ArchitectureRules of(String base) {
    return over(
        base,
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(base));
  }

  static ArchitectureRules over(String base, JavaClasses imported) {
    if (imported.isEmpty()) {
      throw new AssertionError("There are no classes in " + base);
    }
    return new ArchitectureRules(base, imported);
  }

  /** Every rule as a test. */
  public List<DynamicTest> all() {
    return List.of(
        test("no cycles between features", noCyclesBetweenFeatures()),
        test("entities and repositories stay in their feature", entitiesStayInTheirFeature()),
        DynamicTest.dynamicTest(
            "queries name entities of their own feature only",
            () -> new QueryTexts(imported).check()),
        test("resources open no transaction", resourcesOpenNoTransaction()),
        test("only commands open transactions", onlyCommandsOpenTransactions()),
        test("resources use their own feature only", resourcesUseTheirOwnFeatureOnly()),
        test("features do not use intake", featuresDoNotUseIntake()),
        test("Kafka stays outside of features", kafkaStaysOutsideOfFeatures()),
        test("what happens goes through the history", whatHappensGoesThroughTheHistory()),
        test("time comes from an injected clock", timeComesFromAnInjectedClock()),
        test("injection is by constructor", injectionIsByConstructor()),
        test("packages are null-marked", packagesAreNullMarked()),
        test("names say what a class does", namesSayWhatAClassDoes()),
        test("endpoint methods are public", endpointMethodsArePublic()),
        test("endpoints say who may call them", endpointsSayWhoMayCallThem()),
        test("no binary floating point", noBinaryFloatingPoint()),
        test("the engine is pure", engineIsPure()));
  }

  private DynamicTest test(String name, ArchRule rule) {
    return DynamicTest.dynamicTest(name, () -> rule.check(imported));
  }

  ArchRule noCyclesBetweenFeatures() {
    return slices().matching(base + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true);
  }

  ArchRule entitiesStayInTheirFeature() {
    return classes()
        .that(describe("are entities or repositories", HouseConditions::isEntityOrRepository))
        .should(HouseConditions.stayInTheirFeature())
        .allowEmptyShould(true);
  }

  ArchRule resourcesOpenNoTransaction() {
    return noClasses()
        .that(describe(RESOURCE, HouseConditions::isResource))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("jakarta.transaction..", "io.quarkus.narayana..", "javax.sql.."))
        .orShould()
        .dependOnClassesThat(resideInAPackage("jakarta.persistence.."))
        .allowEmptyShould(true);
  }

  ArchRule onlyCommandsOpenTransactions() {
    return classes()
        .that(describe("open transactions", HouseConditions::opensTransactions))
        .should(HouseConditions.beCommands(base + ".intake"))
        .allowEmptyShould(true);
  }

  ArchRule resourcesUseTheirOwnFeatureOnly() {
    return classes()
        .that(describe(RESOURCE, HouseConditions::isResource))
        .should(HouseConditions.useTheirOwnFeatureOnly(base))
        .allowEmptyShould(true);
  }

  ArchRule featuresDoNotUseIntake() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(base + ".intake..")
        .should()
        .dependOnClassesThat(resideInAPackage(base + ".intake.."));
  }

  ArchRule kafkaStaysOutsideOfFeatures() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(base + ".intake..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "org.apache.kafka..",
                "io.smallrye.reactive.messaging..",
                "org.eclipse.microprofile.reactive.messaging.."));
  }

  /** An event appended directly would be missing from the change log. */
  ArchRule whatHappensGoesThroughTheHistory() {
    return noClasses()
        .should()
        .dependOnClassesThat(
            describe(
                "are an outbox",
                type ->
                    type.getSimpleName().equals("Outbox")
                        && type.getPackageName().endsWith(".outbox")))
        .because("vn.thidua.platform.changelog.History writes the log and the event together");
  }

  ArchRule timeComesFromAnInjectedClock() {
    return classes().should(HouseConditions.askNoClockOfTheirOwn());
  }

  ArchRule injectionIsByConstructor() {
    return noFields()
        .should()
        .beAnnotatedWith("jakarta.inject.Inject")
        .orShould()
        .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
        .allowEmptyShould(true);
  }

  ArchRule packagesAreNullMarked() {
    return classes()
        .should(HouseConditions.liveInANullMarkedPackage())
        .because("NullAway checks marked packages only");
  }

  ArchRule namesSayWhatAClassDoes() {
    return classes()
        .should()
        .haveNameNotMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl|Common|Misc)");
  }

  ArchRule endpointMethodsArePublic() {
    return methods()
        .that(describe("are endpoints", HouseConditions::isEndpoint))
        .should()
        .bePublic()
        .because("Quarkus ignores the others without a word")
        .allowEmptyShould(true);
  }

  ArchRule endpointsSayWhoMayCallThem() {
    return methods()
        .that(describe("are endpoints", HouseConditions::isEndpoint))
        .should(HouseConditions.sayWhoMayCallThem())
        .allowEmptyShould(true);
  }

  ArchRule noBinaryFloatingPoint() {
    return classes().should(HouseConditions.useNoBinaryFloatingPoint());
  }

  /** A package {@code engine} computes and knows nothing of frameworks. */
  ArchRule engineIsPure() {
    return classes()
        .that()
        .resideInAPackage(base + ".engine..")
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(base + ".engine..", "java..", "org.jspecify.."))
        .allowEmptyShould(true);
  }
}
