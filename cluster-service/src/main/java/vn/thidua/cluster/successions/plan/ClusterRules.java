package vn.thidua.cluster.successions.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.successions.plan.Effects.ActingHead;
import vn.thidua.cluster.successions.plan.Effects.ClusterEffect;
import vn.thidua.cluster.successions.plan.Effects.Joining;
import vn.thidua.cluster.successions.plan.Effects.Leaving;
import vn.thidua.cluster.successions.plan.Effects.MembershipRule;
import vn.thidua.cluster.successions.plan.Effects.OfficeEffect;
import vn.thidua.cluster.successions.plan.Effects.Size;
import vn.thidua.cluster.successions.plan.Effects.Staying;
import vn.thidua.cluster.successions.plan.Facts.Circle;
import vn.thidua.cluster.successions.plan.Facts.Office;
import vn.thidua.cluster.successions.plan.Facts.Place;

/** Who leaves which cluster, who takes the place, and who leads it then. */
final class ClusterRules {

  private final Act act;
  private final Facts facts;
  private final List<UUID> ending;
  private final List<UUID> successors;
  private final List<Circle> clusters;
  private final Map<UUID, List<Joining>> joining = new LinkedHashMap<>();
  private final Map<UUID, List<Staying>> staying = new LinkedHashMap<>();
  private final List<Refusal> refusals = new ArrayList<>();

  ClusterRules(Act act, Facts facts) {
    this.act = act;
    this.facts = facts;
    this.ending = act.ending();
    this.successors = act.successorIds();
    this.clusters =
        facts.clusters().stream()
            .sorted(Comparator.comparing(Circle::organizerId).thenComparing(Circle::id))
            .toList();
    Map<UUID, List<Circle>> byOrganizer = new LinkedHashMap<>();
    clusters.forEach(cluster ->
        byOrganizer.computeIfAbsent(cluster.organizerId(), id -> new ArrayList<>()).add(cluster));
    byOrganizer.values().forEach(this::byRule);
    overrides(false);
    overrides(true);
  }

  private List<Joining> joiningIn(Circle cluster) {
    return joining.computeIfAbsent(cluster.id(), id -> new ArrayList<>());
  }

  private List<Staying> stayingIn(Circle cluster) {
    return staying.computeIfAbsent(cluster.id(), id -> new ArrayList<>());
  }

  List<Refusal> refusals() {
    return refusals;
  }

  /** Once per organizer, however many merged. */
  private void byRule(List<Circle> ofOneOrganizer) {
    boolean kept = false;
    for (Circle cluster : ofOneOrganizer) {
      for (UUID successor : successors) {
        if (cluster.hasReachingPast(successor)) {
          stayingIn(cluster)
              .add(new Staying(act.party(successor, facts), MembershipRule.KEEPS_OWN_PLACE, null));
          kept = true;
        }
      }
    }
    if (kept || successors.isEmpty()) {
      return;
    }
    for (UUID ended : ending) {
      for (Circle cluster : ofOneOrganizer) {
        Place place = cluster.placeOf(ended, act.on());
        if (place != null) {
          joiningIn(cluster)
              .add(
                  new Joining(
                      act.party(successors.getFirst(), facts),
                      place.position(),
                      MembershipRule.IN_PLACE_OF,
                      ended,
                      null));
          return;
        }
      }
    }
  }

  /** Who makes room comes before who takes it. */
  private void overrides(boolean joins) {
    for (int i = 0; i < act.memberships().size(); i++) {
      if (act.memberships().get(i).joins() == joins) {
        override(act.memberships().get(i), "/memberships/" + i);
      }
    }
  }

  private void override(Act.Override override, String pointer) {
    Circle cluster =
        clusters.stream().filter(c -> c.id().equals(override.clusterId())).findFirst().orElse(null);
    if (cluster == null) {
      refusals.add(
          Refusal.of(
              Rule.CLUSTER_NOT_CONCERNED,
              pointer + "/clusterId",
              "Không có thay đổi nào ở cụm %s.",
              "The act does not touch the cluster %s.",
              override.clusterId()));
      return;
    }
    UUID wanted = wanted(override);
    Effects.Party party = act.party(wanted, facts);
    List<Joining> here = joiningIn(cluster);
    boolean joinsByRule = here.removeIf(joins -> joins.organization().equals(party));
    if (!override.joins()) {
      stayingIn(cluster).add(new Staying(party, MembershipRule.OVERRIDDEN, override.reason()));
      return;
    }
    Circle other = memberElsewhere(cluster.organizerId(), wanted);
    if (other != null) {
      refusals.add(
          Refusal.of(
              Rule.ALREADY_A_MEMBER,
              pointer,
              "Đơn vị đã ở trong cụm %s.",
              "The organization is a member of the cluster %s.",
              other.name()));
      return;
    }
    Place place = freePlace(cluster, here);
    here.add(
        new Joining(
            party,
            place == null ? nextPosition(cluster, here) : place.position(),
            joinsByRule ? MembershipRule.IN_PLACE_OF : MembershipRule.OVERRIDDEN,
            place == null ? null : place.organizationId(),
            override.reason()));
  }

  private UUID wanted(Act.Override override) {
    return override.organizationId() != null
        ? override.organizationId()
        : successors.get(override.successor() == null ? 0 : override.successor());
  }

  /** Where somebody is a member, or becomes one by this act, of the same organizer. */
  private @Nullable Circle memberElsewhere(UUID organizer, UUID wanted) {
    Effects.Party party = act.party(wanted, facts);
    return clusters.stream()
        .filter(cluster -> cluster.organizerId().equals(organizer))
        .filter(cluster ->
            cluster.hasReachingPast(wanted)
                || joiningIn(cluster).stream()
                    .anyMatch(joins -> joins.organization().equals(party)))
        .findFirst()
        .orElse(null);
  }

  private @Nullable Place freePlace(Circle cluster, List<Joining> here) {
    for (UUID ended : ending) {
      Place place = cluster.placeOf(ended, act.on());
      if (place != null && here.stream().noneMatch(joins -> joins.position() == place.position())) {
        return place;
      }
    }
    return null;
  }

  private static int nextPosition(Circle cluster, List<Joining> here) {
    int last = 0;
    for (Place place : cluster.members()) {
      last = Math.max(last, place.position());
    }
    for (Joining joins : here) {
      last = Math.max(last, joins.position());
    }
    return last + 1;
  }

  List<ClusterEffect> effects() {
    return clusters.stream()
        .map(this::effect)
        .filter(effect -> effect.changes() || !effect.staying().isEmpty())
        .toList();
  }

  private ClusterEffect effect(Circle cluster) {
    Set<UUID> ended = new HashSet<>(ending);
    List<Leaving> leaving =
        cluster.members().stream()
            .filter(place -> ended.contains(place.organizationId()))
            .map(place ->
                new Leaving(
                    act.party(place.organizationId(), facts),
                    place.position(),
                    place.from(),
                    MembershipRule.ENDED))
            .toList();
    List<Office> officesEnding =
        cluster.offices().stream()
            .filter(office ->
                ended.contains(office.organizationId()) && office.year() >= act.on().getYear())
            .toList();
    List<Joining> joins = joiningIn(cluster);
    ActingHead acting = null;
    Set<Integer> without = new TreeSet<>();
    for (Office office : officesEnding) {
      if (office.head()) {
        Office deputy = permanentDeputy(cluster, office.year(), ended);
        if (office.year() == act.on().getYear() && deputy != null) {
          acting = new ActingHead(office.year(), act.party(deputy.organizationId(), facts));
        } else {
          without.add(office.year());
        }
      }
    }
    return new ClusterEffect(
        cluster.id(),
        cluster.organizerId(),
        cluster.name(),
        leaving,
        List.copyOf(joins),
        List.copyOf(stayingIn(cluster)),
        officesEnding.stream().map(office -> effect(office)).toList(),
        List.of(),
        acting,
        List.copyOf(without),
        Size.of(after(cluster, ended) + joins.size(), cluster));
  }

  private OfficeEffect effect(Office office) {
    return new OfficeEffect(
        office.id(),
        office.year(),
        act.party(office.organizationId(), facts),
        office.head(),
        office.permanent());
  }

  private @Nullable Office permanentDeputy(Circle cluster, int year, Set<UUID> ended) {
    return cluster.offices().stream()
        .filter(office -> office.year() == year && office.permanent() && !office.head())
        .filter(office -> !ended.contains(office.organizationId()))
        .filter(office -> cluster.placeOf(office.organizationId(), act.on()) != null)
        .findFirst()
        .orElse(null);
  }

  private int after(Circle cluster, Set<UUID> ended) {
    return (int)
        cluster.members().stream()
            .filter(place -> !place.from().isAfter(act.on()))
            .filter(place -> !ended.contains(place.organizationId()))
            .count();
  }
}
