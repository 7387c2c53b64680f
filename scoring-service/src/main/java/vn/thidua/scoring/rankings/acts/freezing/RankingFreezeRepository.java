package vn.thidua.scoring.rankings.acts.freezing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.rankings.RankingViews;

@ApplicationScoped
class RankingFreezeRepository implements PanacheRepositoryBase<RankingFreeze, UUID> {

  /** The one that goes on in the ranking's cluster and period. */
  @Nullable RankingFreeze open(RankingViews.Header of) {
    return find(
            "periodId = ?1 and clusterId = ?2 and endedAt is null", of.periodId(), of.clusterId())
        .firstResult();
  }
}
