package vn.thidua.scoring.engine.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.thidua.scoring.engine.cases.Dice;
import vn.thidua.scoring.engine.cases.Seeds;
import vn.thidua.scoring.engine.entry.EffectiveValue;
import vn.thidua.scoring.engine.entry.EntryRule;
import vn.thidua.scoring.engine.ranking.RankingRow;
import vn.thidua.scoring.engine.scheme.Leaf;
import vn.thidua.scoring.engine.scheme.ScoringMethod;

class WhatIfTest {

  /** Assuming of one unit all that counts of another makes them twins. */
  @Test
  void shouldMakeTwins_whenAllOfAnotherUnitIsAssumed() {
    Seeds.check(
        500,
        seed -> {
          ClusterState state = RandomStates.state(seed);
          Dice dice = new Dice(seed);
          MemberState one = dice.oneOf(state.members());
          MemberState other = dice.oneOf(state.members());
          if (one.equals(other) || one.entries() == null || other.entries() == null) {
            return;
          }
          List<WhatIf.Assumption> assumptions = new ArrayList<>();
          for (Leaf leaf : state.scheme().leaves()) {
            EffectiveValue value = other.entry(leaf.code()).value();
            assumptions.add(
                new WhatIf.Assumption(one.organizationId(), leaf.code(), SaidFields.of(value)));
          }
          MemberState bare = new MemberState(one.organizationId(), one.bars(), Map.of());
          List<MemberState> members = new ArrayList<>(state.members());
          members.replaceAll(member -> member.equals(one) ? bare : member);
          ClusterState without = new ClusterState(state.schemeVersion(), state.scheme(), members);

          ClusterState then =
              WhatIf.of(
                  without,
                  assumptions,
                  List.of(new WhatIf.AssumedBars(one.organizationId(), other.bars())));

          assertThat(row(then, one).total()).isEqualTo(row(then, other).total());
          assertThat(row(then, one).rank()).isEqualTo(row(then, other).rank());
          assertThat(row(then, one).leaves()).isEqualTo(row(then, other).leaves());
        });
  }

  private static RankingRow row(ClusterState state, MemberState member) {
    return state.ranking().rows().stream()
        .filter(row -> row.organizationId().equals(member.organizationId()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void shouldChangeNothing_whenNothingIsAssumed() {
    Seeds.check(
        200,
        seed -> {
          ClusterState state = RandomStates.state(seed);

          assertThat(WhatIf.of(state, List.of(), List.of())).isEqualTo(state);
        });
  }

  @Test
  void shouldRefuse_whatASheetWouldRefuse() {
    Seeds.check(
        300,
        seed -> {
          ClusterState state = RandomStates.state(seed);
          MemberState member = state.members().getFirst();
          for (Leaf leaf : state.scheme().leaves()) {
            SaidFields tooMany =
                new SaidFields(
                    null, null, null, leaf.maxPoints().add(BigDecimal.ONE), null, null, null, null);
            EntryRule rule =
                leaf.method() == ScoringMethod.DIRECT
                    ? EntryRule.POINTS_OUT_OF_RANGE
                    : EntryRule.FIELD_NOT_FOR_METHOD;

            assertThat(
                    WhatIf.violations(
                        state,
                        List.of(
                            new WhatIf.Assumption(member.organizationId(), leaf.code(), tooMany))))
                .anySatisfy(violation -> {
                  assertThat(violation.rule()).isEqualTo(rule);
                  assertThat(violation.index()).isZero();
                });
          }
        });
  }

  @Test
  void shouldNameTheLine_whenTheCriterionIsNone() {
    ClusterState state = RandomStates.state(1);
    MemberState member = state.members().getFirst();
    String group = state.scheme().groups().getFirst().code();
    String leaf = state.scheme().leaves().getFirst().code();

    List<EntryRule> rules =
        WhatIf.violations(
                state,
                List.of(
                    new WhatIf.Assumption(member.organizationId(), "?", SaidFields.NOTHING),
                    new WhatIf.Assumption(member.organizationId(), group, SaidFields.NOTHING),
                    new WhatIf.Assumption(member.organizationId(), leaf, SaidFields.NOTHING),
                    new WhatIf.Assumption(member.organizationId(), leaf, SaidFields.NOTHING)))
            .stream()
            .map(violation -> violation.rule())
            .toList();

    assertThat(Set.copyOf(rules))
        .contains(
            EntryRule.CRITERION_UNKNOWN,
            EntryRule.CRITERION_IS_GROUP,
            EntryRule.CRITERION_DUPLICATE);
  }
}
