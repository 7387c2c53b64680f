package vn.thidua.scoring.rankings.published;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.rankings.RankingStatus;
import vn.thidua.scoring.rankings.RankingViews;
import vn.thidua.scoring.rankings.StandingViews;

/** Published rankings as anyone reads them: names of organizations, none of people. */
final class PublishedRankingViews {

  private PublishedRankingViews() {}

  /** A published ranking in a list. */
  @Schema(name = "PublishedRankingRow")
  record PublishedRankingRow(
      UUID id,
      UUID periodId,
      UUID clusterId,
      @Nullable String clusterName,
      UUID organizerId,
      @Nullable String organizerName,
      int year,
      @Schema(description = "PUBLISHED, or RECTIFIED: put right by another one since")
          RankingStatus status,
      LocalDate heldOn,
      Instant publishedAt,
      @Nullable UUID rectifiedBy) {}

  /** A published ranking, computed and endorsed ranks side by side. */
  @Schema(name = "PublishedRanking")
  record PublishedOne(
      UUID id,
      UUID periodId,
      UUID clusterId,
      @Nullable String clusterName,
      UUID organizerId,
      @Nullable String organizerName,
      int year,
      UUID schemeId,
      String rulesVersion,
      @Schema(description = "PUBLISHED, or RECTIFIED: put right by another one since")
          RankingStatus status,
      Instant computedAt,
      String inputDigest,
      String outputDigest,
      StandingViews.@Nullable Endorsement endorsement,
      @Nullable UUID rectifiedBy,
      List<StandingViews.TieDecision> tieDecisions,
      List<RankingViews.Row> rows) {

    static PublishedOne of(
        RankingViews.One ranking, @Nullable String organizer, @Nullable String cluster) {
      return new PublishedOne(
          ranking.id(),
          ranking.periodId(),
          ranking.clusterId(),
          cluster,
          ranking.organizerId(),
          organizer,
          ranking.year(),
          ranking.schemeId(),
          ranking.rulesVersion(),
          ranking.status(),
          ranking.computedAt(),
          ranking.inputDigest(),
          ranking.outputDigest(),
          ranking.endorsement(),
          ranking.rectifiedBy(),
          ranking.tieDecisions(),
          ranking.rows());
    }
  }
}
