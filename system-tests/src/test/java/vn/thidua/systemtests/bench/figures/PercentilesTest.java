package vn.thidua.systemtests.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PercentilesTest {

  @Test
  void shouldTakeTheValueAtTheRank_whenThereAreAHundred() {
    List<Long> hundred = LongStream.rangeClosed(1, 100).map(n -> n * 1_000).boxed().toList();

    Percentiles percentiles = Percentiles.of(hundred.reversed());

    assertThat(percentiles).isEqualTo(new Percentiles(100, 50_000, 90_000, 99_000, 100_000));
    assertThat(percentiles)
        .hasToString("p50 50.0 ms  p90 90.0 ms  p99 99.0 ms  max 100.0 ms  (100)");
  }

  @Test
  void shouldTakeTheOnlyOne_whenThereIsOne() {
    assertThat(Percentiles.of(List.of(7L))).isEqualTo(new Percentiles(1, 7, 7, 7, 7));
  }
}
