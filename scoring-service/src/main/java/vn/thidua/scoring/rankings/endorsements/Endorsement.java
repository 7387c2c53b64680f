package vn.thidua.scoring.rankings.endorsements;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.scoring.engine.endorsement.EndorsedPlace;
import vn.thidua.scoring.legal.LegalBasis;
import vn.thidua.scoring.rankings.RankingViews;
import vn.thidua.scoring.rankings.StandingViews.EndorsementWarning;
import vn.thidua.scoring.rankings.acts.RankingProblem;

/** What a conference made of a ranking; published once, or withdrawn before that. */
@Entity
@Table(name = "ranking_endorsement")
class Endorsement {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  private UUID rankingId;
  private UUID periodId;
  private UUID clusterId;
  private LocalDate heldOn;

  /** In cluster-service. */
  private @Nullable UUID conferenceId;

  @Embedded private LegalBasis minutes;
  private List<String> warnings;

  /** The ranking that this one puts right. */
  private @Nullable UUID rectifies;

  private @Nullable String reason;
  private String endorsedBy;
  private Instant endorsedAt;
  private @Nullable String withdrawnBy;
  private @Nullable Instant withdrawnAt;
  private @Nullable String withdrawalReason;
  private @Nullable String publishedBy;
  private @Nullable Instant publishedAt;

  @ElementCollection
  @CollectionTable(name = "endorsed_rank", joinColumns = @JoinColumn(name = "endorsement_id"))
  @OrderColumn(name = "position")
  private List<Place> places = new ArrayList<>();

  protected Endorsement() {}

  Endorsement(
      RankingViews.Header of,
      EndorsementRequests.NewEndorsement request,
      List<EndorsedPlace> ranks,
      List<EndorsementWarning> warnings,
      String by,
      Instant at) {
    this.rankingId = of.id();
    this.periodId = of.periodId();
    this.clusterId = of.clusterId();
    this.heldOn = request.heldOn();
    this.conferenceId = request.conferenceId();
    this.minutes = request.minutes();
    this.rectifies = request.rectifies();
    this.reason = request.reason();
    this.warnings = warnings.stream().map(EndorsementWarning::name).toList();
    this.endorsedBy = by;
    this.endorsedAt = at;
    ranks.forEach(rank ->
        places.add(
            new Place(
                rank.organizationId(),
                rank.computedRank(),
                rank.rank(),
                rank.reason(),
                rank.tieDecision())));
  }

  void withdraw(String why, String by, Instant at) {
    requireNotPublished(
        "Bảng xếp hạng %s đã công bố, chỉ có thể đính chính bằng bảng xếp hạng khác.",
        "The ranking %s is published; only another ranking can put it right.");
    this.withdrawalReason = why;
    this.withdrawnBy = by;
    this.withdrawnAt = at;
  }

  void publish(String by, Instant at) {
    requireNotPublished("Bảng xếp hạng %s đã công bố.", "The ranking %s is published already.");
    this.publishedBy = by;
    this.publishedAt = at;
  }

  private void requireNotPublished(String vi, String en) {
    if (publishedAt != null) {
      throw ProblemException.of(RankingProblem.OPEN_TO_ALL, vi, en, rankingId);
    }
  }

  UUID id() {
    return id;
  }

  UUID rankingId() {
    return rankingId;
  }

  LocalDate heldOn() {
    return heldOn;
  }

  boolean published() {
    return publishedAt != null;
  }

  @Nullable UUID rectifies() {
    return rectifies;
  }

  @Nullable String reason() {
    return reason;
  }

  @Embeddable
  record Place(
      UUID organizationId,
      @Nullable Integer computedRank,
      @Nullable Integer rank,
      @Nullable String reason,
      @Nullable Integer tieDecision) {}
}
