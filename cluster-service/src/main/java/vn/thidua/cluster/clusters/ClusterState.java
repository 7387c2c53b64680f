package vn.thidua.cluster.clusters;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
    List<Member> members,
    List<Leader> leaders,
    long version) {

  /**
   * @param position order of the members, from 1
   * @param to first day on which it is no member any more
   */
  record Member(UUID organizationId, int position, LocalDate from, @Nullable LocalDate to) {}

  /**
   * @param endedOn first day on which it no longer leads, if that came before the year's end
   */
  record Leader(
      UUID id,
      int year,
      UUID organizationId,
      LeaderRole role,
      boolean permanent,
      @Nullable LocalDate endedOn) {}
}
