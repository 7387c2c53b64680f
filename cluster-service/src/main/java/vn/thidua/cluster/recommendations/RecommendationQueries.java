package vn.thidua.cluster.recommendations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.organizers.Involved;
import vn.thidua.cluster.recommendations.RecommendationViews.RecommendationRow;
import vn.thidua.cluster.recommendations.content.RecommendationKind;
import vn.thidua.cluster.recommendations.content.RecommendationStatus;
import vn.thidua.platform.files.FileView;
import vn.thidua.platform.files.Files;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.paging.PageRequest;
import vn.thidua.platform.paging.Where;
import vn.thidua.platform.problem.ProblemException;

/**
 * Reads recommendations: whoever has to do with the organizer may, and whoever acts for the
 * organization that is addressed.
 */
@ApplicationScoped
public class RecommendationQueries {

  static final String AGGREGATE_TYPE = "recommendation";
  static final String ANSWER_TYPE = "recommendation-answer";

  /** What a list can be narrowed by; null means any. */
  public record Filter(
      @Nullable UUID organizerId,
      @Nullable UUID clusterId,
      @Nullable Integer year,
      @Nullable RecommendationKind kind,
      @Nullable RecommendationStatus status,
      @Nullable Boolean overdue,
      @Nullable String topic,
      @Nullable UUID addresseeId,
      @Nullable String addressee,
      @Nullable String q,
      @Nullable UUID conferenceId,
      @Nullable UUID regulationId,
      @Nullable String source,
      @Nullable String key) {}

  private static final String ANSWERS =
      """
      select a.id, a.answered_on, a.by_person, a.by_position, a.by_organization_id, a.by_name,
             n.name as by_organization, a.text
        from recommendation_answer a
        left join organization_name n on n.organization_id = a.by_organization_id
         and daterange(n.valid_from, n.valid_to) @> a.answered_on
       where a.recommendation_id = :id order by a.answered_on, a.id
      """;

  private final EntityManager entities;
  private final Involved involved;
  private final Files files;
  private final Clock clock;

  RecommendationQueries(EntityManager entities, Involved involved, Files files, Clock clock) {
    this.entities = entities;
    this.involved = involved;
    this.files = files;
    this.clock = clock;
  }

  Page<RecommendationRow> list(Filter filter, Actor actor, PageRequest request) {
    Where where =
        narrowed(filter)
            .and("r.status = :status", "status", name(filter.status()))
            .and("r.id > :after", "after", request.after());
    onlyVisible(where, actor);
    return request.page(rows(where, request.fetch()), RecommendationRow::id);
  }

  /** What was asked and not withdrawn, in the order of its recording, as far as the actor sees. */
  public List<RecommendationRow> asked(Filter filter, Actor actor, int most) {
    Where where =
        narrowed(filter)
            .and("r.status = :status", "status", name(filter.status()))
            .and("r.status <> 'WITHDRAWN'");
    onlyVisible(where, actor);
    return rows(where, most);
  }

  /** What has not been settled of a cluster's year and of the years before. */
  public List<RecommendationRow> openOf(UUID cluster, int year) {
    return rows(
        new Where()
            .and("r.cluster_id = :cluster", "cluster", cluster)
            .and("r.year <= :year", "year", year)
            .and("r.status in ('OPEN', 'ANSWERED')"),
        Integer.MAX_VALUE);
  }

  /** 404 also for whoever may not see it. */
  RecommendationViews.One one(UUID id, Actor actor) {
    RecommendationRow row = row(id, actor);
    List<Tuple> answers =
        tuples(entities.createNativeQuery(ANSWERS, Tuple.class).setParameter("id", id));
    Map<UUID, List<FileView>> evidence =
        files.of(ANSWER_TYPE, answers.stream().map(a -> a.get("id", UUID.class)).toList());
    return RecommendationViews.One.of(
        row,
        answers.stream().map(answer -> answer(answer, evidence)).toList(),
        files.of(AGGREGATE_TYPE, Set.of(id)).getOrDefault(id, List.of()));
  }

  RecommendationRow row(UUID id, Actor actor) {
    Where where = new Where().and("r.id = :id", "id", id);
    onlyVisible(where, actor);
    return rows(where, 1).stream()
        .findFirst()
        .orElseThrow(() -> ProblemException.notFound(AGGREGATE_TYPE, id));
  }

  private static Where narrowed(Filter filter) {
    Where where =
        new Where()
            .and("r.organizer_id = :organizer", "organizer", filter.organizerId())
            .and("r.cluster_id = :cluster", "cluster", filter.clusterId())
            .and("r.year = :year", "year", filter.year())
            .and("r.kind = :kind", "kind", name(filter.kind()))
            .and("t.code = :topic", "topic", filter.topic())
            .and("r.addressee_organization_id = :to", "to", filter.addresseeId())
            .and(
                "lower(unaccent(normalize(coalesce(r.addressee_name, an.name))))"
                    + " like lower(unaccent(normalize(cast(:addressee as text)))) escape '!'",
                "addressee",
                Where.containing(filter.addressee()))
            .and(
                "lower(unaccent(normalize(r.text))) like lower(unaccent(normalize(cast(:q as text)))) escape '!'",
                "q",
                Where.containing(filter.q()))
            .and("r.conference_id = :conference", "conference", filter.conferenceId())
            .and("r.regulation_id = :regulation", "regulation", filter.regulationId())
            .and("r.source = :source", "source", filter.source())
            .and("r.key = :key", "key", filter.key());
    if (filter.overdue() != null) {
      where.and("coalesce(" + RecommendationRows.OVERDUE + ", false) is " + filter.overdue());
    }
    return where;
  }

  /** Whoever acts for the addressee sees what it is asked, whosever organizer's it is. */
  private void onlyVisible(Where where, Actor actor) {
    if (involved.inAll(actor)) {
      return;
    }
    Set<UUID> organizers = involved.organizers(actor);
    if (organizers.isEmpty()) {
      where.and("1 = 0");
      return;
    }
    where
        .with("targets", involved.targets(actor))
        .and(
            "(r.organizer_id in (:organizers) or r.addressee_organization_id in (:targets))",
            "organizers",
            organizers);
  }

  private List<RecommendationRow> rows(Where where, int most) {
    return tuples(
            where
                .bind(
                    entities.createNativeQuery(
                        RecommendationRows.SELECT + where.clause() + " order by r.id", Tuple.class))
                .setParameter("today", LocalDate.now(clock))
                .setMaxResults(most))
        .stream()
        .map(RecommendationRows::row)
        .toList();
  }

  @SuppressWarnings("unchecked")
  private static List<Tuple> tuples(Query query) {
    return query.getResultList();
  }

  private static RecommendationViews.Answer answer(Tuple row, Map<UUID, List<FileView>> evidence) {
    UUID id = row.get("id", UUID.class);
    return new RecommendationViews.Answer(
        id,
        row.get("answered_on", LocalDate.class),
        RecommendationRows.author(row),
        row.get("text", String.class),
        evidence.getOrDefault(id, List.of()));
  }

  private static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }
}
