package vn.thidua.cluster.imports.file;

import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.Text;

/**
 * Why a row is refused.
 *
 * @param column its name in the API; null if it is about the row as a whole
 * @param rule kebab-case
 */
public record RowError(@Nullable String column, String rule, Text message) {

  public static RowError of(Column column, String rule, Text message) {
    return new RowError(column.title(), rule, message);
  }
}
