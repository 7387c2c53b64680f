package vn.thidua.scoring.sheets.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.paging.PageRequest;
import vn.thidua.platform.paging.Where;
import vn.thidua.scoring.indicators.leaves.MeasuredLeaves;
import vn.thidua.scoring.indicators.leaves.PeriodFigures;
import vn.thidua.scoring.indicators.leaves.SheetFigure;
import vn.thidua.scoring.participants.Participants;
import vn.thidua.scoring.participants.Successions;
import vn.thidua.scoring.periods.PeriodInfo;
import vn.thidua.scoring.periods.PeriodQueries;
import vn.thidua.scoring.schemes.SchemeQueries;
import vn.thidua.scoring.sheets.Sheet;
import vn.thidua.scoring.sheets.SheetAccess;
import vn.thidua.scoring.sheets.SheetRepository;
import vn.thidua.scoring.sheets.SheetRights;
import vn.thidua.scoring.sheets.SheetSight;
import vn.thidua.scoring.sheets.SheetStatus;
import vn.thidua.scoring.sheets.Stage;
import vn.thidua.scoring.sheets.time.SheetTime;
import vn.thidua.scoring.sheets.values.SheetLogged;
import vn.thidua.scoring.sheets.values.SheetValues;
import vn.thidua.scoring.sheets.values.StageValue;
import vn.thidua.scoring.sheets.values.ValueViews;

@ApplicationScoped
public class SheetQueries {

  /**
   * What a list can be narrowed by; null means any.
   *
   * @param withPredecessors also the sheets of all that the organization was made of
   */
  record Filter(
      @Nullable UUID periodId,
      @Nullable UUID clusterId,
      @Nullable UUID organizationId,
      boolean withPredecessors,
      @Nullable SheetStatus status) {}

  private final EntityManager entities;
  private final SheetRepository sheets;
  private final SheetValues values;
  private final SheetAccess access;
  private final PeriodQueries periods;
  private final SchemeQueries schemes;
  private final PeriodFigures figures;
  private final Participants participants;
  private final Successions successions;
  private final SheetSight sight;

  SheetQueries(
      EntityManager entities,
      SheetRepository sheets,
      SheetValues values,
      SheetAccess access,
      PeriodQueries periods,
      SchemeQueries schemes,
      PeriodFigures figures,
      Participants participants,
      Successions successions,
      SheetSight sight) {
    this.entities = entities;
    this.sheets = sheets;
    this.values = values;
    this.access = access;
    this.periods = periods;
    this.schemes = schemes;
    this.figures = figures;
    this.participants = participants;
    this.successions = successions;
    this.sight = sight;
  }

  Page<SheetViews.SheetRow> list(Filter filter, Actor actor, PageRequest request) {
    Where where =
        new Where()
            .and("s.period_id = :period", "period", filter.periodId())
            .and("s.cluster_id = :cluster", "cluster", filter.clusterId())
            .and("s.organization_id in (:organizations)", "organizations", asked(filter))
            .and(
                "case when s.closed_by is null then s.status else 'CLOSED' end = :status",
                "status",
                filter.status() == null ? null : filter.status().name())
            .and("s.id > :after", "after", request.after());
    sight.onlyVisible(where, actor);
    List<SheetViews.SheetRow> rows =
        where
            .bind(
                entities.createNativeQuery(
                    """
                    select s.id, s.period_id, s.cluster_id, s.organization_id, s.version,
                           case when s.closed_by is null then s.status else 'CLOSED' end as status,
                           (select n.name from known_organization_name n
                             where n.organization_id = s.organization_id
                             order by (n.valid_from is null or n.valid_from <= p.ends_on)
                                  and (n.valid_to is null or n.valid_to > p.ends_on) desc,
                                  n.seq desc
                             limit 1) as name
                      from score_sheet s join period p on p.id = s.period_id
                    """
                        + where.clause()
                        + " order by s.id",
                    Tuple.class))
            .setMaxResults(request.fetch())
            .getResultStream()
            .map(row -> toRow((Tuple) row))
            .toList();
    return request.page(rows, SheetViews.SheetRow::id);
  }

  private @Nullable Set<UUID> asked(Filter filter) {
    UUID organization = filter.organizationId();
    if (organization == null) {
      return null;
    }
    Set<UUID> asked = new HashSet<>(Set.of(organization));
    if (filter.withPredecessors()) {
      asked.addAll(successions.predecessorsOf(asked));
    }
    return asked;
  }

  private static SheetViews.SheetRow toRow(Tuple row) {
    return new SheetViews.SheetRow(
        row.get("id", UUID.class),
        row.get("period_id", UUID.class),
        row.get("cluster_id", UUID.class),
        row.get("organization_id", UUID.class),
        row.get("name", String.class),
        SheetStatus.valueOf(row.get("status", String.class)),
        row.get("version", Number.class).longValue());
  }

  Optional<SheetViews.One> one(UUID id, Actor actor) {
    Sheet sheet = sheets.findById(id);
    if (sheet == null) {
      return Optional.empty();
    }
    PeriodInfo period = periods.info(sheet.periodId()).orElseThrow();
    SheetRights rights = access.requireVisible(actor, sheet, period);
    return Optional.of(
        new SheetViews.One(
            id,
            sheet.periodId(),
            sheet.clusterId(),
            sheet.organizationId(),
            participants.organizationName(sheet.organizationId(), period.to()).orElse(null),
            period.schemeId(),
            sheet.status(),
            entries(sheet, rights),
            timing(sheet, period),
            figures(sheet, period),
            bars(id),
            penalties(id),
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
    SheetRights rights = access.requireVisible(actor, sheet, period);
    boolean seesHead = seesHead(sheet, rights);
    boolean seesOffice = seesOffice(sheet, rights);
    return Optional.of(path ->
        (seesHead || !SheetLogged.isOf(Stage.HEAD, path))
            && (seesOffice || !SheetLogged.isOf(Stage.OFFICE, path)));
  }

  public static boolean seesOffice(Sheet sheet, SheetRights rights) {
    return (rights.organizer() && !rights.member()) || returnedOrDone(sheet);
  }

  public static boolean seesHead(Sheet sheet, SheetRights rights) {
    return (!rights.member() && (rights.organizer() || rights.headReviewer() != null))
        || returnedOrDone(sheet)
        || sheet.standing() == SheetStatus.HEAD_REVIEWED;
  }

  private static boolean returnedOrDone(Sheet sheet) {
    return sheet.standing() == SheetStatus.DRAFT || sheet.standing() == SheetStatus.OFFICE_REVIEWED;
  }

  private List<SheetViews.SheetEntry> entries(Sheet sheet, SheetRights rights) {
    boolean seesHead = seesHead(sheet, rights);
    boolean seesOffice = seesOffice(sheet, rights);
    Map<String, String> explanations = values.explanations(sheet.id());
    Map<String, SheetViews.SheetEntry> entries = new TreeMap<>();
    explanations.forEach((criterion, text) ->
        entries.put(criterion, new SheetViews.SheetEntry(criterion, null, null, text, null)));
    for (StageValue value : values.of(sheet.id())) {
      SheetViews.SheetEntry before =
          entries.getOrDefault(
              value.criterion(),
              new SheetViews.SheetEntry(value.criterion(), null, null, null, null));
      entries.put(value.criterion(), with(before, value, seesHead, seesOffice));
    }
    return List.copyOf(entries.values());
  }

  private static SheetViews.SheetEntry with(
      SheetViews.SheetEntry entry, StageValue value, boolean seesHead, boolean seesOffice) {
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
              seesHead ? ValueViews.review(value) : null,
              entry.explanation(),
              entry.officeReview());
      case OFFICE ->
          new SheetViews.SheetEntry(
              entry.criterion(),
              entry.selfScore(),
              entry.headReview(),
              entry.explanation(),
              seesOffice ? ValueViews.review(value) : null);
    };
  }

  private List<SheetFigure> figures(Sheet sheet, PeriodInfo period) {
    UUID organization = sheet.organizationId();
    MeasuredLeaves measured = figures.of(period.id(), period.year(), Set.of(organization));
    return measured.criteria().isEmpty()
        ? List.of()
        : measured.shown(
            schemes.compiled(period.schemeId()),
            organization,
            SheetValues.entries(values.of(sheet.id())));
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
