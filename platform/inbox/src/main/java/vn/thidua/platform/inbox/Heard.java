package vn.thidua.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Waits for something that another service has committed but this one has not heard of yet. Woken
 * by each event that takes effect here.
 */
@ApplicationScoped
public class Heard {

  /** How long a caller waits at most. */
  public static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();

  /** Call outside of transactions: the condition has to see what others commit. */
  public boolean await(BooleanSupplier known) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!known.getAsBoolean()) {
      long left = deadline - System.nanoTime();
      if (left <= 0 || !waitForNews(Math.min(left, LOOK_AGAIN.toNanos()))) {
        return known.getAsBoolean();
      }
    }
    return true;
  }

  /** False when the thread is being stopped. */
  private boolean waitForNews(long nanos) {
    lock.lock();
    try {
      news.await(nanos, TimeUnit.NANOSECONDS);
      return true;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  void tell() {
    lock.lock();
    try {
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
