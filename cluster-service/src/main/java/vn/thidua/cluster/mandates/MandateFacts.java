package vn.thidua.cluster.mandates;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.MandateRole;

/** A mandate for an organization, as acts on organizations see it. */
public record MandateFacts(
    UUID id,
    String subject,
    MandateRole role,
    UUID organizationId,
    LocalDate from,
    @Nullable LocalDate to) {}
