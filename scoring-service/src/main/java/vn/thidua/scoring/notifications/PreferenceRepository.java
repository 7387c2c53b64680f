package vn.thidua.scoring.notifications;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PreferenceRepository implements PanacheRepositoryBase<Preference, UUID> {

  Optional<Preference> of(String subject) {
    return find("subject", subject).firstResultOptional();
  }

  /** Nobody else writes it, or to its person, until the present transaction ends. */
  Optional<Preference> held(String subject) {
    return find("subject", subject).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
  }

  /**
   * Those who may have to be told something.
   *
   * @param daily whether also those who have not been told on the day and want it once a day
   */
  List<UUID> wanting(boolean daily, LocalDate today) {
    return getEntityManager()
        .createQuery(
            "select id from Preference where confirmedAt is not null"
                + " and (frequency = :immediate or (:daily = true and frequency = :once"
                + " and (toldOn is null or toldOn < :today))) order by id",
            UUID.class)
        .setParameter("immediate", Frequency.IMMEDIATE)
        .setParameter("once", Frequency.DAILY)
        .setParameter("daily", daily)
        .setParameter("today", today)
        .getResultList();
  }
}
