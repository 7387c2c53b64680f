package vn.thidua.scoring.rankings.endorsements;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.scoring.rankings.RankingViews;
import vn.thidua.scoring.rankings.acts.RankingProblem;

@ApplicationScoped
class EndorsementRepository implements PanacheRepositoryBase<Endorsement, UUID> {

  /** The ranking's own; 409 if it has none. */
  Endorsement required(UUID ranking) {
    return find("rankingId = ?1 and withdrawnAt is null", ranking)
        .firstResultOptional()
        .orElseThrow(() ->
            ProblemException.of(
                RankingProblem.NOT_ENDORSED,
                "Bảng xếp hạng %s chưa được hội nghị thông qua.",
                "The ranking %s is not endorsed.",
                ranking));
  }

  /** The last one of the ranking's cluster and period, which no other puts right. */
  Optional<Endorsement> standing(RankingViews.Header of) {
    return find(
            "from Endorsement e where e.periodId = ?1 and e.clusterId = ?2"
                + " and e.withdrawnAt is null and not exists"
                + " (select 1 from Endorsement n where n.rectifies = e.rankingId"
                + " and n.withdrawnAt is null)",
            of.periodId(),
            of.clusterId())
        .firstResultOptional();
  }
}
