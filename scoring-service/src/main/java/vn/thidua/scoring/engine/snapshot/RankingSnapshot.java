package vn.thidua.scoring.engine.snapshot;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.entry.Entry;
import vn.thidua.scoring.engine.ranking.MemberSheet;
import vn.thidua.scoring.engine.ranking.RankingInput;
import vn.thidua.scoring.engine.scheme.CompiledScheme;

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

    /** As the engine scores it. */
    public MemberSheet sheet() {
      return new MemberSheet(organizationId, Set.copyOf(bars), entries());
    }

    private @Nullable Map<String, Entry> entries() {
      if (lines == null) {
        return null;
      }
      Map<String, Entry> entries = new HashMap<>();
      lines.forEach(line -> entries.put(line.criterion(), line.entry()));
      return Collections.unmodifiableMap(entries);
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
    return RankingInput.of(scheme, members.stream().map(Member::sheet).toList());
  }
}
