package vn.thidua.cluster.pledges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.outside.HeardAward;
import vn.thidua.cluster.outside.KnownAwards;
import vn.thidua.cluster.pledges.count.Aim;
import vn.thidua.cluster.pledges.count.Given;
import vn.thidua.cluster.pledges.count.Nest;
import vn.thidua.cluster.pledges.count.Promise;
import vn.thidua.cluster.pledges.count.Sign;
import vn.thidua.cluster.pledges.count.Standing;
import vn.thidua.cluster.pledges.count.Told;

/** Reads what pledges are counted from; as many statements for many as for one. */
@ApplicationScoped
class PledgeStandings {

  private static final String WITH_NESTED =
      """
      with recursive family (id) as (
        select p.id from pledge p where p.id in (:ids)
        union
        select p.id from family f join pledge p on p.parent_id = f.id)
      select p.* from pledge p join family f on f.id = p.id order by p.id
      """;

  private final EntityManager entities;
  private final KnownAwards awards;

  PledgeStandings(EntityManager entities, KnownAwards awards) {
    this.entities = entities;
    this.awards = awards;
  }

  /** Pledges with all that is nested in them, as at a day. */
  final class AsAt {

    private final LocalDate on;
    private final Nest nest;
    private final Map<UUID, HeardAward> heard = new HashMap<>();
    private final Map<UUID, String> names;

    private AsAt(Collection<UUID> ids, LocalDate on) {
      this.on = on;
      List<Pledge> family = family(ids);
      Map<UUID, List<Told>> told = told(family.stream().map(Pledge::id).toList());
      List<Promise> promises =
          family.stream().map(p -> p.promise(told.getOrDefault(p.id(), List.of()))).toList();
      Map<UUID, List<Given>> inBranches = new HashMap<>();
      inBranches(promises, on)
          .forEach((root, there) -> {
            there.forEach(award -> heard.put(award.id(), award));
            inBranches.put(root, there.stream().map(PledgeStandings::given).toList());
          });
      this.nest = new Nest(promises, inBranches);
      this.names = names(ids);
    }

    Standing standing(Pledge pledge) {
      return nest.standing(pledge.id(), on);
    }

    @Nullable String nameOf(Pledge pledge) {
      return names.get(pledge.id());
    }

    PledgeViews.Progress progress(Pledge pledge) {
      Standing standing = standing(pledge);
      Told latest = standing.latest();
      boolean counts = pledge.aim() instanceof Aim.Awards;
      return new PledgeViews.Progress(
          on,
          standing.state(),
          latest == null || counts ? null : latest.id(),
          counts
              ? new PledgeViews.CountedAwards(
                  standing.awards(),
                  standing.untold(),
                  standing.counting().stream().map(this::counted).toList(),
                  standing.revoked().stream().map(this::counted).toList())
              : null);
    }

    private PledgeViews.CountedAward counted(Standing.Counted counted) {
      HeardAward award = heard.get(counted.award().id());
      if (award == null) {
        throw new IllegalStateException("counted and not read: " + counted.award().id());
      }
      return new PledgeViews.CountedAward(
          award.id(),
          award.decisionId(),
          award.decisionNumber(),
          award.decidedOn(),
          award.awardType(),
          award.organizationId(),
          award.person(),
          award.revokedOn(),
          counted.through());
    }

    PledgeViews.PledgeRow row(Pledge pledge) {
      Standing standing = standing(pledge);
      Told latest = standing.latest();
      boolean counts = pledge.aim() instanceof Aim.Awards;
      BigDecimal told = latest == null ? null : latest.amount();
      Sign sign = latest == null ? null : latest.sign();
      PledgeViews.Belonging belonging = pledge.belonging();
      PledgeRequests.Content content = pledge.content();
      return new PledgeViews.PledgeRow(
          pledge.id(),
          pledge.source(),
          pledge.key(),
          belonging.organizerId(),
          belonging.agreementId(),
          belonging.movementId(),
          belonging.clusterId(),
          belonging.parentId(),
          pledge.organizationId(),
          nameOf(pledge),
          content.text(),
          content.measure(),
          content.from(),
          content.to(),
          content.awards(),
          content.ratio(),
          content.value(),
          standing.state(),
          counts ? standing.awards() : told,
          counts ? null : sign,
          pledge.version());
    }
  }

  AsAt of(Collection<Pledge> pledges, LocalDate on) {
    return new AsAt(pledges.stream().map(Pledge::id).toList(), on);
  }

  static Given given(HeardAward award) {
    return new Given(
        award.id(),
        award.awardType(),
        award.authority(),
        award.issuer(),
        award.organizationId(),
        award.person(),
        award.decidedOn(),
        award.revokedOn());
  }

  @SuppressWarnings("unchecked")
  private List<Pledge> family(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : entities
            .createNativeQuery(WITH_NESTED, Pledge.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  private Map<UUID, List<Told>> told(Collection<UUID> pledges) {
    return pledges.isEmpty()
        ? Map.of()
        : entities
            .createQuery(
                "select e from PledgeEntry e where e.pledge.id in :ids order by e.position",
                PledgeEntry.class)
            .setParameter("ids", pledges)
            .getResultStream()
            .collect(
                Collectors.groupingBy(
                    PledgeEntry::pledgeId,
                    Collectors.mapping(PledgeEntry::told, Collectors.toList())));
  }

  private Map<UUID, List<HeardAward>> inBranches(List<Promise> promises, LocalDate on) {
    Set<UUID> roots = new HashSet<>();
    Set<String> types = new HashSet<>();
    boolean anyType = false;
    LocalDate from = LocalDate.MAX;
    LocalDate to = LocalDate.MIN;
    for (Promise promise : promises) {
      if (!(promise.aim() instanceof Aim.Awards aim)) {
        continue;
      }
      roots.add(promise.organization());
      List<String> asked = aim.awardTypes();
      if (asked == null || asked.isEmpty()) {
        anyType = true;
      } else {
        types.addAll(asked);
      }
      from = promise.from().isBefore(from) ? promise.from() : from;
      to = promise.to().isAfter(to) ? promise.to() : to;
    }
    return awards.inBranches(roots, anyType ? null : types, from, to.isAfter(on) ? on : to);
  }

  /** Of the units on the first days of their pledges. */
  private Map<UUID, String> names(Collection<UUID> pledges) {
    Map<UUID, String> names = new HashMap<>();
    if (pledges.isEmpty()) {
      return names;
    }
    entities
        .createNativeQuery(
            """
            select p.id, n.name from pledge p
              join organization_name n on n.organization_id = p.organization_id
               and (n.valid_from is null or n.valid_from <= p.starts_on)
               and (n.valid_to is null or n.valid_to > p.starts_on)
             where p.id in (:ids)
            """,
            Tuple.class)
        .setParameter("ids", pledges)
        .getResultStream()
        .forEach(row -> {
          Tuple tuple = (Tuple) row;
          names.put(tuple.get("id", UUID.class), tuple.get("name", String.class));
        });
    return names;
  }
}
