package vn.thidua.platform.identity;

import java.util.UUID;

/**
 * One mandate of a person, valid on the date it was asked for.
 *
 * @param target the organization or organizer that the person acts for
 */
public record HeldMandate(UUID id, MandateRole role, UUID target) {}
