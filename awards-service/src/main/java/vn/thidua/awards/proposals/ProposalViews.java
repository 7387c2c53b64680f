package vn.thidua.awards.proposals;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.awards.proposals.ProposalLife.Status;
import vn.thidua.awards.types.CommendationType;

/** Proposals as the API shows them. */
final class ProposalViews {

  private ProposalViews() {}

  /** What the table of proposals itself holds. */
  record Head(ProposalRow row, String merits) {}

  /** A proposal in a list. */
  @Schema(name = "ProposalRow")
  record ProposalRow(
      UUID id,
      @Nullable String source,
      @Nullable String key,
      UUID organizerId,
      @Schema(description = "Year of the achievement") int year,
      String awardType,
      CommendationType commendationType,
      UUID organizationId,
      @Schema(description = "On the year's last day; null while it is not known here")
          @Nullable String organizationName,
      @Nullable Rank ranking,
      Status status,
      @Schema(description = "The decision by which the award was given") @Nullable UUID decisionId,
      long version) {}

  /** The organization's place in the ranking that is referred to, as it was then. */
  @Schema(name = "ProposalRank")
  record Rank(
      UUID id,
      UUID clusterId,
      @Schema(description = "SHA-256 of the rows and the leaf points") String digest,
      @Schema(description = "Of the ranking when it was referred to") String status,
      @Schema(description = "The ranking was endorsed by nobody then") boolean provisional,
      @Schema(
              description =
                  "Of the ranking now: PROVISIONAL; ENDORSED by the conference; PUBLISHED; RECTIFIED:"
                      + " put right by another one, which the proposal should refer to")
          String currentStatus,
      int rank,
      @Schema(description = "What the conference gave; null before") @Nullable Integer endorsedRank,
      boolean tied,
      @Schema(type = SchemaType.STRING, examples = "99.86") BigDecimal total,
      @Schema(
              description =
                  "A later or an endorsed ranking of the same period and cluster with another result;"
                      + " null if none, or if this one is endorsed")
          @Nullable UUID overtakenBy,
      @Schema(description = "The published ranking that puts this one right; null if none")
          @Nullable UUID rectifiedBy) {}

  /** A proposal with what was done to it. */
  @Schema(name = "Proposal")
  record One(
      UUID id,
      @Nullable String source,
      @Nullable String key,
      UUID organizerId,
      @Schema(description = "Year of the achievement") int year,
      String awardType,
      CommendationType commendationType,
      UUID organizationId,
      @Schema(description = "On the year's last day; null while it is not known here")
          @Nullable String organizationName,
      @Nullable Rank ranking,
      String merits,
      Status status,
      @Schema(description = "The decision by which the award was given") @Nullable UUID decisionId,
      @Schema(description = "Who did what, when and why, in order") List<Act> acts,
      long version) {

    static One of(Head head, List<Act> acts) {
      ProposalRow row = head.row();
      return new One(
          row.id(),
          row.source(),
          row.key(),
          row.organizerId(),
          row.year(),
          row.awardType(),
          row.commendationType(),
          row.organizationId(),
          row.organizationName(),
          row.ranking(),
          head.merits(),
          row.status(),
          row.decisionId(),
          acts,
          row.version());
    }
  }

  /**
   * @param by subject of the person
   */
  @Schema(name = "ProposalAct")
  record Act(
      @Schema(description = "drafted, changed, submitted, returned, …") String act,
      @Schema(description = "null for the draft") @Nullable Status from,
      Status to,
      @Nullable String reason,
      String by,
      Instant at) {}
}
