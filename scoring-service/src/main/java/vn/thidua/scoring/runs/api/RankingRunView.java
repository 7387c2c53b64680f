package vn.thidua.scoring.runs.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.runs.RunKind;
import vn.thidua.scoring.runs.RunMode;
import vn.thidua.scoring.runs.RunStatus;

/**
 * A run as the API shows it.
 *
 * @param version grows with every step of a task too, so that each progress is a new version
 */
@Schema(name = "RankingRun")
public record RankingRunView(
    UUID id,
    RunKind kind,
    RunMode mode,
    @Schema(description = "Of a NIGHTLY one: the Vietnamese day") @Nullable LocalDate night,
    @Schema(description = "Of an ON_DEMAND one") @Nullable UUID periodId,
    @Schema(description = "Of an ON_DEMAND one of a single cluster") @Nullable UUID clusterId,
    RunStatus status,
    @Schema(description = "Which arithmetic it ranks by", examples = "1") String rulesVersion,
    @Schema(description = "Clusters to rank") long total,
    @Schema(description = "Clusters worked off, the unchanged ones among them") long done,
    @Schema(description = "Clusters given up after several attempts") long failed,
    @Schema(description = "Clusters whose input was the same as the time before, nothing written")
        long unchanged,
    @Schema(
            description =
                "Clusters of its scope that nothing has changed in, so that they were not looked at")
        long untouched,
    @Schema(description = "Subject of whoever started it, or timer") String startedBy,
    Instant createdAt,
    @Schema(description = "When a replica took the first clusters") @Nullable Instant begunAt,
    @Nullable Instant finishedAt,
    @Schema(description = "Why it was cancelled, if it was") @Nullable String cancelReason,
    @Schema(description = "Of one run by itself; absent in lists")
        @Nullable RankingRunProgress progress,
    long version) {

  RankingRunView with(RankingRunProgress told) {
    return new RankingRunView(
        id,
        kind,
        mode,
        night,
        periodId,
        clusterId,
        status,
        rulesVersion,
        total,
        done,
        failed,
        unchanged,
        untouched,
        startedBy,
        createdAt,
        begunAt,
        finishedAt,
        cancelReason,
        told,
        version);
  }
}
