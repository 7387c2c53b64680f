package vn.thidua.scoring.rankings;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class RankingRepository implements PanacheRepositoryBase<Ranking, UUID> {

  public @Nullable Ranking latest(UUID periodId, UUID clusterId) {
    return find("periodId = ?1 and clusterId = ?2 and latest", periodId, clusterId).firstResult();
  }

  /** Computed by the run and seen by nobody yet. */
  public List<Ranking> staged(UUID runId) {
    return list("runId = ?1 and publishedAt is null order by id", runId);
  }
}
