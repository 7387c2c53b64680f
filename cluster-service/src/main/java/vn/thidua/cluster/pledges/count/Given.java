package vn.thidua.cluster.pledges.count;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An award that somebody was given.
 *
 * @param issuer the organization whose head decided; null for an authority of the state
 * @param person whether a person of the organization holds it, not the organization itself
 * @param revokedOn first day on which it is held no more
 */
public record Given(
    UUID id,
    String awardType,
    String authority,
    @Nullable UUID issuer,
    UUID organization,
    boolean person,
    LocalDate decidedOn,
    @Nullable LocalDate revokedOn) {

  boolean isHeldOn(LocalDate day) {
    return revokedOn == null || revokedOn.isAfter(day);
  }
}
