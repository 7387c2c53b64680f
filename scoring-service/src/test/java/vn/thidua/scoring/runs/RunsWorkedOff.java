package vn.thidua.scoring.runs;

import io.quarkus.arc.Arc;

/** The worker's hands, for tests of other packages. */
public final class RunsWorkedOff {

  private RunsWorkedOff() {}

  public static void all() {
    Arc.container().instance(RankingWorker.class).get().workOff();
  }
}
