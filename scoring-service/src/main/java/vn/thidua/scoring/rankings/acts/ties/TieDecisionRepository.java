package vn.thidua.scoring.rankings.acts.ties;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class TieDecisionRepository implements PanacheRepositoryBase<TieDecision, UUID> {

  int made(UUID ranking) {
    return Math.toIntExact(count("rankingId", ranking));
  }

  boolean decided(UUID ranking, int rank) {
    return count("rankingId = ?1 and rank = ?2 and withdrawnAt is null", ranking, rank) > 0;
  }

  Optional<TieDecision> numbered(UUID ranking, int number) {
    return find("rankingId = ?1 and number = ?2", ranking, number).firstResultOptional();
  }
}
