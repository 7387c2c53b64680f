package vn.thidua.cluster.search;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What may be meant by the letters typed so far. */
@Schema(name = "OrganizationSuggestion")
record Suggestion(
    UUID id,
    @Schema(description = "The name on the date asked for, or the last one") String name,
    String kind,
    @Nullable UUID parentId,
    @Schema(description = "The parent's name on the date asked for, or its last one")
        @Nullable String parentName,
    @Schema(description = "First day on which it is no more; null while it is")
        @Nullable LocalDate endedOn,
    @Schema(description = "The former name that was meant; null if it is the present one")
        @Nullable Match matched) {}
