package vn.thidua.scoring.engine.insight;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.thidua.scoring.engine.ranking.ClusterRanking;
import vn.thidua.scoring.engine.ranking.Ranker;
import vn.thidua.scoring.engine.ranking.RankingInput;
import vn.thidua.scoring.engine.scheme.CompiledScheme;

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
