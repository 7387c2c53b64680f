package vn.thidua.scoring.indicators.leaves;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Leaves that take their values from indicators, as the API and the events show them. */
final class PeriodIndicatorViews {

  private PeriodIndicatorViews() {}

  /** That a leaf of a period takes, or took, its actual value from an indicator. */
  @Schema(name = "PeriodIndicatorRow")
  record PeriodIndicatorRow(
      UUID id,
      UUID periodId,
      String criterion,
      UUID indicatorId,
      @Schema(description = "Whether a number counts that is only known to be above or below")
          boolean inexactCounts,
      @Schema(description = "Subject of the person") String setBy,
      Instant setAt,
      @Nullable String removedBy,
      @Nullable Instant removedAt,
      @Nullable String removalReason,
      long version) {}

  /** The same as events carry it. */
  record State(
      UUID id,
      UUID organizerId,
      UUID periodId,
      String criterion,
      UUID indicatorId,
      boolean inexactCounts,
      @Nullable Instant removedAt,
      long version) {}
}
