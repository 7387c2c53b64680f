package vn.thidua.scoring.rankings.insight;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import vn.thidua.platform.identity.Actor;
import vn.thidua.scoring.engine.insight.Stability;

/** Says how firm the places of a ranking are. */
@ApplicationScoped
class StabilityQueries {

  private final RankingStates states;

  StabilityQueries(RankingStates states) {
    this.states = states;
  }

  /** A claim tells the points of a leaf, so it is for those who see the details of the unit. */
  StabilityViews.StabilityView of(UUID id, Actor actor) {
    RankingStates.Known known = states.of(states.seen(id, actor));
    Set<UUID> detailed = states.detailsSeen(known, actor);
    Stability stability = Stability.of(known.state());
    return new StabilityViews.StabilityView(
        id,
        stability.first(),
        stability.places().stream().map(place -> place(known, place)).toList(),
        Math.min(Stability.CONSIDERED, stability.places().size()),
        detailed.containsAll(
            stability.places().stream()
                .limit(Stability.CONSIDERED)
                .map(Stability.Place::organizationId)
                .toList()),
        stability.points().stream()
            .filter(claim -> detailed.contains(claim.organizationId()))
            .map(claim -> claim(known, claim))
            .toList(),
        stability.rejections().stream()
            .filter(claim -> detailed.contains(claim.organizationId()))
            .map(claim -> claim(known, claim))
            .toList());
  }

  private static StabilityViews.PlaceView place(RankingStates.Known known, Stability.Place place) {
    return new StabilityViews.PlaceView(
        place.organizationId(),
        known.names().get(place.organizationId()),
        place.rank(),
        place.tied(),
        place.total(),
        place.toTheNextAbove(),
        place.toTheNextBelow());
  }

  private static StabilityViews.PointsClaim claim(
      RankingStates.Known known, Stability.OtherPoints claim) {
    return new StabilityViews.PointsClaim(
        claim.organizationId(),
        known.names().get(claim.organizationId()),
        claim.criterion(),
        known.title(claim.criterion()),
        claim.points(),
        claim.otherPoints(),
        claim.change(),
        claim.firstThen());
  }

  private static StabilityViews.RejectionClaim claim(
      RankingStates.Known known, Stability.Rejection claim) {
    return new StabilityViews.RejectionClaim(
        claim.organizationId(),
        known.names().get(claim.organizationId()),
        claim.criterion(),
        known.title(claim.criterion()),
        claim.points(),
        claim.firstThen());
  }
}
