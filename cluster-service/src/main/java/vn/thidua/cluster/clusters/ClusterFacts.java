package vn.thidua.cluster.clusters;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cluster as acts on organizations see it.
 *
 * @param members memberships that reach past the day asked about, in the order of their positions
 * @param offices offices that are not ended
 * @param minMembers fewest members that the regulation in force allows; null if it says nothing
 * @param maxMembers most members that it allows; null if it says nothing
 */
public record ClusterFacts(
    UUID id,
    UUID organizerId,
    String name,
    List<MembershipFacts> members,
    List<OfficeFacts> offices,
    @Nullable Integer minMembers,
    @Nullable Integer maxMembers) {

  public ClusterFacts {
    members = List.copyOf(members);
    offices = List.copyOf(offices);
  }

  /**
   * @param to first day on which it is no member any more; null while it is one
   * @param cause the succession by which it joined
   * @param endCause the succession by which it left
   */
  public record MembershipFacts(
      UUID organizationId,
      int position,
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable UUID cause,
      @Nullable UUID endCause) {}

  /**
   * @param role HEAD or DEPUTY_HEAD
   * @param permanent whether it is the permanent deputy
   * @param acting a head that stands in until one is appointed
   * @param endedOn first day on which it no longer leads, if that came before the year's end
   * @param cause the succession by which it began
   * @param endCause the succession by which it ended
   */
  public record OfficeFacts(
      UUID id,
      int year,
      UUID organizationId,
      String role,
      boolean permanent,
      boolean acting,
      LocalDate from,
      @Nullable LocalDate endedOn,
      @Nullable UUID cause,
      @Nullable UUID endCause) {

    public boolean isHead() {
      return role.equals("HEAD");
    }
  }
}
