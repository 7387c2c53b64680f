package vn.thidua.cluster.outside;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An award as it was heard of.
 *
 * @param authority code of who decided
 * @param issuer the organization whose head signed; null for an authority of the state
 * @param person whether a person of the organization holds it, not the organization itself
 * @param year of the achievement
 * @param revokedOn first day on which it is held no more
 */
public record HeardAward(
    UUID id,
    UUID decisionId,
    String decisionNumber,
    LocalDate decidedOn,
    String authority,
    @Nullable UUID issuer,
    String awardType,
    String level,
    boolean person,
    UUID organizationId,
    int year,
    @Nullable LocalDate revokedOn) {}
