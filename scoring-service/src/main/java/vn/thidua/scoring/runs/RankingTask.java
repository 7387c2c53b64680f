package vn.thidua.scoring.runs;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One cluster of a run, as it is read. */
@Entity
@Immutable
class RankingTask {

  @Embeddable
  record Key(UUID runId, UUID periodId, UUID clusterId) {}

  @EmbeddedId private Key key;

  @Enumerated(EnumType.STRING)
  private TaskStatus status;

  private int attempts;
  private int lapses;
  private @Nullable Long lease;
  private @Nullable Instant finishedAt;

  protected RankingTask() {}
}
