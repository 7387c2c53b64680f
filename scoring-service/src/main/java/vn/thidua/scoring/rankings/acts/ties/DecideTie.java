package vn.thidua.scoring.rankings.acts.ties;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.History;
import vn.thidua.platform.idempotency.Idempotency;
import vn.thidua.platform.idempotency.RequestKey;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;
import vn.thidua.scoring.engine.endorsement.ComputedPlace;
import vn.thidua.scoring.engine.endorsement.DecidedRanks;
import vn.thidua.scoring.legal.LegalBasis;
import vn.thidua.scoring.rankings.RankingStanding;
import vn.thidua.scoring.rankings.acts.HeldRanking;
import vn.thidua.scoring.rankings.acts.RankingActKind;
import vn.thidua.scoring.rankings.acts.RankingDesk;
import vn.thidua.scoring.rankings.acts.RankingProblem;

/** Decides a tie by hand as long as the ranking is not endorsed, and takes that back. */
@ApplicationScoped
class DecideTie {

  private static final String AGGREGATE_TYPE = "tie-decision";

  private final RankingDesk desk;
  private final RankingStanding standing;
  private final TieDecisionRepository decisions;
  private final History history;
  private final Idempotency idempotency;
  private final Clock clock;

  DecideTie(
      RankingDesk desk,
      RankingStanding standing,
      TieDecisionRepository decisions,
      History history,
      Idempotency idempotency,
      Clock clock) {
    this.desk = desk;
    this.standing = standing;
    this.decisions = decisions;
    this.history = history;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  /** What tells one decision from another under the same Idempotency-Key. */
  record OfRanking(UUID rankingId, TieRequests.Decision decision) {}

  @Transactional
  UUID decide(
      UUID ranking,
      TieRequests.Decision request,
      @Nullable Long expected,
      Actor actor,
      RequestKey key) {
    desk.requireSecretary(ranking, actor);
    return idempotency.once(
        key,
        new OfRanking(ranking, request),
        () -> create(desk.take(ranking, expected, actor), request));
  }

  private UUID create(HeldRanking held, TieRequests.Decision request) {
    LegalBasis minutes = request.minutes();
    if (minutes != null && !minutes.told()) {
      throw ProblemException.invalid(List.of(LegalBasis.notTold("/minutes")));
    }
    int rank = rankOf(standing.places(held.id()), request.organizationIds());
    requireNotEndorsed(held);
    if (decisions.decided(held.id(), rank)) {
      throw ProblemException.of(
          RankingProblem.TIE_DECIDED,
          "Thứ tự ở hạng %d đã được quyết định; hãy rút quyết định đó trước.",
          "The tie at rank %d was decided; withdraw that decision first.",
          rank);
    }
    TieDecision decision =
        new TieDecision(
            held.id(),
            decisions.made(held.id()) + 1,
            rank,
            request,
            held.subject(),
            clock.instant());
    decisions.persistAndFlush(decision);
    desk.acted(held.id(), RankingActKind.TIE_DECIDED, request.reason(), held);
    log(held, "tie-decided", request.reason(), decision, null);
    return decision.id();
  }

  private static int rankOf(List<ComputedPlace> computed, List<UUID> order) {
    List<FieldError> errors =
        DecidedRanks.check(computed, order).stream()
            .map(wrong ->
                new FieldError(
                    "/organizationIds/" + wrong.index(),
                    wrong.rule().code(),
                    new Text(wrong.vietnamese(), wrong.english())))
            .toList();
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    return Objects.requireNonNull(
        DecidedRanks.of(computed, List.of()).rankOf(order.getFirst()), "one that is tied");
  }

  @Transactional
  void withdraw(UUID ranking, int number, String reason, @Nullable Long expected, Actor actor) {
    HeldRanking held = desk.take(ranking, expected, actor);
    TieDecision decision =
        decisions
            .numbered(ranking, number)
            .orElseThrow(() -> ProblemException.notFound("tie decision", number));
    requireNotEndorsed(held);
    TieDecision.State before = decision.state();
    decision.withdraw(reason, held.subject(), clock.instant());
    decisions.flush();
    desk.acted(ranking, RankingActKind.TIE_DECISION_WITHDRAWN, reason, held);
    log(held, "tie-decision-withdrawn", reason, decision, before);
  }

  private void requireNotEndorsed(HeldRanking held) {
    if (held.ranking().status().endorsed()) {
      throw ProblemException.of(
          RankingProblem.ENDORSED_ALREADY,
          "Bảng xếp hạng %s đã được thông qua, không quyết định lại thứ tự.",
          "The ranking %s is endorsed; its ties stay as they are.",
          held.id());
    }
  }

  private void log(
      HeldRanking held,
      String action,
      String reason,
      TieDecision decision,
      TieDecision.@Nullable State before) {
    history.note(
        held.by(reason),
        held.concerns(),
        action,
        AGGREGATE_TYPE,
        decision.id(),
        before,
        decision.state());
  }
}
