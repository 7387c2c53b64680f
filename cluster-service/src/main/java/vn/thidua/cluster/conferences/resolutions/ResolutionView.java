package vn.thidua.cluster.conferences.resolutions;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.decisions.DecisionReference;

/**
 * What a conference resolved.
 *
 * @param position in the order of recording, from 1
 * @param year of the conference's years, the one it belongs to
 * @param decisionId of the decision that appointed the elected
 */
@Schema(name = "ConferenceResolution")
public record ResolutionView(
    UUID id,
    int position,
    ResolutionKind kind,
    @Schema(description = "Of the conference's years, the one that it belongs to") int year,
    @Nullable String text,
    @Nullable UUID rankingId,
    @Nullable UUID proposalId,
    @Nullable UUID agreementId,
    @Nullable UUID movementId,
    @Nullable Election election,
    @Schema(description = "The decision that appointed the elected") @Nullable UUID decisionId,
    @Nullable DecisionReference decision,
    @Nullable HandingOver handingOver,
    ResolutionStatus status,
    @Nullable String strikingOutReason) {

  /** As events carry it: what was said stays here. */
  public State state() {
    return new State(
        id,
        position,
        kind,
        year,
        rankingId,
        proposalId,
        agreementId,
        movementId,
        election,
        decisionId,
        decision,
        handingOver,
        status);
  }

  public record State(
      UUID id,
      int position,
      ResolutionKind kind,
      int year,
      @Nullable UUID rankingId,
      @Nullable UUID proposalId,
      @Nullable UUID agreementId,
      @Nullable UUID movementId,
      @Nullable Election election,
      @Nullable UUID decisionId,
      @Nullable DecisionReference decision,
      @Nullable HandingOver handingOver,
      ResolutionStatus status) {}
}
