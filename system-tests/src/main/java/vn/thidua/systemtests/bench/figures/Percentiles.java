package vn.thidua.systemtests.bench.figures;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** Times in microseconds, by rank. */
public record Percentiles(long count, long p50, long p90, long p99, long max) {

  public static Percentiles of(Collection<Long> micros) {
    long[] sorted = micros.stream().mapToLong(Long::longValue).toArray();
    if (sorted.length == 0) {
      return new Percentiles(0, 0, 0, 0, 0);
    }
    Arrays.sort(sorted);
    return new Percentiles(
        sorted.length,
        rank(sorted, 50),
        rank(sorted, 90),
        rank(sorted, 99),
        sorted[sorted.length - 1]);
  }

  /** The smallest value that at least so many percent do not exceed. */
  private static long rank(long[] sorted, int percent) {
    int rank = Math.ceilDiv(sorted.length * percent, 100);
    return sorted[Math.max(rank, 1) - 1];
  }

  @Override
  public String toString() {
    return "p50 %s  p90 %s  p99 %s  max %s  (%d)"
        .formatted(millis(p50), millis(p90), millis(p99), millis(max), count);
  }

  private static String millis(long micros) {
    return String.format(Locale.ROOT, "%d.%d ms", micros / 1_000, micros % 1_000 / 100);
  }
}
