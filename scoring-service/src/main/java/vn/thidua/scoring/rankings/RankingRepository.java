package vn.thidua.scoring.rankings;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class RankingRepository implements PanacheRepositoryBase<Ranking, UUID> {

  @Nullable Ranking latest(UUID periodId, UUID clusterId) {
    return find("periodId = ?1 and clusterId = ?2 and latest", periodId, clusterId).firstResult();
  }
}
