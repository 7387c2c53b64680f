package vn.thidua.scoring.rankings;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** The head of one ranking. Nothing of it ever changes, except that a newer one follows it. */
@Entity
class Ranking {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  private UUID periodId;
  private UUID clusterId;
  private UUID organizerId;
  private int year;
  private UUID schemeId;

  @Enumerated(EnumType.STRING)
  private RankingStatus status;

  private Instant computedAt;
  private UUID runId;
  private String inputDigest;
  private String outputDigest;
  private boolean latest;

  protected Ranking() {}

  Ranking(ClusterSheets of, UUID runId, String inputDigest, String outputDigest, Instant at) {
    this.periodId = of.periodId();
    this.clusterId = of.clusterId();
    this.organizerId = of.organizerId();
    this.year = of.year();
    this.schemeId = of.schemeId();
    this.status = RankingStatus.PROVISIONAL;
    this.computedAt = at;
    this.runId = runId;
    this.inputDigest = inputDigest;
    this.outputDigest = outputDigest;
    this.latest = true;
  }

  boolean isOf(String digestOfInput) {
    return inputDigest.equals(digestOfInput);
  }

  void giveWay() {
    this.latest = false;
  }

  UUID id() {
    return id;
  }

  RankingViews.Header header() {
    return new RankingViews.Header(
        id,
        periodId,
        clusterId,
        organizerId,
        year,
        schemeId,
        status,
        computedAt,
        inputDigest,
        outputDigest,
        latest);
  }
}
