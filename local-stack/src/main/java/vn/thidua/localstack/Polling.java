package vn.thidua.localstack;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for a condition with a deadline. */
public final class Polling {
  private static final long PAUSE_MILLIS = 25;

  private Polling() {}

  /** Returns true as soon as the condition holds, false when the time is over. */
  public static boolean until(Duration atMost, BooleanSupplier condition) {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() >= deadline) {
        return false;
      }
      pause();
    }
    return true;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted while waiting", e);
    }
  }
}
