package vn.thidua.cluster.recommendations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.organizers.Secretaries;
import vn.thidua.cluster.recommendations.RecommendationEvents.RecommendationAnswered;
import vn.thidua.cluster.recommendations.RecommendationEvents.RecommendationDeclined;
import vn.thidua.cluster.recommendations.RecommendationEvents.RecommendationDone;
import vn.thidua.cluster.recommendations.RecommendationEvents.RecommendationEvent;
import vn.thidua.cluster.recommendations.RecommendationEvents.RecommendationReopened;
import vn.thidua.cluster.recommendations.RecommendationEvents.RecommendationWithdrawn;
import vn.thidua.cluster.recommendations.content.RecommendationStatus;
import vn.thidua.cluster.regulations.Regulations;
import vn.thidua.cluster.years.OpenYears;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.files.Files;
import vn.thidua.platform.identity.Acting;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;
import vn.thidua.platform.identity.MandateRole;
import vn.thidua.platform.identity.Mandates;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/**
 * What becomes of a recommendation. It may outlast the year that it belongs to, so only the day of
 * an act has to be in an open one.
 */
@ApplicationScoped
class SettleRecommendation {

  private final RecommendationRepository recommendations;
  private final RecommendationQueries queries;
  private final RecommendationCheck check;
  private final Acting acting;
  private final OpenYears years;
  private final Regulations regulations;
  private final Files files;
  private final RecommendationEvents events;
  private final EntityManager entities;

  SettleRecommendation(
      RecommendationRepository recommendations,
      RecommendationQueries queries,
      RecommendationCheck check,
      Acting acting,
      OpenYears years,
      Regulations regulations,
      Files files,
      RecommendationEvents events,
      EntityManager entities) {
    this.recommendations = recommendations;
    this.queries = queries;
    this.check = check;
    this.acting = acting;
    this.years = years;
    this.regulations = regulations;
    this.files = files;
    this.events = events;
    this.entities = entities;
  }

  @Transactional
  void answer(
      UUID id, RecommendationRequests.Answering request, @Nullable Long expected, Actor actor) {
    Recommendation found = turn(id, expected, actor);
    By by = secretaryOrAddressee(found, actor);
    act(
        found,
        by,
        null,
        recommendation -> {
          check.answer(request, recommendation.raisedOn());
          recommendation.answered();
          years.hold(recommendation.clusterId(), request.on().getYear(), "/on");
          RecommendationAnswer answer = new RecommendationAnswer(id, request);
          entities.persist(answer);
          files.use(
              new Files.Use(
                  RecommendationQueries.ANSWER_TYPE,
                  answer.id(),
                  recommendation.organizerId(),
                  recommendation.clusterId()),
              request.allFiles(),
              actor,
              "/files");
          return new RecommendationAnswered(answer.id(), request.on());
        });
  }

  @Transactional
  void complete(
      UUID id, RecommendationRequests.Completion request, @Nullable Long expected, Actor actor) {
    Recommendation found = turn(id, expected, actor);
    By by = secretaryOrAddressee(found, actor);
    act(
        found,
        by,
        request.note(),
        recommendation -> {
          RecommendationRequests.Fulfilling fulfilling = request.fulfilledBy();
          UUID regulation = fulfilling == null ? null : fulfilling.regulationId();
          if (fulfilling != null && !fulfilling.tellsOne()) {
            throw ProblemException.invalid(
                "/fulfilledBy/regulationId",
                "exactly-one",
                Text.of(
                    "Cần đúng một trong hai: quy chế hoặc lời văn",
                    "Exactly one is needed: a regulation or a text"));
          }
          requireOn(recommendation, request.on());
          recommendation.done(request);
          if (regulation != null) {
            regulations.requireApproved(
                regulation, recommendation.organizerId(), "/fulfilledBy/regulationId");
          }
          return new RecommendationDone(request.on(), regulation);
        });
  }

  @Transactional
  void decline(
      UUID id, RecommendationRequests.Declining request, @Nullable Long expected, Actor actor) {
    Recommendation found = turn(id, expected, actor);
    By by = secretaryOrAddressee(found, actor);
    act(
        found,
        by,
        request.reason(),
        recommendation -> {
          requireOn(recommendation, request.on());
          recommendation.declined(request.on(), request.reason());
          return new RecommendationDeclined(request.on());
        });
  }

  @Transactional
  void reopen(
      UUID id, RecommendationRequests.Reason request, @Nullable Long expected, Actor actor) {
    Recommendation found = turn(id, expected, actor);
    act(
        found,
        secretary(found, actor),
        request.reason(),
        recommendation -> {
          LocalDate settledOn = recommendation.settledOn();
          if (settledOn != null) {
            years.hold(recommendation.clusterId(), settledOn.getYear(), "/reason");
          }
          recommendation.reopened();
          return new RecommendationReopened(recommendation.state().status());
        });
  }

  @Transactional
  void withdraw(
      UUID id, RecommendationRequests.Reason request, @Nullable Long expected, Actor actor) {
    Recommendation found = turn(id, expected, actor);
    act(
        found,
        secretary(found, actor),
        request.reason(),
        recommendation -> {
          RecommendationStatus from = recommendation.state().status();
          recommendation.withdrawn(request.reason());
          years.hold(recommendation.clusterId(), recommendation.year(), "/reason");
          return new RecommendationWithdrawn(from);
        });
  }

  private Recommendation turn(UUID id, @Nullable Long expected, Actor actor) {
    queries.row(id, actor);
    Recommendation recommendation = recommendations.findById(id, LockModeType.PESSIMISTIC_WRITE);
    Etag.check(expected, recommendation.version());
    return recommendation;
  }

  private void act(
      Recommendation recommendation,
      By by,
      @Nullable String why,
      Function<Recommendation, RecommendationEvent> change) {
    Recommendation.Logged before = recommendation.logged();
    RecommendationEvent fact = change.apply(recommendation);
    recommendations.flush();
    events.publish(by.because(why), fact, before, recommendation.logged());
  }

  private void requireOn(Recommendation recommendation, LocalDate on) {
    check.settled(on, recommendation.raisedOn());
    recommendation.requireUnsettled();
    years.hold(recommendation.clusterId(), on.getYear(), "/on");
  }

  private By secretary(Recommendation recommendation, Actor actor) {
    return By.mandate(actor, Secretaries.require(acting.of(actor), recommendation.organizerId()));
  }

  /** Whoever is asked may say what becomes of it. */
  private By secretaryOrAddressee(Recommendation recommendation, Actor actor) {
    Mandates mandates = acting.of(actor);
    UUID addressee = recommendation.addresseeOrganizationId();
    HeldMandate mandate =
        mandates
            .mandateFor(recommendation.organizerId(), MandateRole.SECRETARY)
            .or(() ->
                addressee == null
                    ? Optional.empty()
                    : mandates.mandateFor(addressee, MandateRole.OFFICER))
            .orElseThrow(() ->
                ProblemException.forbidden(
                    "Chỉ thư ký của cơ quan tổ chức %s hoặc người được phân công của nơi nhận"
                        + " được làm việc này.",
                    "Only a secretary of the organizer %s or an officer of the addressee may do"
                        + " this.",
                    recommendation.organizerId()));
    return By.mandate(actor, mandate);
  }
}
