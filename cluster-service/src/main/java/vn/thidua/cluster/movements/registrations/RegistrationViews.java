package vn.thidua.cluster.movements.registrations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Registrations as the API shows them. */
final class RegistrationViews {

  private RegistrationViews() {}

  /** As the change log knows it. */
  record Content(
      UUID id,
      UUID movementId,
      UUID organizationId,
      List<RegisteredTitle> titles,
      List<String> goals,
      Instant registeredAt,
      @Nullable String withdrawalReason,
      long version) {}

  /**
   * @param organizationName as on the day of the registration
   * @param registeredAt when it was registered as it is now
   * @param withdrawalReason why it was withdrawn; null if it was not
   */
  @Schema(name = "MovementRegistration")
  record MovementRegistration(
      UUID id,
      UUID movementId,
      UUID organizationId,
      @Nullable String organizationName,
      List<RegisteredTitle> titles,
      List<String> goals,
      Instant registeredAt,
      @Nullable String withdrawalReason,
      long version) {}
}
