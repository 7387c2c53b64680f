package vn.thidua.scoring.sheets.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.paging.PageRequest;
import vn.thidua.scoring.engine.ranking.LeafState;
import vn.thidua.scoring.engine.scheme.CompiledScheme;
import vn.thidua.scoring.indicators.leaves.MeasuredLeaves;
import vn.thidua.scoring.indicators.leaves.PeriodFigures;
import vn.thidua.scoring.participants.Participants;
import vn.thidua.scoring.periods.PeriodInfo;
import vn.thidua.scoring.periods.PeriodQueries;
import vn.thidua.scoring.schemes.SchemeQueries;
import vn.thidua.scoring.sheets.Sheet;
import vn.thidua.scoring.sheets.SheetAccess;
import vn.thidua.scoring.sheets.SheetRepository;
import vn.thidua.scoring.sheets.Stage;
import vn.thidua.scoring.sheets.StageSight;
import vn.thidua.scoring.sheets.gaps.GapQueries;
import vn.thidua.scoring.sheets.progress.ProgressQueries;
import vn.thidua.scoring.sheets.progress.Reckoning;
import vn.thidua.scoring.sheets.progress.SheetProgress;
import vn.thidua.scoring.sheets.time.SheetTime;
import vn.thidua.scoring.sheets.values.SheetLogged;
import vn.thidua.scoring.sheets.values.SheetValues;
import vn.thidua.scoring.sheets.values.StageValue;
import vn.thidua.scoring.sheets.values.ValueViews;

@ApplicationScoped
class SheetQueries {

  private final EntityManager entities;
  private final SheetList list;
  private final ProgressQueries progress;
  private final SheetRepository sheets;
  private final SheetValues values;
  private final SheetAccess access;
  private final PeriodQueries periods;
  private final SchemeQueries schemes;
  private final PeriodFigures figures;
  private final Participants participants;
  private final Clock clock;

  SheetQueries(
      EntityManager entities,
      SheetList list,
      ProgressQueries progress,
      SheetRepository sheets,
      SheetValues values,
      SheetAccess access,
      PeriodQueries periods,
      SchemeQueries schemes,
      PeriodFigures figures,
      Participants participants,
      Clock clock) {
    this.entities = entities;
    this.list = list;
    this.progress = progress;
    this.sheets = sheets;
    this.values = values;
    this.access = access;
    this.periods = periods;
    this.schemes = schemes;
    this.figures = figures;
    this.participants = participants;
    this.clock = clock;
  }

  Page<SheetViews.SheetRow> list(SheetList.Filter filter, Actor actor, PageRequest request) {
    Page<SheetList.Listed> page = list.page(filter, actor, request);
    Map<UUID, SheetProgress> progressed =
        progress.of(
            page.items().stream()
                .map(sheet ->
                    new ProgressQueries.Asked(
                        sheet.id(),
                        sheet.periodId(),
                        sheet.year(),
                        sheet.organizationId(),
                        sheet.schemeId()))
                .toList());
    return new Page<>(
        page.items().stream().map(sheet -> toRow(sheet, progressed)).toList(), page.nextCursor());
  }

  private static SheetViews.SheetRow toRow(
      SheetList.Listed sheet, Map<UUID, SheetProgress> progress) {
    return new SheetViews.SheetRow(
        sheet.id(),
        sheet.periodId(),
        sheet.clusterId(),
        sheet.organizationId(),
        sheet.organizationName(),
        sheet.status(),
        Objects.requireNonNull(progress.get(sheet.id())),
        sheet.version());
  }

  /** Which of a sheet's values the caller sees; nothing if there is no such sheet. */
  Optional<GapQueries.Seen> seen(UUID id, Actor actor) {
    Sheet sheet = sheets.findById(id);
    if (sheet == null) {
      return Optional.empty();
    }
    PeriodInfo period = periods.info(sheet.periodId()).orElseThrow();
    Set<Stage> seen = StageSight.of(sheet, access.requireVisible(actor, sheet, period));
    return Optional.of(
        new GapQueries.Seen(
            id,
            sheet.periodId(),
            period.year(),
            sheet.clusterId(),
            sheet.organizationId(),
            null,
            period.schemeId(),
            sheet.status(),
            seen));
  }

  Optional<SheetViews.One> one(UUID id, Actor actor) {
    Sheet sheet = sheets.findById(id);
    if (sheet == null) {
      return Optional.empty();
    }
    PeriodInfo period = periods.info(sheet.periodId()).orElseThrow();
    Set<Stage> seen = StageSight.of(sheet, access.requireVisible(actor, sheet, period));
    boolean seesSelf = seen.contains(Stage.SELF);
    List<StageValue> stored = values.of(id);
    Map<String, String> explanations = values.explanations(id);
    CompiledScheme scheme = schemes.compiled(period.schemeId());
    UUID organization = sheet.organizationId();
    MeasuredLeaves measured = figures.of(period.id(), period.year(), Set.of(organization));
    List<SheetViews.SheetPenaltyView> penalties = penalties(id);
    Reckoning reckoning =
        new Reckoning(
            scheme,
            stored,
            entries -> measured.counting(scheme, organization, entries),
            imposed(penalties));
    return Optional.of(
        new SheetViews.One(
            id,
            sheet.periodId(),
            sheet.clusterId(),
            sheet.organizationId(),
            participants.organizationName(sheet.organizationId(), period.to()).orElse(null),
            period.schemeId(),
            sheet.status(),
            reckoning.progress(explanations.keySet()),
            seesSelf ? reckoning.in(LeafState.MISSING) : List.of(),
            seesSelf ? reckoning.in(LeafState.NO_EVIDENCE) : List.of(),
            reckoning.points(seen),
            entries(stored, explanations, seen),
            timing(sheet, period),
            measured.criteria().isEmpty()
                ? List.of()
                : measured.shown(scheme, organization, SheetValues.entries(stored)),
            bars(id),
            penalties,
            acts(id),
            sheet.version()));
  }

  /**
   * What of a sheet's history the caller sees now: by its path, whether a change may be shown.
   *
   * @return nothing if there is no such sheet
   */
  Optional<Predicate<String>> visibleChanges(UUID id, Actor actor) {
    Sheet sheet = sheets.findById(id);
    if (sheet == null) {
      return Optional.empty();
    }
    PeriodInfo period = periods.info(sheet.periodId()).orElseThrow();
    Set<Stage> hidden =
        EnumSet.complementOf(
            EnumSet.copyOf(StageSight.of(sheet, access.requireVisible(actor, sheet, period))));
    return Optional.of(path -> hidden.stream().noneMatch(stage -> SheetLogged.isOf(stage, path)));
  }

  private static List<SheetViews.SheetEntry> entries(
      List<StageValue> stored, Map<String, String> explanations, Set<Stage> seen) {
    Map<String, SheetViews.SheetEntry> entries = new TreeMap<>();
    explanations.forEach((criterion, text) ->
        entries.put(criterion, new SheetViews.SheetEntry(criterion, null, null, text, null)));
    for (StageValue value : stored) {
      if (seen.contains(value.stage())) {
        SheetViews.SheetEntry before =
            entries.getOrDefault(
                value.criterion(),
                new SheetViews.SheetEntry(value.criterion(), null, null, null, null));
        entries.put(value.criterion(), with(before, value));
      }
    }
    return List.copyOf(entries.values());
  }

  private static SheetViews.SheetEntry with(SheetViews.SheetEntry entry, StageValue value) {
    return switch (value.stage()) {
      case SELF ->
          new SheetViews.SheetEntry(
              entry.criterion(),
              ValueViews.selfScore(value),
              entry.headReview(),
              entry.explanation(),
              entry.officeReview());
      case HEAD ->
          new SheetViews.SheetEntry(
              entry.criterion(),
              entry.selfScore(),
              ValueViews.review(value),
              entry.explanation(),
              entry.officeReview());
      case OFFICE ->
          new SheetViews.SheetEntry(
              entry.criterion(),
              entry.selfScore(),
              entry.headReview(),
              entry.explanation(),
              ValueViews.review(value));
    };
  }

  /** By leaf, what a rule of the period puts in place of what the stages say. */
  private static Map<String, Reckoning.Imposed> imposed(
      List<SheetViews.SheetPenaltyView> penalties) {
    Map<String, Reckoning.Imposed> imposed = new HashMap<>();
    penalties.stream()
        .filter(penalty -> penalty.liftedAt() == null)
        .forEach(
            penalty -> imposed.put(penalty.criterion(), new Reckoning.Imposed(penalty.count())));
    return imposed;
  }

  private List<SheetViews.Bar> bars(UUID sheet) {
    return entities
        .createQuery(
            "select new vn.thidua.scoring.sheets.api.SheetViews$Bar(id, code, reason, agreementId,"
                + " (byRule or agreementId is not null), legalBasis, imposedAt, liftedAt,"
                + " liftReason, liftBasis) from SheetBar where sheet.id = :sheet order by id",
            SheetViews.Bar.class)
        .setParameter("sheet", sheet)
        .getResultList();
  }

  private List<SheetViews.SheetPenaltyView> penalties(UUID sheet) {
    return entities
        .createQuery(
            "select new vn.thidua.scoring.sheets.api.SheetViews$SheetPenaltyView(id, rule, criterion,"
                + " itemCount, reason, legalBasis, imposedAt, liftedAt, liftReason)"
                + " from SheetPenalty where sheet.id = :sheet order by id",
            SheetViews.SheetPenaltyView.class)
        .setParameter("sheet", sheet)
        .getResultList();
  }

  private SheetViews.SheetTiming timing(Sheet sheet, PeriodInfo period) {
    SheetTime time = sheet.time();
    return new SheetViews.SheetTiming(
        period.stageAt(clock.instant(), sheet.organizationId()),
        time.writableUntil(period.schedule()),
        time.submittedAt(),
        time.late(period.schedule()));
  }

  private List<SheetViews.Act> acts(UUID sheet) {
    return entities
        .createQuery(
            "select new vn.thidua.scoring.sheets.api.SheetViews$Act(act, fromStatus, toStatus, reason,"
                + " untilAt, untilOffset, successionId, fromOrganizationId, at) from SheetAct where sheet.id = :sheet order by id",
            SheetViews.Act.class)
        .setParameter("sheet", sheet)
        .getResultList();
  }
}
