package vn.thidua.cluster.work;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sheet or a proposal of an organization that is not done with.
 *
 * @param id of the sheet or the proposal
 * @param clusterId of a sheet, or of the ranking that a proposal refers to
 * @param periodId of a sheet
 * @param year that it is about; null for a sheet whose period has not been heard of
 * @param from first day of the sheet's period
 * @param to last day of the sheet's period
 * @param status as its service has it
 */
public record WorkItem(
    UUID id,
    WorkKind kind,
    UUID organizationId,
    @Nullable UUID clusterId,
    @Nullable UUID periodId,
    @Nullable Integer year,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    String status) {}
