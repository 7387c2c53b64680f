package vn.thidua.scoring.indicators.values;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says was measured.
 *
 * @param value null if only the target is known so far
 * @param origin where the number comes from
 * @param asOf the day that the number is about
 */
public record Figure(
    Sign sign,
    @Nullable BigDecimal value,
    @Nullable BigDecimal target,
    String origin,
    @Nullable LocalDate asOf,
    @Nullable String note) {

  /** Whether it says the same; 2.50 is 2.5. */
  public boolean equalTo(Figure other) {
    return sign == other.sign
        && equal(value, other.value)
        && equal(target, other.target)
        && origin.equals(other.origin)
        && Objects.equals(asOf, other.asOf)
        && Objects.equals(note, other.note);
  }

  private static boolean equal(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return one.compareTo(other) == 0;
  }
}
