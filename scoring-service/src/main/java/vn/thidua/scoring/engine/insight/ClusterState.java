package vn.thidua.scoring.engine.insight;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.thidua.scoring.engine.ranking.ClusterRanking;
import vn.thidua.scoring.engine.ranking.Ranker;
import vn.thidua.scoring.engine.ranking.RankingInput;
import vn.thidua.scoring.engine.scheme.CompiledScheme;
import vn.thidua.scoring.engine.snapshot.RankingSnapshot;

/**
 * All that a cluster's ranking was made from.
 *
 * @param schemeVersion names the version of the scheme
 * @param members in the cluster's order
 */
public record ClusterState(String schemeVersion, CompiledScheme scheme, List<MemberState> members) {

  public ClusterState {
    members = List.copyOf(members);
  }

  /**
   * What a ranking was computed from.
   *
   * @param scheme of the snapshot
   */
  public static ClusterState of(RankingSnapshot snapshot, CompiledScheme scheme) {
    return new ClusterState(
        snapshot.schemeId().toString(),
        scheme,
        snapshot.members().stream().map(ClusterState::member).toList());
  }

  private static MemberState member(RankingSnapshot.Member member) {
    List<RankingSnapshot.Line> lines = member.lines();
    return new MemberState(
        member.organizationId(), Set.copyOf(member.bars()), lines == null ? null : entries(lines));
  }

  private static Map<String, SourcedEntry> entries(List<RankingSnapshot.Line> lines) {
    Map<String, SourcedEntry> entries = HashMap.newHashMap(lines.size());
    lines.forEach(
        line -> entries.put(line.criterion(), new SourcedEntry(line.entry(), line.source())));
    return entries;
  }

  /** What the engine ranks. */
  public RankingInput input() {
    return RankingInput.of(scheme, members.stream().map(MemberState::sheet).toList());
  }

  /** The ranking that follows from it. */
  public ClusterRanking ranking() {
    return Ranker.rank(input());
  }

  Map<UUID, MemberState> byOrganization() {
    Map<UUID, MemberState> byOrganization = new LinkedHashMap<>();
    members.forEach(member -> byOrganization.put(member.organizationId(), member));
    return byOrganization;
  }
}
