package vn.thidua.platform.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecentTest {

  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void shouldAskOnce_whenSeveralGaugesLook() {
    Recent<Integer> recent = new Recent<>(Duration.ofHours(1), asked::incrementAndGet);

    assertThat(recent.number(n -> n).get()).isEqualTo(1);
    assertThat(recent.number(n -> n + 10).get()).isEqualTo(11);
    assertThat(asked).hasValue(1);
  }

  @Test
  void shouldAskAgain_whenItIsOld() {
    Recent<Integer> recent = new Recent<>(Duration.ZERO, asked::incrementAndGet);

    recent.get();

    assertThat(recent.get()).isEqualTo(2);
  }

  @Test
  void shouldKnowNothing_whenAskingFails() {
    Recent<Integer> recent =
        new Recent<>(
            Duration.ofHours(1),
            () -> {
              if (asked.incrementAndGet() == 1) {
                throw new IllegalStateException("no database");
              }
              return 7;
            });

    assertThat(recent.number(n -> n).get().doubleValue()).isNaN();
    assertThat(recent.number(n -> n).get()).isEqualTo(7);
  }

  @Test
  void shouldNotAskTwiceAtOnce_whenTheAnswerTakesLong() {
    CountDownLatch answer = new CountDownLatch(1);
    Recent<Integer> recent =
        new Recent<>(
            Duration.ofHours(1),
            () -> {
              try {
                answer.await();
              } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
              }
              return asked.incrementAndGet();
            });

    assertThat(recent.get()).isNull();
    answer.countDown();

    assertThat(recent.get()).isEqualTo(1);
  }
}
