package vn.thidua.scoring.sheets;

import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Counts what the driver sends to be executed from the present thread, whoever prepared it, BEGIN
 * and COMMIT too. Told by the driver's own log.
 */
final class Sent {

  private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");

  private Sent() {}

  static long during(Runnable action) {
    long thread = Thread.currentThread().threadId();
    AtomicLong count = new AtomicLong();
    Handler counting =
        new Handler() {
          @Override
          public void publish(LogRecord entry) {
            if (entry.getLongThreadID() == thread
                && String.valueOf(entry.getMessage()).startsWith(" FE=> Execute(")) {
              count.incrementAndGet();
            }
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    counting.setLevel(Level.ALL);
    Level before = DRIVER.getLevel();
    boolean toParents = DRIVER.getUseParentHandlers();
    DRIVER.addHandler(counting);
    DRIVER.setUseParentHandlers(false);
    DRIVER.setLevel(Level.FINEST);
    try {
      action.run();
    } finally {
      DRIVER.setLevel(before);
      DRIVER.setUseParentHandlers(toParents);
      DRIVER.removeHandler(counting);
    }
    if (count.get() == 0) {
      throw new AssertionError("the driver logs no statements");
    }
    return count.get();
  }
}
