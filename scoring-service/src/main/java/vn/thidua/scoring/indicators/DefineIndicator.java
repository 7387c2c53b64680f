package vn.thidua.scoring.indicators;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.idempotency.ExternalReference;
import vn.thidua.platform.idempotency.Idempotency;
import vn.thidua.platform.idempotency.RequestKey;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;
import vn.thidua.scoring.indicators.IndicatorEvents.IndicatorChanged;
import vn.thidua.scoring.indicators.IndicatorEvents.IndicatorDefined;

/** Puts an indicator into an organizer's catalog, and says later what it is in another way. */
@ApplicationScoped
class DefineIndicator {

  private final IndicatorRepository indicators;
  private final IndicatorQueries queries;
  private final IndicatorAccess access;
  private final IndicatorEvents events;
  private final Idempotency idempotency;
  private final EntityManager entities;
  private final Clock clock;

  DefineIndicator(
      IndicatorRepository indicators,
      IndicatorQueries queries,
      IndicatorAccess access,
      IndicatorEvents events,
      Idempotency idempotency,
      EntityManager entities,
      Clock clock) {
    this.indicators = indicators;
    this.queries = queries;
    this.access = access;
    this.events = events;
    this.idempotency = idempotency;
    this.entities = entities;
    this.clock = clock;
  }

  @Transactional
  UUID define(IndicatorResource.Definition request, Actor by, RequestKey requestKey) {
    HeldMandate mandate = access.requireSecretary(by, request.organizerId());
    return idempotency.once(requestKey, request, () -> create(request, By.mandate(by, mandate)));
  }

  private UUID create(IndicatorResource.Definition request, By by) {
    ExternalReference reference = ExternalReference.of(request.source(), request.key());
    indicators.requireFree(reference);
    IndicatorResource.Body content = request.content();
    check(content);
    indicators.requireFreeCode(request.organizerId(), content.code(), null);
    Indicator indicator =
        new Indicator(request.organizerId(), reference, content, by.subject(), clock.instant());
    indicators.persistAndFlush(indicator);
    events.publish(by, new IndicatorDefined(by.subject()), null, indicator.state());
    return indicator.id();
  }

  @Transactional
  void redefine(UUID id, IndicatorResource.Body content, long expected, Actor by) {
    queries.requireVisible(id, by);
    Indicator indicator = indicators.findById(id, LockModeType.PESSIMISTIC_WRITE);
    HeldMandate mandate = access.requireSecretary(by, indicator.organizerId());
    Etag.check(expected, indicator.version());
    check(content);
    indicators.requireFreeCode(indicator.organizerId(), content.code(), id);
    if (indicator.measuresOtherwise(content) && hasFigures(id)) {
      throw ProblemException.of(
          IndicatorProblem.INDICATOR_IN_USE,
          "Chỉ số %s đã có số liệu nên không đổi phạm vi và đơn vị tính; hãy lập chỉ số khác.",
          "There are figures of the indicator %s, so its scope and unit of measure stay; define"
              + " another one.",
          content.code());
    }
    IndicatorViews.State before = indicator.state();
    indicator.redefine(content);
    indicators.flush();
    if (indicator.version() != before.version()) {
      events.publish(
          By.mandate(by, mandate), new IndicatorChanged(by.subject()), before, indicator.state());
    }
  }

  private boolean hasFigures(UUID id) {
    return (Boolean)
        entities
            .createNativeQuery(
                "select exists (select 1 from indicator_value where indicator_id = :id)"
                    + " or exists (select 1 from period_indicator where indicator_id = :id)",
                Boolean.class)
            .setParameter("id", id)
            .getSingleResult();
  }

  private static void check(IndicatorResource.Body content) {
    IndicatorBasis basis = content.legalBasis();
    if (basis != null && !basis.told()) {
      throw ProblemException.invalid(
          "/legalBasis/number",
          "required",
          Text.of(
              "Cần số hoặc tên của căn cứ",
              "The number or the title of the legal basis is needed"));
    }
  }
}
