package vn.thidua.scoring.sheets.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.files.FileView;
import vn.thidua.platform.files.Files;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.paging.PageRequest;
import vn.thidua.platform.paging.Where;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.scoring.periods.PeriodInfo;
import vn.thidua.scoring.periods.PeriodQueries;
import vn.thidua.scoring.sheets.Sheet;
import vn.thidua.scoring.sheets.SheetAccess;
import vn.thidua.scoring.sheets.SheetRepository;
import vn.thidua.scoring.sheets.SheetRights;
import vn.thidua.scoring.sheets.Stage;
import vn.thidua.scoring.sheets.StageSight;
import vn.thidua.scoring.sheets.evidence.EvidenceViews.SheetEvidenceRow;
import vn.thidua.scoring.sheets.values.EvidenceUses;

@ApplicationScoped
class EvidenceQueries {

  private final EntityManager entities;
  private final SheetRepository sheets;
  private final SheetAccess access;
  private final PeriodQueries periods;
  private final Files files;

  EvidenceQueries(
      EntityManager entities,
      SheetRepository sheets,
      SheetAccess access,
      PeriodQueries periods,
      Files files) {
    this.entities = entities;
    this.sheets = sheets;
    this.access = access;
    this.periods = periods;
    this.files = files;
  }

  /**
   * All evidence of a sheet, by criterion and position.
   *
   * @param criterion narrows it to one entry; null for all
   */
  Page<SheetEvidenceRow> of(UUID id, @Nullable String criterion, Actor actor, PageRequest request) {
    Sheet sheet = sheets.findById(id);
    if (sheet == null) {
      throw ProblemException.notFound("score sheet", id);
    }
    PeriodInfo period = periods.info(sheet.periodId()).orElseThrow();
    SheetRights rights = access.requireVisible(actor, sheet, period);
    if (!StageSight.of(sheet, rights).contains(Stage.SELF)) {
      return new Page<>(List.of(), null);
    }
    List<Tuple> rows = rows(id, criterion, request);
    Map<UUID, FileView> byId = filesOf(id, rows);
    return request.page(
        rows.stream().map(row -> view(row, byId)).toList(),
        SheetEvidenceRow::criterion,
        row -> new UUID(0, row.position()));
  }

  private List<Tuple> rows(UUID sheet, @Nullable String criterion, PageRequest request) {
    UUID after = request.after();
    Where where =
        new Where()
            .and("e.sheet_id = :sheet", "sheet", sheet)
            .and("e.criterion = :criterion", "criterion", criterion);
    if (after != null) {
      where
          .and(
              "(e.criterion, e.position) > (:after, :position)",
              "after",
              Objects.requireNonNull(request.afterText()))
          .with("position", (int) after.getLeastSignificantBits());
    }
    return where
        .bind(
            entities.createNativeQuery(
                "select e.criterion, e.position, e.title, e.link, e.file_id from sheet_evidence e"
                    + where.clause()
                    + " order by e.criterion, e.position",
                Tuple.class))
        .setMaxResults(request.fetch())
        .getResultStream()
        .map(Tuple.class::cast)
        .toList();
  }

  private Map<UUID, FileView> filesOf(UUID sheet, List<Tuple> rows) {
    boolean any = rows.stream().anyMatch(row -> row.get("file_id") != null);
    return any
        ? files.of(EvidenceUses.SHEET, List.of(sheet)).getOrDefault(sheet, List.of()).stream()
            .collect(Collectors.toMap(FileView::id, Function.identity()))
        : Map.of();
  }

  private static SheetEvidenceRow view(Tuple row, Map<UUID, FileView> files) {
    UUID file = row.get("file_id", UUID.class);
    return new SheetEvidenceRow(
        row.get("criterion", String.class),
        row.get("position", Number.class).intValue(),
        row.get("title", String.class),
        row.get("link", String.class),
        file == null ? null : files.get(file));
  }
}
