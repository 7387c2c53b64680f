package vn.thidua.scoring.rankings.acts.freezing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.History;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.scoring.rankings.acts.HeldRanking;
import vn.thidua.scoring.rankings.acts.RankingActKind;
import vn.thidua.scoring.rankings.acts.RankingDesk;
import vn.thidua.scoring.rankings.acts.RankingProblem;

/** Freezes a cluster's ranking for the conference, and lets newer ones be seen again. */
@ApplicationScoped
public class FreezeRanking {

  private static final String AGGREGATE_TYPE = "ranking-freeze";

  private final RankingDesk desk;
  private final RankingFreezeRepository freezes;
  private final History history;
  private final Clock clock;

  FreezeRanking(RankingDesk desk, RankingFreezeRepository freezes, History history, Clock clock) {
    this.desk = desk;
    this.freezes = freezes;
    this.history = history;
    this.clock = clock;
  }

  @Transactional
  void freeze(UUID ranking, @Nullable String reason, @Nullable Long expected, Actor actor) {
    HeldRanking held = desk.take(ranking, expected, actor);
    RankingFreeze open = freezes.open(held.ranking());
    if (open != null) {
      throw ProblemException.of(
          RankingProblem.FROZEN_ALREADY,
          "Đang chốt ở bảng xếp hạng %s; hãy bỏ chốt trước.",
          "It is frozen at the ranking %s; thaw that one first.",
          open.rankingId());
    }
    RankingFreeze freeze =
        new RankingFreeze(held.ranking(), reason, held.subject(), clock.instant());
    freezes.persistAndFlush(freeze);
    desk.acted(ranking, RankingActKind.FROZEN, reason, held);
    log(held, "ranking-frozen", reason, freeze, null);
  }

  @Transactional
  void thaw(UUID ranking, String reason, @Nullable Long expected, Actor actor) {
    HeldRanking held = desk.take(ranking, expected, actor);
    RankingFreeze open = freezes.open(held.ranking());
    if (open == null || !open.rankingId().equals(ranking)) {
      throw ProblemException.of(
          RankingProblem.NOT_FROZEN,
          "Bảng xếp hạng %s không được chốt.",
          "The ranking %s is not frozen.",
          ranking);
    }
    end(open, reason, held);
  }

  /** A ranking of the cluster is published; nothing happens if none is frozen. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void endWithPublication(HeldRanking published) {
    RankingFreeze open = freezes.open(published.ranking());
    if (open != null) {
      end(open, null, published);
    }
  }

  private void end(RankingFreeze open, @Nullable String reason, HeldRanking held) {
    RankingFreeze.State before = open.state();
    open.end(reason, held.subject(), clock.instant());
    freezes.flush();
    desk.acted(open.rankingId(), RankingActKind.THAWED, reason, held);
    log(held, "ranking-thawed", reason, open, before);
  }

  private void log(
      HeldRanking held,
      String action,
      @Nullable String reason,
      RankingFreeze freeze,
      RankingFreeze.@Nullable State before) {
    history.note(
        held.by(reason),
        held.concerns(),
        action,
        AGGREGATE_TYPE,
        freeze.id(),
        before,
        freeze.state());
  }
}
