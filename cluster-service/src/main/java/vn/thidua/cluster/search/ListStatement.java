package vn.thidua.cluster.search;

import static vn.thidua.cluster.search.DatedSql.standsOn;
import static vn.thidua.cluster.search.DatedSql.validOn;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.search.ListStages.Part;
import vn.thidua.cluster.search.ListStages.Stage;
import vn.thidua.platform.paging.PageRequest;

/**
 * The one statement that reads a page of the list. Each stage is read in its own order and no
 * further than the page is long, and the next one is not begun while the page is not full: a word
 * that half of the register has costs as little as one that nobody has.
 */
final class ListStatement {

  private static final String ROWS =
      """
      select o.id, o.source, o.key, o.ended_on, o.version, n.name, n.name_en, c.org_code,
             h.stage, h.text, h.matched_name, h.matched_code, h.valid_from, h.valid_to, %s as kind,
             (select p.parent_id from organization_parent_entry p
               where p.organization_id = o.id and %s limit 1) as parent_id
        from (select h.*, row_number() over () as place from (%s) h) h
        join organization o on o.id = h.organization_id
        left join organization_name n on n.organization_id = o.id and %s
        left join organization_code c on c.organization_id = o.id and %s
       where %s
       order by h.place
      """;

  /** An organization and everything below it; whoever is met again is not followed again. */
  private static final String BRANCH =
      """
      with recursive branch (id) as (
        select cast(:under as uuid)
        union
        select p.organization_id
          from branch b join organization_parent_entry p on p.parent_id = b.id and %s)
      """;

  private static final String CODES = " collate \"C\"";

  private final Criteria criteria;
  private final Statement statement;
  private final PageRequest request;
  private final String inOrganizations;

  private ListStatement(Criteria criteria, Statement statement, PageRequest request) {
    this.criteria = criteria;
    this.statement = statement;
    this.request = request;
    this.inOrganizations = filters();
  }

  static String write(Criteria criteria, Statement statement, PageRequest request) {
    return new ListStatement(criteria, statement, request).text();
  }

  private String text() {
    statement.with("fetch", request.fetch());
    statement.and("", "code", criteria.soughtCode());
    return (criteria.under() == null ? "" : BRANCH.formatted(stands("p")))
        + ROWS.formatted(
            DatedSql.kindOf("o.id"),
            stands("p"),
            hits(),
            validOn("n"),
            validOn("c"),
            DatedSql.PLANNED_FOR_ITS_VALUES);
  }

  /** PostgreSQL reads what is united one after the other, in the order in which it is written. */
  private String hits() {
    List<Stage> stages = ListStages.of(criteria);
    return switch (criteria.order()) {
      case NAME -> {
        PlaceInList after = PlaceInList.of(request.afterText());
        yield stages.stream()
            .filter(stage -> after == null || stage.number() >= after.stage())
            .map(stage -> stage(stage, after))
            .collect(Collectors.joining(" union all ", "select * from (", ") s limit :fetch"));
      }
      case ID ->
          stages.stream()
              .flatMap(stage -> stage.parts().stream().map(part -> byId(stage, part)))
              .collect(
                  Collectors.joining(
                      " union all ",
                      "select * from (",
                      ") s order by organization_id limit :fetch"));
    };
  }

  private String stage(Stage stage, @Nullable PlaceInList after) {
    String parts =
        stage.parts().stream()
            .map(part -> {
              String order = order(part) + ", " + organization(part);
              String behind =
                  after == null || after.stage() != stage.number()
                      ? ""
                      : statement.and("(" + order + ") > (:text, :after)", "text", after.text())
                          + statement.and("true", "after", request.after());
              return rows(stage, part, behind, order);
            })
            .collect(Collectors.joining(" union all "));
    String collation = stage.parts().getFirst().ofCodes() ? CODES : DatedSql.VIETNAMESE;
    return "(select * from (%s) s order by text%s, organization_id limit :fetch)"
        .formatted(parts, collation);
  }

  private String byId(Stage stage, Part part) {
    String id = organization(part);
    return rows(stage, part, statement.and(id + " > :after", "after", request.after()), id);
  }

  private String rows(Stage stage, Part part, String behind, String order) {
    String row = row(part);
    return "(select * from (select %d as stage, %s, %s.organization_id, %3$s.valid_from, %3$s.valid_to from %s where %s order by %s) %s where true%s limit :fetch)"
        .formatted(
            stage.number(),
            part.ofCodes()
                ? "c.org_code as text, cast(null as text) as matched_name, c.org_code as matched_code"
                : "n.name as text, n.name as matched_name, cast(null as text) as matched_code",
            row,
            part.ofCodes() ? "organization_code c" : "organization_name n",
            part.condition() + inOrganizations.replace("$", organization(part)) + behind,
            order,
            row,
            part.late());
  }

  private static String order(Part part) {
    return part.ofCodes() ? "c.org_code" + CODES : "n.name" + DatedSql.VIETNAMESE;
  }

  private static String row(Part part) {
    return part.ofCodes() ? "c" : "n";
  }

  private static String organization(Part part) {
    return row(part) + ".organization_id";
  }

  /**
   * Very many may be of a kind or in a branch, and then perhaps none of those whose names come
   * first is. So these are gathered once, and each name is looked up among them ({@code coalesce}
   * keeps the planner from joining): in the order of names that costs little however far it has to
   * go.
   */
  private String filters() {
    String reference =
        statement.and("o.source = :source", "source", criteria.source())
            + statement.and("o.key = :key", "key", criteria.key());
    return statement.and(
            "coalesce($ in (select b.id from branch b where b.id <> :under), false)",
            "under",
            criteria.under())
        + statement.and(
            "coalesce($ in (select k.organization_id from organization_kind_entry k where k.kind = :kind and "
                + stands("k")
                + "), false)",
            "kind",
            criteria.kind())
        + statement.and(
            "$ in (select p.organization_id from organization_parent_entry p where p.parent_id = :parent and "
                + stands("p")
                + ")",
            "parent",
            criteria.parentId())
        + (reference.isEmpty()
            ? ""
            : " and $ in (select o.id from organization o where true" + reference + ")");
  }

  private String stands(String row) {
    return standsOn(row, criteria.status() != Existence.EXISTING);
  }
}
