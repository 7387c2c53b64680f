package vn.thidua.scoring.rankings.acts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class RankingActRepository implements PanacheRepositoryBase<RankingAct, UUID> {

  /** How many of the ranking's acts an event told of. */
  long announced(UUID ranking) {
    return count("rankingId = ?1 and announced", ranking);
  }
}
