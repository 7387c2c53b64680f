package vn.thidua.cluster.successions.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that an act changes. */
public record Effects(
    List<Party> ending,
    List<Party> beginning,
    List<Party> reviving,
    List<Changing> changing,
    List<Moving> moving,
    List<ClusterEffect> clusters,
    List<MandateEffect> mandatesEnding,
    List<MandateEffect> mandatesGrantedAnew) {

  /**
   * An organization of the act.
   *
   * @param organizationId null for one that is yet to begin
   * @param successor which of the act's successors that is, counted from 0; else null
   */
  public record Party(
      @Nullable UUID organizationId, @Nullable Integer successor, @Nullable String name) {

    /** Known once it has begun. */
    public UUID known() {
      if (organizationId == null) {
        throw new IllegalStateException("successor " + successor + " has not begun");
      }
      return organizationId;
    }
  }

  /** What may become different about an organization. */
  public record Traits(
      @Nullable String name,
      @Nullable String nameEn,
      String kind,
      @Nullable String orgCode,
      @Nullable UUID parentId) {}

  /** An organization that continues with other traits. */
  public record Changing(Party organization, Traits before, Traits after) {}

  /** A child that gets another parent because its own ended. */
  public record Moving(Party organization, @Nullable UUID from, @Nullable Party to) {}

  /** Why somebody leaves, joins or stays in a cluster. */
  public enum MembershipRule {
    /** The member is no more. */
    ENDED,
    /** The first-named successor joins in place of the first-named predecessor that ended. */
    IN_PLACE_OF,
    /** A successor is a member already, so none joins. */
    KEEPS_OWN_PLACE,
    /** Who carries the act out wants it so, and says why. */
    OVERRIDDEN,
    /** As it was before the act that is undone. */
    RECTIFIED
  }

  /** What happens in one cluster. */
  public record ClusterEffect(
      UUID clusterId,
      UUID organizerId,
      String name,
      List<Leaving> leaving,
      List<Joining> joining,
      List<Staying> staying,
      List<OfficeEffect> officesEnding,
      List<OfficeEffect> officesReopening,
      @Nullable ActingHead actingHead,
      List<Integer> yearsWithoutHead,
      Size size) {

    /** Whether anything is written. */
    public boolean changes() {
      return !leaving.isEmpty()
          || !joining.isEmpty()
          || !officesEnding.isEmpty()
          || !officesReopening.isEmpty()
          || actingHead != null;
    }
  }

  /**
   * How many members there are then, beside what the regulation in force allows.
   *
   * @param tooFew whether they are fewer than it allows
   * @param tooMany whether they are more
   */
  public record Size(
      int members,
      @Nullable Integer minMembers,
      @Nullable Integer maxMembers,
      boolean tooFew,
      boolean tooMany) {

    static Size of(int members, Facts.Circle cluster) {
      Integer least = cluster.minMembers();
      Integer most = cluster.maxMembers();
      return new Size(
          members, least, most, least != null && members < least, most != null && members > most);
    }
  }

  /**
   * @param from first day of the membership
   */
  public record Leaving(Party organization, int position, LocalDate from, MembershipRule rule) {}

  /**
   * @param inPlaceOf whose place it takes
   * @param reason of who wants it other than the rule says
   */
  public record Joining(
      Party organization,
      int position,
      MembershipRule rule,
      @Nullable UUID inPlaceOf,
      @Nullable String reason) {}

  /**
   * That somebody of the act does not join or stays, and why.
   *
   * @param reason of who wants it other than the rule says
   */
  public record Staying(Party organization, MembershipRule rule, @Nullable String reason) {}

  /** An office that ends, or is held again. */
  public record OfficeEffect(
      UUID leaderId, int year, Party organization, boolean head, boolean permanent) {}

  /** The permanent deputy that acts as head until one is appointed. */
  public record ActingHead(int year, Party organization) {}

  /**
   * @param to as it was before the act
   */
  public record MandateEffect(
      UUID mandateId,
      String subject,
      String role,
      UUID organizationId,
      LocalDate from,
      @Nullable LocalDate to) {}

  /** Who left which cluster on the day, and who joined in place. */
  public record Replaced(UUID clusterId, UUID organizerId, UUID left, @Nullable UUID inPlace) {}

  /** Of an act that has been carried out: everybody has an id. */
  public List<Replaced> replacements(LocalDate on) {
    return clusters.stream()
        .flatMap(cluster ->
            cluster.leaving().stream()
                .filter(leaving -> !leaving.from().isAfter(on))
                .map(leaving ->
                    new Replaced(
                        cluster.clusterId(),
                        cluster.organizerId(),
                        leaving.organization().known(),
                        cluster.joining().stream()
                            .findFirst()
                            .map(joining -> joining.organization().known())
                            .orElse(null))))
        .toList();
  }
}
