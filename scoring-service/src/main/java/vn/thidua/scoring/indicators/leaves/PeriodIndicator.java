package vn.thidua.scoring.indicators.leaves;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.ProblemException;

/** That a leaf of a period takes its actual value from an indicator, until that is removed. */
@Entity
class PeriodIndicator {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  private UUID periodId;
  private String criterion;
  private UUID indicatorId;

  /** Whether a number counts that is only known to be above or below. */
  private boolean inexactCounts;

  private String setBy;
  private Instant setAt;
  private @Nullable String removedBy;
  private @Nullable Instant removedAt;
  private @Nullable String removalReason;
  @Version private long version;

  protected PeriodIndicator() {}

  PeriodIndicator(UUID periodId, PeriodIndicatorResource.Setting setting, String by, Instant at) {
    this.periodId = periodId;
    this.criterion = setting.criterion();
    this.indicatorId = setting.indicatorId();
    this.inexactCounts = Boolean.TRUE.equals(setting.inexactCounts());
    this.setBy = by;
    this.setAt = at;
  }

  void remove(String reason, String by, Instant at) {
    if (removedAt != null) {
      throw ProblemException.of(
          PeriodIndicatorProblem.INDICATOR_REMOVED,
          "Tiêu chí %s đã không lấy số liệu này nữa.",
          "The leaf %s does not take these figures any more.",
          criterion);
    }
    this.removedBy = by;
    this.removedAt = at;
    this.removalReason = reason;
  }

  UUID id() {
    return id;
  }

  UUID periodId() {
    return periodId;
  }

  long version() {
    return version;
  }

  PeriodIndicatorViews.State state(UUID organizerId) {
    return new PeriodIndicatorViews.State(
        id, organizerId, periodId, criterion, indicatorId, inexactCounts, removedAt, version);
  }
}
