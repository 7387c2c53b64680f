package vn.thidua.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.LongAdder;

/** What came of the events since this process started. */
@ApplicationScoped
public class InboxCounts {

  /**
   * @param held came before their turn
   * @param parked failed and were set aside
   */
  public record Counts(long applied, long duplicates, long held, long parked, long deadLetters) {}

  private final LongAdder applied = new LongAdder();
  private final LongAdder duplicates = new LongAdder();
  private final LongAdder held = new LongAdder();
  private final LongAdder parked = new LongAdder();
  private final LongAdder deadLetters = new LongAdder();

  public Counts now() {
    return new Counts(applied.sum(), duplicates.sum(), held.sum(), parked.sum(), deadLetters.sum());
  }

  void count(Outcome outcome) {
    switch (outcome) {
      case APPLIED, APPLIED_AND_MORE_WAIT -> applied.increment();
      case DUPLICATE -> duplicates.increment();
      case HELD -> held.increment();
    }
  }

  void parked() {
    parked.increment();
  }

  void deadLetter() {
    deadLetters.increment();
  }
}
