package vn.thidua.cluster.clusters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import vn.thidua.cluster.clusters.ClusterEffects.Acting;
import vn.thidua.cluster.clusters.ClusterEffects.Joining;
import vn.thidua.cluster.clusters.ClusterEvents.ClusterReorganized;
import vn.thidua.cluster.clusters.ClusterFacts.MembershipFacts;
import vn.thidua.cluster.clusters.ClusterFacts.OfficeFacts;
import vn.thidua.cluster.memberships.MembershipQueries;
import vn.thidua.cluster.memberships.MembershipState;
import vn.thidua.cluster.memberships.Memberships;
import vn.thidua.cluster.offices.OfficeQueries;
import vn.thidua.cluster.offices.OfficeState;
import vn.thidua.cluster.offices.Offices;
import vn.thidua.cluster.regulations.RegulationLimits;
import vn.thidua.cluster.regulations.Regulations;
import vn.thidua.cluster.years.ClosedYears;
import vn.thidua.platform.changelog.By;

/**
 * What acts on organizations see of clusters and do to them, in the act's own transaction. The
 * organizations are locked before the clusters, everywhere.
 */
@ApplicationScoped
public class ClusterActs {

  private final Regulations regulations;
  private final ClusterRepository clusters;
  private final ClusterEvents events;
  private final MembershipQueries memberships;
  private final OfficeQueries offices;
  private final Memberships changeMemberships;
  private final Offices changeOffices;
  private final ClosedYears years;
  private final Clock clock;

  ClusterActs(
      Regulations regulations,
      ClusterRepository clusters,
      ClusterEvents events,
      MembershipQueries memberships,
      OfficeQueries offices,
      Memberships changeMemberships,
      Offices changeOffices,
      ClosedYears years,
      Clock clock) {
    this.regulations = regulations;
    this.clusters = clusters;
    this.events = events;
    this.memberships = memberships;
    this.offices = offices;
    this.changeMemberships = changeMemberships;
    this.changeOffices = changeOffices;
    this.years = years;
    this.clock = clock;
  }

  /**
   * Clusters in which one of the organizations is a member on the day or later, or holds an office
   * of its year or a later one that is not ended; in the order of their ids.
   *
   * @param lock whether nobody else may change them until the transaction ends
   */
  public List<ClusterFacts> touchedBy(Collection<UUID> organizations, LocalDate on, boolean lock) {
    Set<UUID> ids = new HashSet<>(memberships.clustersReachedBy(organizations, on));
    ids.addAll(offices.clustersLedBy(organizations, on.getYear()));
    return clusters.those(ids, lock).stream()
        .map(c -> facts(c, on, m -> m.reachesPast(on), OfficeState::isOpen))
        .toList();
  }

  /**
   * Clusters in which a membership or an office began or ended by the succession. Besides what is
   * open they tell what began and ended by it.
   */
  public List<ClusterFacts> withEffectsOf(UUID succession, boolean lock) {
    Set<UUID> ids = new HashSet<>(memberships.clustersWithEffectsOf(succession));
    ids.addAll(offices.clustersWithEffectsOf(succession));
    LocalDate today = LocalDate.now(clock);
    return clusters.those(ids, lock).stream()
        .map(c ->
            facts(
                c,
                today,
                m ->
                    m.to() == null
                        || succession.equals(m.cause())
                        || succession.equals(m.endCause()),
                o -> o.isOpen() || succession.equals(o.cause()) || succession.equals(o.endCause())))
        .toList();
  }

  private ClusterFacts facts(
      Cluster cluster,
      LocalDate on,
      Predicate<MembershipState> members,
      Predicate<OfficeState> leaders) {
    RegulationLimits limits = regulations.limitsOn(cluster.organizerId(), on);
    return new ClusterFacts(
        cluster.id(),
        cluster.organizerId(),
        cluster.name(),
        memberships.of(cluster.id()).stream()
            .filter(members)
            .map(m ->
                new MembershipFacts(
                    m.organizationId(), m.position(), m.from(), m.to(), m.cause(), m.endCause()))
            .toList(),
        offices.of(cluster.id()).stream()
            .filter(leaders)
            .map(o ->
                new OfficeFacts(
                    o.id(),
                    o.year(),
                    o.organizationId(),
                    o.role().name(),
                    o.permanent(),
                    o.acting(),
                    o.from(),
                    o.endedOn(),
                    o.cause(),
                    o.endCause()))
            .toList(),
        limits.minMembers(),
        limits.maxMembers());
  }

  /**
   * Does it all at once: one version, one event {@code cluster-reorganized}. Memberships and
   * offices that would only begin after the day never do.
   *
   * @param reason is kept with what ends
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void apply(
      UUID id, ClusterEffects effects, LocalDate on, UUID succession, String reason, By by) {
    if (effects.isEmpty()) {
      return;
    }
    Cluster cluster = clusters.those(List.of(id), true).getFirst();
    years.requireOpen(id, on, "/on");
    ClusterState before = events.state(cluster);
    for (UUID leaving : effects.leaving()) {
      changeMemberships.endBySuccession(id, leaving, on, reason, succession);
    }
    for (Joining joining : effects.joining()) {
      changeMemberships.joinBySuccession(
          id, joining.organization(), joining.position(), on, succession);
    }
    changeOffices.endBySuccession(id, effects.officesEnding(), on, reason, succession);
    List<UUID> reopened =
        changeOffices.reopenBySuccession(id, effects.officesReopening(), on, succession);
    Acting acting = effects.acting();
    if (acting != null) {
      changeOffices.act(id, acting.year(), acting.organization(), on, succession);
    }
    cluster.changed(clock.instant());
    clusters.flush();
    events.publish(
        by,
        new ClusterReorganized(
            succession,
            on,
            reason,
            effects.leaving(),
            effects.joining().stream().map(Joining::organization).toList(),
            effects.officesEnding(),
            reopened,
            acting == null ? null : acting.organization()),
        before,
        events.state(cluster));
  }
}
