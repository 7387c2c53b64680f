package vn.thidua.scoring.engine.snapshot;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.entry.Entry;
import vn.thidua.scoring.engine.ranking.PlacedSheet;
import vn.thidua.scoring.engine.ranking.RankingInput;
import vn.thidua.scoring.engine.scheme.CompiledScheme;
import vn.thidua.scoring.engine.scheme.Leaf;

/**
 * All that the sheets of a cluster said when its ranking was computed. The input of the ranking,
 * and so its digests, follow from it and the scheme exactly.
 *
 * @param members in the cluster's order
 */
public record RankingSnapshot(UUID schemeId, String rulesVersion, List<Member> members) {

  /**
   * @param name on the period's last day; null for one that was not heard of yet
   * @param bars sorted, without the ones that the engine adds
   * @param lines in the order of the scheme's leaves, those that say something; null without a
   *     sheet
   */
  public record Member(
      UUID organizationId, @Nullable String name, List<String> bars, @Nullable List<Line> lines) {

    public Member {
      bars = List.copyOf(bars);
      lines = lines == null ? null : List.copyOf(lines);
    }

    private PlacedSheet placed(CompiledScheme scheme) {
      if (lines == null) {
        return new PlacedSheet(organizationId, bars, null);
      }
      @Nullable Entry[] entries = new Entry[scheme.leaves().size()];
      for (Line line : lines) {
        Leaf leaf = scheme.leaf(line.criterion());
        if (leaf == null) {
          throw new IllegalArgumentException(
              "Sheet of " + organizationId + ": no such criterion " + line.criterion());
        }
        entries[leaf.position()] = line.entry();
      }
      return new PlacedSheet(organizationId, bars, Arrays.asList(entries));
    }
  }

  /**
   * One leaf.
   *
   * @param entry with every stage, as it counted
   */
  public record Line(String criterion, Entry entry, EntrySource source) {}

  public RankingSnapshot {
    members = List.copyOf(members);
  }

  /** What the ranking was computed from. */
  public RankingInput input(CompiledScheme scheme) {
    return RankingInput.ofPlaced(
        scheme, members.stream().map(member -> member.placed(scheme)).toList());
  }
}
