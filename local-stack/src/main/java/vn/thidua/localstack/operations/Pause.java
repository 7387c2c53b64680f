package vn.thidua.localstack.operations;

import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;

/** The time between two looks. */
interface Pause {
  Clock clock();

  void oneSecond();

  static Pause real() {
    return new Pause() {
      @Override
      public Clock clock() {
        return Clock.system(ZoneId.systemDefault());
      }

      @Override
      public void oneSecond() {
        try {
          TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException stop) {
          Thread.currentThread().interrupt();
          throw new IllegalStateException("interrupted while waiting", stop);
        }
      }
    };
  }
}
