package vn.thidua.cluster.decisions;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The decision (quyết định) that something rests on.
 *
 * @param number for example 409/QĐ-UBDT
 */
@Schema(name = "DecisionReference")
public record DecisionReference(
    @NotBlank @Size(max = 100) String number,
    @NotNull LocalDate date,
    @Size(max = 300) @Nullable String issuer) {

  /** As the change log says why. */
  public String asReason() {
    return number + ", " + date;
  }
}
