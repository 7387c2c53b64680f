package vn.thidua.platform.changelog;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose affair a change is. An auditor of the organizer finds it, unless it concerns an
 * organization that they act for themselves.
 */
public record Concerns(@Nullable UUID organizerId, @Nullable UUID organizationId) {

  public static final Concerns NOBODY = new Concerns(null, null);

  public static Concerns organizer(UUID organizerId) {
    return new Concerns(organizerId, null);
  }

  public static Concerns organization(UUID organizationId) {
    return new Concerns(null, organizationId);
  }
}
