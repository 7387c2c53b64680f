package vn.thidua.scoring.rankings.course;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.rankings.RankingStatus;

/** Ranks and totals over time, as the API shows them. */
final class CourseViews {

  private static final String ENDORSED =
      "What the conference said; null before that or while the caller may not see it";

  private static final String CURSOR = "Pass as ?cursor= to read on; null on the last page";

  private CourseViews() {}

  @Schema(name = "PageRankingCourseRow")
  record CoursePage(
      List<CourseRow> items,
      @Schema(description = CURSOR, nullable = true) @JsonInclude(JsonInclude.Include.ALWAYS)
          @Nullable String nextCursor) {}

  @Schema(name = "PageRankingYearRow")
  record YearPage(
      List<YearRow> items,
      @Schema(description = CURSOR, nullable = true) @JsonInclude(JsonInclude.Include.ALWAYS)
          @Nullable String nextCursor) {}

  /** One ranking among those that a cluster had in a period. */
  @Schema(name = "RankingCourseRow")
  record CourseRow(
      UUID rankingId,
      Instant computedAt,
      RankingStatus status,
      @Schema(description = "No newer one that the caller may see") boolean latest,
      @Schema(description = "By rank, barred ones last") List<CourseUnit> organizations) {}

  @Schema(name = "RankingCourseUnit")
  record CourseUnit(
      UUID organizationId,
      @Nullable String organizationName,
      @Schema(description = "null for a barred one") @Nullable Integer rank,
      @Schema(description = ENDORSED) @Nullable Integer endorsedRank,
      boolean tied,
      boolean barred,
      BigDecimal total) {}

  /** One organization's place in one cluster and period. */
  @Schema(name = "RankingYearRow")
  record YearRow(
      int year,
      UUID rankingId,
      UUID periodId,
      UUID clusterId,
      @Nullable String clusterName,
      RankingStatus status,
      @Schema(description = "The one asked for, or one that it was made of") UUID organizationId,
      @Nullable String organizationName,
      @Schema(description = "null for a barred one") @Nullable Integer rank,
      @Schema(description = ENDORSED) @Nullable Integer endorsedRank,
      boolean tied,
      boolean barred,
      @Schema(description = "How many have a rank") int ranked,
      BigDecimal total,
      @Schema(description = "Of the scheme") BigDecimal totalPoints,
      @Schema(description = "Total of totalPoints, half up to 2 decimals") BigDecimal percentage) {}
}
