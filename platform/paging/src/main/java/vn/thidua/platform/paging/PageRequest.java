package vn.thidua.platform.paging;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which page is wanted: at most {@code limit} rows, after the row with id {@code after}. Lists are
 * ordered by id, and ids are UUIDv7, so a list is in order of creation.
 */
public final class PageRequest {

  private final @Nullable UUID after;
  private final int limit;
  private final Function<UUID, String> sign;

  PageRequest(@Nullable UUID after, int limit, Function<UUID, String> sign) {
    this.after = after;
    this.limit = limit;
    this.sign = sign;
  }

  public @Nullable UUID after() {
    return after;
  }

  public int limit() {
    return limit;
  }

  /** One more row than fits tells whether another page follows. */
  public int fetch() {
    return limit + 1;
  }

  /** Makes the page of up to {@link #fetch()} rows that were read. */
  public <T> Page<T> page(List<T> rows, Function<T, UUID> id) {
    if (rows.size() <= limit) {
      return new Page<>(rows, null);
    }
    List<T> items = rows.subList(0, limit);
    return new Page<>(items, sign.apply(id.apply(items.getLast())));
  }
}
