package vn.thidua.cluster.conferences.resolutions;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many awards were handed over, as far as it is told, and which.
 *
 * @param count of all, if a report does not say how many to whom
 */
@Schema(name = "HandingOverOfAwards")
public record HandingOver(
    @Min(0) @Max(1_000_000) @Nullable Integer count,
    @Min(0) @Max(1_000_000) @Nullable Integer collectives,
    @Min(0) @Max(1_000_000) @Nullable Integer individuals,
    @Size(max = 500) @Nullable List<@NotNull UUID> awardIds) {

  public List<UUID> awards() {
    return awardIds == null ? List.of() : awardIds;
  }

  public boolean told() {
    return count != null || collectives != null || individuals != null || !awards().isEmpty();
  }

  /** Of those that are told apart. */
  public int parts() {
    return (collectives == null ? 0 : collectives) + (individuals == null ? 0 : individuals);
  }
}
