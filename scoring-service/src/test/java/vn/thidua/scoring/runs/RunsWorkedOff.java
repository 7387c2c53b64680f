package vn.thidua.scoring.runs;

import vn.thidua.scoring.runs.work.WorkerHands;

/** Runs worked off by hand, for tests of other packages. */
public final class RunsWorkedOff {

  private RunsWorkedOff() {}

  public static void all() {
    WorkerHands.workOff();
  }
}
