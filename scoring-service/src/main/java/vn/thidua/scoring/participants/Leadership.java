package vn.thidua.scoring.participants;

import java.util.UUID;

/**
 * That an organization leads a cluster in a year.
 *
 * @param permanent the standing one among several deputies
 */
public record Leadership(UUID organizationId, Role role, boolean permanent) {

  public boolean isHead() {
    return role == Role.HEAD;
  }

  /** Cụm trưởng (khối trưởng) and cụm phó (khối phó). */
  public enum Role {
    HEAD,
    DEPUTY_HEAD
  }
}
