package vn.thidua.scoring.runs;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * A run as it is read. Several replicas start and work off runs at once, so what happens to one is
 * decided by the statements of {@link StartRankingRun}, {@link RankNextCluster} and {@link
 * SettleRuns}, each of which holds whoever else is at it.
 */
@Entity
@Immutable
class RankingRun {

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private RunKind kind;

  private @Nullable LocalDate night;
  private @Nullable UUID periodId;

  @Enumerated(EnumType.STRING)
  private RunStatus status;

  private String startedBy;
  private Instant createdAt;
  private @Nullable Instant finishedAt;
  private long version;

  protected RankingRun() {}
}
