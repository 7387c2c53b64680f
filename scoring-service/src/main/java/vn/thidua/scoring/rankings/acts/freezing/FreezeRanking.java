package vn.thidua.scoring.rankings.acts.freezing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.scoring.rankings.acts.HeldRanking;
import vn.thidua.scoring.rankings.acts.RankingActEvents;
import vn.thidua.scoring.rankings.acts.RankingActEvents.Logged;
import vn.thidua.scoring.rankings.acts.RankingActEvents.RankingFrozen;
import vn.thidua.scoring.rankings.acts.RankingActEvents.RankingThawed;
import vn.thidua.scoring.rankings.acts.RankingActKind;
import vn.thidua.scoring.rankings.acts.RankingDesk;
import vn.thidua.scoring.rankings.acts.RankingProblem;

/** Freezes a cluster's ranking for the conference, and lets newer ones be seen again. */
@ApplicationScoped
public class FreezeRanking {

  private final RankingDesk desk;
  private final RankingFreezeRepository freezes;
  private final RankingActEvents events;
  private final Clock clock;

  FreezeRanking(
      RankingDesk desk, RankingFreezeRepository freezes, RankingActEvents events, Clock clock) {
    this.desk = desk;
    this.freezes = freezes;
    this.events = events;
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
    Logged before = events.logged(ranking, held);
    freezes.persistAndFlush(
        new RankingFreeze(held.ranking(), reason, held.subject(), clock.instant()));
    long version = desk.acted(ranking, RankingActKind.FROZEN, reason, held);
    events.publish(held, ranking, new RankingFrozen(), reason, before, version);
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
    UUID frozen = open.rankingId();
    Logged before = events.logged(frozen, held);
    open.end(reason, held.subject(), clock.instant());
    freezes.flush();
    long version = desk.acted(frozen, RankingActKind.THAWED, reason, held);
    events.publish(held, frozen, new RankingThawed(), reason, before, version);
  }
}
