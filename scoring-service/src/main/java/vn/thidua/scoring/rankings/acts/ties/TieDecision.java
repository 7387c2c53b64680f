package vn.thidua.scoring.rankings.acts.ties;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.scoring.legal.LegalBasis;
import vn.thidua.scoring.rankings.acts.RankingProblem;

/** In which order units stand that the arithmetic leaves equal. */
@Entity
class TieDecision {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  private UUID rankingId;

  /** Within the ranking, from 1. */
  private int number;

  private int rank;
  private List<UUID> organizations;
  private String reason;
  @Embedded private @Nullable LegalBasis minutes;
  private String decidedBy;
  private Instant decidedAt;
  private @Nullable String withdrawnBy;
  private @Nullable Instant withdrawnAt;
  private @Nullable String withdrawalReason;

  protected TieDecision() {}

  TieDecision(
      UUID rankingId, int number, int rank, TieRequests.Decision request, String by, Instant at) {
    this.rankingId = rankingId;
    this.number = number;
    this.rank = rank;
    this.organizations = List.copyOf(request.organizationIds());
    this.reason = request.reason();
    this.minutes = request.minutes();
    this.decidedBy = by;
    this.decidedAt = at;
  }

  void withdraw(String why, String by, Instant at) {
    if (withdrawnAt != null) {
      throw ProblemException.of(
          RankingProblem.DECISION_WITHDRAWN,
          "Quyết định số %d đã được rút.",
          "The decision number %d was withdrawn already.",
          number);
    }
    this.withdrawalReason = why;
    this.withdrawnBy = by;
    this.withdrawnAt = at;
  }

  UUID id() {
    return id;
  }

  State state() {
    return new State(
        rankingId,
        number,
        rank,
        List.copyOf(organizations),
        reason,
        minutes,
        decidedAt,
        withdrawnAt,
        withdrawalReason);
  }

  /** As the change log tells. */
  record State(
      UUID rankingId,
      int number,
      int rank,
      List<UUID> organizations,
      String reason,
      @Nullable LegalBasis minutes,
      Instant decidedAt,
      @Nullable Instant withdrawnAt,
      @Nullable String withdrawalReason) {}
}
