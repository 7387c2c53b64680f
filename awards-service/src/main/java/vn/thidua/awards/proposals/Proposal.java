package vn.thidua.awards.proposals;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import vn.thidua.awards.proposals.ProposalLife.Status;
import vn.thidua.awards.proposals.ProposalLife.Step;
import vn.thidua.awards.types.CommendationType;
import vn.thidua.platform.idempotency.ExternalReference;
import vn.thidua.platform.problem.ProblemException;

/** A proposal of an organizer that an organization be given an award for a year. */
@Entity
class Proposal {

  /** Where an organization stood in a ranking when a proposal referred to it. */
  @Embeddable
  record RankedAt(
      UUID rankingId,
      UUID rankingClusterId,
      String rankingDigest,
      String rankingStatus,
      Integer rankingRank,
      Boolean rankingTied,
      BigDecimal rankingTotal) {}

  private static final String DRAFTED = "drafted";

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  private @Nullable String source;
  private @Nullable String key;
  private UUID organizerId;

  /** Of the achievement. */
  private int year;

  private String awardType;

  @Enumerated(EnumType.STRING)
  private CommendationType commendationType;

  private UUID organizationId;
  @Embedded private @Nullable RankedAt ranking;
  private String merits;

  @Enumerated(EnumType.STRING)
  private Status status;

  private @Nullable UUID decisionId;

  /** Changes with every act, so that each counts as a new version. */
  private Instant changedAt;

  @Version private long version;

  @OneToMany(mappedBy = "proposal", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<ProposalAct> acts = new ArrayList<>();

  protected Proposal() {}

  Proposal(
      @Nullable ExternalReference reference,
      UUID organizerId,
      ProposalCheck.Content content,
      @Nullable RankedAt ranking,
      String by,
      Instant at) {
    this.source = reference == null ? null : reference.source();
    this.key = reference == null ? null : reference.key();
    this.organizerId = organizerId;
    this.status = Status.DRAFT;
    take(content, ranking);
    this.changedAt = at;
    acts.add(new ProposalAct(this, DRAFTED, null, status, null, by, at));
  }

  private void take(ProposalCheck.Content content, @Nullable RankedAt place) {
    this.year = content.year();
    this.awardType = content.awardType();
    this.commendationType = content.commendationType();
    this.organizationId = content.organizationId();
    this.ranking = place;
    this.merits = content.merits();
  }

  /** 409 unless the step is possible now. */
  void require(Step step) {
    if (!step.possibleIn(status)) {
      throw ProblemException.of(
          ProposalProblem.WRONG_STATUS,
          "Đề nghị đang ở %s, cần %s.",
          "The proposal is %s, it has to be %s.",
          status,
          step.possible());
    }
  }

  void change(ProposalCheck.Content content, @Nullable RankedAt place, String by, Instant at) {
    step(Step.CHANGE, null, by, at);
    take(content, place);
  }

  void decide(UUID decision, String by, Instant at) {
    step(Step.DECIDE, null, by, at);
    this.decisionId = decision;
  }

  void step(Step step, @Nullable String reason, String by, Instant at) {
    require(step);
    Status next = step.after(status);
    acts.add(new ProposalAct(this, step.pastTense(), status, next, reason, by, at));
    this.status = next;
    this.changedAt = at;
  }

  UUID id() {
    return id;
  }

  UUID organizerId() {
    return organizerId;
  }

  UUID organizationId() {
    return organizationId;
  }

  String awardType() {
    return awardType;
  }

  int year() {
    return year;
  }

  Status status() {
    return status;
  }

  long version() {
    return version;
  }

  ProposalEvents.ProposalState state() {
    return new ProposalEvents.ProposalState(
        id,
        source,
        key,
        organizerId,
        year,
        awardType,
        commendationType,
        organizationId,
        ranking == null ? null : ProposalEvents.RankingState.of(ranking),
        merits,
        status,
        decisionId,
        version);
  }
}
