package vn.thidua.scoring.rankings.acts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.changelog.Concerns;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;
import vn.thidua.scoring.rankings.RankingViews;

/** A ranking with which nobody else does anything until the present transaction ends. */
public record HeldRanking(RankingViews.Header ranking, Actor actor, HeldMandate mandate) {

  public UUID id() {
    return ranking.id();
  }

  public String subject() {
    return actor.subject();
  }

  public By by(@Nullable String reason) {
    return By.mandate(actor, mandate).because(reason);
  }

  public Concerns concerns() {
    return Concerns.organizer(ranking.organizerId());
  }
}
