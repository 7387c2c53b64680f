package vn.thidua.cluster.pledges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.agreements.AgreementDrafted;
import vn.thidua.cluster.agreements.Agreements;
import vn.thidua.cluster.organizations.OrganizationQueries;
import vn.thidua.cluster.pledges.PledgeEvents.PledgeMade;

/**
 * Takes the pledges of a former agreement into the one that is drafted from it, as many years
 * later: but not those that were withdrawn, nor those of units that are no more by then. What was
 * nested in one of these is nested in what is above it.
 */
@ApplicationScoped
class CopyPledges {

  private final EntityManager entities;
  private final OrganizationQueries organizations;
  private final Agreements agreements;
  private final PledgeEvents events;

  CopyPledges(
      EntityManager entities,
      OrganizationQueries organizations,
      Agreements agreements,
      PledgeEvents events) {
    this.entities = entities;
    this.organizations = organizations;
    this.agreements = agreements;
    this.events = events;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void copy(@Observes AgreementDrafted drafted) {
    List<Pledge> former = of(drafted.basedOn());
    int years = drafted.year() - agreements.yearOf(drafted.basedOn());
    Set<UUID> there =
        organizations
            .namesOn(
                former.stream().map(Pledge::organizationId).collect(Collectors.toSet()),
                LocalDate.of(drafted.year(), 1, 1))
            .keySet();
    Map<UUID, Pledge> copies = new LinkedHashMap<>();
    for (Pledge pledge : former) {
      Pledge above = pledge.parentId() == null ? null : copies.get(pledge.parentId());
      if (pledge.withdrawalReason() == null && there.contains(pledge.organizationId())) {
        Pledge copy = Pledge.copy(pledge, belonging(drafted, above), years);
        entities.persist(copy);
        copies.put(pledge.id(), copy);
      } else if (above != null) {
        copies.put(pledge.id(), above);
      }
    }
    entities.flush();
    copies.values().stream()
        .distinct()
        .forEach(copy ->
            events.publish(
                drafted.by(),
                new PledgeMade(copy.organizationId(), copy.content().measure()),
                null,
                copy.kept()));
  }

  private static PledgeViews.Belonging belonging(AgreementDrafted drafted, @Nullable Pledge above) {
    return new PledgeViews.Belonging(
        drafted.organizer(),
        drafted.agreement(),
        null,
        drafted.cluster(),
        above == null ? null : above.id());
  }

  /** What something is nested in was made before it. */
  private List<Pledge> of(UUID agreement) {
    return entities
        .createQuery(
            "select p from Pledge p where p.agreementId = :agreement order by p.id", Pledge.class)
        .setParameter("agreement", agreement)
        .getResultList();
  }
}
