package vn.thidua.cluster.clusters;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Clusters as the API shows them. */
final class ClusterViews {

  private ClusterViews() {}

  /** A cluster in a list. */
  @Schema(name = "ClusterRow")
  record ClusterRow(
      UUID id,
      @Nullable String source,
      @Nullable String key,
      UUID organizerId,
      String name,
      @Nullable String nameEn,
      ClusterType type,
      DecisionReference decision,
      @Schema(description = "Members on the date asked for") long memberCount,
      long version) {}

  /** A cluster as at a date. */
  @Schema(name = "Cluster")
  record One(
      UUID id,
      @Nullable String source,
      @Nullable String key,
      UUID organizerId,
      String name,
      @Nullable String nameEn,
      ClusterType type,
      DecisionReference decision,
      @Schema(description = "Members on the date asked for; without asOf, all there ever were")
          List<Member> members,
      @Schema(description = "Heads and deputies of all years, or of the year of asOf")
          List<Leader> leaders,
      long version) {}

  /**
   * @param name of the organization on the date asked for
   * @param to first day on which it is no member any more
   */
  @Schema(name = "ClusterMember")
  record Member(
      UUID organizationId,
      @Nullable String name,
      int position,
      LocalDate from,
      @Nullable LocalDate to) {}

  @Schema(name = "ClusterLeader")
  record Leader(
      UUID id,
      int year,
      UUID organizationId,
      LeaderRole role,
      boolean permanent,
      @Nullable Person person,
      @Nullable LocalDate endedOn) {}

  /** The natural person who represents a leading organization. */
  @Schema(name = "LeaderPerson")
  record Person(String name, @Nullable String position) {}
}
