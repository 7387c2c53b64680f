package vn.thidua.awards.proposals;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ProposalRepository implements PanacheRepositoryBase<Proposal, UUID> {

  /**
   * The proposal for this award that is neither refused nor withdrawn. Whoever asks for the same
   * waits here until the present transaction ends, and then sees what it made.
   */
  Optional<Proposal> living(UUID organization, String awardType, int year) {
    getEntityManager()
        .createNativeQuery(
            "select 1 from pg_advisory_xact_lock(hashtextextended(:what, 0))", Integer.class)
        .setParameter("what", "proposal " + organization + " " + awardType + " " + year)
        .getSingleResult();
    return find(
            "organizationId = ?1 and awardType = ?2 and year = ?3"
                + " and status not in (REFUSED, WITHDRAWN)",
            organization,
            awardType,
            year)
        .firstResultOptional();
  }
}
