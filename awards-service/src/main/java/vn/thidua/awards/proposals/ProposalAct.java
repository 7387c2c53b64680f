package vn.thidua.awards.proposals;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import vn.thidua.awards.proposals.ProposalLife.Status;

/** A step that was taken: who, when, why. */
@Entity
class ProposalAct {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Proposal proposal;

  private String act;

  @Enumerated(EnumType.STRING)
  private @Nullable Status fromStatus;

  @Enumerated(EnumType.STRING)
  private Status toStatus;

  private @Nullable String reason;
  private String bySubject;
  private Instant at;

  protected ProposalAct() {}

  /**
   * @param from null for the draft
   */
  ProposalAct(
      Proposal proposal,
      String act,
      @Nullable Status from,
      Status to,
      @Nullable String reason,
      String by,
      Instant at) {
    this.proposal = proposal;
    this.act = act;
    this.fromStatus = from;
    this.toStatus = to;
    this.reason = reason;
    this.bySubject = by;
    this.at = at;
  }
}
