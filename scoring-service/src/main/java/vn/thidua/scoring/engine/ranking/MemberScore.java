package vn.thidua.scoring.engine.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import vn.thidua.scoring.engine.scheme.CompiledScheme;
import vn.thidua.scoring.engine.scheme.Group;
import vn.thidua.scoring.engine.scheme.Leaf;
import vn.thidua.scoring.engine.scheme.Part;

/** Adds up one member's sheet. */
final class MemberScore {

  private final CompiledScheme scheme;
  private final RankingInput.Member member;
  private final List<LeafResult> leaves;
  private final BigDecimal[] groups;
  private BigDecimal ceiling = Rounding.NO_POINTS;
  private int fullMarks;

  private MemberScore(CompiledScheme scheme, RankingInput.Member member) {
    this.scheme = scheme;
    this.member = member;
    this.leaves = new ArrayList<>(scheme.leaves().size());
    this.groups = new BigDecimal[scheme.groups().size()];
    Arrays.fill(groups, Rounding.NO_POINTS);
  }

  /** The member's row, not yet ranked. */
  static RankingRow row(CompiledScheme scheme, LeafPoints points, RankingInput.Member member) {
    MemberScore score = new MemberScore(scheme, member);
    score.addLeaves(points);
    score.addGroups();
    return score.row();
  }

  private void addLeaves(LeafPoints points) {
    List<LeafInput> inputs = member.leaves();
    for (Leaf leaf : scheme.leaves()) {
      if (inputs == null) {
        leaves.add(new LeafResult(leaf.code(), Rounding.NO_POINTS, LeafState.MISSING));
      } else {
        addLeaf(leaf, inputs.get(leaf.position()), points);
      }
    }
  }

  private void addLeaf(Leaf leaf, LeafInput input, LeafPoints points) {
    BigDecimal own = points.of(leaf, input);
    leaves.add(new LeafResult(leaf.code(), own, input.state()));
    groups[leaf.group()] = groups[leaf.group()].add(own);
    if (leaf.part() == Part.BASE && input.state() != LeafState.NOT_ASSIGNED) {
      ceiling = ceiling.add(leaf.maxPoints());
      if (own.compareTo(leaf.maxPoints()) == 0) {
        fullMarks++;
      }
    }
  }

  /** From the last group back, so that a group is complete before it goes into the one above. */
  private void addGroups() {
    for (Group group : scheme.groups().reversed()) {
      int at = group.position();
      if (group.cap() != null) {
        groups[at] = Rounding.points(groups[at].min(group.cap()));
      }
      if (group.parent() >= 0) {
        groups[group.parent()] = groups[group.parent()].add(groups[at]);
      }
    }
  }

  private RankingRow row() {
    BigDecimal base = sumOf(Part.BASE);
    BigDecimal bonus = sumOf(Part.BONUS);
    BigDecimal penalty = sumOf(Part.PENALTY);
    return new RankingRow(
        member.organizationId(),
        null,
        false,
        bars(),
        total(base, bonus, penalty),
        base,
        Rounding.points(ceiling),
        bonus,
        penalty,
        fullMarks,
        leaves,
        groupResults());
  }

  private BigDecimal sumOf(Part part) {
    BigDecimal sum = Rounding.NO_POINTS;
    for (Group group : scheme.groups()) {
      if (group.parent() < 0 && group.part() == part) {
        sum = sum.add(groups[group.position()]);
      }
    }
    return sum;
  }

  private BigDecimal total(BigDecimal base, BigDecimal bonus, BigDecimal penalty) {
    if (ceiling.signum() == 0) {
      return Rounding.NO_TOTAL;
    }
    BigDecimal exact =
        base.multiply(scheme.totalPoints()).add(bonus.subtract(penalty).multiply(ceiling));
    return exact.signum() <= 0 ? Rounding.NO_TOTAL : Rounding.total(exact, ceiling);
  }

  private List<String> bars() {
    if (member.leaves() != null && ceiling.signum() > 0) {
      return member.bars();
    }
    TreeSet<String> bars = new TreeSet<>(member.bars());
    bars.add(member.leaves() == null ? RankingRow.NO_SHEET : RankingRow.NOTHING_ASSIGNED);
    return List.copyOf(bars);
  }

  private List<GroupResult> groupResults() {
    List<GroupResult> results = new ArrayList<>(groups.length);
    for (Group group : scheme.groups()) {
      results.add(new GroupResult(group.code(), groups[group.position()]));
    }
    return results;
  }
}
