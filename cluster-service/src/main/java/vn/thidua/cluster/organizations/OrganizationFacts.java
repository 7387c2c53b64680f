package vn.thidua.cluster.organizations;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an act on an organization has to know of it: what holds now and from now on, or held last.
 *
 * @param endedOn first day on which it is no more; null while it is
 * @param lastChange the latest day on which something about it began or ended; nothing can be
 *     changed before that day
 */
public record OrganizationFacts(
    UUID id,
    String kind,
    @Nullable UUID parentId,
    @Nullable String name,
    @Nullable String nameEn,
    @Nullable String orgCode,
    @Nullable LocalDate endedOn,
    @Nullable LocalDate lastChange) {}
