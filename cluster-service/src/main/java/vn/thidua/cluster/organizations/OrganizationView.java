package vn.thidua.cluster.organizations;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An organization as it was on a date, with the history of its names and codes. */
@Schema(name = "Organization")
record OrganizationView(
    UUID id,
    @Nullable String source,
    @Nullable String key,
    String kind,
    @Nullable UUID parentId,
    @Schema(description = "The name on the date asked for; null if it had none yet")
        @Nullable String name,
    @Nullable String nameEn,
    @Nullable String orgCode,
    List<DatedName> names,
    List<DatedCode> codes,
    @Schema(description = "First day on which it is no more; null while it is")
        @Nullable LocalDate endedOn,
    @Nullable String endDocument,
    long version) {}
