package vn.thidua.scoring.runs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A run as the API shows it.
 *
 * @param version grows with every cluster worked off too, so that each progress is a new version
 */
@Schema(name = "RankingRun")
record RankingRunView(
    UUID id,
    RunKind kind,
    @Schema(description = "Of a NIGHTLY one: the Vietnamese day") @Nullable LocalDate night,
    @Schema(description = "Of an ON_DEMAND one") @Nullable UUID periodId,
    RunStatus status,
    @Schema(description = "Clusters to rank") long total,
    @Schema(description = "Clusters worked off, the unchanged ones among them") long done,
    @Schema(description = "Clusters given up after several attempts") long failed,
    @Schema(description = "Clusters whose input was the same as the time before, nothing written")
        long unchanged,
    @Schema(description = "Subject of whoever started it, or timer") String startedBy,
    Instant createdAt,
    @Nullable Instant finishedAt,
    long version) {}
