package vn.thidua.scoring.engine.insight;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.entry.Entry;
import vn.thidua.scoring.engine.entry.SelfScore;
import vn.thidua.scoring.engine.ranking.LeafResult;
import vn.thidua.scoring.engine.ranking.LeafState;
import vn.thidua.scoring.engine.ranking.MemberSheet;
import vn.thidua.scoring.engine.ranking.Ranker;
import vn.thidua.scoring.engine.ranking.RankingInput;
import vn.thidua.scoring.engine.ranking.RankingRow;
import vn.thidua.scoring.engine.scheme.CompiledScheme;
import vn.thidua.scoring.engine.scheme.Group;
import vn.thidua.scoring.engine.scheme.Leaf;
import vn.thidua.scoring.engine.scheme.Part;
import vn.thidua.scoring.engine.scheme.SchemeNode;
import vn.thidua.scoring.engine.scheme.ScoringMethod;
import vn.thidua.scoring.engine.scheme.ScoringScheme;
import vn.thidua.scoring.engine.scheme.TieBreak;

/**
 * A scheme with the same groups, ceilings, caps and tie-breaks in which the points of every leaf
 * are entered directly. With it the engine itself says what totals and ranks follow from points,
 * whatever values these came from.
 */
final class PointsScheme {

  private final CompiledScheme scheme;

  PointsScheme(CompiledScheme of) {
    List<@Nullable SchemeNode> nodes = new ArrayList<>();
    BigDecimal[] ceilings = ceilings(of);
    for (Group group : of.groups()) {
      boolean top = group.parent() < 0;
      nodes.add(
          node(
              group.code(),
              top ? null : of.groups().get(group.parent()).code(),
              top ? group.part() : null,
              group.part() == Part.BASE ? ceilings[group.position()] : group.cap(),
              null));
    }
    for (Leaf leaf : of.leaves()) {
      nodes.add(
          node(
              leaf.code(),
              of.groups().get(leaf.group()).code(),
              null,
              leaf.maxPoints(),
              ScoringMethod.DIRECT));
    }
    scheme = CompiledScheme.of(new ScoringScheme(of.totalPoints(), tieBreaks(of), nodes));
  }

  private static BigDecimal[] ceilings(CompiledScheme of) {
    BigDecimal[] ceilings = new BigDecimal[of.groups().size()];
    Arrays.fill(ceilings, BigDecimal.ZERO);
    for (Leaf leaf : of.leaves()) {
      ceilings[leaf.group()] = ceilings[leaf.group()].add(leaf.maxPoints());
    }
    for (Group group : of.groups().reversed()) {
      if (group.parent() >= 0) {
        ceilings[group.parent()] = ceilings[group.parent()].add(ceilings[group.position()]);
      }
    }
    return ceilings;
  }

  private static SchemeNode node(
      String code,
      @Nullable String parent,
      @Nullable Part part,
      @Nullable BigDecimal maxPoints,
      @Nullable ScoringMethod method) {
    return new SchemeNode(
        code, parent, part, code, maxPoints, method, null, null, List.of(), false);
  }

  private static List<@Nullable String> tieBreaks(CompiledScheme of) {
    List<@Nullable String> texts = new ArrayList<>();
    for (TieBreak tieBreak : of.tieBreaks()) {
      texts.add(
          switch (tieBreak) {
            case TieBreak.Group(String code) -> "GROUP:" + code;
            case TieBreak.Plain plain -> plain.name();
          });
    }
    return texts;
  }

  /** A unit that has these points, with its bars in force. */
  MemberSheet sheet(RankingRow row, Map<String, LeafResult> leaves) {
    return new MemberSheet(row.organizationId(), Set.copyOf(row.bars()), entries(leaves));
  }

  private static Map<String, Entry> entries(Map<String, LeafResult> leaves) {
    Map<String, Entry> entries = HashMap.newHashMap(leaves.size());
    leaves.forEach((criterion, leaf) -> entries.put(criterion, entry(leaf)));
    return entries;
  }

  private static Entry entry(LeafResult leaf) {
    boolean assigned = leaf.state() != LeafState.NOT_ASSIGNED;
    BigDecimal points = assigned ? leaf.points() : null;
    return Entry.of(new SelfScore(assigned, null, null, points, null, null, 0));
  }

  /** In the order of their ranks. */
  List<RankingRow> rank(List<MemberSheet> members) {
    return Ranker.rank(RankingInput.of(scheme, members)).rows();
  }

  /** The total of a unit with these points. */
  BigDecimal total(UUID organization, Map<String, LeafResult> leaves) {
    return rank(List.of(new MemberSheet(organization, Set.of(), entries(leaves))))
        .getFirst()
        .total();
  }
}
