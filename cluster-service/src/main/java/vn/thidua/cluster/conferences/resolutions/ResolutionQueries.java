package vn.thidua.cluster.conferences.resolutions;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.decisions.DecisionReference;
import vn.thidua.cluster.decisions.Decisions;
import vn.thidua.platform.problem.ProblemException;

/** Reads what conferences resolved; whether the caller may is asked before. */
@ApplicationScoped
public class ResolutionQueries {

  private final ResolutionRepository resolutions;
  private final Decisions decisions;

  ResolutionQueries(ResolutionRepository resolutions, Decisions decisions) {
    this.resolutions = resolutions;
    this.decisions = decisions;
  }

  /** By conference, in the order of their recording; no entry for one that resolved nothing. */
  public Map<UUID, List<ResolutionView>> of(Collection<UUID> conferences) {
    List<Resolution> all = resolutions.of(conferences);
    Map<UUID, DecisionReference> told =
        decisions.references(all.stream().map(Resolution::decisionId).toList());
    return all.stream()
        .collect(
            Collectors.groupingBy(
                Resolution::conferenceId,
                Collectors.mapping(r -> r.view(decision(told, r)), Collectors.toList())));
  }

  public List<ResolutionView> of(UUID conference) {
    return of(List.of(conference)).getOrDefault(conference, List.of());
  }

  public ResolutionView one(UUID conference, UUID id) {
    return of(conference).stream()
        .filter(r -> r.id().equals(id))
        .findFirst()
        .orElseThrow(() -> ProblemException.notFound("resolution", id));
  }

  private static @Nullable DecisionReference decision(
      Map<UUID, DecisionReference> told, Resolution resolution) {
    UUID decision = resolution.decisionId();
    return decision == null ? null : told.get(decision);
  }
}
