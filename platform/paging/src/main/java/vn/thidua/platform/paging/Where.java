package vn.thidua.platform.paging;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The conditions of a list, made of those filters that were given. */
public final class Where {

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new LinkedHashMap<>();

  /** Adds a condition if its value was given; it refers to the value as {@code :name}. */
  public Where and(String condition, String name, @Nullable Object value) {
    if (value != null) {
      conditions.add(condition);
      parameters.put(name, value);
    }
    return this;
  }

  /** Adds a condition without a value. */
  public Where and(String condition) {
    conditions.add(condition);
    return this;
  }

  /** Gives a value to a name that stands elsewhere in the statement. */
  public Where with(String name, Object value) {
    parameters.put(name, value);
    return this;
  }

  /** {@code where …}, or nothing. */
  public String clause() {
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }

  public <Q extends Query> Q bind(Q query) {
    parameters.forEach(query::setParameter);
    return query;
  }

  /** A pattern for {@code like … escape '!'} that finds the text anywhere. */
  public static @Nullable String containing(@Nullable String text) {
    return text == null || text.isBlank()
        ? null
        : "%" + text.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
  }
}
