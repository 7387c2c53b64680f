package vn.thidua.scoring.runs.api;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.runs.TaskStatus;

/** One cluster of a run. */
@Schema(name = "RankingTaskRow")
record RankingTaskRow(
    UUID periodId,
    UUID clusterId,
    @Nullable String clusterName,
    TaskStatus status,
    @Schema(description = "How often it could not be ranked") int attempts,
    @Schema(description = "How often a replica was lost that was at it") int lapses,
    @Schema(description = "Who was at it last") @Nullable String replica,
    @Schema(description = "What went wrong the last time") @Nullable String lastError,
    @Nullable Instant finishedAt) {}
