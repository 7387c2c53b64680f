package vn.thidua.scoring.indicators.values;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Of what a figure is: there is one for each.
 *
 * @param fromYear the first of the years; the same as the last for a figure of one year
 * @param organizationId null for a figure of a cluster as a whole
 * @param clusterId null for a figure of a unit
 */
public record Measured(
    UUID indicatorId,
    int fromYear,
    int year,
    @Nullable UUID organizationId,
    @Nullable UUID clusterId) {}
