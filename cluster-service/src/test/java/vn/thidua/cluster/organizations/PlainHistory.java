package vn.thidua.cluster.organizations;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a few organizations are on each of a few days, written down day by day. */
final class PlainHistory {

  static final int UNITS = 5;
  static final int DAYS = 24;

  private static final int NAME = 0;
  private static final int KIND = 1;
  private static final int CODE = 2;
  private static final int PARENT = 3;
  private static final int ASPECTS = 4;

  /** An organization on a day. */
  record Unit(String name, String kind, @Nullable String orgCode, @Nullable UUID parentId) {}

  private final @Nullable Object[][][] held = new Object[UNITS][ASPECTS][DAYS];

  /** The last day on which something of that aspect began or ended. */
  private final int[][] last = new int[UNITS][ASPECTS];

  /** The day of the end; -1 while it is there. */
  private final int[] ended = new int[UNITS];

  /** Name, kind, code and parent to come back with. */
  private final @Nullable Object[][] atEnd = new Object[UNITS][ASPECTS];

  PlainHistory() {
    Arrays.fill(ended, -1);
    for (int unit = 0; unit < UNITS; unit++) {
      Arrays.fill(held[unit][NAME], "Đơn vị");
      Arrays.fill(held[unit][KIND], "OTHER");
    }
  }

  boolean rename(int unit, String name, int day) {
    return put(unit, NAME, name, day);
  }

  boolean changeKind(int unit, String kind, int day) {
    return put(unit, KIND, kind, day);
  }

  boolean recode(int unit, String code, int day) {
    return isFree(code, unit, day) && put(unit, CODE, code, day);
  }

  boolean move(int unit, @Nullable Integer parent, int day) {
    return (parent == null || fits(unit, parent, day)) && put(unit, PARENT, parent, day);
  }

  boolean end(int unit, int day) {
    if (ended[unit] >= 0 || Arrays.stream(last[unit]).anyMatch(latest -> latest > day)) {
      return false;
    }
    for (int aspect = 0; aspect < ASPECTS; aspect++) {
      // What was given up on the very day comes back: it ended when the organization did.
      Object now = held[unit][aspect][DAYS - 1];
      atEnd[unit][aspect] =
          now == null && last[unit][aspect] == day && day > 0 ? before(unit, aspect, day) : now;
      if (now != null) {
        last[unit][aspect] = day;
      }
      Arrays.fill(held[unit][aspect], day, DAYS, null);
    }
    ended[unit] = day;
    return true;
  }

  private @Nullable Object before(int unit, int aspect, int day) {
    return held[unit][aspect][day - 1];
  }

  boolean revive(int unit, int day) {
    if (ended[unit] < 0 || day < ended[unit]) {
      return false;
    }
    ended[unit] = -1;
    for (int aspect = 0; aspect < ASPECTS; aspect++) {
      Object again = atEnd[unit][aspect];
      boolean comes =
          again != null
              && switch (aspect) {
                case CODE -> isFree((String) again, unit, day);
                case PARENT -> fits(unit, (Integer) again, day);
                default -> true;
              };
      if (comes) {
        Arrays.fill(held[unit][aspect], day, DAYS, again);
        last[unit][aspect] = day;
      }
    }
    return true;
  }

  private boolean put(int unit, int aspect, @Nullable Object value, int day) {
    if (ended[unit] >= 0 || last[unit][aspect] > day || held[unit][NAME][day] == null) {
      return false;
    }
    boolean nothingChanges = value == null && held[unit][aspect][DAYS - 1] == null;
    if (!nothingChanges) {
      last[unit][aspect] = day;
    }
    Arrays.fill(held[unit][aspect], day, DAYS, value);
    return true;
  }

  private boolean isFree(String code, int but, int day) {
    for (int other = 0; other < UNITS; other++) {
      for (int later = day; later < DAYS; later++) {
        if (other != but && code.equals(held[other][CODE][later])) {
          return false;
        }
      }
    }
    return true;
  }

  /** The parent is there on the day, and on no later day the unit is above it. */
  private boolean fits(int unit, int parent, int day) {
    if (held[parent][NAME][day] == null) {
      return false;
    }
    for (int later = day; later < DAYS; later++) {
      for (Integer above = parent; above != null; above = (Integer) held[above][PARENT][later]) {
        if (above == unit) {
          return false;
        }
      }
    }
    return true;
  }

  @Nullable Unit on(int unit, int day, List<UUID> ids) {
    Object name = held[unit][NAME][day];
    if (name == null) {
      return null;
    }
    Integer parent = (Integer) held[unit][PARENT][day];
    return new Unit(
        (String) name,
        (String) Objects.requireNonNull(held[unit][KIND][day]),
        (String) held[unit][CODE][day],
        parent == null ? null : ids.get(parent));
  }
}
