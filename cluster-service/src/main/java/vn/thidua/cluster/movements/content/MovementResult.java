package vn.thidua.cluster.movements.content;

import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a review says of a cluster or an organization that takes part. */
@Schema(name = "NewMovementResult")
public record MovementResult(
    @Nullable UUID clusterId,
    @Nullable UUID organizationId,
    @Size(min = 1, max = 5_000) @Nullable String text,
    @Schema(description = "Whether it reached what the movement asked for; absent if not said")
        @Nullable Boolean achieved) {

  /** Which of the two is told. */
  public UUID whose() {
    return clusterId == null ? Objects.requireNonNull(organizationId) : clusterId;
  }
}
