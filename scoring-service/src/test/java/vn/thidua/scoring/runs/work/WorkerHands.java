package vn.thidua.scoring.runs.work;

import io.quarkus.arc.Arc;

/** The worker's hands, for tests of other packages. */
public final class WorkerHands {

  private WorkerHands() {}

  public static void workOff() {
    Arc.container().instance(RankingWorker.class).get().workOff();
  }
}
