package vn.thidua.cluster.search;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Conditions on dated rows, as text for statements that know the day as {@code :on} and the words
 * as {@code :w0}, {@code :w1} and so on.
 */
final class DatedSql {

  /** Names in the order of a Vietnamese dictionary. */
  static final String VIETNAMESE = " collate \"vi-x-icu\"";

  /**
   * Names that still hold and names that no longer do are two sets of rows with statistics of their
   * own: half of all former names have a word like "huyện" that no present one has. Each of these
   * conditions is over one of them, so that the planner knows how many rows a word finds.
   *
   * @param condition over the row {@code n}
   * @param plain the column with the name without marks
   */
  record Rows(String condition, String plain) {}

  static final List<Rows> VALID =
      List.of(
          new Rows(
              "n.valid_to is null and (n.valid_from is null or n.valid_from <= :on)",
              "n.open_plain"),
          new Rows(
              "n.valid_to > :on and (n.valid_from is null or n.valid_from <= :on)",
              "n.closed_plain"));

  static final Rows PAST = new Rows("n.valid_to <= :on and " + everValid("n"), "n.closed_plain");

  static final List<Rows> NOT_VALID =
      List.of(
          new Rows(
              "n.valid_to is not null and (n.valid_to <= :on or n.valid_from > :on) and "
                  + everValid("n"),
              "n.closed_plain"),
          new Rows("n.valid_to is null and n.valid_from > :on", "n.open_plain"));

  /**
   * True, and gone before the statement is planned for the values that it is asked with. A plan for
   * values not known yet would have to do what stands behind, which costs more than anything: so
   * there never is one. It could not tell a common word from a rare one, and would be a thousand
   * times slower.
   */
  static final String PLANNED_FOR_ITS_VALUES =
      "(cast(:on as date) is not null or (select count(*) from generate_series(1, 1000000000)) > 0)";

  private DatedSql() {}

  static String validOn(String row) {
    return "(%1$s.valid_from is null or %1$s.valid_from <= :on) and (%1$s.valid_to is null or %1$s.valid_to > :on)"
        .formatted(row);
  }

  /** What was undone on its own first day was never valid. */
  static String everValid(String row) {
    return "(%1$s.valid_from is null or %1$s.valid_to is null or %1$s.valid_from < %1$s.valid_to)"
        .formatted(row);
  }

  /** Whether one row begins after the other. */
  static String later(String row, String than) {
    return "coalesce(%1$s.valid_from > %2$s.valid_from, %2$s.valid_from is null and %1$s.valid_from is not null)"
        .formatted(row, than);
  }

  /** Every word begins a word of the name. */
  static String hasWords(String plain, int words) {
    return IntStream.range(0, words)
        .mapToObj(i -> plain + " like '%' || plain(:w" + i + ") || '%'")
        .collect(Collectors.joining(" and ", "(", ")"));
  }

  /** The same over a row of which it is not known whether it still holds. */
  static String nameHasWords(String row, int words) {
    return hasWords("coalesce(%1$s.open_plain, %1$s.closed_plain)".formatted(row), words);
  }

  /**
   * Whether there is such a row. {@code offset} keeps the planner from joining: it is looked up for
   * one row after the other, and only as long as rows are wanted.
   */
  static String any(String table, String row, String condition) {
    return "exists (select 1 from %s %s where %s offset 0)".formatted(table, row, condition);
  }

  /** Whether an organization has a name on the day. */
  static String exists(String organization) {
    return any(
        "organization_name", "e", "e.organization_id = " + organization + " and " + validOn("e"));
  }

  /** The kind on the day; else the last one before, else the first one after. */
  static String kindOf(String organization) {
    return """
    (select k.kind from organization_kind_entry k where k.organization_id = %s and %s
      order by (k.valid_from is null or k.valid_from <= :on) desc,
               case when k.valid_from <= :on then k.valid_from end desc nulls last, k.valid_from
      limit 1)\
    """
        .formatted(organization, everValid("k"));
  }

  /** An entry that holds on the day, or that held until the organization ended before it. */
  static String standsOn(String row, boolean endedToo) {
    return endedToo
        ? "(("
            + validOn(row)
            + ") or (%1$s.valid_to <= :on and exists (select 1 from organization e where e.id = %1$s.organization_id and e.ended_on = %1$s.valid_to) and "
                .formatted(row)
            + everValid(row)
            + "))"
        : validOn(row);
  }
}
