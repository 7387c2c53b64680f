package vn.thidua.awards.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.thidua.awards.proposals.ProposalEvents.ProposalDecided;
import vn.thidua.awards.proposals.ProposalEvents.ProposalState;
import vn.thidua.platform.changelog.By;

/** For whoever records a decision: what is proposed, and that it was decided. */
@ApplicationScoped
public class DecideProposals {

  /**
   * A proposal that a decision refers to.
   *
   * @param status as the API shows it
   * @param forwarded whether it waits for a decision
   */
  public record Proposed(
      UUID id,
      UUID organizerId,
      UUID organizationId,
      String awardType,
      int year,
      String status,
      boolean forwarded) {}

  private final ProposalRepository proposals;
  private final ProposalEvents events;
  private final Clock clock;

  DecideProposals(ProposalRepository proposals, ProposalEvents events, Clock clock) {
    this.proposals = proposals;
    this.events = events;
    this.clock = clock;
  }

  /** Those that are there; nothing happens to them until the present transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Map<UUID, Proposed> held(Collection<UUID> ids) {
    return locked(ids).stream()
        .collect(
            Collectors.toMap(
                Proposal::id,
                proposal ->
                    new Proposed(
                        proposal.id(),
                        proposal.organizerId(),
                        proposal.organizationId(),
                        proposal.awardType(),
                        proposal.year(),
                        proposal.status().name(),
                        ProposalLife.Step.DECIDE.possibleIn(proposal.status()))));
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void decide(Collection<UUID> ids, UUID decisionId, By by) {
    List<Proposal> decided = locked(ids);
    List<ProposalState> before = decided.stream().map(Proposal::state).toList();
    decided.forEach(proposal -> proposal.decide(decisionId, by.subject(), clock.instant()));
    proposals.flush();
    for (int i = 0; i < decided.size(); i++) {
      events.publish(
          by, new ProposalDecided(decisionId, by.subject()), before.get(i), decided.get(i).state());
    }
  }

  /** In the order of their ids, so that two decisions never wait for each other. */
  private List<Proposal> locked(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : proposals
            .find("id in ?1 order by id", Set.copyOf(ids))
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .list();
  }
}
