package vn.thidua.scoring.rankings;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.ranking.LeafState;

/** Rankings as the API shows them. */
public final class RankingViews {

  private RankingViews() {}

  /** A ranking in a list. */
  @Schema(name = "RankingHeader")
  public record Header(
      UUID id,
      UUID periodId,
      UUID clusterId,
      UUID organizerId,
      int year,
      UUID schemeId,
      @Schema(description = "PROVISIONAL: computed by the system, endorsed by nobody")
          RankingStatus status,
      Instant computedAt,
      @Schema(description = "SHA-256 of the scheme and the values that count") String inputDigest,
      @Schema(description = "SHA-256 of the rows and the leaf points") String outputDigest,
      @Schema(description = "No newer one of this cluster and period") boolean latest) {

    One with(List<Row> rows) {
      return new One(
          id,
          periodId,
          clusterId,
          organizerId,
          year,
          schemeId,
          status,
          computedAt,
          inputDigest,
          outputDigest,
          latest,
          rows);
    }
  }

  /** A ranking with its rows. */
  @Schema(name = "Ranking")
  record One(
      UUID id,
      UUID periodId,
      UUID clusterId,
      UUID organizerId,
      int year,
      UUID schemeId,
      @Schema(description = "PROVISIONAL: computed by the system, endorsed by nobody")
          RankingStatus status,
      Instant computedAt,
      @Schema(description = "SHA-256 of the scheme and the values that count") String inputDigest,
      @Schema(description = "SHA-256 of the rows and the leaf points") String outputDigest,
      @Schema(description = "No newer one of this cluster and period") boolean latest,
      @Schema(description = "By rank, barred ones last") List<Row> rows) {}

  /**
   * One organization's line.
   *
   * @param organizationName on the period's last day; null while it is not known here
   * @param bars what keeps it from being ranked
   */
  @Schema(name = "RankingRow")
  public record Row(
      UUID organizationId,
      @Nullable String organizationName,
      @Schema(description = "null for a barred one") @Nullable Integer rank,
      @Schema(description = "Equal to another one after every tie-break") boolean tied,
      boolean barred,
      List<String> bars,
      @Schema(type = SchemaType.STRING, examples = "99.86") BigDecimal total,
      @Schema(type = SchemaType.STRING, examples = "95.0000") BigDecimal base,
      @Schema(type = SchemaType.STRING, examples = "100.0000") BigDecimal ceiling,
      @Schema(type = SchemaType.STRING, examples = "3.5000") BigDecimal bonus,
      @Schema(type = SchemaType.STRING, examples = "0.0000") BigDecimal penalty) {}

  /** How one organization's points came about. */
  @Schema(name = "RankingDetails")
  record Details(
      UUID rankingId,
      UUID organizationId,
      @Schema(description = "In the order of the scheme") List<LeafPoints> items) {}

  @Schema(name = "RankingLeafPoints")
  record LeafPoints(
      String criterion,
      @Schema(type = SchemaType.STRING, examples = "19.2500") BigDecimal points,
      LeafState state) {}
}
