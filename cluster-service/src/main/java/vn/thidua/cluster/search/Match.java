package vn.thidua.cluster.search;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The dated name or code for which an organization was found. */
@Schema(name = "OrganizationMatch")
record Match(
    @Schema(description = "Null if it was found by its code") @Nullable String name,
    @Schema(description = "Null if it was found by its name") @Nullable String orgCode,
    @Nullable LocalDate from,
    @Schema(description = "First day on which it no longer holds") @Nullable LocalDate to,
    @Schema(description = "Whether it no longer holds on the date asked for") boolean former) {}
