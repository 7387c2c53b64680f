package vn.thidua.scoring.rankings.endorsements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.Actor;
import vn.thidua.scoring.rankings.acts.HeldRanking;
import vn.thidua.scoring.rankings.acts.RankingActEvents;
import vn.thidua.scoring.rankings.acts.RankingActEvents.Logged;
import vn.thidua.scoring.rankings.acts.RankingActEvents.RankingOpenedToAll;
import vn.thidua.scoring.rankings.acts.RankingActEvents.RankingRectified;
import vn.thidua.scoring.rankings.acts.RankingActKind;
import vn.thidua.scoring.rankings.acts.RankingDesk;
import vn.thidua.scoring.rankings.acts.freezing.FreezeRanking;

/** Publishes an endorsed ranking; only now one that it puts right is wrong. */
@ApplicationScoped
class OpenToAll {

  private final RankingDesk desk;
  private final EndorsementRepository endorsements;
  private final RankingActEvents events;
  private final FreezeRanking freeze;
  private final Clock clock;

  OpenToAll(
      RankingDesk desk,
      EndorsementRepository endorsements,
      RankingActEvents events,
      FreezeRanking freeze,
      Clock clock) {
    this.desk = desk;
    this.endorsements = endorsements;
    this.events = events;
    this.freeze = freeze;
    this.clock = clock;
  }

  @Transactional
  void open(UUID ranking, @Nullable Long expected, Actor actor) {
    HeldRanking held = desk.take(ranking, expected, actor);
    open(held, endorsements.required(ranking));
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void open(HeldRanking held, Endorsement endorsement) {
    UUID rectified = endorsement.rectifies();
    Logged before = events.logged(held.id(), held);
    Logged rectifiedBefore = rectified == null ? null : events.logged(rectified, held);
    endorsement.publish(held.subject(), clock.instant());
    endorsements.flush();
    long version = desk.acted(held.id(), RankingActKind.OPENED_TO_ALL, null, held);
    events.publish(held, held.id(), new RankingOpenedToAll(rectified), null, before, version);
    if (rectified != null && rectifiedBefore != null) {
      long changed = desk.acted(rectified, RankingActKind.RECTIFIED, endorsement.reason(), held);
      events.publish(
          held,
          rectified,
          new RankingRectified(held.id()),
          endorsement.reason(),
          rectifiedBefore,
          changed);
    }
    freeze.endWithPublication(held);
  }
}
