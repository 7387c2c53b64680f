package vn.thidua.scoring.periods;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * A period as other features see it.
 *
 * @param from the first day
 * @param to the last day; who is a member on it is scored
 * @param unsignedBars whether units that did not sign the agreement of the year are barred
 */
public record PeriodInfo(
    UUID id,
    UUID organizerId,
    UUID schemeId,
    int year,
    LocalDate from,
    LocalDate to,
    boolean open,
    boolean unsignedBars,
    Set<UUID> clusterIds) {}
