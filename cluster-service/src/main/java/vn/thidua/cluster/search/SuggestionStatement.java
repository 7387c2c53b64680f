package vn.thidua.cluster.search;

import static vn.thidua.cluster.search.DatedSql.everValid;
import static vn.thidua.cluster.search.DatedSql.hasWords;
import static vn.thidua.cluster.search.DatedSql.later;
import static vn.thidua.cluster.search.DatedSql.nameHasWords;
import static vn.thidua.cluster.search.DatedSql.standsOn;
import static vn.thidua.cluster.search.DatedSql.validOn;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.thidua.cluster.search.DatedSql.Rows;

/**
 * The one statement that reads what may be meant. As in {@link ListStatement} there are stages,
 * read only as far as suggestions are wanted: who exists before who ended, present names before
 * former ones, names that begin with what was typed before those in which only words do. Within a
 * stage they stand in the order of their names without marks: that order finds the first of very
 * many without looking at the others.
 */
final class SuggestionStatement {

  /** From this stage on it was a former name that fitted. */
  static final int FIRST_FORMER = 3;

  private static final String ROWS =
      """
      select o.id, o.ended_on, h.stage, h.matched_name, cast(null as text) as matched_code,
             h.valid_from, h.valid_to, n.name, %s as last_name, %s as kind, p.parent_id,
             %s as parent_name
        from (select h.*, row_number() over () as place from (%s limit :fetch) h) h
        join organization o on o.id = h.organization_id
        left join organization_name n on n.organization_id = o.id and %s
        left join organization_parent_entry p on p.organization_id = o.id and %s
       where %s
       order by h.place
      """;

  private static final String LAST_NAME =
      """
      (select l.name from organization_name l
        where l.organization_id = %s and (l.valid_from is null or l.valid_from <= :on) and %s
        order by l.valid_from desc nulls last limit 1)\
      """;

  private final int words;

  private SuggestionStatement(int words) {
    this.words = words;
  }

  /** It knows the words, all of them together as {@code :typed}, and how many are wanted. */
  static String write(int words) {
    return new SuggestionStatement(words).text();
  }

  private String text() {
    List<String> stages = new ArrayList<>();
    stages.add(stage(1, DatedSql.VALID, true, ""));
    stages.add(stage(2, DatedSql.VALID, false, ""));
    String exists = " and " + DatedSql.exists("n.organization_id");
    String ended = " and not " + DatedSql.exists("n.organization_id");
    stages.add(stage(FIRST_FORMER, List.of(DatedSql.PAST), true, exists + notBetter(true)));
    stages.add(stage(4, List.of(DatedSql.PAST), false, exists + notBetter(false)));
    stages.add(stage(5, List.of(DatedSql.PAST), true, ended + notBetter(true)));
    stages.add(stage(6, List.of(DatedSql.PAST), false, ended + notBetter(false)));
    return ROWS.formatted(
        LAST_NAME.formatted("o.id", everValid("l")),
        DatedSql.kindOf("o.id"),
        LAST_NAME.formatted("p.parent_id", everValid("l")),
        String.join(" union all ", stages),
        validOn("n"),
        standsOn("p", true),
        DatedSql.PLANNED_FOR_ITS_VALUES);
  }

  private String stage(int number, List<Rows> names, boolean begins, String late) {
    return names.stream()
        .map(rows ->
            """
            (select * from (
              select %1$d as stage, n.organization_id, %2$s as text, n.name as matched_name, n.valid_from, n.valid_to
                from organization_name n where %3$s and %4$s order by %2$s, n.organization_id) n
              where true%5$s limit :fetch)\
            """
                .formatted(
                    number,
                    rows.plain(),
                    rows.condition(),
                    begins
                        ? begins(rows.plain())
                        : hasWords(rows.plain(), words) + " and not " + begins(rows.plain()),
                    late))
        .collect(
            Collectors.joining(
                " union all ",
                "(select * from (",
                ") s order by text, organization_id limit :fetch)"));
  }

  /** No name of the same organization fits better: as at the day, begins, or is younger. */
  private String notBetter(boolean begins) {
    String plain = "coalesce(m.open_plain, m.closed_plain)";
    String fits = begins(plain) + (begins ? " and " : " or ") + later("m", "n");
    return " and not "
        + DatedSql.any(
            "organization_name",
            "m",
            "m.organization_id = n.organization_id and (m.valid_from is null or m.valid_from <= :on) and %s and %s and ((%s) or %s)"
                .formatted(everValid("m"), nameHasWords("m", words), validOn("m"), fits));
  }

  private static String begins(String plain) {
    return plain + " like plain(:typed) || '%'";
  }
}
