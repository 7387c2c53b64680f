package vn.thidua.scoring.rankings;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.ranking.RulesVersion;

/**
 * The head of one ranking. It is computed by a run, then published with all others of that run;
 * after that nothing of it ever changes, except that a newer one follows it.
 */
@Entity
public class Ranking {

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
  private String rulesVersion;
  private long lease;
  private long readSeq;
  private @Nullable Instant publishedAt;
  private boolean latest;

  protected Ranking() {}

  /**
   * @param made by whose claim and from which reading
   */
  public Ranking(
      UUID periodId,
      UUID clusterId,
      UUID organizerId,
      int year,
      UUID schemeId,
      Made made,
      String inputDigest,
      String outputDigest) {
    this.periodId = periodId;
    this.clusterId = clusterId;
    this.organizerId = organizerId;
    this.year = year;
    this.schemeId = schemeId;
    this.status = RankingStatus.PROVISIONAL;
    this.computedAt = made.at();
    this.runId = made.runId();
    this.lease = made.lease();
    this.readSeq = made.readSeq();
    this.rulesVersion = RulesVersion.CURRENT;
    this.inputDigest = inputDigest;
    this.outputDigest = outputDigest;
  }

  /** How a ranking came about. */
  public record Made(UUID runId, long lease, long readSeq, Instant at) {}

  public boolean isOf(String digestOfInput) {
    return inputDigest.equals(digestOfInput) && rulesVersion.equals(RulesVersion.CURRENT);
  }

  public void giveWay() {
    this.latest = false;
  }

  public void publish(Instant at) {
    this.publishedAt = at;
    this.latest = true;
  }

  public UUID id() {
    return id;
  }

  public RankingViews.Header header() {
    return new RankingViews.Header(
        id,
        periodId,
        clusterId,
        organizerId,
        year,
        schemeId,
        rulesVersion,
        status,
        computedAt,
        inputDigest,
        outputDigest,
        latest,
        false,
        null,
        latest ? 0 : 1);
  }
}
