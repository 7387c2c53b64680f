package vn.thidua.scoring.engine.scheme;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.scoring.engine.cases.Dice;
import vn.thidua.scoring.engine.cases.EngineCase;
import vn.thidua.scoring.engine.cases.RandomCase;
import vn.thidua.scoring.engine.cases.Seeds;

/** Breaks random valid schemes in one place on purpose and asks whether that place is named. */
class BrokenSchemesTest {

  private record Mutation(
      SchemeRule rule, Predicate<NodeDraft> applies, Consumer<NodeDraft> change) {}

  private static final BigDecimal HUGE = new BigDecimal("1e999999999");

  private static boolean isTop(NodeDraft d) {
    return d.parent == null;
  }

  private static BigDecimal max(NodeDraft d) {
    return requireNonNull(d.maxPoints);
  }

  private static boolean isLeaf(NodeDraft d) {
    return d.method != null;
  }

  private static boolean isBase(NodeDraft d) {
    return String.valueOf(d.code).startsWith("BA");
  }

  private static boolean has(NodeDraft d, ScoringMethod method) {
    return d.method == method;
  }

  private static final List<Mutation> MUTATIONS =
      List.of(
          new Mutation(SchemeRule.CODE_MISSING, d -> true, d -> d.code = "  "),
          new Mutation(SchemeRule.CODE_MALFORMED, d -> true, d -> d.code = d.code + " "),
          new Mutation(SchemeRule.PARENT_UNKNOWN, d -> !isTop(d), d -> d.parent = "nowhere"),
          new Mutation(SchemeRule.PARENT_CYCLE, d -> !isTop(d), d -> d.parent = d.code),
          new Mutation(SchemeRule.PART_MISSING, d -> isTop(d), d -> d.part = null),
          new Mutation(SchemeRule.PART_BELOW_TOP, d -> !isTop(d), d -> d.part = Part.BONUS),
          new Mutation(SchemeRule.TOP_NODE_NOT_A_GROUP, d -> isLeaf(d), d -> d.parent = null),
          new Mutation(
              SchemeRule.LEAF_WITH_CHILDREN, d -> !isLeaf(d), d -> d.method = ScoringMethod.DIRECT),
          new Mutation(SchemeRule.GROUP_EMPTY, d -> isLeaf(d), d -> d.method = null),
          new Mutation(
              SchemeRule.CEILING_MISSING, d -> isLeaf(d) || isBase(d), d -> d.maxPoints = null),
          new Mutation(
              SchemeRule.CEILING_NOT_POSITIVE, d -> isLeaf(d), d -> d.maxPoints = BigDecimal.ZERO),
          new Mutation(
              SchemeRule.CEILING_NEGATIVE,
              d -> !isLeaf(d),
              d -> d.maxPoints = BigDecimal.ONE.negate()),
          new Mutation(
              SchemeRule.GROUP_SUM_MISMATCH,
              d -> !isLeaf(d) && isBase(d),
              d -> d.maxPoints = max(d).add(new BigDecimal("0.0001"))),
          new Mutation(
              SchemeRule.TOO_MANY_DECIMALS,
              d -> d.maxPoints != null,
              d -> d.maxPoints = max(d).add(new BigDecimal("0.00001"))),
          new Mutation(SchemeRule.NUMBER_TOO_LONG, d -> true, d -> d.maxPoints = HUGE),
          new Mutation(
              SchemeRule.POINTS_PER_ITEM_MISSING,
              d -> has(d, ScoringMethod.PER_ITEM),
              d -> d.pointsPerItem = null),
          new Mutation(
              SchemeRule.POINTS_PER_ITEM_NOT_ALLOWED,
              d -> !has(d, ScoringMethod.PER_ITEM),
              d -> d.pointsPerItem = BigDecimal.ONE),
          new Mutation(
              SchemeRule.POINTS_PER_ITEM_NEGATIVE,
              d -> has(d, ScoringMethod.PER_ITEM),
              d -> d.pointsPerItem = new BigDecimal("-0.0001")),
          new Mutation(
              SchemeRule.BANDS_MISSING, d -> has(d, ScoringMethod.BANDS), d -> d.bands.clear()),
          new Mutation(
              SchemeRule.BANDS_NOT_ALLOWED,
              d -> !has(d, ScoringMethod.BANDS),
              d -> d.bands("1", "1")),
          new Mutation(
              SchemeRule.BAND_INCOMPLETE,
              d -> has(d, ScoringMethod.BANDS),
              d -> d.bands.add(new Band(null, BigDecimal.ONE))),
          new Mutation(
              SchemeRule.BAND_POINTS_NEGATIVE,
              d -> has(d, ScoringMethod.BANDS),
              d -> d.bands.add(new Band(new BigDecimal("-99"), BigDecimal.ONE.negate()))),
          new Mutation(
              SchemeRule.BAND_THRESHOLD_DUPLICATE,
              d -> has(d, ScoringMethod.BANDS),
              d -> d.bands.add(d.bands.getFirst())),
          new Mutation(
              SchemeRule.BANDS_NOT_MONOTONE,
              d -> d.bands.size() > 1,
              d ->
                  d.direction =
                      d.direction == Direction.LOWER_IS_BETTER ? null : Direction.LOWER_IS_BETTER),
          new Mutation(
              SchemeRule.BAND_ABOVE_CEILING,
              d -> has(d, ScoringMethod.BANDS),
              d -> d.maxPoints = max(d).subtract(new BigDecimal("0.0001"))),
          new Mutation(
              SchemeRule.BEST_BAND_BELOW_CEILING,
              d -> has(d, ScoringMethod.BANDS),
              d -> d.maxPoints = max(d).add(BigDecimal.ONE)),
          new Mutation(
              SchemeRule.DIRECTION_NOT_ALLOWED,
              d -> d.method == null || !d.method.isMeasured(),
              d -> d.direction = Direction.LOWER_IS_BETTER),
          new Mutation(
              SchemeRule.EVIDENCE_NOT_ALLOWED,
              d -> !isLeaf(d) || String.valueOf(d.code).startsWith("PE"),
              d -> d.evidenceRequired = true));

  /** Rules about the scheme as a whole, or about two nodes, which have tests of their own. */
  private static final Set<SchemeRule> NOT_OF_ONE_NODE =
      EnumSet.of(
          SchemeRule.TOTAL_POINTS_MISSING,
          SchemeRule.TOTAL_POINTS_NOT_POSITIVE,
          SchemeRule.TOTAL_POINTS_MISMATCH,
          SchemeRule.TOO_MANY_NODES,
          SchemeRule.NODE_MISSING,
          SchemeRule.CODE_DUPLICATE,
          SchemeRule.TOO_DEEP,
          SchemeRule.TIE_BREAK_UNKNOWN,
          SchemeRule.TIE_BREAK_NOT_A_BASE_GROUP,
          SchemeRule.TIE_BREAK_DUPLICATE);

  @Test
  void shouldHaveAMutation_forEveryRuleOfANode() {
    Set<SchemeRule> covered = EnumSet.copyOf(NOT_OF_ONE_NODE);
    MUTATIONS.forEach(mutation -> covered.add(mutation.rule));
    assertThat(covered).containsExactlyInAnyOrder(SchemeRule.values());
  }

  @Test
  void shouldNameRuleAndNode_whenOneNodeIsBroken() {
    Seeds.check(
        400,
        seed -> {
          ScoringScheme valid = EngineCase.scheme(RandomCase.of(seed).scheme());
          assertThat(SchemeCheck.violations(valid)).isEmpty();
          Dice dice = new Dice(seed);
          for (Mutation mutation : MUTATIONS) {
            breakOneNode(valid, mutation, dice);
          }
        });
  }

  private static void breakOneNode(ScoringScheme valid, Mutation mutation, Dice dice) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < valid.nodes().size(); i++) {
      if (mutation.applies.test(NodeDraft.of(requireNonNull(valid.nodes().get(i))))) {
        places.add(i);
      }
    }
    if (places.isEmpty()) {
      return;
    }
    int place = dice.oneOf(places);
    List<@Nullable SchemeNode> nodes = new ArrayList<>(valid.nodes());
    nodes.set(place, NodeDraft.of(requireNonNull(nodes.get(place))).but(mutation.change).node());

    List<SchemeViolation> violations =
        SchemeCheck.violations(new ScoringScheme(valid.totalPoints(), valid.tieBreaks(), nodes));

    assertThat(violations)
        .as("%s at node %s", mutation.rule, place)
        .anyMatch(v -> v.nodeIndex() == place && v.rule() == mutation.rule);
  }

  @Test
  void shouldFindIt_whenTheSchemeAsAWholeIsBroken() {
    Seeds.check(
        200,
        seed -> {
          ScoringScheme valid = EngineCase.scheme(RandomCase.of(seed).scheme());
          List<@Nullable SchemeNode> doubled = new ArrayList<>(valid.nodes());
          doubled.add(valid.nodes().getFirst());
          BigDecimal more = requireNonNull(valid.totalPoints()).add(BigDecimal.ONE);

          assertThat(rules(new ScoringScheme(more, valid.tieBreaks(), valid.nodes())))
              .containsExactly(SchemeRule.TOTAL_POINTS_MISMATCH);
          assertThat(rules(new ScoringScheme(HUGE, valid.tieBreaks(), valid.nodes())))
              .containsExactly(SchemeRule.NUMBER_TOO_LONG);
          assertThat(
                  SchemeCheck.violations(
                      new ScoringScheme(valid.totalPoints(), valid.tieBreaks(), doubled)))
              .anyMatch(v ->
                  v.nodeIndex() == doubled.size() - 1 && v.rule() == SchemeRule.CODE_DUPLICATE);
        });
  }

  private static List<SchemeRule> rules(ScoringScheme scheme) {
    return SchemeCheck.violations(scheme).stream().map(SchemeViolation::rule).toList();
  }

  @Test
  void shouldNeverThrow_whenADraftIsNonsense() {
    Seeds.check(
        3000,
        seed -> {
          Dice dice = new Dice(seed);
          List<@Nullable SchemeNode> nodes = new ArrayList<>();
          for (int i = dice.between(0, 30); i > 0; i--) {
            nodes.add(dice.percent(5) ? null : nonsense(dice));
          }
          List<@Nullable String> tieBreaks =
              Arrays.asList(null, "", "GROUP:", "GROUP:a", dice.percent(50) ? "MOST_BONUS" : "x");
          ScoringScheme scheme = new ScoringScheme(number(dice), tieBreaks, nodes);

          assertThat(SchemeCheck.violations(scheme))
              .isNotEmpty()
              .allSatisfy(v -> assertThat(v.vietnamese() + v.english()).doesNotContain("{"));
        });
  }

  private static SchemeNode nonsense(Dice dice) {
    NodeDraft draft = new NodeDraft();
    List<@Nullable String> codes = Arrays.asList(null, "", "a", "b", "c", "d", "e", "\ud800");
    draft.code = dice.oneOf(codes);
    draft.parent = dice.oneOf(codes);
    draft.part = dice.percent(50) ? dice.oneOf(List.of(Part.values())) : null;
    draft.method = dice.percent(50) ? dice.oneOf(List.of(ScoringMethod.values())) : null;
    draft.direction = dice.percent(50) ? dice.oneOf(List.of(Direction.values())) : null;
    draft.maxPoints = number(dice);
    draft.pointsPerItem = number(dice);
    for (int i = dice.between(0, 3); i > 0; i--) {
      draft.bands.add(dice.percent(10) ? null : new Band(number(dice), number(dice)));
    }
    draft.evidenceRequired = dice.percent(30);
    return draft.node();
  }

  private static @Nullable BigDecimal number(Dice dice) {
    return dice.oneOf(
        Arrays.asList(
            null,
            BigDecimal.ZERO,
            BigDecimal.ONE,
            BigDecimal.TEN,
            HUGE,
            HUGE.negate(),
            new BigDecimal("1e-999999999"),
            new BigDecimal("-0.5"),
            new BigDecimal("0e999999999"),
            new BigDecimal("1.23456")));
  }
}
