package vn.thidua.awards.types;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who issues a decision.
 *
 * @param authority code of the authority by which is decided
 * @param organizationId whose head signs; null for an authority of the state
 */
public record IssuerRef(String authority, @Nullable UUID organizationId) {}
