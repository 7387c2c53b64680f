package vn.thidua.scoring.rankings.insight;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How firm the places of a ranking are, as the API shows it. */
final class StabilityViews {

  private StabilityViews() {}

  @Schema(
      name = "RankingStability",
      description = "Each claim was found by ranking the cluster anew; nothing is kept")
  record StabilityView(
      UUID rankingId,
      @Schema(description = "Who is at rank 1") List<UUID> first,
      @Schema(description = "Ranked organizations by rank") List<PlaceView> places,
      @Schema(description = "From the first place down, so many were looked at") int considered,
      @Schema(description = "Whether the caller sees the claims about all of these")
          boolean complete,
      @Schema(
              description =
                  "If one had other points on a single leaf, all else unchanged, another would be"
                      + " first; the smallest change first")
          List<PointsClaim> points,
      @Schema(
              description =
                  "If a single entry were rejected, with all that follows for those compared with"
                      + " it, another would be first")
          List<RejectionClaim> rejections) {}

  @Schema(name = "RankingPlace")
  record PlaceView(
      UUID organizationId,
      @Nullable String organizationName,
      int rank,
      boolean tied,
      BigDecimal total,
      @Schema(description = "0.00 if a tie-break decided; null at the top")
          @Nullable BigDecimal toTheNextAbove,
      @Schema(description = "0.00 if a tie-break decides; null at the bottom")
          @Nullable BigDecimal toTheNextBelow) {}

  @Schema(name = "RankingPointsClaim")
  record PointsClaim(
      UUID organizationId,
      @Nullable String organizationName,
      String criterion,
      String title,
      BigDecimal points,
      @Schema(description = "The closest points with which the first place changes")
          BigDecimal otherPoints,
      @Schema(description = "What would have to come to the points") BigDecimal change,
      @Schema(description = "Who would be at rank 1") List<UUID> firstThen) {}

  @Schema(name = "RankingRejectionClaim")
  record RejectionClaim(
      UUID organizationId,
      @Nullable String organizationName,
      String criterion,
      String title,
      BigDecimal points,
      @Schema(description = "Who would be at rank 1") List<UUID> firstThen) {}
}
