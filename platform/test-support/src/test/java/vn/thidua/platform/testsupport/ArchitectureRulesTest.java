package vn.thidua.platform.testsupport;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Each rule fails on what it is there for: see the packages {@code planted}. */
class ArchitectureRulesTest {

  @Test
  void shouldFail_whenFeaturesFormACycle() {
    Planted planted = new Planted("planted.cycle");

    assertThatThrownBy(() -> planted.check(planted.rules.noCyclesBetweenFeatures()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Cycle detected")
        .hasMessageContaining("planted.cycle.a.First");
  }

  @Test
  void shouldFail_whenAnEntityLeavesItsFeature() {
    Planted planted = new Planted("planted.entity");

    assertThatThrownBy(() -> planted.check(planted.rules.entitiesStayInTheirFeature()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("planted.entity.thief.Reader")
        .hasMessageContaining("planted.entity.owner.Leaving")
        .hasMessageContaining("planted.entity.owner.Shown is public")
        .hasMessageNotContaining("planted.entity.owner.below.Command");
  }

  @Test
  void shouldFail_whenAQueryNamesAnEntityOfAnotherPackage() {
    Planted planted = new Planted("planted.entity");

    assertThatThrownBy(() -> new QueryTexts(planted.classes).check())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("planted.entity.thief.Reader reads planted.entity.owner.Staying");
  }

  @Test
  void shouldFail_whenAResourceOpensATransaction() {
    Planted planted = new Planted("planted.transaction");

    assertThatThrownBy(() -> planted.check(planted.rules.resourcesOpenNoTransaction()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("TransactionalResource");
    assertThatThrownBy(() -> planted.check(planted.rules.onlyCommandsOpenTransactions()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("TransactionalResource opens a transaction and is no command");
  }

  @Test
  void shouldFail_whenAnEventIsAppendedPastTheHistory() {
    Planted planted = new Planted("planted.outbox");

    assertThatThrownBy(() -> planted.check(planted.rules.whatHappensGoesThroughTheHistory()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("planted.outbox.feature.Announcing");
  }

  @Test
  void shouldFail_whenAnEndpointIsNotPublicOrSaysNoRoles() {
    Planted planted = new Planted("planted.transaction");

    assertThatThrownBy(() -> planted.check(planted.rules.endpointMethodsArePublic()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("HiddenResource.get()");
    assertThatThrownBy(() -> planted.check(planted.rules.endpointsSayWhoMayCallThem()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("HiddenResource.get()");
  }

  @Test
  void shouldFail_whenNothingWasImported() {
    assertThatThrownBy(() -> ArchitectureRules.of("no.such.place"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("no.such.place");
  }

  private static final class Planted {
    private final JavaClasses classes;
    private final ArchitectureRules rules;

    Planted(String base) {
      this.classes = new ClassFileImporter().importPackages(base);
      this.rules = ArchitectureRules.over(base, classes);
    }

    void check(ArchRule rule) {
      rule.check(classes);
    }
  }
}
