package vn.thidua.cluster.pledges.count;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an entry tells: a number, that something was done or not, or an award; or only that another
 * entry was mistaken.
 *
 * @param position among the pledge's entries, in the order in which they were written
 * @param sign how what was reached stands to the amount
 */
public record Told(
    UUID id,
    int position,
    LocalDate on,
    @Nullable BigDecimal amount,
    @Nullable Sign sign,
    @Nullable Boolean done,
    @Nullable UUID award,
    @Nullable UUID corrects) {

  boolean tells() {
    return amount != null || done != null || award != null;
  }
}
