package vn.thidua.cluster.offices;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a decision appoints.
 *
 * @param permanent the standing one among several deputies
 * @param from first day; null: as early in the year as it can be
 * @param decisionId the document that appoints
 */
public record NewOffice(
    int year,
    UUID organizationId,
    LeaderRole role,
    boolean permanent,
    @Nullable LocalDate from,
    @Nullable UUID decisionId) {}
