package vn.thidua.scoring.indicators.tables;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.Language;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;
import vn.thidua.scoring.indicators.IndicatorAccess;
import vn.thidua.scoring.indicators.IndicatorAccess.Recorder;
import vn.thidua.scoring.indicators.IndicatorInfo;
import vn.thidua.scoring.indicators.IndicatorQueries;
import vn.thidua.scoring.indicators.IndicatorScope;
import vn.thidua.scoring.indicators.tables.FigureImportViews.FigureImport;
import vn.thidua.scoring.indicators.tables.FigureImportViews.FigureRow;
import vn.thidua.scoring.indicators.tables.FigureImportViews.FigureRowError;
import vn.thidua.scoring.indicators.tables.FigureImportViews.Outcome;
import vn.thidua.scoring.indicators.tables.RowReading.Read;
import vn.thidua.scoring.indicators.values.FigureCheck;
import vn.thidua.scoring.indicators.values.IndicatorValueQueries;
import vn.thidua.scoring.indicators.values.Measured;
import vn.thidua.scoring.indicators.values.TakeFigures;
import vn.thidua.scoring.indicators.values.TakeFigures.Given;
import vn.thidua.scoring.indicators.values.TakeFigures.Taken;

/** Takes in a file of figures: all of it, or nothing if any row is wrong. */
@ApplicationScoped
class ImportFigures {

  private final IndicatorQueries indicators;
  private final IndicatorAccess access;
  private final IndicatorValueQueries values;
  private final FigureTableQueries tables;
  private final TakeFigures figures;

  ImportFigures(
      IndicatorQueries indicators,
      IndicatorAccess access,
      IndicatorValueQueries values,
      FigureTableQueries tables,
      TakeFigures figures) {
    this.indicators = indicators;
    this.access = access;
    this.values = values;
    this.tables = tables;
    this.figures = figures;
  }

  /**
   * @param reason why figures that are there say something else now
   */
  @Transactional
  FigureImport take(
      UUID organizerId,
      List<FigureFile.GivenRow> rows,
      boolean dryRun,
      @Nullable String reason,
      Actor by,
      Language language) {
    Map<String, IndicatorInfo> catalog = visibleCatalog(organizerId, by);
    KnownNames names = tables.names(organizerId);
    List<Read> read = rows.stream().map(row -> RowReading.read(row, catalog, names)).toList();
    Map<UUID, Recorder> recorders = recorders(read, by);
    refuseForeign(recorders, read);
    List<List<FieldError>> errors = errors(organizerId, read, recorders);
    boolean refused = !errors.stream().allMatch(List::isEmpty);
    Iterator<Taken> taken =
        figures.take(given(read, errors, recorders), dryRun || refused, reason, by).iterator();
    List<FigureRow> report = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      report.add(
          errors.get(i).isEmpty()
              ? taken(read.get(i), taken.next())
              : refused(read.get(i), errors.get(i), language));
    }
    return FigureImport.of(dryRun, !dryRun && !refused, report);
  }

  /** 404 for whoever sees nothing of the organizer's. */
  private Map<String, IndicatorInfo> visibleCatalog(UUID organizerId, Actor by) {
    IndicatorAccess.Sight sight = access.sightOf(by);
    Map<String, IndicatorInfo> catalog = new HashMap<>(indicators.catalog(organizerId));
    catalog.values().removeIf(indicator -> !sight.sees(indicator));
    if (catalog.isEmpty() && !sight.all() && !sight.organizers().contains(organizerId)) {
      throw ProblemException.notFound("organizer", organizerId);
    }
    return catalog;
  }

  private Map<UUID, Recorder> recorders(List<Read> read, Actor by) {
    Map<UUID, Recorder> recorders = new HashMap<>();
    read.stream()
        .map(Read::indicator)
        .filter(Objects::nonNull)
        .distinct()
        .forEach(indicator -> recorders.put(indicator.id(), access.requireRecorder(by, indicator)));
    return recorders;
  }

  private static void refuseForeign(Map<UUID, Recorder> recorders, List<Read> read) {
    for (Read row : read) {
      Measured measured = row.measured();
      Recorder recorder = row.indicator() == null ? null : recorders.get(row.indicator().id());
      if (measured != null && recorder != null && !recorder.mayMeasure(measured.organizationId())) {
        throw ProblemException.forbidden(
            "Dòng %s: không ai ghi số liệu của đơn vị mà mình đang được phân công.",
            "Row %s: nobody records figures of a unit that they act for.", row.row());
      }
    }
  }

  private List<List<FieldError>> errors(
      UUID organizerId, List<Read> read, Map<UUID, Recorder> recorders) {
    Set<UUID> known = new HashSet<>();
    known.addAll(
        values.measurable(
            IndicatorScope.ORGANIZATION,
            organizerId,
            ids(read.stream().map(Read::measured), Measured::organizationId)));
    known.addAll(
        values.measurable(
            IndicatorScope.CLUSTER,
            organizerId,
            ids(read.stream().map(Read::measured), Measured::clusterId)));
    Map<Measured, Integer> seen = new HashMap<>();
    List<List<FieldError>> errors = new ArrayList<>();
    for (Read row : read) {
      errors.add(row.errors().isEmpty() ? wrong(row, recorders, known, seen) : row.errors());
    }
    return errors;
  }

  private static List<FieldError> wrong(
      Read row, Map<UUID, Recorder> recorders, Set<UUID> known, Map<Measured, Integer> seen) {
    Measured measured = Objects.requireNonNull(row.measured());
    Recorder recorder = Objects.requireNonNull(recorders.get(measured.indicatorId()));
    List<FieldError> errors =
        new ArrayList<>(
            FigureCheck.of(recorder, measured, Objects.requireNonNull(row.figure()), known));
    Integer before = seen.putIfAbsent(measured, row.row());
    if (before != null) {
      errors.add(
          new FieldError(
              "/code",
              "duplicate",
              Text.of("Dòng %s ghi cùng số liệu này", "Row %s is of the same figure", before)));
    }
    return errors;
  }

  private interface Id {
    @Nullable UUID of(Measured measured);
  }

  private static Collection<UUID> ids(Stream<@Nullable Measured> measured, Id id) {
    Set<UUID> ids = new HashSet<>();
    measured
        .filter(Objects::nonNull)
        .forEach(of -> {
          UUID found = id.of(of);
          if (found != null) {
            ids.add(found);
          }
        });
    return ids;
  }

  private static List<Given> given(
      List<Read> read, List<List<FieldError>> errors, Map<UUID, Recorder> recorders) {
    List<Given> given = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      if (errors.get(i).isEmpty()) {
        Measured measured = Objects.requireNonNull(read.get(i).measured());
        given.add(
            new Given(
                Objects.requireNonNull(recorders.get(measured.indicatorId())),
                measured,
                Objects.requireNonNull(read.get(i).figure())));
      }
    }
    return given;
  }

  private static FigureRow taken(Read row, Taken taken) {
    Outcome outcome =
        switch (taken.outcome()) {
          case RECORDED -> Outcome.RECORDED;
          case CORRECTED -> Outcome.CORRECTED;
          case UNCHANGED -> Outcome.UNCHANGED;
        };
    return new FigureRow(row.row(), outcome, indicatorId(row), taken.valueId(), List.of());
  }

  private static FigureRow refused(Read row, List<FieldError> errors, Language language) {
    List<FigureRowError> told =
        errors.stream()
            .map(error ->
                new FigureRowError(
                    RowReading.columnOf(error.pointer()).orElse(null),
                    error.code(),
                    error.message().in(language)))
            .toList();
    return new FigureRow(row.row(), Outcome.REFUSED, indicatorId(row), null, told);
  }

  private static @Nullable UUID indicatorId(Read row) {
    IndicatorInfo indicator = row.indicator();
    return indicator == null ? null : indicator.id();
  }
}
