package vn.thidua.scoring.engine.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SchemeCheckTest {

  private static final int GROUP = 0;
  private static final int DIRECT = 1;
  private static final int PER_ITEM = 2;
  private static final int BANDS = 3;
  private static final int BONUS = 4;
  private static final int PENALTY_LEAF = 7;

  private @Nullable BigDecimal total = new BigDecimal("30");
  private final List<@Nullable String> tieBreaks = new ArrayList<>(List.of("GROUP:I"));
  private final List<NodeDraft> drafts =
      new ArrayList<>(
          List.of(
              NodeDraft.top("I", Part.BASE, "30"),
              NodeDraft.leaf("I.1", "I", "10", ScoringMethod.DIRECT),
              NodeDraft.leaf("I.2", "I", "10", ScoringMethod.PER_ITEM)
                  .but(d -> d.pointsPerItem = BigDecimal.ZERO),
              NodeDraft.leaf("I.3", "I", "10", ScoringMethod.BANDS)
                  .bands("100", "10", "-5", "0", "50", "4"),
              NodeDraft.top("B", Part.BONUS, null),
              NodeDraft.leaf("B.1", "B", "1", ScoringMethod.PASS_FAIL),
              NodeDraft.top("P", Part.PENALTY, "0"),
              NodeDraft.leaf("P.1", "P", "5.1234", ScoringMethod.DIRECT)));

  private List<String> found() {
    List<@Nullable SchemeNode> nodes = new ArrayList<>();
    drafts.forEach(draft -> nodes.add(draft.node()));
    return SchemeCheck.violations(new ScoringScheme(total, tieBreaks, nodes)).stream()
        .map(violation -> violation.pointer() + " " + violation.rule().code())
        .toList();
  }

  private List<String> foundAfter(int index, Consumer<NodeDraft> change) {
    change.accept(drafts.get(index));
    return found();
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  @Test
  void shouldFindNothing_whenEveryRuleIsKept() {
    assertThat(found()).isEmpty();
  }

  @Test
  void shouldFindAll_whenTheSchemeIsEmpty() {
    total = null;
    drafts.clear();
    tieBreaks.clear();
    assertThat(found()).containsExactly("/totalPoints total-points-missing");
    total = number("0.001");
    assertThat(found())
        .containsExactly("/totalPoints too-many-decimals", "/totalPoints total-points-mismatch");
    total = number("-1");
    assertThat(found())
        .containsExactly(
            "/totalPoints total-points-not-positive", "/totalPoints total-points-mismatch");
  }

  @Test
  void shouldNameSumAndCeiling_whenAGroupDoesNotAddUp() {
    drafts.get(GROUP).maxPoints = number("31");
    total = number("31.00");
    List<@Nullable SchemeNode> nodes = new ArrayList<>();
    drafts.forEach(draft -> nodes.add(draft.node()));

    List<SchemeViolation> violations =
        SchemeCheck.violations(new ScoringScheme(total, tieBreaks, nodes));

    assertThat(violations).hasSize(1);
    SchemeViolation violation = violations.getFirst();
    assertThat(violation.nodeIndex()).isEqualTo(GROUP);
    assertThat(violation.nodeCode()).isEqualTo("I");
    assertThat(violation.pointer()).isEqualTo("/nodes/0/maxPoints");
    assertThat(violation.rule()).isEqualTo(SchemeRule.GROUP_SUM_MISMATCH);
    assertThat(violation.english())
        .isEqualTo("The ceiling of group \"I\" is 31, but its children's add up to 30");
    assertThat(violation.vietnamese())
        .isEqualTo("Điểm tối đa của nhóm \"I\" là 31, các mục con cộng lại là 30");
  }

  @Test
  void shouldRefuse_whenCodesAreMissingMalformedOrDouble() {
    assertThat(foundAfter(DIRECT, d -> d.code = " ")).containsExactly("/nodes/1/code code-missing");
    assertThat(foundAfter(DIRECT, d -> d.code = null))
        .containsExactly("/nodes/1/code code-missing");
    assertThat(foundAfter(DIRECT, d -> d.code = "a\n"))
        .containsExactly("/nodes/1/code code-malformed");
    assertThat(foundAfter(DIRECT, d -> d.code = "x\ud800"))
        .containsExactly("/nodes/1/code code-malformed");
    assertThat(foundAfter(DIRECT, d -> d.code = "I.2"))
        .containsExactly("/nodes/2/code code-duplicate");
  }

  @Test
  void shouldRefuse_whenParentsAreUnknownOrGoRound() {
    assertThat(foundAfter(PENALTY_LEAF, d -> d.parent = "?"))
        .containsExactly("/nodes/6/method group-empty", "/nodes/7/parent parent-unknown");
    assertThat(foundAfter(PENALTY_LEAF, d -> d.parent = "P.1"))
        .containsExactly(
            "/nodes/6/method group-empty",
            "/nodes/7/parent parent-cycle",
            "/nodes/7/method leaf-with-children");
  }

  @Test
  void shouldReportOnlyTheRound_whenNodesHangBelowIt() {
    drafts.add(NodeDraft.top("X", Part.BASE, null).but(d -> d.part = null));
    drafts.add(NodeDraft.top("Y", Part.BASE, null).but(d -> d.part = null));
    drafts.get(8).parent = "Y";
    drafts.get(9).parent = "X";
    drafts.add(NodeDraft.leaf("Y.1", "Y", "1", ScoringMethod.DIRECT));

    assertThat(found())
        .containsExactly("/nodes/8/parent parent-cycle", "/nodes/9/parent parent-cycle");
  }

  @Test
  void shouldRefuse_whenDeeperThanSixLevels() {
    String parent = "B";
    for (int level = 2; level <= 7; level++) {
      String code = "B" + level;
      drafts.add(NodeDraft.leaf(code, parent, "1", ScoringMethod.DIRECT));
      if (level < 7) {
        drafts.getLast().method = null;
      }
      parent = code;
    }
    assertThat(found()).containsExactly("/nodes/13/parent too-deep");
    drafts.removeLast();
    drafts.getLast().method = ScoringMethod.DIRECT;
    assertThat(found()).isEmpty();
  }

  @Test
  void shouldRefuse_whenThereAreMoreThanFiveHundredNodes() {
    while (drafts.size() < 500) {
      drafts.add(NodeDraft.leaf("B." + drafts.size(), "B", "1", ScoringMethod.DIRECT));
    }
    assertThat(found()).isEmpty();
    drafts.add(NodeDraft.leaf("B.500", "B", "1", ScoringMethod.DIRECT));
    assertThat(found()).containsExactly("/nodes too-many-nodes");
  }

  @Test
  void shouldRefuse_whenPartsAreMissingOrMisplaced() {
    assertThat(foundAfter(BONUS, d -> d.part = null)).containsExactly("/nodes/4/part part-missing");
    drafts.get(BONUS).part = Part.BONUS;
    assertThat(foundAfter(DIRECT, d -> d.part = Part.BASE))
        .containsExactly("/nodes/1/part part-below-top");
  }

  @Test
  void shouldRefuse_whenGroupsAndLeavesAreConfused() {
    assertThat(foundAfter(GROUP, d -> d.method = ScoringMethod.DIRECT))
        .containsExactly(
            "/tieBreaks/0 tie-break-not-a-base-group", "/nodes/0/method leaf-with-children");
    drafts.get(GROUP).method = null;
    assertThat(foundAfter(DIRECT, d -> d.method = null))
        .containsExactly("/nodes/1/method group-empty");
    drafts.get(DIRECT).method = ScoringMethod.DIRECT;
    drafts.add(NodeDraft.top("L", Part.BONUS, "1").but(d -> d.method = ScoringMethod.DIRECT));
    assertThat(found()).containsExactly("/nodes/8/method top-node-not-a-group");
  }

  @Test
  void shouldRefuse_whenCeilingsAreMissingOrWrong() {
    assertThat(foundAfter(DIRECT, d -> d.maxPoints = null))
        .containsExactly("/nodes/1/maxPoints ceiling-missing");
    assertThat(foundAfter(DIRECT, d -> d.maxPoints = number("0.0")))
        .containsExactly(
            "/nodes/0/maxPoints group-sum-mismatch", "/nodes/1/maxPoints ceiling-not-positive");
    assertThat(foundAfter(DIRECT, d -> d.maxPoints = number("10.000010")))
        .containsExactly(
            "/nodes/0/maxPoints group-sum-mismatch", "/nodes/1/maxPoints too-many-decimals");
    assertThat(foundAfter(DIRECT, d -> d.maxPoints = number("10.000000"))).isEmpty();
    assertThat(foundAfter(DIRECT, d -> d.maxPoints = number("1e999999999")))
        .containsExactly("/nodes/1/maxPoints number-too-long");
    drafts.get(DIRECT).maxPoints = BigDecimal.TEN;
    assertThat(foundAfter(GROUP, d -> d.maxPoints = null))
        .containsExactly("/nodes/0/maxPoints ceiling-missing");
    drafts.get(GROUP).maxPoints = number("30");
    assertThat(foundAfter(BONUS, d -> d.maxPoints = number("-0.1")))
        .containsExactly("/nodes/4/maxPoints ceiling-negative");
    drafts.get(BONUS).maxPoints = null;
    total = number("29");
    assertThat(found()).containsExactly("/totalPoints total-points-mismatch");
  }

  @Test
  void shouldRefuse_whenPointsPerItemDoNotFit() {
    assertThat(foundAfter(PER_ITEM, d -> d.pointsPerItem = null))
        .containsExactly("/nodes/2/pointsPerItem points-per-item-missing");
    assertThat(foundAfter(PER_ITEM, d -> d.pointsPerItem = number("-1")))
        .containsExactly("/nodes/2/pointsPerItem points-per-item-negative");
    assertThat(foundAfter(PER_ITEM, d -> d.pointsPerItem = number("0.00001")))
        .containsExactly("/nodes/2/pointsPerItem too-many-decimals");
    drafts.get(PER_ITEM).pointsPerItem = BigDecimal.ONE;
    assertThat(foundAfter(DIRECT, d -> d.pointsPerItem = BigDecimal.ONE))
        .containsExactly("/nodes/1/pointsPerItem points-per-item-not-allowed");
  }

  @Test
  void shouldRefuse_whenBandsDoNotFit() {
    assertThat(foundAfter(BANDS, d -> d.bands.clear()))
        .containsExactly("/nodes/3/bands bands-missing");
    assertThat(foundAfter(BANDS, d -> d.bands("1", "4", "1.0", "10")))
        .containsExactly("/nodes/3/bands/1/threshold band-threshold-duplicate");
    assertThat(foundAfter(BANDS, d -> d.bands("1", "10", "2", "4")))
        .containsExactly("/nodes/3/bands/1/points bands-not-monotone");
    assertThat(foundAfter(BANDS, d -> d.bands("1", "10", "2", "10")))
        .containsExactly("/nodes/3/bands/1/points bands-not-monotone");
    assertThat(foundAfter(BANDS, d -> d.bands("1", "4", "2", "11")))
        .containsExactly("/nodes/3/bands/1/points band-above-ceiling");
    assertThat(foundAfter(BANDS, d -> d.bands("1", "4", "2", "9")))
        .containsExactly("/nodes/3/bands/1/points best-band-below-ceiling");
    assertThat(foundAfter(BANDS, d -> d.bands("1", "-4", "2", "10")))
        .containsExactly("/nodes/3/bands/0/points band-points-negative");
    assertThat(foundAfter(BANDS, d -> d.bands("1", "0.00001", "2", "10")))
        .containsExactly("/nodes/3/bands/0/points too-many-decimals");
    assertThat(foundAfter(BANDS, d -> d.bands = new ArrayList<>(Arrays.asList((Band) null))))
        .containsExactly("/nodes/3/bands/0 band-incomplete");
    drafts.get(BANDS).bands("1", "10");
    assertThat(foundAfter(DIRECT, d -> d.bands("1", "10")))
        .containsExactly("/nodes/1/bands bands-not-allowed");
  }

  @Test
  void shouldAskForFallingBands_whenLowerIsBetter() {
    assertThat(foundAfter(BANDS, d -> d.direction = Direction.LOWER_IS_BETTER))
        .containsExactly(
            "/nodes/3/bands/2/points bands-not-monotone",
            "/nodes/3/bands/1/points bands-not-monotone");
    assertThat(foundAfter(BANDS, d -> d.bands("5", "4", "0", "10"))).isEmpty();
  }

  @Test
  void shouldRefuse_whenDirectionOrEvidenceHaveNoEffect() {
    assertThat(foundAfter(DIRECT, d -> d.direction = Direction.LOWER_IS_BETTER))
        .containsExactly("/nodes/1/direction direction-not-allowed");
    assertThat(foundAfter(DIRECT, d -> d.direction = Direction.HIGHER_IS_BETTER)).isEmpty();
    assertThat(foundAfter(PENALTY_LEAF, d -> d.evidenceRequired = true))
        .containsExactly("/nodes/7/evidenceRequired evidence-not-allowed");
    drafts.get(PENALTY_LEAF).evidenceRequired = false;
    assertThat(foundAfter(GROUP, d -> d.evidenceRequired = true))
        .containsExactly("/nodes/0/evidenceRequired evidence-not-allowed");
  }

  @Test
  void shouldRefuse_whenTieBreaksAreUnknownOrDouble() {
    tieBreaks.addAll(Arrays.asList("GROUP:I", "GROUP:I.1", "GROUP:B", "GROUP:", "MOST_LUCK", null));
    assertThat(found())
        .containsExactly(
            "/tieBreaks/1 tie-break-duplicate",
            "/tieBreaks/2 tie-break-not-a-base-group",
            "/tieBreaks/3 tie-break-not-a-base-group",
            "/tieBreaks/4 tie-break-not-a-base-group",
            "/tieBreaks/5 tie-break-unknown",
            "/tieBreaks/6 tie-break-unknown");
  }

  @Test
  void shouldNotCompile_whenAnythingIsWrong() {
    ScoringScheme scheme = new ScoringScheme(null, List.of(), Arrays.asList((SchemeNode) null));

    assertThat(SchemeCheck.violations(scheme))
        .extracting(SchemeViolation::rule)
        .containsExactly(SchemeRule.TOTAL_POINTS_MISSING, SchemeRule.NODE_MISSING);
    assertThatThrownBy(() -> CompiledScheme.of(scheme))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NODE_MISSING");
  }

  @Test
  void shouldHaveATextInBothLanguages_forEveryRule() {
    assertThat(SchemeRule.values())
        .allSatisfy(rule -> {
          assertThat(rule.code()).matches("[a-z]+(-[a-z]+)*");
          assertThat(rule.vietnamese(List.of("a", "b", "c", "d", "e"))).doesNotContain("{", "?");
          assertThat(rule.english(List.of("a", "b", "c", "d", "e"))).doesNotContain("{", "?");
        });
  }
}
