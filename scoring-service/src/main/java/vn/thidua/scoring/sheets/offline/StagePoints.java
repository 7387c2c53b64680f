package vn.thidua.scoring.sheets.offline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.entry.EffectiveValue;
import vn.thidua.scoring.engine.entry.Entry;
import vn.thidua.scoring.engine.entry.EntryCheck;
import vn.thidua.scoring.engine.ranking.MemberSheet;
import vn.thidua.scoring.engine.ranking.Ranker;
import vn.thidua.scoring.engine.ranking.RankingInput;
import vn.thidua.scoring.engine.ranking.RankingRow;
import vn.thidua.scoring.engine.scheme.CompiledScheme;
import vn.thidua.scoring.engine.scheme.Leaf;

/**
 * What one unit's sheet comes to after each stage. The others of the cluster stand at the same
 * stage, since what is scored against the best depends on them.
 */
record StagePoints(RankingRow self, RankingRow head, RankingRow counted) {

  /**
   * @param members the cluster's, in its order
   * @param own of the unit, also if it is none of the members any more
   */
  static StagePoints of(
      CompiledScheme scheme, List<MemberSheet> members, UUID unit, Map<String, Entry> own) {
    List<MemberSheet> all = new ArrayList<>(members);
    if (members.stream().noneMatch(member -> member.organizationId().equals(unit))) {
      all.add(new MemberSheet(unit, Set.of(), own));
    }
    return new StagePoints(
        row(scheme, all, unit, entry -> new Entry(entry.selfScore(), null, null)),
        row(scheme, all, unit, entry -> new Entry(entry.selfScore(), entry.headReview(), null)),
        row(scheme, all, unit, entry -> entry));
  }

  private static RankingRow row(
      CompiledScheme scheme, List<MemberSheet> members, UUID unit, UnaryOperator<Entry> upTo) {
    List<MemberSheet> then =
        members.stream()
            .map(member ->
                new MemberSheet(
                    member.organizationId(), member.bars(), entries(scheme, member, upTo)))
            .toList();
    return Ranker.rank(RankingInput.of(scheme, then)).rows().stream()
        .filter(row -> row.organizationId().equals(unit))
        .findFirst()
        .orElseThrow();
  }

  /** Without those that cannot be scored yet, as only a later stage makes them sound. */
  private static @Nullable Map<String, Entry> entries(
      CompiledScheme scheme, MemberSheet member, UnaryOperator<Entry> upTo) {
    Map<String, Entry> whole = member.entries();
    if (whole == null) {
      return null;
    }
    Map<String, Entry> entries = new HashMap<>();
    whole.forEach((criterion, entry) -> {
      Leaf leaf = scheme.leaf(criterion);
      Entry then = upTo.apply(entry);
      if (leaf != null && EntryCheck.ofValue(leaf, EffectiveValue.of(then)).isEmpty()) {
        entries.put(criterion, then);
      }
    });
    return entries;
  }
}
