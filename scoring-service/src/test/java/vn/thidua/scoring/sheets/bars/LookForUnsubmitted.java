package vn.thidua.scoring.sheets.bars;

import jakarta.enterprise.context.ApplicationScoped;

/** What the timer does now and then, done now. */
@ApplicationScoped
public class LookForUnsubmitted {

  private final UnsubmittedTimer timer;

  LookForUnsubmitted(UnsubmittedTimer timer) {
    this.timer = timer;
  }

  public void now() {
    timer.look();
  }
}
