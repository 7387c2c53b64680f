package vn.thidua.cluster.search;

import static vn.thidua.cluster.search.DatedSql.everValid;
import static vn.thidua.cluster.search.DatedSql.hasWords;
import static vn.thidua.cluster.search.DatedSql.later;
import static vn.thidua.cluster.search.DatedSql.nameHasWords;
import static vn.thidua.cluster.search.DatedSql.validOn;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which names and codes a list holds, and in what succession: present codes, present names, other
 * codes, other names. An organization is in the first stage that it fits only, once.
 */
final class ListStages {

  /**
   * Rows of organization_code, {@code c}, or of organization_name, {@code n}.
   *
   * @param condition what makes them be read
   * @param late what is looked up for one after the other, in their order, until enough fit: each
   *     begins with {@code and}
   */
  record Part(boolean ofCodes, String condition, String late) {}

  /**
   * @param number the same for every page, whichever stages there are
   */
  record Stage(int number, List<Part> parts) {}

  /** Holds for a row {@code m} or {@code d} that tells the same organization's story better. */
  private static final String NEARER =
      "((" + validOn("%1$s") + ") or " + later("%1$s", "%2$s") + ")";

  private final Criteria criteria;
  private final int words;
  private final @Nullable String code;

  private ListStages(Criteria criteria) {
    this.criteria = criteria;
    this.words = criteria.words().size();
    this.code = criteria.soughtCode();
  }

  static List<Stage> of(Criteria criteria) {
    ListStages stages = new ListStages(criteria);
    return criteria.isSearch() ? stages.found() : List.of(stages.all());
  }

  /** Every organization once: by its name on the day, else its last before, else its first. */
  private Stage all() {
    List<Part> parts = new ArrayList<>();
    if (criteria.status() != Existence.ENDED) {
      DatedSql.VALID.forEach(rows -> parts.add(new Part(false, rows.condition(), "")));
    }
    String begun = "(m.valid_from is null or m.valid_from <= :on)";
    if (criteria.status() != Existence.EXISTING) {
      parts.add(
          new Part(
              false, DatedSql.PAST.condition(), noName("n", begun + " and " + later("m", "n"))));
    }
    if (criteria.status() == Existence.ALL) {
      String notBefore = noName("n", "(" + begun + " or m.valid_from < n.valid_from)");
      DatedSql.NOT_VALID.forEach(rows ->
          parts.add(new Part(false, rows.condition() + " and n.valid_from > :on", notBefore)));
    }
    return new Stage(0, parts);
  }

  private List<Stage> found() {
    boolean byName = criteria.code() == null;
    boolean byCode = code != null;
    List<Stage> stages = new ArrayList<>();
    if (byCode) {
      stages.add(new Stage(0, List.of(presentCodes())));
    }
    if (byName && criteria.status() != Existence.ENDED) {
      String withoutStageBefore = byCode ? noCode("n", likeCode("d") + " and " + validOn("d")) : "";
      stages.add(
          new Stage(
              1,
              DatedSql.VALID.stream()
                  .map(rows ->
                      new Part(
                          false,
                          rows.condition() + " and " + hasWords(rows.plain(), words),
                          withoutStageBefore))
                  .toList()));
    }
    if (byCode) {
      stages.add(new Stage(2, List.of(otherCodes())));
    }
    if (byName) {
      stages.add(new Stage(3, otherNames()));
    }
    return stages;
  }

  private Part presentCodes() {
    return new Part(true, validOn("c") + " and " + likeCode("c"), status("c") + namedToo());
  }

  private Part otherCodes() {
    return new Part(
        true,
        "not (%s) and %s and %s".formatted(validOn("c"), everValid("c"), likeCode("c")),
        noCode("c", likeCode("d") + " and " + NEARER.formatted("d", "c"))
            + (criteria.code() == null
                ? noName("c", nameHasWords("m", words) + " and " + validOn("m"))
                : namedToo())
            + status("c"));
  }

  private List<Part> otherNames() {
    String withoutOtherRows =
        noName("n", nameHasWords("m", words) + " and " + NEARER.formatted("m", "n"))
            + (code == null ? "" : noCode("n", likeCode("d")))
            + status("n");
    return DatedSql.NOT_VALID.stream()
        .map(rows ->
            new Part(
                false,
                rows.condition() + " and " + hasWords(rows.plain(), words),
                withoutOtherRows))
        .toList();
  }

  /** If words were given besides a code, a name of any time has them. */
  private String namedToo() {
    return criteria.code() == null || criteria.typed() == null
        ? ""
        : " and "
            + DatedSql.any(
                "organization_name",
                "m",
                "m.organization_id = c.organization_id and %s and %s"
                    .formatted(everValid("m"), nameHasWords("m", words)));
  }

  private String status(String row) {
    return switch (criteria.status()) {
      case EXISTING -> " and " + DatedSql.exists(row + ".organization_id");
      case ENDED ->
          " and not "
              + DatedSql.exists(row + ".organization_id")
              + " and "
              + DatedSql.any(
                  "organization_name",
                  "f",
                  "f.organization_id = %s.organization_id and f.valid_to <= :on and %s"
                      .formatted(row, everValid("f")));
      case ALL -> "";
    };
  }

  private static String likeCode(String row) {
    return row + ".org_code collate \"C\" like :code || '%'";
  }

  private static String noName(String of, String condition) {
    return no("organization_name", "m", of, condition);
  }

  private static String noCode(String of, String condition) {
    return no("organization_code", "d", of, condition);
  }

  private static String no(String table, String row, String of, String condition) {
    return " and not "
        + DatedSql.any(
            table,
            row,
            "%1$s.organization_id = %2$s.organization_id and %3$s and %4$s"
                .formatted(row, of, everValid(row), condition));
  }
}
