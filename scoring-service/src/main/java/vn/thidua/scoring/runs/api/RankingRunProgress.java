package vn.thidua.scoring.runs.api;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a run goes on. */
@Schema(name = "RankingRunProgress")
public record RankingRunProgress(
    @Schema(description = "Clusters that wait for a replica") long pending,
    @Schema(description = "Clusters that a replica is at") long leased,
    @Schema(
            type = SchemaType.STRING,
            description =
                "Clusters worked off in a second since it was begun, or taken up again; absent"
                    + " until the first one is",
            examples = "182.4")
        @Nullable BigDecimal ratePerSecond,
    @Schema(description = "At that rate; absent when it is over or nothing is known yet")
        @Nullable Long remainingSeconds,
    List<Replica> replicas) {

  /** Who worked at it. */
  @Schema(name = "RankingRunReplica")
  public record Replica(
      @Schema(description = "Host and process") String name,
      @Schema(description = "Batches it claimed") long leases,
      @Schema(description = "Clusters whose result was accepted from it") long accepted,
      @Schema(description = "Clusters that it could not rank") long failed,
      @Schema(description = "Clusters whose result was refused: too late, or overtaken")
          long refused) {}
}
