package vn.thidua.cluster.clusters;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.decisions.DecisionReference;
import vn.thidua.cluster.memberships.MembershipState;
import vn.thidua.cluster.offices.LeaderRole;
import vn.thidua.cluster.offices.OfficeState;

/** A cluster with all memberships and leaders it ever had, as events carry it: no person's name. */
record ClusterState(
    UUID id,
    @Nullable String source,
    @Nullable String key,
    UUID organizerId,
    String name,
    @Nullable String nameEn,
    ClusterType type,
    DecisionReference decision,
    List<Name> names,
    List<Member> members,
    List<Leader> leaders,
    List<Closing> closedYears,
    long version) {

  /**
   * @param to first day on which it no longer holds
   */
  record Name(
      String name,
      @Nullable String nameEn,
      ClusterType type,
      LocalDate from,
      @Nullable LocalDate to) {}

  /**
   * @param position order of the members, from 1
   * @param to first day on which it is no member any more
   * @param cause the succession by which it joined
   * @param endCause the succession by which it left
   */
  record Member(
      UUID organizationId,
      int position,
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable UUID cause,
      @Nullable UUID endCause) {

    static Member of(MembershipState m) {
      return new Member(
          m.organizationId(), m.position(), m.from(), m.to(), m.cause(), m.endCause());
    }
  }

  /**
   * @param acting a head that stands in until one is appointed
   * @param endedOn first day on which it no longer leads, if that came before the year's end
   * @param cause the succession by which it began
   * @param endCause the succession by which it ended
   */
  record Leader(
      UUID id,
      int year,
      UUID organizationId,
      LeaderRole role,
      boolean permanent,
      boolean acting,
      LocalDate from,
      @Nullable LocalDate endedOn,
      @Nullable UUID cause,
      @Nullable UUID endCause) {

    static Leader of(OfficeState o) {
      return new Leader(
          o.id(),
          o.year(),
          o.organizationId(),
          o.role(),
          o.permanent(),
          o.acting(),
          o.from(),
          o.endedOn(),
          o.cause(),
          o.endCause());
    }
  }

  /** That nothing changes any more in a year. */
  record Closing(int year, LocalDate on) {}
}
