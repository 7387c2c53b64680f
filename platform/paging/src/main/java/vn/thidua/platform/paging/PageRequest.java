package vn.thidua.platform.paging;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which page is wanted: at most {@code limit} rows, after the row with id {@code after}. Lists are
 * ordered by id, and ids are UUIDv7, so a list is in order of creation. A list in another order,
 * which the id only makes unique, gives its cursors the text that it is ordered by as well.
 */
public final class PageRequest {

  private final @Nullable UUID after;
  private final @Nullable String afterText;
  private final int limit;
  private final BiFunction<String, UUID, String> sign;

  PageRequest(
      @Nullable UUID after,
      @Nullable String afterText,
      int limit,
      BiFunction<String, UUID, String> sign) {
    this.after = after;
    this.afterText = afterText;
    this.limit = limit;
    this.sign = sign;
  }

  public @Nullable UUID after() {
    return after;
  }

  /** What the last row is ordered by besides its id; null on the first page. */
  public @Nullable String afterText() {
    return afterText;
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
    return page(rows, row -> "", id);
  }

  /** Makes the page of a list that is ordered by a text, and by id where texts are equal. */
  public <T> Page<T> page(List<T> rows, Function<T, String> text, Function<T, UUID> id) {
    if (rows.size() <= limit) {
      return new Page<>(rows, null);
    }
    List<T> items = rows.subList(0, limit);
    T last = items.getLast();
    return new Page<>(items, sign.apply(text.apply(last), id.apply(last)));
  }
}
