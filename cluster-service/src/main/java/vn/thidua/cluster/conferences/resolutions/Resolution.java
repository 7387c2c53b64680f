package vn.thidua.cluster.conferences.resolutions;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.decisions.DecisionReference;
import vn.thidua.platform.problem.ProblemException;

/** One thing that a conference resolved. */
@Entity
@Table(name = "conference_resolution")
class Resolution {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  private UUID conferenceId;
  private int position;

  @Enumerated(EnumType.STRING)
  private ResolutionKind kind;

  private int year;
  private @Nullable String text;
  private @Nullable UUID rankingId;
  private @Nullable UUID proposalId;
  private @Nullable UUID agreementId;
  private @Nullable UUID movementId;

  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable Election election;

  /** By which the elected were appointed. */
  private @Nullable UUID decisionId;

  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable HandingOver handingOver;

  private @Nullable String strikingOutReason;

  protected Resolution() {}

  Resolution(UUID conferenceId, int position, ResolutionContent content) {
    this.conferenceId = conferenceId;
    this.position = position;
    this.kind = content.kind();
    this.year = content.year();
    this.text = content.text();
    this.rankingId = content.rankingId();
    this.proposalId = content.proposalId();
    this.agreementId = content.agreementId();
    this.movementId = content.movementId();
    this.election = content.election();
    this.handingOver = content.handingOver();
  }

  void strikeOut(String reason) {
    requireStanding();
    if (status() == ResolutionStatus.CARRIED_OUT) {
      throw carriedOut();
    }
    this.strikingOutReason = reason;
  }

  /** Whom a decision can appoint. */
  Election toCarryOut() {
    requireStanding();
    Election elected = election;
    if (elected == null) {
      throw ProblemException.of(
          ResolutionProblem.NOT_AN_ELECTION,
          "Nội dung %s là %s, không phải bầu cụm trưởng, cụm phó.",
          "The resolution %s is %s; it elected nobody.",
          id,
          kind);
    }
    if (decisionId != null) {
      throw carriedOut();
    }
    return elected;
  }

  void carriedOut(UUID decision, List<UUID> leaders) {
    this.election = toCarryOut().inOffice(leaders);
    this.decisionId = decision;
  }

  private void requireStanding() {
    if (strikingOutReason != null) {
      throw ProblemException.of(
          ResolutionProblem.RESOLUTION_STRUCK_OUT,
          "Nội dung %s đã bị xóa: %s.",
          "The resolution %s was struck out: %s.",
          id,
          strikingOutReason);
    }
  }

  private ProblemException carriedOut() {
    return ProblemException.of(
        ResolutionProblem.RESOLUTION_CARRIED_OUT,
        "Nội dung %s (%s) đã được thực hiện.",
        "The resolution %s (%s) has been carried out.",
        id,
        kind);
  }

  private ResolutionStatus status() {
    if (strikingOutReason != null) {
      return ResolutionStatus.STRUCK_OUT;
    }
    return decisionId != null || kind == ResolutionKind.YEAR_CLOSED
        ? ResolutionStatus.CARRIED_OUT
        : ResolutionStatus.RECORDED;
  }

  UUID id() {
    return id;
  }

  UUID conferenceId() {
    return conferenceId;
  }

  int position() {
    return position;
  }

  @Nullable UUID decisionId() {
    return decisionId;
  }

  /**
   * @param decision that appointed the elected
   */
  ResolutionView view(@Nullable DecisionReference decision) {
    return new ResolutionView(
        Objects.requireNonNull(id),
        position,
        kind,
        year,
        text,
        rankingId,
        proposalId,
        agreementId,
        movementId,
        election,
        decisionId,
        decision,
        handingOver,
        status(),
        strikingOutReason);
  }
}
