package vn.thidua.cluster.conferences.resolutions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was resolved.
 *
 * @param year of the conference's years, the one it belongs to
 */
public record ResolutionContent(
    ResolutionKind kind,
    int year,
    @Nullable String text,
    @Nullable UUID rankingId,
    @Nullable UUID proposalId,
    @Nullable UUID agreementId,
    @Nullable UUID movementId,
    @Nullable Election election,
    @Nullable HandingOver handingOver) {}
