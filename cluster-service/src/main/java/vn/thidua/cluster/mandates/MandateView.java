package vn.thidua.cluster.mandates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.MandateRole;

/**
 * Who acts for whom.
 *
 * @param subject the {@code sub} of the person's tokens
 * @param to first day on which it no longer holds; null while it does
 */
@Schema(name = "Mandate")
record MandateView(
    UUID id,
    String subject,
    @Nullable String personName,
    MandateRole role,
    @Nullable UUID organizationId,
    @Nullable UUID organizerId,
    LocalDate from,
    @Nullable LocalDate to,
    String grantedBy,
    Instant grantedAt,
    @Nullable String endReason,
    @Schema(description = "The succession by which it was granted anew") @Nullable UUID cause,
    @Schema(description = "The succession by which it ended") @Nullable UUID endCause,
    long version) {}
