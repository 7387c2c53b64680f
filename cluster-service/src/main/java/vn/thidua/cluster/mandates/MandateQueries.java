package vn.thidua.cluster.mandates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;
import vn.thidua.platform.identity.MandateRole;
import vn.thidua.platform.identity.MandateSource;
import vn.thidua.platform.identity.Mandates;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.paging.PageRequest;
import vn.thidua.platform.paging.Where;

@ApplicationScoped
class MandateQueries implements MandateSource {

  /** What a list can be narrowed by; null means any. */
  record Filter(
      @Nullable String subject,
      @Nullable MandateRole role,
      @Nullable UUID organizationId,
      @Nullable UUID organizerId,
      @Nullable LocalDate asOf) {}

  private static final String VIEW =
      "select new vn.thidua.cluster.mandates.MandateView(id, subject, personName, role,"
          + " organizationId, organizerId, validFrom, validTo, grantedBy, grantedAt, endReason,"
          + " cause, endCause, version) from Mandate";

  private final EntityManager entities;

  MandateQueries(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Mandates heldBy(String subject, LocalDate on) {
    return new Mandates(
        entities
            .createQuery(
                "select new vn.thidua.platform.identity.HeldMandate(id, role,"
                    + " coalesce(organizationId, organizerId)) from Mandate"
                    + " where subject = :subject and validFrom <= :on"
                    + " and (validTo is null or validTo > :on)",
                HeldMandate.class)
            .setParameter("subject", subject)
            .setParameter("on", on)
            .getResultList());
  }

  List<MandateFacts> reachingPast(Collection<UUID> organizations, LocalDate on) {
    return entities
        .createQuery(
            "select new vn.thidua.cluster.mandates.MandateFacts(id, subject, role, organizationId,"
                + " validFrom, validTo) from Mandate where organizationId in :organizations"
                + " and (validTo is null or (validTo > :on and validTo > validFrom)) order by id",
            MandateFacts.class)
        .setParameter("organizations", organizations)
        .setParameter("on", on)
        .getResultList();
  }

  /** A mandate is seen by its holder and by administrators. */
  Optional<MandateView> one(UUID id, Actor actor) {
    return entities
        .createQuery(VIEW + " where id = :id", MandateView.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .filter(m -> actor.isAdministrator() || m.subject().equals(actor.subject()));
  }

  Page<MandateView> list(Filter filter, Actor actor, PageRequest request) {
    Where where =
        new Where()
            .and("subject = :subject", "subject", filter.subject())
            .and("role = :role", "role", filter.role())
            .and("organizationId = :organization", "organization", filter.organizationId())
            .and("organizerId = :organizer", "organizer", filter.organizerId())
            .and("validFrom <= :on and (validTo is null or validTo > :on)", "on", filter.asOf())
            .and("id > :after", "after", request.after());
    if (!actor.isAdministrator()) {
      where.and("subject = :self", "self", actor.subject());
    }
    return request.page(
        where
            .bind(entities.createQuery(VIEW + where.clause() + " order by id", MandateView.class))
            .setMaxResults(request.fetch())
            .getResultList(),
        MandateView::id);
  }
}
