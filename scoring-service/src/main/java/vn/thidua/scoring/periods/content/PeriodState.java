package vn.thidua.scoring.periods.content;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A period as events carry it.
 *
 * @param to the last day
 * @param unsignedBars whether units that did not sign the agreement of the year are barred
 */
public record PeriodState(
    UUID id,
    @Nullable String source,
    @Nullable String key,
    UUID organizerId,
    UUID schemeId,
    int year,
    String title,
    LocalDate from,
    LocalDate to,
    PeriodStatus status,
    boolean unsignedBars,
    List<UUID> clusterIds,
    long version) {}
