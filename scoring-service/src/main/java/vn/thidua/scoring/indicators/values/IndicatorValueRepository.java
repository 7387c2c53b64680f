package vn.thidua.scoring.indicators.values;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class IndicatorValueRepository implements PanacheRepositoryBase<IndicatorValue, UUID> {

  @Nullable IndicatorValue locked(UUID id) {
    return findById(id, LockModeType.PESSIMISTIC_WRITE);
  }

  Optional<IndicatorValue> of(Measured measured) {
    return find(
            "indicatorId = ?1 and fromYear = ?2 and year = ?3"
                + " and coalesce(organizationId, clusterId) = ?4",
            measured.indicatorId(),
            measured.fromYear(),
            measured.year(),
            measured.organizationId() == null ? measured.clusterId() : measured.organizationId())
        .firstResultOptional();
  }

  /** Locked, so that nobody corrects them meanwhile. */
  List<IndicatorValue> lockedOf(Collection<UUID> indicators, Collection<Integer> years) {
    return find("indicatorId in ?1 and year in ?2", Set.copyOf(indicators), Set.copyOf(years))
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  IndicatorRevision present(IndicatorValue value) {
    return getEntityManager()
        .find(IndicatorRevision.class, new IndicatorRevision.Key(value.id(), value.revision()));
  }

  List<IndicatorRevision> present(Collection<UUID> values) {
    return values.isEmpty()
        ? List.of()
        : getEntityManager()
            .createQuery(
                "select r from IndicatorRevision r, IndicatorValue v"
                    + " where v.id in :ids and r.valueId = v.id and r.number = v.revision",
                IndicatorRevision.class)
            .setParameter("ids", Set.copyOf(values))
            .getResultList();
  }

  void persist(IndicatorRevision revision) {
    getEntityManager().persist(revision);
  }
}
