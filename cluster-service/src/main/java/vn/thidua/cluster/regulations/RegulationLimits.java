package vn.thidua.cluster.regulations;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a regulation limits; null is what it says nothing about. */
@Embeddable
@Schema(name = "RegulationLimits")
public record RegulationLimits(
    @Min(0) @Max(1000) @Nullable Integer minMembers,
    @Min(1) @Max(1000) @Nullable Integer maxMembers,
    @Min(0) @Max(100) @Nullable Integer maxDeputies) {

  public static final RegulationLimits NONE = new RegulationLimits(null, null, null);
}
