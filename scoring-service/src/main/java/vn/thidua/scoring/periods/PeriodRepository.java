package vn.thidua.scoring.periods;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class PeriodRepository implements PanacheRepositoryBase<Period, UUID> {}
