package vn.thidua.cluster.clusters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.decisions.DecisionReference;
import vn.thidua.cluster.decisions.LegalBasis;
import vn.thidua.cluster.memberships.MembershipState;
import vn.thidua.cluster.offices.LeaderRole;
import vn.thidua.cluster.offices.OfficeState;
import vn.thidua.cluster.offices.RepresentativeView;

/** Clusters as the API shows them. */
public final class ClusterViews {

  private ClusterViews() {}

  /** A cluster in a list. */
  @Schema(name = "ClusterRow")
  public record ClusterRow(
      UUID id,
      @Nullable String source,
      @Nullable String key,
      UUID organizerId,
      @Schema(description = "On the date asked for") String name,
      @Nullable String nameEn,
      ClusterType type,
      DecisionReference decision,
      @Schema(description = "Members on the date asked for") long memberCount,
      long version) {}

  /** A cluster as at a date. */
  @Schema(name = "Cluster")
  public record One(
      UUID id,
      @Nullable String source,
      @Nullable String key,
      UUID organizerId,
      @Schema(description = "On the date asked for") String name,
      @Nullable String nameEn,
      ClusterType type,
      DecisionReference decision,
      @Schema(description = "All names it ever had") List<Name> names,
      @Schema(description = "Members on the date asked for; without asOf, all there ever were")
          List<Member> members,
      @Schema(
              description =
                  "Who holds office on the date asked for; without asOf, heads and deputies of all"
                      + " years")
          List<Leader> leaders,
      long version) {}

  /**
   * @param to first day on which it no longer holds
   */
  @Schema(name = "ClusterName")
  public record Name(
      String name,
      @Nullable String nameEn,
      ClusterType type,
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable DecisionReference decision) {}

  /**
   * @param name of the organization on the date asked for
   * @param to first day on which it is no member any more
   */
  @Schema(name = "ClusterMember")
  public record Member(
      UUID organizationId,
      @Nullable String name,
      int position,
      LocalDate from,
      @Nullable LocalDate to,
      @Schema(description = "The decision by which it joined") @Nullable DecisionReference decision,
      @Schema(description = "The succession by which it joined") @Nullable UUID cause,
      @Nullable String endReason,
      @Schema(description = "The succession by which it left") @Nullable UUID endCause) {}

  @Schema(name = "ClusterLeader")
  public record Leader(
      UUID id,
      int year,
      UUID organizationId,
      LeaderRole role,
      @Schema(description = "The standing one among several deputies") boolean permanent,
      @Schema(description = "A head that stands in until one is appointed") boolean acting,
      @Schema(description = "Who represents it on the date asked for, or did last")
          @Nullable Person person,
      @Schema(description = "Who represented it, one after the other")
          List<Representative> representatives,
      LocalDate from,
      @Schema(
              description =
                  "First day on which it no longer leads, if that came before the year's end")
          @Nullable LocalDate endedOn,
      @Nullable String endReason,
      @Schema(description = "The decision that appointed it") @Nullable DecisionReference decision,
      @Schema(description = "The succession by which it began") @Nullable UUID cause,
      @Schema(description = "The succession by which it ended") @Nullable UUID endCause) {}

  /** The natural person who represents a leading organization. */
  @Schema(name = "LeaderPerson")
  public record Person(String name, @Nullable String position) {}

  @Schema(name = "LeaderRepresentative")
  public record Representative(
      String name, @Nullable String position, LocalDate from, @Nullable LocalDate to) {}

  /** A cluster in one year: all that were members or led on some day of it. */
  @Schema(name = "ClusterYear")
  public record Year(
      UUID clusterId,
      int year,
      @Schema(description = "On the year's last day") String name,
      List<Member> members,
      List<Leader> leaders,
      @Schema(description = "Missing while the year is open") @Nullable Closed closing,
      @Schema(description = "The cluster's") long version) {}

  @Schema(name = "ClosedClusterYear")
  public record Closed(
      LocalDate on,
      String document,
      @Nullable String note,
      String closedBy,
      Instant closedAt,
      @Schema(description = "The conference that closed it") @Nullable UUID conferenceId) {}

  /**
   * A cluster in one year, with those that led it then and lead it in the next.
   *
   * @param name on the year's last day
   * @param establishedBy the decision, with its title
   * @param members all that were members on some day of the year
   * @param representatives of all offices the cluster ever had
   */
  public record InYear(
      UUID id,
      UUID organizerId,
      String name,
      @Nullable String nameEn,
      ClusterType type,
      LegalBasis establishedBy,
      List<MembershipState> members,
      List<OfficeState> leaders,
      List<OfficeState> nextLeaders,
      List<RepresentativeView> representatives,
      @Nullable Closed closing) {}
}
