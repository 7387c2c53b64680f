package vn.thidua.scoring.indicators;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An indicator as the rest of this service needs it.
 *
 * @param ownerId the organization that owns the figures; null if the organizer itself does
 * @param unit of measure
 * @param decimals digits after the point that a figure has at most; null is as many as it likes
 */
public record IndicatorInfo(
    UUID id,
    UUID organizerId,
    @Nullable UUID ownerId,
    String code,
    String title,
    IndicatorScope scope,
    String unit,
    @Nullable Integer decimals) {}
