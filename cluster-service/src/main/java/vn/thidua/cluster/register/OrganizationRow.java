package vn.thidua.cluster.register;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An organization in a list, as it was on a date. */
@Schema(name = "OrganizationRow")
record OrganizationRow(
    UUID id,
    @Nullable String source,
    @Nullable String key,
    @Nullable String kind,
    @Nullable UUID parentId,
    @Nullable String name,
    @Nullable String nameEn,
    @Nullable String orgCode,
    @Schema(description = "First day on which it is no more; null while it is")
        @Nullable LocalDate endedOn,
    long version) {}
