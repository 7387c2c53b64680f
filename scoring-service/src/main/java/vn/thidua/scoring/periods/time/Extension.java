package vn.thidua.scoring.periods.time;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * More time for a stage, granted once and never overwritten.
 *
 * @param organizationId whose; null for all
 * @param by subject of the person who granted it
 */
public record Extension(
    UUID id,
    PeriodStage stage,
    Moment until,
    @Nullable UUID organizationId,
    String reason,
    String by,
    Instant at) {}
