package vn.thidua.scoring.rankings.compute;

import java.util.List;
import java.util.UUID;
import vn.thidua.scoring.engine.ranking.RulesVersion;
import vn.thidua.scoring.engine.scheme.CompiledScheme;
import vn.thidua.scoring.engine.snapshot.RankingSnapshot;

/** What one cluster's ranking in one period is made from, as read at one moment. */
record ClusterReading(
    ClusterOfPeriod cluster,
    UUID organizerId,
    int year,
    UUID schemeId,
    CompiledScheme scheme,
    List<RankingSnapshot.Member> members) {

  RankingSnapshot snapshot() {
    return new RankingSnapshot(schemeId, RulesVersion.CURRENT, members);
  }
}
