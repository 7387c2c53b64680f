package vn.thidua.scoring.rankings;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.endorsement.EndorsedPlace;
import vn.thidua.scoring.engine.ranking.LeafState;
import vn.thidua.scoring.rankings.StandingViews.Endorsement;
import vn.thidua.scoring.rankings.StandingViews.TieDecision;

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
      @Schema(description = "By which arithmetic it was computed") String rulesVersion,
      @Schema(
              description =
                  "PROVISIONAL: computed by the system, endorsed by nobody; FROZEN: until it is"
                      + " published, only the council sees newer ones; ENDORSED by the conference,"
                      + " seen by the council; PUBLISHED: endorsed, read by everybody; RECTIFIED:"
                      + " put right by another one since")
          RankingStatus status,
      Instant computedAt,
      @Schema(description = "SHA-256 of the scheme and the values that count") String inputDigest,
      @Schema(description = "SHA-256 of the rows and the leaf points") String outputDigest,
      @Schema(description = "No newer one of this cluster and period that the caller may see")
          boolean latest,
      @Schema(description = "Below the council no newer one of the cluster is seen") boolean frozen,
      @Schema(description = "The published ranking that puts this one right")
          @Nullable UUID rectifiedBy,
      @Schema(description = "Rises with all that is done with it") long version) {

    One with(List<Row> rows, @Nullable Endorsement endorsement, List<TieDecision> tieDecisions) {
      return new One(
          id,
          periodId,
          clusterId,
          organizerId,
          year,
          schemeId,
          rulesVersion,
          status,
          computedAt,
          inputDigest,
          outputDigest,
          latest,
          frozen,
          rectifiedBy,
          endorsement,
          tieDecisions,
          rows,
          version);
    }
  }

  /** A ranking with its rows. */
  @Schema(name = "Ranking")
  public record One(
      UUID id,
      UUID periodId,
      UUID clusterId,
      UUID organizerId,
      int year,
      UUID schemeId,
      @Schema(description = "By which arithmetic it was computed") String rulesVersion,
      @Schema(
              description =
                  "PROVISIONAL: computed by the system, endorsed by nobody; FROZEN: until it is"
                      + " published, only the council sees newer ones; ENDORSED by the conference,"
                      + " seen by the council; PUBLISHED: endorsed, read by everybody; RECTIFIED:"
                      + " put right by another one since")
          RankingStatus status,
      Instant computedAt,
      @Schema(description = "SHA-256 of the scheme and the values that count") String inputDigest,
      @Schema(description = "SHA-256 of the rows and the leaf points") String outputDigest,
      @Schema(description = "No newer one of this cluster and period that the caller may see")
          boolean latest,
      @Schema(description = "Below the council no newer one of the cluster is seen") boolean frozen,
      @Schema(description = "The published ranking that puts this one right")
          @Nullable UUID rectifiedBy,
      @Schema(description = "What the conference said; null for who may not see it yet")
          @Nullable Endorsement endorsement,
      @Schema(description = "Withdrawn ones too; for the council, and for all once published")
          List<TieDecision> tieDecisions,
      @Schema(description = "By computed rank, barred ones last") List<Row> rows,
      @Schema(description = "Rises with all that is done with it") long version) {}

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
      @Schema(type = SchemaType.STRING, examples = "0.0000") BigDecimal penalty,
      @Schema(description = "The computed rank once ties were decided by hand")
          @Nullable Integer decidedRank,
      @Schema(description = "What the conference said; null before that")
          @Nullable Integer endorsedRank,
      @Schema(description = "Why the decided or endorsed rank is another than the computed one")
          @Nullable String reason) {

    /** As it was computed. */
    Row(
        UUID organizationId,
        @Nullable String organizationName,
        @Nullable Integer rank,
        boolean tied,
        boolean barred,
        List<String> bars,
        BigDecimal total,
        BigDecimal base,
        BigDecimal ceiling,
        BigDecimal bonus,
        BigDecimal penalty) {
      this(
          organizationId,
          organizationName,
          rank,
          tied,
          barred,
          bars,
          total,
          base,
          ceiling,
          bonus,
          penalty,
          null,
          null,
          null);
    }

    Row decided(EndorsedPlace place) {
      return with(place.rank(), null, place.reason());
    }

    Row endorsed(@Nullable Integer decided, EndorsedPlace place) {
      return with(decided, place.rank(), place.reason());
    }

    private Row with(@Nullable Integer decided, @Nullable Integer endorsed, @Nullable String why) {
      return new Row(
          organizationId,
          organizationName,
          rank,
          tied,
          barred,
          bars,
          total,
          base,
          ceiling,
          bonus,
          penalty,
          decided,
          endorsed,
          why);
    }
  }

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
