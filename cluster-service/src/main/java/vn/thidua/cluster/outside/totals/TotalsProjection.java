package vn.thidua.cluster.outside.totals;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import vn.thidua.cluster.outside.TakeOver;

/**
 * Takes over reported totals and what award types are called, within the transaction of the inbox.
 */
@ApplicationScoped
public class TotalsProjection {

  private final TakeOver states;

  TotalsProjection(TakeOver states) {
    this.states = states;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void total(JsonNode state) {
    TotalStates.Total total = states.read(state, TotalStates.Total.class);
    states.keep(
        KnownAwardTotal.class,
        total.id(),
        () -> new KnownAwardTotal(total),
        known -> known.become(total));
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void awardType(JsonNode state) {
    TotalStates.AwardType type = states.read(state, TotalStates.AwardType.class);
    states.keep(
        KnownAwardType.class,
        type.id(),
        () -> new KnownAwardType(type),
        known -> known.become(type));
  }

  /** Nothing was heard of totals and award types; they will be told again. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void forget() {
    states.forget(KnownAwardTotal.class);
    states.forget(KnownAwardType.class);
  }
}
