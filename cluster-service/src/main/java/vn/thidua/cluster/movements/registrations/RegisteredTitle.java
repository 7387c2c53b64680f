package vn.thidua.cluster.movements.registrations;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A title or form of commendation that a unit strives for.
 *
 * @param awardType its code in the catalogue of awards
 */
@Schema(name = "RegisteredTitle")
record RegisteredTitle(
    @NotBlank @Size(max = 100) String awardType,
    @NotNull Subject subject,
    @Schema(description = "For how many; absent if not said") @Min(1) @Max(1_000_000)
        @Nullable Integer count) {

  @Schema(name = "RegisteredTitleSubject")
  enum Subject {
    COLLECTIVE,
    PERSON
  }
}
