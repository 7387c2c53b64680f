package vn.thidua.awards.participants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.thidua.platform.identity.HeldMandate;
import vn.thidua.platform.identity.MandateRole;
import vn.thidua.platform.identity.MandateSource;
import vn.thidua.platform.identity.Mandates;

/** The mandates that have been heard of. */
@ApplicationScoped
class KnownMandates implements MandateSource {

  private final EntityManager entities;

  KnownMandates(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Mandates heldBy(String subject, LocalDate on) {
    return new Mandates(
        entities
            .createQuery(
                "select new vn.thidua.awards.participants.KnownMandates$Row(id, role, targetId)"
                    + " from MandateHeardOf where subject = :subject and validFrom <= :on"
                    + " and (validTo is null or validTo > :on)",
                Row.class)
            .setParameter("subject", subject)
            .setParameter("on", on)
            .getResultStream()
            .flatMap(row -> row.held().stream())
            .toList());
  }

  /** The role as it was heard; one that this service does not know gives no right here. */
  record Row(UUID id, String role, UUID targetId) {

    Optional<HeldMandate> held() {
      for (MandateRole known : MandateRole.values()) {
        if (known.name().equals(role)) {
          return Optional.of(new HeldMandate(id, known, targetId));
        }
      }
      return Optional.empty();
    }
  }
}
