package vn.thidua.scoring.periods;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.scoring.periods.PeriodEvents.PeriodClosed;
import vn.thidua.scoring.periods.PeriodEvents.PeriodEvent;
import vn.thidua.scoring.periods.PeriodEvents.PeriodReopened;
import vn.thidua.scoring.periods.PeriodEvents.PeriodSchemeApplied;
import vn.thidua.scoring.periods.PeriodEvents.PeriodUnsignedRuleChanged;
import vn.thidua.scoring.periods.content.PeriodRequests;
import vn.thidua.scoring.periods.content.PeriodState;
import vn.thidua.scoring.periods.schemes.PeriodSchemes;
import vn.thidua.scoring.periods.schemes.SheetValues;
import vn.thidua.scoring.schemes.PublishedScheme;

/** The acts on a period after it was opened, each by a secretary of its organizer. */
@ApplicationScoped
public class ChangePeriod {

  private final PeriodRepository periods;
  private final PeriodAccess access;
  private final PeriodSchemes schemes;
  private final SheetValues values;
  private final PeriodEvents events;
  private final PeriodQueries queries;
  private final Event<SignatureRule> rules;
  private final Clock clock;

  ChangePeriod(
      PeriodRepository periods,
      PeriodAccess access,
      PeriodSchemes schemes,
      SheetValues values,
      PeriodEvents events,
      PeriodQueries queries,
      Event<SignatureRule> rules,
      Clock clock) {
    this.periods = periods;
    this.access = access;
    this.schemes = schemes;
    this.values = values;
    this.events = events;
    this.queries = queries;
    this.rules = rules;
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
          period.apply(next.id(), request.reason(), by.subject(), now);
        });
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
    PeriodState before = period.state();
    act.accept(period, clock.instant());
    periods.flush();
    events.publish(By.mandate(by, mandate), fact, before, period.state());
  }
}
