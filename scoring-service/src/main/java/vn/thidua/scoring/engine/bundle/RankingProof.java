package vn.thidua.scoring.engine.bundle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.ranking.RankingRow;
import vn.thidua.scoring.engine.scheme.ScoringScheme;
import vn.thidua.scoring.engine.snapshot.RankingSnapshot;

/**
 * What proves an endorsed ranking.
 *
 * @param snapshot what it was computed from
 * @param rows as they are kept, in their order; neither groups nor full marks are looked at
 * @param tieDecisions those in force, in their order
 */
public record RankingProof(
    Header header,
    ScoringScheme scheme,
    RankingSnapshot snapshot,
    List<RankingRow> rows,
    List<TieDecision> tieDecisions,
    Endorsement endorsement) {

  /** Which ranking it is. */
  public record Header(
      UUID id,
      UUID periodId,
      UUID clusterId,
      UUID organizerId,
      int year,
      Instant computedAt,
      String inputDigest,
      String outputDigest) {}

  /** A document that a decision rests on. */
  public record Document(
      @Nullable String number,
      @Nullable LocalDate date,
      @Nullable String issuer,
      @Nullable String title) {}

  /**
   * @param organizationIds tied ones in the order that was decided
   */
  public record TieDecision(List<UUID> organizationIds, String reason, @Nullable Document minutes) {

    public TieDecision {
      organizationIds = List.copyOf(organizationIds);
    }
  }

  /**
   * @param ranks of every ranked member, by rank
   */
  public record Endorsement(
      LocalDate heldOn,
      Instant endorsedAt,
      @Nullable UUID conferenceId,
      Document minutes,
      List<EndorsedRank> ranks,
      @Nullable Rectified rectifies) {

    public Endorsement {
      ranks = List.copyOf(ranks);
    }
  }

  /**
   * @param reason why it is not the computed one
   */
  public record EndorsedRank(UUID organizationId, int rank, @Nullable String reason) {}

  /** The endorsed ranking in whose place this one stands. */
  public record Rectified(UUID rankingId, String inputDigest, String outputDigest, String reason) {}

  public RankingProof {
    rows = List.copyOf(rows);
    tieDecisions = List.copyOf(tieDecisions);
  }
}
