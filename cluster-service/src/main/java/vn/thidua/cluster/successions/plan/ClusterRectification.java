package vn.thidua.cluster.successions.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.successions.plan.Effects.ClusterEffect;
import vn.thidua.cluster.successions.plan.Effects.Joining;
import vn.thidua.cluster.successions.plan.Effects.Leaving;
import vn.thidua.cluster.successions.plan.Effects.MembershipRule;
import vn.thidua.cluster.successions.plan.Effects.OfficeEffect;
import vn.thidua.cluster.successions.plan.Effects.Party;
import vn.thidua.cluster.successions.plan.Effects.Size;
import vn.thidua.cluster.successions.plan.Facts.Circle;
import vn.thidua.cluster.successions.plan.Facts.Office;

/** What a rectification does in the clusters: the members and leaders from before come back. */
final class ClusterRectification {

  private final Effects done;
  private final LocalDate on;
  private final Facts facts;
  private final Set<UUID> ending;
  private final Set<UUID> reviving;

  ClusterRectification(
      Effects done, LocalDate on, Facts facts, Set<UUID> ending, Set<UUID> reviving) {
    this.done = done;
    this.on = on;
    this.facts = facts;
    this.ending = ending;
    this.reviving = reviving;
  }

  List<ClusterEffect> effects() {
    return facts.clusters().stream()
        .sorted(Comparator.comparing(Circle::id))
        .map(this::effect)
        .filter(ClusterEffect::changes)
        .toList();
  }

  private @Nullable ClusterEffect doneIn(Circle cluster) {
    return done.clusters().stream()
        .filter(effect -> effect.clusterId().equals(cluster.id()))
        .findFirst()
        .orElse(null);
  }

  private ClusterEffect effect(Circle cluster) {
    ClusterEffect before = doneIn(cluster);
    Set<UUID> goes = new HashSet<>(ending);
    if (before != null) {
      before.joining().forEach(joined -> goes.add(joined.organization().known()));
    }
    List<Leaving> leaving =
        cluster.members().stream()
            .filter(place -> goes.contains(place.organizationId()))
            .map(place ->
                new Leaving(
                    party(place.organizationId()),
                    place.position(),
                    place.from(),
                    MembershipRule.RECTIFIED))
            .toList();
    List<Joining> joining = before == null ? List.of() : comesBack(cluster, before);
    List<Office> officesEnding =
        cluster.offices().stream()
            .filter(office -> office.year() >= on.getYear())
            .filter(office -> goes.contains(office.organizationId()) || standsIn(office, before))
            .toList();
    List<OfficeEffect> reopening =
        before == null ? List.of() : reopening(cluster, before, officesEnding);
    Set<Integer> without = new TreeSet<>();
    for (Office office : officesEnding) {
      if (office.head() && !hasHead(office.year(), cluster, officesEnding, reopening)) {
        without.add(office.year());
      }
    }
    return new ClusterEffect(
        cluster.id(),
        cluster.organizerId(),
        cluster.name(),
        leaving,
        joining,
        List.of(),
        officesEnding.stream()
            .map(office ->
                new OfficeEffect(
                    office.id(),
                    office.year(),
                    party(office.organizationId()),
                    office.head(),
                    office.permanent()))
            .toList(),
        reopening,
        null,
        List.copyOf(without),
        Size.of(after(cluster, goes) + joining.size(), cluster));
  }

  private List<Joining> comesBack(Circle cluster, ClusterEffect before) {
    List<Joining> joining = new ArrayList<>();
    for (Leaving left : before.leaving()) {
      UUID id = left.organization().known();
      if (reviving.contains(id) && !left.from().isAfter(on) && !cluster.hasReachingPast(id)) {
        joining.add(
            new Joining(
                left.organization(), left.position(), MembershipRule.RECTIFIED, null, null));
      }
    }
    return joining;
  }

  /** The office of the acting head that the act made. */
  private static boolean standsIn(Office office, @Nullable ClusterEffect before) {
    return before != null
        && before.actingHead() != null
        && office.acting()
        && office.year() == before.actingHead().year()
        && office.organizationId().equals(before.actingHead().organization().known());
  }

  /** An office is not held again if somebody else was appointed head meanwhile. */
  private List<OfficeEffect> reopening(
      Circle cluster, ClusterEffect before, List<Office> officesEnding) {
    return before.officesEnding().stream()
        .filter(office -> office.year() >= on.getYear())
        .filter(office -> reviving.contains(office.organization().known()))
        .filter(
            office -> !office.head() || !hasHead(office.year(), cluster, officesEnding, List.of()))
        .toList();
  }

  private static boolean hasHead(
      int year, Circle cluster, List<Office> ending, List<OfficeEffect> reopening) {
    return reopening.stream().anyMatch(office -> office.head() && office.year() == year)
        || cluster.offices().stream()
            .anyMatch(office -> office.head() && office.year() == year && !ending.contains(office));
  }

  private int after(Circle cluster, Set<UUID> goes) {
    return (int)
        cluster.members().stream()
            .filter(place -> !place.from().isAfter(on) && !goes.contains(place.organizationId()))
            .count();
  }

  private Party party(UUID id) {
    Facts.Unit unit = facts.organizations().get(id);
    return new Party(id, null, Objects.isNull(unit) ? null : unit.name());
  }
}
