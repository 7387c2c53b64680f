package vn.thidua.cluster.recommendations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.thidua.cluster.organizers.OrganizerQueries;
import vn.thidua.cluster.organizers.Secretaries;
import vn.thidua.cluster.recommendations.RecommendationEvents.RecommendationChanged;
import vn.thidua.cluster.recommendations.RecommendationEvents.RecommendationRaised;
import vn.thidua.cluster.years.OpenYears;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.files.Files;
import vn.thidua.platform.idempotency.ExternalReference;
import vn.thidua.platform.idempotency.Idempotency;
import vn.thidua.platform.idempotency.RequestKey;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/** Records what was recommended or instructed, and writes it anew until it is settled. */
@ApplicationScoped
class RaiseRecommendation {

  private final RecommendationRepository recommendations;
  private final RecommendationQueries queries;
  private final RecommendationCheck check;
  private final OrganizerQueries organizers;
  private final Secretaries secretaries;
  private final OpenYears years;
  private final Files files;
  private final RecommendationEvents events;
  private final Idempotency idempotency;

  RaiseRecommendation(
      RecommendationRepository recommendations,
      RecommendationQueries queries,
      RecommendationCheck check,
      OrganizerQueries organizers,
      Secretaries secretaries,
      OpenYears years,
      Files files,
      RecommendationEvents events,
      Idempotency idempotency) {
    this.recommendations = recommendations;
    this.queries = queries;
    this.check = check;
    this.organizers = organizers;
    this.secretaries = secretaries;
    this.years = years;
    this.files = files;
    this.events = events;
    this.idempotency = idempotency;
  }

  @Transactional
  UUID raise(RecommendationRequests.Raising request, Actor actor, RequestKey requestKey) {
    if (!organizers.exists(request.organizerId())) {
      throw ProblemException.invalid(
          "/organizerId",
          "unknown-organizer",
          Text.of(
              "Không có cơ quan tổ chức %s", "There is no organizer %s", request.organizerId()));
    }
    HeldMandate mandate = secretaries.require(actor, request.organizerId());
    return idempotency.once(
        requestKey, request, () -> create(request, actor, By.mandate(actor, mandate)));
  }

  private UUID create(RecommendationRequests.Raising request, Actor actor, By by) {
    ExternalReference reference = ExternalReference.of(request.source(), request.key());
    if (reference != null) {
      recommendations
          .find("source = ?1 and key = ?2", reference.source(), reference.key())
          .firstResultOptional()
          .ifPresent(holder -> {
            throw reference.taken(holder.id());
          });
    }
    RecommendationRequests.Content content = request.content();
    years.requireOf(request.organizerId(), request.clusterId(), "/clusterId");
    UUID topic = check.content(content, request.organizerId(), request.year());
    check.conference(content.conferenceId(), null, request.organizerId());
    years.hold(request.clusterId(), request.year(), "/year");
    Recommendation recommendation = new Recommendation(request, reference, topic);
    recommendations.persistAndFlush(recommendation);
    use(recommendation, content.allFiles(), actor);
    events.publish(
        by,
        new RecommendationRaised(request.kind(), request.year()),
        null,
        recommendation.logged());
    return recommendation.id();
  }

  @Transactional
  void change(UUID id, RecommendationRequests.Content content, long expected, Actor actor) {
    queries.row(id, actor);
    Recommendation recommendation = recommendations.findById(id, LockModeType.PESSIMISTIC_WRITE);
    HeldMandate mandate = secretaries.require(actor, recommendation.organizerId());
    Etag.check(expected, recommendation.version());
    recommendation.requireUnsettled();
    UUID topic = check.content(content, recommendation.organizerId(), recommendation.year());
    Recommendation.Logged before = recommendation.logged();
    check.conference(
        content.conferenceId(), before.state().conferenceId(), recommendation.organizerId());
    years.hold(recommendation.clusterId(), recommendation.year(), "/text");
    recommendation.change(content, topic);
    recommendations.flush();
    if (recommendation.version() != before.state().version()) {
      use(recommendation, content.allFiles(), actor);
      events.publish(
          By.mandate(actor, mandate),
          new RecommendationChanged(content.kind()),
          before,
          recommendation.logged());
    }
  }

  private void use(Recommendation recommendation, List<UUID> wanted, Actor actor) {
    files.replace(
        new Files.Use(
            RecommendationQueries.AGGREGATE_TYPE,
            recommendation.id(),
            recommendation.organizerId(),
            recommendation.clusterId()),
        wanted,
        actor,
        "/files");
  }
}
