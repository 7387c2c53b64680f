package vn.thidua.cluster.imports.file;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An organization as a row tells it. An empty cell says nothing.
 *
 * @param number of the row in the file, from 1, the heads included
 * @param parentSource null for the same as its own
 * @param parentKey {@link #NO_PARENT} if it stands by itself
 * @param from first day on which it is so; null if it always has been
 * @param errors what is wrong with the cells themselves
 */
public record GivenRow(
    int number,
    @Nullable String source,
    @Nullable String key,
    @Nullable String kind,
    @Nullable String name,
    @Nullable String nameEn,
    @Nullable String orgCode,
    @Nullable String parentSource,
    @Nullable String parentKey,
    @Nullable LocalDate from,
    @Nullable String document,
    List<RowError> errors) {

  /** In the column of the parent. */
  public static final String NO_PARENT = "-";

  public boolean standsAlone() {
    return NO_PARENT.equals(parentKey);
  }

  /** Null if the row says nothing, or that there is none. */
  public @Nullable Reference parent() {
    String at = parentSource == null ? source : parentSource;
    return parentKey == null || standsAlone() || at == null ? null : new Reference(at, parentKey);
  }

  public @Nullable Reference own() {
    return source == null || key == null ? null : new Reference(source, key);
  }

  /** Whether a cell says what the register has, spaces around it and composed letters aside. */
  public static boolean same(@Nullable String cell, @Nullable String recorded) {
    return Objects.equals(cell, recorded)
        || (cell != null && recorded != null && cell.equals(CellRules.clean(recorded)));
  }

  /** The name of an organization in another system. */
  public record Reference(String source, String key) {

    /** Organizations without such a name are in a file of this system by their id. */
    public static final String THIS_SYSTEM = "thi-dua";

    public Reference {
      Objects.requireNonNull(source);
      Objects.requireNonNull(key);
    }

    @Override
    public String toString() {
      return source + ":" + key;
    }
  }
}
