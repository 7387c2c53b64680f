package vn.thidua.scoring.following;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import vn.thidua.scoring.agreements.KnownAgreements;
import vn.thidua.scoring.periods.PeriodInfo;
import vn.thidua.scoring.periods.PeriodQueries;
import vn.thidua.scoring.sheets.bars.BarUnsigned;

/**
 * Follows what cluster-service tells of agreements: within the transaction of the inbox. What it
 * does depends on the states alone, so it may be told any number of times.
 */
@ApplicationScoped
public class FollowAgreement {

  private final KnownAgreements agreements;
  private final PeriodQueries periods;
  private final BarUnsigned bars;

  FollowAgreement(KnownAgreements agreements, PeriodQueries periods, BarUnsigned bars) {
    this.agreements = agreements;
    this.periods = periods;
    this.bars = bars;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void hear(JsonNode state) {
    KnownAgreements.Heard heard = agreements.take(state);
    for (PeriodInfo period : periods.heldOf(heard.clusterId(), heard.year())) {
      bars.settle(period, heard.clusterId());
    }
  }
}
