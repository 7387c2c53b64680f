package vn.thidua.cluster.organizations;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organization with all its dated names and codes, as events carry it.
 *
 * @param endedOn first day on which it is no more; null while it is
 */
record OrganizationState(
    UUID id,
    @Nullable String source,
    @Nullable String key,
    String kind,
    @Nullable UUID parentId,
    List<DatedName> names,
    List<DatedCode> codes,
    @Nullable LocalDate endedOn,
    @Nullable String endDocument,
    long version) {}
