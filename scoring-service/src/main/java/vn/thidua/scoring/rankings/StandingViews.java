package vn.thidua.scoring.rankings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.legal.LegalBasis;

/** What was made of a ranking, as the API shows it. */
public final class StandingViews {

  private StandingViews() {}

  /** What a secretary was told when endorsing. */
  public enum EndorsementWarning {
    /** There was a newer ranking of the cluster. */
    NOT_LATEST,
    /** Organizations share a rank after every tie-break, and nobody decided between them. */
    TIES_UNDECIDED,
    /** Complaints of the cluster's members were not answered. */
    COMPLAINTS_OPEN
  }

  /**
   * @param rectifies the ranking that this one puts right
   * @param reason of putting it right
   */
  @Schema(name = "RankingEndorsement")
  public record Endorsement(
      LocalDate heldOn,
      @Schema(description = "The conference, in cluster-service") @Nullable UUID conferenceId,
      LegalBasis minutes,
      Instant endorsedAt,
      @Schema(description = "Since when everybody may read it; null: the council only")
          @Nullable Instant publishedAt,
      @Schema(description = "The ranking that this one puts right") @Nullable UUID rectifies,
      @Schema(description = "Why that one is put right") @Nullable String reason,
      @Schema(
              description =
                  "NOT_LATEST: there was a newer ranking; TIES_UNDECIDED: units share a rank that"
                      + " nobody decided; COMPLAINTS_OPEN: some were not answered")
          List<EndorsementWarning> warnings) {}

  /**
   * A tie that was decided by hand.
   *
   * @param rank the computed one that they share
   */
  @Schema(name = "TieDecision")
  public record TieDecision(
      @Schema(description = "Within the ranking, from 1") int number,
      @Schema(description = "The computed rank that they share") int rank,
      @Schema(description = "In their order; others of the tie come after them, equal")
          List<UUID> organizationIds,
      String reason,
      @Nullable LegalBasis minutes,
      Instant decidedAt,
      @Nullable Instant withdrawnAt,
      @Nullable String withdrawalReason) {}
}
