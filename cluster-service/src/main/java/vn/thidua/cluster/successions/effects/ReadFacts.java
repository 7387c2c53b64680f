package vn.thidua.cluster.successions.effects;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.clusters.ClusterActs;
import vn.thidua.cluster.clusters.ClusterFacts;
import vn.thidua.cluster.mandates.MandateActs;
import vn.thidua.cluster.organizations.OrganizationActs;
import vn.thidua.cluster.successions.plan.Act;
import vn.thidua.cluster.successions.plan.Effects;
import vn.thidua.cluster.successions.plan.Facts;
import vn.thidua.cluster.successions.plan.Facts.Circle;
import vn.thidua.cluster.successions.plan.Facts.Held;
import vn.thidua.cluster.successions.plan.Facts.Office;
import vn.thidua.cluster.successions.plan.Facts.Place;
import vn.thidua.cluster.successions.plan.Facts.Unit;
import vn.thidua.cluster.successions.plan.Rectification;

/**
 * How things are before an act. Locked, in the order of their ids and organizations before
 * clusters, they stay so until the transaction ends: of two acts on one organization the second
 * sees what the first did.
 */
@ApplicationScoped
public class ReadFacts {

  private final UnitReading reading;
  private final OrganizationActs organizations;
  private final ClusterActs clusters;
  private final MandateActs mandates;

  ReadFacts(
      UnitReading reading,
      OrganizationActs organizations,
      ClusterActs clusters,
      MandateActs mandates) {
    this.reading = reading;
    this.organizations = organizations;
    this.clusters = clusters;
    this.mandates = mandates;
  }

  /**
   * @param lock whether it is going to be carried out
   */
  public Facts before(Act act, boolean lock) {
    Set<UUID> members = new LinkedHashSet<>(act.named());
    members.removeAll(act.parents());
    members.addAll(act.predecessors());
    Set<UUID> named = new LinkedHashSet<>(act.named());
    named.addAll(reading.children(act.predecessors()));
    if (lock) {
      organizations.lock(named);
    }
    List<UUID> children = reading.children(act.predecessors());
    named.addAll(children);
    Map<UUID, ClusterFacts> touched = new LinkedHashMap<>();
    take(touched, clusters.touchedBy(members, act.on(), lock));
    return facts(named, act.codes(), members, touched, act.on());
  }

  /** The same before an act is undone. */
  public Facts beforeUndoing(UUID succession, Effects done, LocalDate on, boolean lock) {
    Set<UUID> concerned = Rectification.concerned(done);
    Set<UUID> begun = new LinkedHashSet<>();
    done.beginning().forEach(party -> begun.add(party.known()));
    Set<UUID> named = new LinkedHashSet<>(concerned);
    done.moving()
        .forEach(moving -> {
          if (moving.from() != null) {
            named.add(moving.from());
          }
        });
    named.addAll(reading.children(begun));
    if (lock) {
      organizations.lock(named);
    }
    named.addAll(reading.children(begun));
    Map<UUID, ClusterFacts> touched = new LinkedHashMap<>();
    take(touched, clusters.withEffectsOf(succession, lock));
    take(touched, clusters.touchedBy(begun, on, lock));
    return facts(named, Set.of(), concerned, touched, on);
  }

  private static void take(Map<UUID, ClusterFacts> into, List<ClusterFacts> found) {
    found.forEach(cluster -> into.put(cluster.id(), cluster));
  }

  private Facts facts(
      Set<UUID> named,
      Collection<String> codes,
      Collection<UUID> members,
      Map<UUID, ClusterFacts> touched,
      LocalDate on) {
    Map<UUID, Unit> units = reading.units(named);
    Set<UUID> closable = new LinkedHashSet<>(named);
    closable.addAll(touched.keySet());
    Map<String, UUID> holders = reading.holders(codes, on);
    Set<UUID> unread = new LinkedHashSet<>(holders.values());
    unread.removeAll(units.keySet());
    units.putAll(reading.units(unread));
    return new Facts(
        units,
        holders,
        reading.kinds(),
        touched.values().stream().map(cluster -> circle(cluster, on)).toList(),
        mandates.ofOrganizations(members, on).stream()
            .map(held ->
                new Held(
                    held.id(),
                    held.subject(),
                    held.role().name(),
                    held.organizationId(),
                    held.from(),
                    held.to()))
            .toList(),
        reading.closed(closable, on.getYear()));
  }

  private static Circle circle(ClusterFacts cluster, LocalDate on) {
    return new Circle(
        cluster.id(),
        cluster.organizerId(),
        cluster.name(),
        cluster.members().stream()
            .filter(member -> reaches(member.from(), member.to(), on))
            .map(member ->
                new Place(member.organizationId(), member.position(), member.from(), member.to()))
            .toList(),
        cluster.offices().stream()
            .filter(office -> office.endedOn() == null)
            .map(office ->
                new Office(
                    office.id(),
                    office.year(),
                    office.organizationId(),
                    office.isHead(),
                    office.permanent(),
                    office.acting()))
            .toList(),
        cluster.minMembers(),
        cluster.maxMembers());
  }

  private static boolean reaches(LocalDate from, @Nullable LocalDate to, LocalDate on) {
    return to == null || (to.isAfter(on) && to.isAfter(from));
  }
}
