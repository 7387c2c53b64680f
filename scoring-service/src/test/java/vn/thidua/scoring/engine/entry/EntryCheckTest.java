package vn.thidua.scoring.engine.entry;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.scoring.engine.cases.CaseModel;
import vn.thidua.scoring.engine.cases.EngineCase;
import vn.thidua.scoring.engine.cases.OneLeaf;
import vn.thidua.scoring.engine.cases.RandomCase;
import vn.thidua.scoring.engine.cases.Seeds;
import vn.thidua.scoring.engine.scheme.CompiledScheme;

class EntryCheckTest {

  private static final CaseModel.Values NOTHING = CaseModel.Values.NONE;

  private static CompiledScheme scheme(OneLeaf leaf) {
    return CompiledScheme.of(EngineCase.scheme(leaf.scheme()));
  }

  private static OneLeaf leaf(String method) {
    return switch (method) {
      case "PER_ITEM" -> OneLeaf.scoredBy(method, "10").perItem("1");
      case "BANDS" -> OneLeaf.scoredBy(method, "10").bands("1", "10");
      default -> OneLeaf.scoredBy(method, "10");
    };
  }

  private static CaseModel.Values values(
      @Nullable String target, @Nullable String actual, @Nullable String points) {
    return new CaseModel.Values(target, actual, points, null, null);
  }

  private static List<String> refused(OneLeaf leaf, CaseModel.Values values) {
    return refused(leaf, new CaseModel.Entry("L", null, values, 0, null, null));
  }

  private static List<String> refused(OneLeaf leaf, CaseModel.Entry entry) {
    SelfScore self = selfScore(entry);
    return shown(
        EntryCheck.ofSelfScore(scheme(leaf), List.of(new Line<>(entry.criterion(), self))));
  }

  private static SelfScore selfScore(CaseModel.Entry entry) {
    CaseModel.Sheet sheet = new CaseModel.Sheet("m", List.of(), List.of(entry));
    return selfScore(requireNonNull(EngineCase.entries(sheet).get(entry.criterion())));
  }

  private static SelfScore selfScore(Entry entry) {
    return requireNonNull(entry.selfScore());
  }

  private static List<String> shown(List<EntryViolation> violations) {
    return violations.stream()
        .map(v -> v.index() + " " + v.field() + " " + v.rule().code())
        .toList();
  }

  @Test
  void shouldRefuse_whenPointsAreOutOfRange() {
    assertThat(refused(leaf("DIRECT"), OneLeaf.points("0"))).isEmpty();
    assertThat(refused(leaf("DIRECT"), OneLeaf.points("10.000"))).isEmpty();
    assertThat(refused(leaf("DIRECT"), OneLeaf.points("10.00001")))
        .containsExactly("0 points points-out-of-range");
    assertThat(refused(leaf("DIRECT"), OneLeaf.points("-0.1")))
        .containsExactly("0 points points-out-of-range");
    assertThat(refused(leaf("DIRECT"), OneLeaf.points("1e999999999")))
        .containsExactly("0 points number-too-long");
  }

  @Test
  void shouldRefuse_whenACountIsNotAWholeNumber() {
    assertThat(refused(leaf("PER_ITEM"), OneLeaf.count("0"))).isEmpty();
    assertThat(refused(leaf("PER_ITEM"), OneLeaf.count("3.00"))).isEmpty();
    assertThat(refused(leaf("PER_ITEM"), OneLeaf.count("2e1"))).isEmpty();
    assertThat(refused(leaf("PER_ITEM"), OneLeaf.count("2.5")))
        .containsExactly("0 count count-not-whole");
    assertThat(refused(leaf("PER_ITEM"), OneLeaf.count("-1")))
        .containsExactly("0 count count-not-whole");
  }

  @Test
  void shouldRefuse_whenATargetIsZeroAndHigherIsBetter() {
    assertThat(refused(leaf("PROPORTIONAL"), OneLeaf.measured("0", "1")))
        .containsExactly("0 target target-zero");
    assertThat(refused(leaf("RELATIVE_TO_BEST"), OneLeaf.measured("0.00", "1")))
        .containsExactly("0 target target-zero");
    assertThat(refused(leaf("PROPORTIONAL").lowerIsBetter(), OneLeaf.measured("0", "1"))).isEmpty();
    assertThat(refused(leaf("RELATIVE_TO_BEST").lowerIsBetter(), OneLeaf.measured("0", "1")))
        .isEmpty();
  }

  @Test
  void shouldRefuse_whenAProportionalEntryHasNoTarget() {
    assertThat(refused(leaf("PROPORTIONAL"), OneLeaf.measured(null, "1")))
        .containsExactly("0 target target-missing");
    assertThat(refused(leaf("PROPORTIONAL"), NOTHING)).containsExactly("0 target target-missing");
    assertThat(refused(leaf("PROPORTIONAL"), values("5", null, null))).isEmpty();
    assertThat(refused(leaf("RELATIVE_TO_BEST"), OneLeaf.measured(null, "1"))).isEmpty();
    assertThat(
            refused(leaf("PROPORTIONAL"), new CaseModel.Entry("L", false, NOTHING, 0, null, null)))
        .isEmpty();
  }

  @Test
  void shouldRefuse_whenMeasuresAreNegative() {
    assertThat(refused(leaf("RELATIVE_TO_BEST"), OneLeaf.measured("-1", "-1")))
        .containsExactly("0 target target-negative", "0 actual actual-negative");
    assertThat(refused(leaf("PROPORTIONAL"), OneLeaf.measured("1", "-0.1")))
        .containsExactly("0 actual actual-negative");
    assertThat(refused(leaf("BANDS"), OneLeaf.measured(null, "-3"))).isEmpty();
  }

  @Test
  void shouldRefuse_whenAFieldDoesNotBelongToTheMethod() {
    CaseModel.Values all = new CaseModel.Values("1", "1", "1", true, "1");
    assertThat(refused(leaf("DIRECT"), all))
        .containsExactly(
            "0 target field-not-for-method",
            "0 actual field-not-for-method",
            "0 passed field-not-for-method",
            "0 count field-not-for-method");
    assertThat(refused(leaf("PASS_FAIL"), all))
        .containsExactly(
            "0 target field-not-for-method",
            "0 actual field-not-for-method",
            "0 points field-not-for-method",
            "0 count field-not-for-method");
    assertThat(refused(leaf("BANDS"), all))
        .containsExactly(
            "0 target field-not-for-method",
            "0 points field-not-for-method",
            "0 passed field-not-for-method",
            "0 count field-not-for-method");
    assertThat(refused(leaf("PROPORTIONAL"), all)).hasSize(3);
    assertThat(refused(leaf("RELATIVE_TO_BEST"), all)).hasSize(3);
    assertThat(refused(leaf("PER_ITEM"), all)).hasSize(4);
  }

  @Test
  void shouldRefuse_whenABonusIsMarkedAsNotAssigned() {
    CaseModel.Entry entry = new CaseModel.Entry("L", false, NOTHING, 0, null, null);

    assertThat(refused(leaf("DIRECT"), entry)).isEmpty();
    assertThat(refused(leaf("DIRECT").inPart("BONUS"), entry))
        .containsExactly("0 assigned always-assigned");
    assertThat(refused(leaf("DIRECT").inPart("PENALTY"), entry))
        .containsExactly("0 assigned always-assigned");
  }

  @Test
  void shouldRefuse_whenCriteriaAreUnknownGroupsOrDouble() {
    CompiledScheme scheme = scheme(leaf("DIRECT"));
    List<@Nullable String> criteria = Arrays.asList("L", "G", "X", "L", null, " ", "X");

    assertThat(shown(EntryCheck.ofCriteria(scheme, criteria)))
        .containsExactly(
            "1 criterion criterion-is-group",
            "2 criterion criterion-unknown",
            "3 criterion criterion-duplicate",
            "4 criterion criterion-missing",
            "5 criterion criterion-missing",
            "6 criterion criterion-unknown",
            "6 criterion criterion-duplicate");
  }

  @Test
  void shouldTestTheValuesThatResult_whenReviewed() {
    CompiledScheme scheme = scheme(leaf("PROPORTIONAL"));
    Entry entry = Entry.of(new SelfScore(true, number("5"), number("4"), null, null, null, 0));
    Review zeroTarget = new Review(BigDecimal.ZERO, null, null, null, null, null);
    Review points = new Review(null, null, BigDecimal.ONE, null, null, null);
    Review actual = new Review(null, BigDecimal.ONE, null, null, null, null);
    Review reject = new Review(null, null, null, null, null, true);

    assertThat(reviewed(scheme, Map.of("L", entry), zeroTarget))
        .containsExactly("0 target target-zero");
    assertThat(reviewed(scheme, Map.of("L", entry), points))
        .containsExactly("0 points field-not-for-method");
    assertThat(reviewed(scheme, Map.of("L", entry), actual)).isEmpty();
    assertThat(reviewed(scheme, Map.of("L", entry), reject)).isEmpty();
    // The unit said nothing: an actual value needs a target, a rejection needs nothing.
    assertThat(reviewed(scheme, Map.of(), actual)).containsExactly("0 target target-missing");
    assertThat(reviewed(scheme, Map.of(), reject)).isEmpty();
  }

  private static List<String> reviewed(
      CompiledScheme scheme, Map<String, Entry> entries, Review review) {
    List<Line<Review>> lines = List.of(new Line<>("L", review));
    return shown(EntryCheck.ofReview(scheme, entries, ReviewStage.OFFICE, lines));
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  @Test
  void shouldRefuseNothing_whenCasesAreMadeToBeAccepted() {
    Seeds.check(
        500,
        seed -> {
          CaseModel model = RandomCase.of(seed);
          CompiledScheme scheme = CompiledScheme.of(EngineCase.scheme(model.scheme()));
          for (CaseModel.Sheet sheet : model.sheets()) {
            Map<String, Entry> entries = EngineCase.entries(sheet);
            List<Line<SelfScore>> lines =
                entries.entrySet().stream()
                    .map(entry -> new Line<>(entry.getKey(), selfScore(entry.getValue())))
                    .toList();
            assertThat(EntryCheck.ofSelfScore(scheme, lines)).isEmpty();
            List<Line<Review>> reviews =
                entries.entrySet().stream()
                    .filter(entry -> entry.getValue().headReview() != null)
                    .map(e -> new Line<>(e.getKey(), requireNonNull(e.getValue().headReview())))
                    .toList();
            assertThat(EntryCheck.ofReview(scheme, entries, ReviewStage.HEAD, reviews)).isEmpty();
          }
        });
  }

  @Test
  void shouldHaveATextInBothLanguages_forEveryRule() {
    assertThat(EntryRule.values())
        .allSatisfy(rule -> {
          assertThat(rule.code()).matches("[a-z]+(-[a-z]+)*");
          assertThat(rule.vietnamese(List.of("a", "b", "c"))).doesNotContain("{", "?");
          assertThat(rule.english(List.of("a", "b", "c"))).doesNotContain("{", "?");
        });
  }
}
