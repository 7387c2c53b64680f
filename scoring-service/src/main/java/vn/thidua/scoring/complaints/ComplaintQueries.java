package vn.thidua.scoring.complaints;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.files.FileView;
import vn.thidua.platform.files.Files;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.ClockProducer;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.paging.PageRequest;
import vn.thidua.platform.paging.Where;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.scoring.complaints.ComplaintViews.ComplaintRow;
import vn.thidua.scoring.periods.time.Moment;
import vn.thidua.scoring.sheets.SheetSight;
import vn.thidua.scoring.sheets.Stage;

/** Reads complaints: whoever sees the sheet sees what was held against it. */
@ApplicationScoped
class ComplaintQueries {

  /** What a list can be narrowed by; null means any. */
  record Filter(
      @Nullable UUID sheetId,
      @Nullable UUID periodId,
      @Nullable UUID clusterId,
      @Nullable UUID organizationId,
      @Nullable ComplaintStatus status,
      @Nullable ComplaintOutcome outcome) {}

  static final String AGGREGATE_TYPE = "complaint";

  private static final String ROWS =
      """
      select c.id, c.sheet_id, s.period_id, s.cluster_id, s.organization_id, c.criterion, c.status,
             c.outcome, c.raised_at, c.settled_at, c.version,
             deadline_of(s.period_id, 'ANSWERS', s.organization_id) as answer_until,
             (select n.name from known_organization_name n
               where n.organization_id = s.organization_id
               order by (n.valid_from is null or n.valid_from <= p.ends_on)
                    and (n.valid_to is null or n.valid_to > p.ends_on) desc, n.seq desc
               limit 1) as name
        from complaint c
        join score_sheet s on s.id = c.sheet_id
        join period p on p.id = s.period_id
      """;

  private static final String RANKING_AFTER =
      """
      select r.id from ranking r
       where r.period_id = :period and r.cluster_id = :cluster and r.computed_at > :at
         and r.published_at is not null
       order by r.computed_at, r.id limit 1
      """;

  private final EntityManager entities;
  private final ComplaintRepository complaints;
  private final SheetSight sight;
  private final Files files;
  private final Clock clock;

  ComplaintQueries(
      EntityManager entities,
      ComplaintRepository complaints,
      SheetSight sight,
      Files files,
      Clock clock) {
    this.entities = entities;
    this.complaints = complaints;
    this.sight = sight;
    this.files = files;
    this.clock = clock;
  }

  Page<ComplaintRow> list(Filter filter, Actor actor, PageRequest request) {
    Where where =
        new Where()
            .and("c.sheet_id = :sheet", "sheet", filter.sheetId())
            .and("s.period_id = :period", "period", filter.periodId())
            .and("s.cluster_id = :cluster", "cluster", filter.clusterId())
            .and("s.organization_id = :organization", "organization", filter.organizationId())
            .and("c.status = :status", "status", name(filter.status()))
            .and("c.outcome = :outcome", "outcome", name(filter.outcome()))
            .and("c.id > :after", "after", request.after());
    return request.page(rows(where, actor, request.fetch()), ComplaintRow::id);
  }

  /** 404 also for whoever may not see the sheet. */
  ComplaintViews.One one(UUID id, Actor actor) {
    ComplaintRow row = row(id, actor);
    Complaint complaint = complaints.findById(id);
    Complaint.Logged told = complaint.logged();
    return new ComplaintViews.One(
        id,
        row.sheetId(),
        row.periodId(),
        row.clusterId(),
        row.organizationId(),
        row.organizationName(),
        row.criterion(),
        told.text(),
        evidence(id, told),
        row.status(),
        row.raisedAt(),
        told.state().sheetVersion(),
        row.answerUntil(),
        row.overdue(),
        comments(id),
        row.outcome(),
        told.reason(),
        row.settledAt(),
        changed(row, told),
        row.version());
  }

  private List<ComplaintViews.Evidence> evidence(UUID id, Complaint.Logged told) {
    Map<UUID, FileView> used =
        files.of(AGGREGATE_TYPE, Set.of(id)).getOrDefault(id, List.of()).stream()
            .collect(Collectors.toMap(FileView::id, Function.identity()));
    return told.evidence().stream()
        .map(item ->
            new ComplaintViews.Evidence(
                item.title(), item.link(), item.fileId() == null ? null : used.get(item.fileId())))
        .toList();
  }

  ComplaintRow row(UUID id, Actor actor) {
    return rows(new Where().and("c.id = :id", "id", id), actor, 1).stream()
        .findFirst()
        .orElseThrow(() -> ProblemException.notFound("complaint", id));
  }

  private ComplaintViews.@Nullable Changed changed(ComplaintRow row, Complaint.Logged told) {
    Long from = told.state().correctedFrom();
    Long to = told.state().correctedTo();
    if (from == null || to == null) {
      return null;
    }
    List<?> after =
        entities
            .createNativeQuery(RANKING_AFTER, UUID.class)
            .setParameter("period", row.periodId())
            .setParameter("cluster", row.clusterId())
            .setParameter("at", told.state().settledAt())
            .getResultList();
    return new ComplaintViews.Changed(
        from,
        to,
        told.corrections(),
        told.state().rankingId(),
        after.isEmpty() ? null : (UUID) after.getFirst());
  }

  private List<ComplaintViews.Comment> comments(UUID id) {
    return tuples(
            entities
                .createNativeQuery(
                    "select m.id, m.stage, m.text, m.at from complaint_comment m"
                        + " where m.complaint_id = :id order by m.at, m.id",
                    Tuple.class)
                .setParameter("id", id))
        .map(row ->
            new ComplaintViews.Comment(
                row.get("id", UUID.class),
                Stage.valueOf(row.get("stage", String.class)),
                row.get("text", String.class),
                row.get("at", Instant.class)))
        .toList();
  }

  private List<ComplaintRow> rows(Where where, Actor actor, int most) {
    return tuples(
            sight
                .onlyVisible(where, actor)
                .bind(
                    entities.createNativeQuery(
                        ROWS + where.clause() + " order by c.id", Tuple.class))
                .setMaxResults(most))
        .map(this::row)
        .toList();
  }

  private ComplaintRow row(Tuple row) {
    ComplaintStatus status = ComplaintStatus.valueOf(row.get("status", String.class));
    String outcome = row.get("outcome", String.class);
    Instant until = row.get("answer_until", Instant.class);
    return new ComplaintRow(
        row.get("id", UUID.class),
        row.get("sheet_id", UUID.class),
        row.get("period_id", UUID.class),
        row.get("cluster_id", UUID.class),
        row.get("organization_id", UUID.class),
        row.get("name", String.class),
        row.get("criterion", String.class),
        status,
        outcome == null ? null : ComplaintOutcome.valueOf(outcome),
        row.get("raised_at", Instant.class),
        told(until),
        status == ComplaintStatus.OPEN && until != null && !clock.instant().isBefore(until),
        row.get("settled_at", Instant.class),
        row.get("version", Number.class).longValue());
  }

  private static @Nullable Moment told(@Nullable Instant until) {
    return until == null ? null : new Moment(until, ClockProducer.ZONE.getRules().getOffset(until));
  }

  @SuppressWarnings("unchecked")
  private static Stream<Tuple> tuples(Query query) {
    return query.getResultList().stream();
  }

  private static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }
}
