package vn.thidua.cluster.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.thidua.cluster.imports.ImportRows.Place;
import vn.thidua.cluster.imports.file.Column;
import vn.thidua.cluster.imports.file.GivenRow;
import vn.thidua.cluster.imports.file.GivenRow.Reference;
import vn.thidua.cluster.imports.file.ParentOrder;
import vn.thidua.cluster.imports.file.ParentOrder.Child;
import vn.thidua.cluster.imports.file.RowError;
import vn.thidua.platform.problem.Text;

/** The rows of one file as they come in, and what they are to each other. */
final class StagedRows {

  private static final int AT_ONCE = 500;

  private final UUID importId;
  private final ImportRows table;
  private final Predicate<String> kindExists;
  private final Map<String, Boolean> kinds = new HashMap<>();
  private final Map<Reference, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> codes = new HashMap<>();
  private final List<Child<Reference>> children = new ArrayList<>();
  private final List<GivenRow> waiting = new ArrayList<>();

  StagedRows(UUID importId, ImportRows table, Predicate<String> kindExists) {
    this.importId = importId;
    this.table = table;
    this.kindExists = kindExists;
  }

  void take(GivenRow given) {
    GivenRow row = withErrors(given, lookedAtTogether(given));
    Reference own = row.own();
    if (row.errors().isEmpty() && own != null) {
      children.add(new Child<>(own, row.parent(), row.standsAlone()));
    }
    waiting.add(row);
    if (waiting.size() >= AT_ONCE) {
      flush();
    }
  }

  /** When all are there: who comes before whom, and who would be above themselves. */
  void putInOrder() {
    flush();
    ParentOrder.Result<Reference> order = ParentOrder.of(children, table.recordedParents(importId));
    List<Place> places = new ArrayList<>();
    order
        .depths()
        .forEach((name, depth) -> {
          List<Reference> cycle = order.cycles().get(name);
          if (cycle != null || depth > 0) {
            places.add(
                new Place(
                    numbers.getOrDefault(name, 0),
                    depth,
                    cycle == null ? List.of() : List.of(inCycle(cycle))));
          }
        });
    for (int i = 0; i < places.size(); i += AT_ONCE) {
      table.place(importId, places.subList(i, Math.min(i + AT_ONCE, places.size())));
    }
  }

  private List<RowError> lookedAtTogether(GivenRow row) {
    List<RowError> errors = new ArrayList<>();
    Reference own = row.own();
    if (own != null) {
      Integer first = numbers.putIfAbsent(own, row.number());
      if (first != null) {
        errors.add(
            RowError.of(
                Column.KEY,
                "repeated",
                Text.of("Dòng %2$d đã có %1$s", "Row %2$d has %1$s already", own, first)));
      }
    }
    String orgCode = row.orgCode();
    if (orgCode != null) {
      Integer first = codes.putIfAbsent(orgCode, row.number());
      if (first != null) {
        errors.add(
            RowError.of(
                Column.ORG_CODE,
                "repeated",
                Text.of(
                    "Dòng %2$d đã có mã %1$s",
                    "Row %2$d has the code %1$s already", orgCode, first)));
      }
    }
    String kind = row.kind();
    if (kind != null && !kinds.computeIfAbsent(kind, kindExists::test)) {
      errors.add(
          RowError.of(
              Column.KIND,
              "unknown-kind",
              Text.of("Không có loại đơn vị %s", "There is no organization kind %s", kind)));
    }
    return errors;
  }

  private static RowError inCycle(List<Reference> cycle) {
    String way = cycle.stream().map(Reference::toString).collect(Collectors.joining(" → "));
    return RowError.of(
        Column.PARENT_KEY,
        "parent-cycle",
        Text.of(
            "Đơn vị không thể trực thuộc chính mình: %s → %s",
            "An organization cannot be above itself: %s → %s", way, cycle.getFirst()));
  }

  private static GivenRow withErrors(GivenRow row, List<RowError> more) {
    if (more.isEmpty()) {
      return row;
    }
    List<RowError> errors = new ArrayList<>(row.errors());
    errors.addAll(more);
    return new GivenRow(
        row.number(),
        row.source(),
        row.key(),
        row.kind(),
        row.name(),
        row.nameEn(),
        row.orgCode(),
        row.parentSource(),
        row.parentKey(),
        row.from(),
        row.document(),
        errors);
  }

  private void flush() {
    table.insert(importId, waiting);
    waiting.clear();
  }
}
