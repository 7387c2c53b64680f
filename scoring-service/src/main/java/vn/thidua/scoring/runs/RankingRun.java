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
 * decided by the statements of the commands in {@code course} and {@code work}, each of which holds
 * whoever else is at it.
 */
@Entity
@Immutable
class RankingRun {

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private RunKind kind;

  @Enumerated(EnumType.STRING)
  private RunMode mode;

  private @Nullable LocalDate night;
  private @Nullable UUID periodId;
  private @Nullable UUID clusterId;

  @Enumerated(EnumType.STRING)
  private RunStatus status;

  private String rulesVersion;
  private long total;
  private long untouched;
  private long done;
  private long unchanged;
  private long failed;
  private String startedBy;
  private Instant createdAt;
  private @Nullable Instant begunAt;
  private @Nullable Instant resumedAt;
  private @Nullable Instant finishedAt;
  private @Nullable String cancelReason;
  private long version;

  protected RankingRun() {}
}
