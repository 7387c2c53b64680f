package vn.thidua.scoring.indicators.leaves;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.idempotency.Idempotency;
import vn.thidua.platform.idempotency.RequestKey;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;
import vn.thidua.scoring.engine.scheme.Leaf;
import vn.thidua.scoring.indicators.IndicatorAccess;
import vn.thidua.scoring.indicators.IndicatorInfo;
import vn.thidua.scoring.indicators.IndicatorQueries;
import vn.thidua.scoring.indicators.IndicatorScope;
import vn.thidua.scoring.indicators.leaves.PeriodIndicatorEvents.PeriodIndicatorRemoved;
import vn.thidua.scoring.indicators.leaves.PeriodIndicatorEvents.PeriodIndicatorSet;
import vn.thidua.scoring.periods.PeriodInfo;
import vn.thidua.scoring.periods.PeriodQueries;
import vn.thidua.scoring.schemes.SchemeQueries;

/** The office says from which indicator a leaf takes its actual value, or that it does no more. */
@ApplicationScoped
class TieIndicator {

  private final PeriodIndicatorRepository tied;
  private final PeriodIndicatorQueries queries;
  private final PeriodQueries periods;
  private final SchemeQueries schemes;
  private final IndicatorQueries indicators;
  private final IndicatorAccess access;
  private final PeriodIndicatorEvents events;
  private final Idempotency idempotency;
  private final Clock clock;

  TieIndicator(
      PeriodIndicatorRepository tied,
      PeriodIndicatorQueries queries,
      PeriodQueries periods,
      SchemeQueries schemes,
      IndicatorQueries indicators,
      IndicatorAccess access,
      PeriodIndicatorEvents events,
      Idempotency idempotency,
      Clock clock) {
    this.tied = tied;
    this.queries = queries;
    this.periods = periods;
    this.schemes = schemes;
    this.indicators = indicators;
    this.access = access;
    this.events = events;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  @Transactional
  UUID set(
      UUID periodId, PeriodIndicatorResource.Setting request, Actor by, RequestKey requestKey) {
    PeriodInfo period = queries.requirePeriod(periodId, by);
    HeldMandate mandate = access.requireSecretary(by, period.organizerId());
    return idempotency.once(
        requestKey,
        List.of(periodId, request),
        () -> create(periodId, request, By.mandate(by, mandate)));
  }

  private UUID create(UUID periodId, PeriodIndicatorResource.Setting request, By by) {
    PeriodInfo period = requireOpen(periodId);
    requireMeasured(period, request.criterion());
    requireOfUnits(period, request.indicatorId());
    if (tied.isTied(periodId, request.criterion())) {
      Text message =
          Text.of(
              "Tiêu chí \"%s\" đã lấy số liệu của một chỉ số.",
              "The leaf \"%s\" takes the figures of an indicator already.", request.criterion());
      throw ProblemException.of(
          PeriodIndicatorProblem.LEAF_HAS_INDICATOR,
          message,
          List.of(
              new FieldError(
                  "/criterion", PeriodIndicatorProblem.LEAF_HAS_INDICATOR.slug(), message)));
    }
    PeriodIndicator tie = new PeriodIndicator(periodId, request, by.subject(), clock.instant());
    tied.persistAndFlush(tie);
    events.publish(by, new PeriodIndicatorSet(by.subject()), null, tie.state(period.organizerId()));
    return tie.id();
  }

  @Transactional
  void remove(UUID periodId, UUID id, String reason, @Nullable Long expected, Actor by) {
    PeriodInfo seen = queries.requirePeriod(periodId, by);
    HeldMandate mandate = access.requireSecretary(by, seen.organizerId());
    requireOpen(periodId);
    PeriodIndicator tie = tied.findById(id, LockModeType.PESSIMISTIC_WRITE);
    if (tie == null || !tie.periodId().equals(periodId)) {
      throw ProblemException.notFound("period indicator", id);
    }
    Etag.check(expected, tie.version());
    PeriodIndicatorViews.State before = tie.state(seen.organizerId());
    tie.remove(reason, by.subject(), clock.instant());
    tied.flush();
    events.publish(
        By.mandate(by, mandate),
        new PeriodIndicatorRemoved(reason, by.subject()),
        before,
        tie.state(seen.organizerId()));
  }

  /** Held, so that neither its scheme nor whether it is open changes meanwhile. */
  private PeriodInfo requireOpen(UUID periodId) {
    PeriodInfo period =
        periods.held(periodId).orElseThrow(() -> ProblemException.notFound("period", periodId));
    if (!period.open()) {
      throw ProblemException.of(
          PeriodIndicatorProblem.PERIOD_CLOSED,
          "Kỳ %s đã khóa.",
          "The period %s is closed.",
          periodId);
    }
    return period;
  }

  private void requireMeasured(PeriodInfo period, String criterion) {
    Leaf leaf = schemes.compiled(period.schemeId()).leaf(criterion);
    if (leaf == null) {
      throw ProblemException.invalid(
          "/criterion",
          "criterion-unknown",
          Text.of(
              "Bảng chấm điểm không có tiêu chí chấm điểm trực tiếp \"%s\"",
              "The scheme has no leaf \"%s\"", criterion));
    }
    if (!leaf.method().isMeasured()) {
      throw ProblemException.invalid(
          "/criterion",
          "not-measured",
          Text.of(
              "Tiêu chí \"%s\" chấm theo %s nên không có kết quả thực hiện",
              "\"%s\" is scored by %s and takes no actual value", criterion, leaf.method()));
    }
  }

  private void requireOfUnits(PeriodInfo period, UUID indicatorId) {
    IndicatorInfo indicator =
        indicators
            .info(indicatorId)
            .filter(found -> found.organizerId().equals(period.organizerId()))
            .orElseThrow(() ->
                ProblemException.invalid(
                    "/indicatorId",
                    "unknown-indicator",
                    Text.of(
                        "Cơ quan tổ chức không có chỉ số %s",
                        "The organizer has no indicator %s", indicatorId)));
    if (indicator.scope() != IndicatorScope.ORGANIZATION) {
      throw ProblemException.invalid(
          "/indicatorId",
          "not-of-units",
          Text.of(
              "Chỉ số %s là của cả cụm, không phải của từng đơn vị",
              "The indicator %s is of a cluster as a whole, not of each unit", indicator.code()));
    }
  }
}
