package vn.thidua.cluster.decisions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Decisions as the API shows them. */
final class DecisionViews {

  private DecisionViews() {}

  /** A decision in a list. */
  @Schema(name = "ClusterDecisionRow")
  record ClusterDecisionRow(
      UUID id,
      @Nullable String source,
      @Nullable String key,
      UUID organizerId,
      DecisionKind kind,
      String number,
      LocalDate date,
      @Nullable String issuer,
      @Nullable String title,
      @Nullable String signer,
      long version) {}

  /** A decision with all that it did, in clusters that the caller may see. */
  @Schema(name = "ClusterDecision")
  record One(
      UUID id,
      @Nullable String source,
      @Nullable String key,
      UUID organizerId,
      DecisionKind kind,
      String number,
      LocalDate date,
      @Nullable String issuer,
      @Nullable String title,
      @Nullable String signer,
      @Schema(description = "Clusters and blocks that it established, by the name it gave them")
          List<Named> established,
      @Schema(description = "Names and types that it gave later") List<Named> amended,
      List<Member> joined,
      List<Member> left,
      List<Leader> appointed,
      long version) {}

  @Schema(name = "DecidedClusterName")
  record Named(UUID clusterId, String name, LocalDate from) {}

  /**
   * @param on first day as a member, or first day as one no more
   */
  @Schema(name = "DecidedMembership")
  record Member(UUID clusterId, UUID organizationId, LocalDate on) {}

  @Schema(name = "DecidedLeadership")
  record Leader(
      UUID clusterId, UUID leaderId, UUID organizationId, int year, String role, LocalDate from) {}
}
