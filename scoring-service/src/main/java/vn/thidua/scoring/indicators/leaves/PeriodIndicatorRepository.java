package vn.thidua.scoring.indicators.leaves;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class PeriodIndicatorRepository implements PanacheRepositoryBase<PeriodIndicator, UUID> {

  boolean isTied(UUID periodId, String criterion) {
    return count("periodId = ?1 and criterion = ?2 and removedAt is null", periodId, criterion) > 0;
  }
}
