package vn.thidua.scoring.periods;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;
import vn.thidua.scoring.engine.scheme.CompiledScheme;
import vn.thidua.scoring.participants.Participants;
import vn.thidua.scoring.periods.PeriodEvents.PeriodClosed;
import vn.thidua.scoring.periods.PeriodEvents.PeriodEvent;
import vn.thidua.scoring.periods.PeriodEvents.PeriodExtended;
import vn.thidua.scoring.periods.PeriodEvents.PeriodReopened;
import vn.thidua.scoring.periods.PeriodEvents.PeriodScheduleChanged;
import vn.thidua.scoring.periods.PeriodEvents.PeriodSchemeApplied;
import vn.thidua.scoring.periods.PeriodEvents.PeriodUnsignedRuleChanged;
import vn.thidua.scoring.periods.content.PeriodActKind;
import vn.thidua.scoring.periods.content.PeriodRequests;
import vn.thidua.scoring.periods.content.PeriodState;
import vn.thidua.scoring.periods.content.ScheduleCheck;
import vn.thidua.scoring.periods.schemes.PeriodSchemes;
import vn.thidua.scoring.periods.schemes.SheetValues;
import vn.thidua.scoring.periods.time.Extension;
import vn.thidua.scoring.periods.time.Lateness;
import vn.thidua.scoring.periods.time.Moment;
import vn.thidua.scoring.periods.time.Schedule;
import vn.thidua.scoring.schemes.PublishedScheme;

/** The acts on a period after it was opened, each by a secretary of its organizer. */
@ApplicationScoped
public class ChangePeriod {

  private final PeriodRepository periods;
  private final PeriodAccess access;
  private final PeriodSchemes schemes;
  private final SheetValues values;
  private final ScheduleTable schedules;
  private final Participants participants;
  private final PeriodEvents events;
  private final PeriodQueries queries;
  private final Event<SignatureRule> rules;
  private final Event<ScheduleChanged> times;
  private final Clock clock;

  ChangePeriod(
      PeriodRepository periods,
      PeriodAccess access,
      PeriodSchemes schemes,
      SheetValues values,
      ScheduleTable schedules,
      Participants participants,
      PeriodEvents events,
      PeriodQueries queries,
      Event<SignatureRule> rules,
      Event<ScheduleChanged> times,
      Clock clock) {
    this.periods = periods;
    this.access = access;
    this.schemes = schemes;
    this.values = values;
    this.schedules = schedules;
    this.participants = participants;
    this.events = events;
    this.queries = queries;
    this.rules = rules;
    this.times = times;
    this.clock = clock;
  }

  @Transactional
  public void close(UUID id, @Nullable String reason, @Nullable Long expected, Actor by) {
    change(
        id,
        expected,
        by,
        new PeriodClosed(reason, by.subject()),
        (period, now) -> period.close(reason, by.subject(), now));
  }

  @Transactional
  public void reopen(UUID id, String reason, @Nullable Long expected, Actor by) {
    change(
        id,
        expected,
        by,
        new PeriodReopened(reason, by.subject()),
        (period, now) -> period.reopen(reason, by.subject(), now));
    announceRule(id);
    announceSchedule(id);
  }

  /** Whether units that did not sign the agreement are barred, from now on. */
  @Transactional
  public void barUnsigned(
      UUID id, PeriodRequests.UnsignedRule request, @Nullable Long expected, Actor by) {
    boolean barred = request.unsignedBars();
    change(
        id,
        expected,
        by,
        new PeriodUnsignedRuleChanged(barred, request.reason(), by.subject()),
        (period, now) -> period.barUnsigned(barred, request.reason(), by.subject(), now));
    announceRule(id);
  }

  private void announceRule(UUID id) {
    queries.info(id).map(SignatureRule::new).ifPresent(rules::fire);
  }

  /** Puts all sheets of the period on a later version of its scheme at once. */
  @Transactional
  public void apply(UUID id, PeriodRequests.NewScheme request, @Nullable Long expected, Actor by) {
    change(
        id,
        expected,
        by,
        new PeriodSchemeApplied(request.schemeId(), request.reason(), by.subject()),
        (period, now) -> {
          period.requireOpen();
          PublishedScheme next = schemes.requirePublished(request.schemeId(), period.organizerId());
          schemes.requireLaterVersion(next.id(), period.schemeId());
          values.requireFit(next.compiled(), id);
          requireFit(schedules.of(id).lateness(), next.compiled());
          period.apply(next.id(), request.reason(), by.subject(), now);
        });
  }

  private static void requireFit(@Nullable Lateness lateness, CompiledScheme scheme) {
    String criterion = lateness == null ? null : lateness.criterion();
    if (criterion != null && !ScheduleCheck.isCountable(scheme.leaf(criterion))) {
      throw ProblemException.of(
          PeriodProblem.LATE_RULE_DOES_NOT_FIT,
          "Bảng chấm điểm mới không có tiêu chí trừ điểm %s dùng cho phiếu nộp muộn; hãy đổi lịch"
              + " của kỳ trước.",
          "The new scheme has no penalty leaf %s, which counts late sheets; change the period's"
              + " schedule first.",
          criterion);
    }
  }

  /** Another schedule as a whole. What was granted to units stays. */
  @Transactional
  public void reschedule(
      UUID id, PeriodRequests.Rescheduling request, @Nullable Long expected, Actor by) {
    change(
        id,
        expected,
        by,
        new PeriodScheduleChanged(request.reason(), by.subject()),
        (period, now) -> {
          period.reschedule(PeriodActKind.SCHEDULE_CHANGED, request.reason(), by.subject(), now);
          PublishedScheme scheme =
              schemes.requirePublished(period.schemeId(), period.organizerId());
          schedules.replace(
              id,
              ScheduleCheck.require(
                  request.schedule(),
                  request.lateness(),
                  request.unsubmitted(),
                  schedules.of(id).extensions(),
                  scheme.compiled()));
        });
    announceSchedule(id);
  }

  /** More time for a stage, for all or for one unit's sheet; so a stage that is over goes on. */
  @Transactional
  public void extend(
      UUID id, PeriodRequests.NewExtension request, @Nullable Long expected, Actor by) {
    change(
        id,
        expected,
        by,
        new PeriodExtended(
            request.stage(),
            request.until(),
            request.organizationId(),
            request.reason(),
            by.subject()),
        (period, now) -> {
          period.reschedule(PeriodActKind.EXTENDED, request.reason(), by.subject(), now);
          requireMoreTime(request, schedules.of(id));
          requireMember(request.organizationId(), period);
          schedules.add(
              id,
              new Extension(
                  UUID.randomUUID(),
                  request.stage(),
                  request.until(),
                  request.organizationId(),
                  request.reason(),
                  by.subject(),
                  now));
        });
    announceSchedule(id);
  }

  private static void requireMoreTime(PeriodRequests.NewExtension request, Schedule schedule) {
    if (!request.stage().extensible()) {
      throw ProblemException.invalid(
          "/stage",
          "not-extensible",
          Text.of(
              "Không gia hạn được bước %s", "The stage %s cannot be extended", request.stage()));
    }
    Moment scheduled = schedule.deadlines().get(request.stage());
    if (scheduled == null) {
      throw ProblemException.of(
          PeriodProblem.NO_DEADLINE,
          "Bước %s của kỳ không có thời hạn để gia hạn.",
          "The stage %s of the period has no deadline that could be extended.",
          request.stage());
    }
    if (request.until().compareTo(scheduled) <= 0) {
      Text detail =
          Text.of(
              "%s không sau thời hạn đã định %s; muốn rút ngắn thì đổi lịch của kỳ.",
              "%s is not later than the deadline as scheduled, %s; to shorten it change the"
                  + " period's schedule.",
              request.until(),
              scheduled);
      throw ProblemException.of(
          PeriodProblem.NO_MORE_TIME,
          detail,
          List.of(new FieldError("/until", "not-later", detail)));
    }
  }

  private void requireMember(@Nullable UUID organization, Period period) {
    if (organization != null
        && Collections.disjoint(
            participants.clustersWith(Set.of(organization)), period.clusterIds())) {
      throw ProblemException.invalid(
          "/organizationId",
          "unknown-organization",
          Text.of(
              "Đơn vị %s không ở trong cụm, khối nào của kỳ",
              "The organization %s is in none of the period's clusters", organization));
    }
  }

  private void announceSchedule(UUID id) {
    queries.info(id).map(ScheduleChanged::new).ifPresent(times::fire);
  }

  /** Locked, so that no sheet is written meanwhile: see {@link PeriodQueries#held}. */
  private void change(
      UUID id,
      @Nullable Long expected,
      Actor by,
      PeriodEvent fact,
      BiConsumer<Period, Instant> act) {
    Period period = periods.findById(id, LockModeType.PESSIMISTIC_WRITE);
    if (period == null) {
      throw ProblemException.notFound("period", id);
    }
    HeldMandate mandate = access.requireSecretaryOf(by, period);
    Etag.check(expected, period.version());
    PeriodState before = period.state(schedules.of(id));
    act.accept(period, clock.instant());
    periods.flush();
    events.publish(By.mandate(by, mandate), fact, before, period.state(schedules.of(id)));
  }
}
