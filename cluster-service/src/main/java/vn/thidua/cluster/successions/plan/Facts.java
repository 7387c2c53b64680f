package vn.thidua.cluster.successions.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How things are before an act.
 *
 * @param organizations all that the act names, their children and everything above them
 * @param holders who holds a code on the day of the act or later
 * @param kinds the kinds of organizations there are
 * @param clusters those in which something may change
 * @param mandates of organizations that may end, reaching past the day
 * @param closed what was closed for the year of the act or a later one, by organization or cluster
 */
public record Facts(
    Map<UUID, Unit> organizations,
    Map<String, UUID> holders,
    List<String> kinds,
    List<Circle> clusters,
    List<Held> mandates,
    Map<UUID, ClosedYear> closed) {

  /**
   * An organization with its present or last values.
   *
   * @param begun first day on which it was there; null if it always has been
   * @param endedBy what ended it
   * @param lastChange the latest day on which something about it began or ended
   */
  public record Unit(
      UUID id,
      @Nullable String name,
      @Nullable String nameEn,
      String kind,
      @Nullable String orgCode,
      @Nullable UUID parentId,
      @Nullable LocalDate begun,
      @Nullable LocalDate endedOn,
      @Nullable String endedBy,
      @Nullable LocalDate lastChange) {

    boolean livesOn(LocalDate on) {
      return (begun == null || !begun.isAfter(on)) && endedOn == null;
    }
  }

  /** A cluster or block. */
  public record Circle(
      UUID id,
      UUID organizerId,
      String name,
      List<Place> members,
      List<Office> offices,
      @Nullable Integer minMembers,
      @Nullable Integer maxMembers) {

    @Nullable Place placeOf(UUID organization, LocalDate on) {
      return members.stream()
          .filter(place -> place.organizationId().equals(organization) && !place.from().isAfter(on))
          .findFirst()
          .orElse(null);
    }

    boolean hasReachingPast(UUID organization) {
      return members.stream().anyMatch(place -> place.organizationId().equals(organization));
    }
  }

  /** A membership that reaches past the day of the act. */
  public record Place(UUID organizationId, int position, LocalDate from, @Nullable LocalDate to) {}

  /** An office that has not ended. */
  public record Office(
      UUID id, int year, UUID organizationId, boolean head, boolean permanent, boolean acting) {}

  /** A mandate. */
  public record Held(
      UUID id,
      String subject,
      String role,
      UUID organizationId,
      LocalDate from,
      @Nullable LocalDate to) {}

  /** The act by which a cluster's year was closed. */
  public record ClosedYear(UUID clusterId, int year, LocalDate on, String document) {}

  /** Children that are there, in the order of their ids. */
  List<UUID> childrenOf(UUID parent) {
    List<UUID> children = new ArrayList<>();
    organizations.values().stream()
        .filter(unit -> parent.equals(unit.parentId()) && unit.endedOn() == null)
        .map(Unit::id)
        .sorted()
        .forEach(children::add);
    return children;
  }
}
