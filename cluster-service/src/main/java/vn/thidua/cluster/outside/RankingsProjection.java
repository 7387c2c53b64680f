package vn.thidua.cluster.outside;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Takes over the rankings that events carry, within the transaction of the inbox. */
@ApplicationScoped
public class RankingsProjection {

  private final TakeOver states;

  RankingsProjection(TakeOver states) {
    this.states = states;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void ranking(JsonNode state) {
    RankingState ranking = states.read(state, RankingState.class);
    states.keep(
        KnownRanking.class,
        ranking.id(),
        () -> new KnownRanking(ranking),
        known -> known.become(ranking));
  }

  /** Nothing was heard of any ranking; it will be told again. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void forget() {
    states.forget(KnownRanking.class);
  }
}
