package vn.thidua.scoring.indicators.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.idempotency.Idempotency;
import vn.thidua.platform.idempotency.RequestKey;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;
import vn.thidua.scoring.indicators.IndicatorAccess;
import vn.thidua.scoring.indicators.IndicatorAccess.Recorder;
import vn.thidua.scoring.indicators.IndicatorInfo;
import vn.thidua.scoring.indicators.IndicatorQueries;
import vn.thidua.scoring.indicators.values.IndicatorValueEvents.IndicatorValueCorrected;
import vn.thidua.scoring.indicators.values.IndicatorValueEvents.IndicatorValueEvent;
import vn.thidua.scoring.indicators.values.IndicatorValueEvents.IndicatorValueRecorded;
import vn.thidua.scoring.indicators.values.IndicatorValueEvents.IndicatorValueWithdrawn;

/** Writes a figure down, and corrects or withdraws it by a revision that says why. */
@ApplicationScoped
class RecordFigure {

  private final IndicatorValueRepository values;
  private final IndicatorValueQueries queries;
  private final IndicatorQueries indicators;
  private final IndicatorAccess access;
  private final IndicatorValueEvents events;
  private final Idempotency idempotency;
  private final Clock clock;

  RecordFigure(
      IndicatorValueRepository values,
      IndicatorValueQueries queries,
      IndicatorQueries indicators,
      IndicatorAccess access,
      IndicatorValueEvents events,
      Idempotency idempotency,
      Clock clock) {
    this.values = values;
    this.queries = queries;
    this.indicators = indicators;
    this.access = access;
    this.events = events;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  @Transactional
  UUID record(IndicatorValueResource.Recording request, Actor by, RequestKey requestKey) {
    IndicatorInfo indicator =
        indicators
            .info(request.indicatorId())
            .filter(access.sightOf(by)::sees)
            .orElseThrow(() ->
                ProblemException.invalid(
                    "/indicatorId",
                    "unknown-indicator",
                    Text.of(
                        "Không có chỉ số %s", "There is no indicator %s", request.indicatorId())));
    Recorder recorder = requireMeasuring(by, indicator, request.organizationId());
    return idempotency.once(requestKey, request, () -> create(request, recorder, by));
  }

  private UUID create(IndicatorValueResource.Recording request, Recorder recorder, Actor by) {
    IndicatorInfo indicator = recorder.indicator();
    Measured measured = request.measured();
    Figure figure = request.figure();
    UUID asked =
        measured.organizationId() == null ? measured.clusterId() : measured.organizationId();
    Set<UUID> known =
        queries.measurable(
            indicator.scope(), indicator.organizerId(), asked == null ? Set.of() : Set.of(asked));
    refuseAny(FigureCheck.of(recorder, measured, figure, known));
    values
        .of(measured)
        .ifPresent(there -> {
          Text message =
              Text.of(
                  "Đã có số liệu %s; hãy đính chính số liệu đó.",
                  "There is the figure %s already; correct that one.", there.id());
          throw ProblemException.of(
              IndicatorValueProblem.VALUE_RECORDED,
              message,
              List.of(
                  new FieldError("/year", IndicatorValueProblem.VALUE_RECORDED.slug(), message)));
        });
    IndicatorValue value = new IndicatorValue(indicator.organizerId(), measured);
    values.persistAndFlush(value);
    IndicatorRevision first = revision(value, 1, false, figure, null, by);
    events.publish(
        By.mandate(by, recorder.mandate()),
        new IndicatorValueRecorded(by.subject()),
        null,
        value.state(first));
    return value.id();
  }

  @Transactional
  void correct(
      UUID id, IndicatorValueResource.Correction request, @Nullable Long expected, Actor by) {
    Figure figure = request.figure();
    change(
        id,
        expected,
        by,
        (value, present, indicator) -> {
          refuseAny(FigureCheck.ofCorrection(indicator, figure));
          int corrects = value.revision();
          int number = value.corrected(present, figure);
          revision(value, number, false, figure, request.reason(), by);
          return new IndicatorValueCorrected(corrects, request.reason(), by.subject());
        });
  }

  @Transactional
  void withdraw(UUID id, String reason, @Nullable Long expected, Actor by) {
    change(
        id,
        expected,
        by,
        (value, present, indicator) -> {
          int corrects = value.revision();
          int number = value.withdrawn(present);
          revision(value, number, true, present.figure(), reason, by);
          return new IndicatorValueWithdrawn(corrects, reason, by.subject());
        });
  }

  private interface Change {
    IndicatorValueEvent of(
        IndicatorValue value, IndicatorRevision present, IndicatorInfo indicator);
  }

  private void change(UUID id, @Nullable Long expected, Actor by, Change change) {
    IndicatorValue value = values.locked(id);
    if (value == null) {
      throw ProblemException.notFound("indicator value", id);
    }
    IndicatorInfo indicator =
        indicators
            .info(value.indicatorId())
            .filter(access.sightOf(by)::sees)
            .orElseThrow(() -> ProblemException.notFound("indicator value", id));
    Recorder recorder = requireMeasuring(by, indicator, value.organizationId());
    Etag.check(expected, value.version());
    IndicatorRevision present = values.present(value);
    IndicatorValueViews.State before = value.state(present);
    IndicatorValueEvent fact = change.of(value, present, indicator);
    values.flush();
    events.publish(
        By.mandate(by, recorder.mandate()), fact, before, value.state(values.present(value)));
  }

  private IndicatorRevision revision(
      IndicatorValue value,
      int number,
      boolean withdrawn,
      Figure figure,
      @Nullable String reason,
      Actor by) {
    IndicatorRevision revision =
        new IndicatorRevision(
            new IndicatorRevision.Key(value.id(), number),
            withdrawn,
            figure,
            reason,
            by.subject(),
            clock.instant());
    values.persist(revision);
    return revision;
  }

  private Recorder requireMeasuring(Actor by, IndicatorInfo indicator, @Nullable UUID unit) {
    Recorder recorder = access.requireRecorder(by, indicator);
    if (!recorder.mayMeasure(unit)) {
      throw ProblemException.forbidden(
          "Không ai ghi số liệu của đơn vị mà mình đang được phân công.",
          "Nobody records figures of a unit that they act for.");
    }
    return recorder;
  }

  private static void refuseAny(List<FieldError> errors) {
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
  }
}
