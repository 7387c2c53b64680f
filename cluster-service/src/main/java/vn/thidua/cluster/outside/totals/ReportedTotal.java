package vn.thidua.cluster.outside.totals;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many were awarded in a year, as an organizer reported it.
 *
 * @param count collectives and individuals together
 * @param collectives null if they were not told apart
 */
@Schema(name = "ReportedAwardTotal")
public record ReportedTotal(
    UUID id,
    UUID organizerId,
    int count,
    @Nullable Integer collectives,
    @Nullable Integer individuals,
    @Nullable String note) {}
