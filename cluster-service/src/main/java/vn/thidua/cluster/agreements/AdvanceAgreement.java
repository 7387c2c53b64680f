package vn.thidua.cluster.agreements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.agreements.AgreementEvents.AgreementEvent;
import vn.thidua.cluster.agreements.AgreementEvents.Closed;
import vn.thidua.cluster.agreements.AgreementEvents.Opened;
import vn.thidua.cluster.agreements.AgreementEvents.State;
import vn.thidua.cluster.organizers.Secretaries;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/** Opens an agreement for signing, and closes it. */
@ApplicationScoped
class AdvanceAgreement {

  private final Agreements agreements;
  private final AgreementQueries queries;
  private final Secretaries secretaries;
  private final Clock clock;

  AdvanceAgreement(
      Agreements agreements, AgreementQueries queries, Secretaries secretaries, Clock clock) {
    this.agreements = agreements;
    this.queries = queries;
    this.secretaries = secretaries;
    this.clock = clock;
  }

  @Transactional
  void open(UUID id, AgreementRequests.Opening request, @Nullable Long expected, Actor actor) {
    act(
        id,
        request.on(),
        expected,
        actor,
        (agreement, on) -> {
          agreement.open(on, clock.instant());
          return new Opened(on);
        });
  }

  @Transactional
  void close(UUID id, AgreementRequests.Closing request, @Nullable Long expected, Actor actor) {
    act(
        id,
        request.on(),
        expected,
        actor,
        (agreement, on) -> {
          agreement.close(on, queries.membersOn(agreement, on), clock.instant());
          State state = agreement.state(agreement.due());
          return new Closed(on, state.signed(), state.unsigned());
        });
  }

  private void act(
      UUID id,
      @Nullable LocalDate wanted,
      @Nullable Long expected,
      Actor actor,
      BiFunction<Agreement, LocalDate, AgreementEvent> act) {
    AgreementQueries.Owner owner = queries.requireVisible(id, actor);
    By by = By.mandate(actor, secretaries.require(actor, owner.organizer()));
    LocalDate today = LocalDate.now(clock);
    LocalDate on = wanted == null ? today : wanted;
    if (on.isAfter(today)) {
      throw ProblemException.invalid(
          "/on", "future-date", Text.of("Ngày %s chưa tới", "The day %s has not come yet", on));
    }
    agreements.change(
        id, owner.cluster(), by, expected, "/on", agreement -> act.apply(agreement, on));
  }
}
