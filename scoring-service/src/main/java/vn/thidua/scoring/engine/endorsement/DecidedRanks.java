package vn.thidua.scoring.engine.endorsement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The ranks of a ranking once its ties were decided. */
public final class DecidedRanks {

  private final List<ComputedPlace> computed;
  private final Map<UUID, ComputedPlace> places;
  private final Map<UUID, Integer> ranks = new HashMap<>();
  private final Map<UUID, TieOrder> decisions = new HashMap<>();

  private DecidedRanks(List<ComputedPlace> computed) {
    this.computed = computed;
    this.places =
        computed.stream()
            .collect(Collectors.toMap(ComputedPlace::organizationId, Function.identity()));
    for (ComputedPlace place : computed) {
      Integer rank = place.rank();
      if (rank != null) {
        ranks.put(place.organizationId(), rank);
      }
    }
  }

  /**
   * @param computed by rank, barred ones last
   * @param decisions about different ties of this ranking, as {@link #check} lets them pass
   */
  public static DecidedRanks of(List<ComputedPlace> computed, List<TieOrder> decisions) {
    DecidedRanks decided = new DecidedRanks(computed);
    decisions.forEach(decided::decide);
    return decided;
  }

  /** What is wrong with deciding a tie so; empty if nothing. */
  public static List<EndorsementViolation> check(List<ComputedPlace> computed, List<UUID> order) {
    Map<UUID, ComputedPlace> places = new DecidedRanks(computed).places;
    List<EndorsementViolation> violations = new ArrayList<>();
    Set<UUID> seen = new HashSet<>();
    ComputedPlace first = order.isEmpty() ? null : places.get(order.getFirst());
    for (int i = 0; i < order.size(); i++) {
      EndorsementRule broken = broken(places.get(order.get(i)), first, seen.add(order.get(i)));
      if (broken != null) {
        violations.add(new EndorsementViolation(i, broken, order.get(i)));
      }
    }
    return violations;
  }

  private static @Nullable EndorsementRule broken(
      @Nullable ComputedPlace place, @Nullable ComputedPlace first, boolean isNew) {
    if (place == null) {
      return EndorsementRule.UNKNOWN_ORGANIZATION;
    }
    Integer rank = place.rank();
    if (rank == null) {
      return EndorsementRule.BARRED;
    }
    if (!isNew) {
      return EndorsementRule.DUPLICATE;
    }
    return place.tied() && (first == null || rank.equals(first.rank()))
        ? null
        : EndorsementRule.NOT_TIED;
  }

  private void decide(TieOrder decision) {
    Integer rank = ranks.get(decision.organizations().getFirst());
    if (rank == null) {
      throw new IllegalArgumentException("Decision " + decision.number() + " is of no tie");
    }
    for (ComputedPlace place : computed) {
      UUID organization = place.organizationId();
      if (rank.equals(place.rank())) {
        int named = decision.organizations().indexOf(organization);
        ranks.put(organization, rank + (named < 0 ? decision.organizations().size() : named));
        decisions.put(organization, decision);
      }
    }
  }

  /** Null for one that is barred or not in the ranking. */
  public @Nullable Integer rankOf(UUID organization) {
    return ranks.get(organization);
  }

  /** Whether the organization shares its rank still. */
  public boolean undecided(UUID organization) {
    Integer rank = ranks.get(organization);
    return rank != null && ranks.values().stream().filter(rank::equals).count() > 1;
  }

  /** What is wrong with endorsing these ranks; empty if nothing. */
  public List<EndorsementViolation> check(List<SaidRank> said) {
    List<EndorsementViolation> violations = new ArrayList<>();
    Map<UUID, Integer> index = new LinkedHashMap<>();
    Map<UUID, Integer> endorsed = new HashMap<>(ranks);
    for (int i = 0; i < said.size(); i++) {
      SaidRank one = said.get(i);
      EndorsementRule broken = broken(one, index.putIfAbsent(one.organizationId(), i) == null);
      if (broken == null) {
        endorsed.put(one.organizationId(), one.rank());
      } else {
        violations.add(new EndorsementViolation(i, broken, one.organizationId()));
      }
    }
    if (violations.isEmpty()) {
      computed.stream()
          .map(ComputedPlace::organizationId)
          .filter(organization -> !fits(endorsed, organization))
          .forEach(organization ->
              violations.add(
                  new EndorsementViolation(
                      index.getOrDefault(organization, -1),
                      EndorsementRule.NOT_A_RANKING,
                      organization)));
    }
    return violations;
  }

  private @Nullable EndorsementRule broken(SaidRank said, boolean isNew) {
    ComputedPlace place = places.get(said.organizationId());
    if (place == null) {
      return EndorsementRule.UNKNOWN_ORGANIZATION;
    }
    if (place.rank() == null) {
      return EndorsementRule.BARRED;
    }
    if (!isNew) {
      return EndorsementRule.DUPLICATE;
    }
    Integer decided = ranks.get(said.organizationId());
    return decided != null && decided == said.rank() ? EndorsementRule.NOT_DIFFERENT : null;
  }

  private static boolean fits(Map<UUID, Integer> ranks, UUID organization) {
    Integer rank = ranks.get(organization);
    return rank == null || rank == 1 + ranks.values().stream().filter(r -> r < rank).count();
  }

  /** Computed and endorsed ranks side by side, of what {@link #check(List)} lets pass. */
  public List<EndorsedPlace> endorsed(List<SaidRank> said) {
    Map<UUID, SaidRank> byOrganization =
        said.stream().collect(Collectors.toMap(SaidRank::organizationId, Function.identity()));
    return computed.stream()
        .map(place -> endorsed(place, byOrganization.get(place.organizationId())))
        .toList();
  }

  private EndorsedPlace endorsed(ComputedPlace place, @Nullable SaidRank said) {
    UUID organization = place.organizationId();
    Integer rank = ranks.get(organization);
    TieOrder decision = decisions.get(organization);
    if (said != null) {
      return new EndorsedPlace(organization, place.rank(), said.rank(), said.reason(), null);
    }
    boolean moved = rank != null && !rank.equals(place.rank());
    return new EndorsedPlace(
        organization,
        place.rank(),
        rank,
        moved && decision != null ? decision.reason() : null,
        decision == null ? null : decision.number());
  }
}
