package vn.thidua.scoring.runs.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.runs.RunKind;
import vn.thidua.scoring.runs.RunMode;
import vn.thidua.scoring.runs.course.StartRankingRun;

/** What the API is asked to do with runs. */
final class RankingRunRequests {

  private RankingRunRequests() {}

  @Schema(name = "StartRankingRun")
  record Start(
      @NotNull RunKind kind,
      @Schema(
              description =
                  "CHANGED by default: only clusters in which something that counts may have"
                      + " changed since they were ranked; FULL ranks all, with the same result")
          @Nullable RunMode mode,
      @Schema(description = "For NIGHTLY: the Vietnamese day, today by default")
          @Nullable LocalDate night,
      @Schema(description = "For ON_DEMAND") @Nullable UUID periodId,
      @Schema(description = "For ON_DEMAND: only this cluster of the period")
          @Nullable UUID clusterId) {

    StartRankingRun.Wanted wanted() {
      return new StartRankingRun.Wanted(
          kind, Objects.requireNonNullElse(mode, RunMode.CHANGED), night, periodId, clusterId);
    }
  }

  @Schema(name = "RankingRunCancellation")
  record Cancellation(@NotBlank @Size(max = 500) String reason) {}

  @Schema(name = "RankingRunRetry")
  record Retry(@Size(max = 500) @Nullable String reason) {}
}
