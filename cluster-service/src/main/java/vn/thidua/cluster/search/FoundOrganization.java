package vn.thidua.cluster.search;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An organization in a list, as it was on a date. */
@Schema(name = "OrganizationRow")
record FoundOrganization(
    UUID id,
    @Nullable String source,
    @Nullable String key,
    @Schema(description = "The kind on the date asked for, or the nearest before or after")
        String kind,
    @Schema(description = "The parent on the date asked for, or the one it had when it ended")
        @Nullable UUID parentId,
    @Schema(description = "The name on the date asked for; null if it had none")
        @Nullable String name,
    @Nullable String nameEn,
    @Nullable String orgCode,
    @Schema(description = "First day on which it is no more; null while it is")
        @Nullable LocalDate endedOn,
    @Schema(
            description =
                "The name or code by which it was found; without q and code, the last or first name"
                    + " of one that does not exist on the date")
        @Nullable Match matched,
    long version) {}
