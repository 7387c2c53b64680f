package vn.thidua.scoring.sheets.corrections;

import java.util.UUID;
import vn.thidua.scoring.periods.PeriodInfo;
import vn.thidua.scoring.sheets.SheetRights;

/**
 * A sheet as other features see it.
 *
 * @param rights what the caller may do with it
 */
public record SheetAffair(
    UUID id,
    PeriodInfo period,
    UUID clusterId,
    UUID organizationId,
    long version,
    SheetRights rights) {}
