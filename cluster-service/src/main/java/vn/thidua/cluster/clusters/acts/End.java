package vn.thidua.cluster.clusters.acts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "EndInCluster")
record End(
    @Schema(description = "First day on which it no longer holds") @NotNull LocalDate on,
    @NotBlank @Size(max = 500) String reason) {}
