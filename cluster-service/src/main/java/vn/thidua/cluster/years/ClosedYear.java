package vn.thidua.cluster.years;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a year of a cluster is closed.
 *
 * @param closedOn the day of the act
 * @param document the act itself, as minutes of the summary conference
 * @param closedBy subject of the person who recorded it
 * @param conferenceId the conference that closed it, if it is recorded
 */
public record ClosedYear(
    UUID clusterId,
    int year,
    LocalDate closedOn,
    String document,
    @Nullable String note,
    String closedBy,
    Instant closedAt,
    @Nullable UUID conferenceId) {}
