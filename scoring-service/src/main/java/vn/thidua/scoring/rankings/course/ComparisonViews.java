package vn.thidua.scoring.rankings.course;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.rankings.RankingStatus;

/** Organizations of several clusters side by side, as the API shows them. */
final class ComparisonViews {

  private ComparisonViews() {}

  @Schema(name = "RankingComparison")
  record Comparison(
      @Schema(description = "What to bear in mind; the same on every page")
          List<ComparisonWarning> warnings,
      @Schema(description = "By percentage, the greatest first") List<ComparisonRow> items,
      @Schema(
              description = "Pass as ?cursor= to read on; null on the last page",
              nullable = true)
          @JsonInclude(JsonInclude.Include.ALWAYS)
          @Nullable String nextCursor) {}

  @Schema(name = "RankingComparisonWarning")
  record ComparisonWarning(
      @Schema(examples = "schemes-differ") String code,
      String message,
      List<ComparedScheme> schemes) {}

  @Schema(name = "RankingComparedScheme")
  record ComparedScheme(
      UUID schemeId,
      String title,
      BigDecimal totalPoints,
      @Schema(description = "How many of the compared were scored by it") int organizations) {}

  @Schema(name = "RankingComparisonRow")
  record ComparisonRow(
      UUID organizationId,
      @Nullable String organizationName,
      @Nullable String kind,
      UUID clusterId,
      @Nullable String clusterName,
      UUID rankingId,
      RankingStatus status,
      UUID schemeId,
      @Schema(description = "In its cluster; null for a barred one") @Nullable Integer rank,
      boolean barred,
      BigDecimal total,
      @Schema(description = "Of the scheme") BigDecimal totalPoints,
      @Schema(description = "Total of totalPoints, half up to 2 decimals; over 100 by bonuses")
          BigDecimal percentage) {}
}
