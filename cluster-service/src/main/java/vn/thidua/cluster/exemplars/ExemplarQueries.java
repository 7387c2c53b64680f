package vn.thidua.cluster.exemplars;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.exemplars.ExemplarViews.ExemplarRow;
import vn.thidua.cluster.exemplars.content.ExemplarKind;
import vn.thidua.cluster.exemplars.content.ExemplarStepKind;
import vn.thidua.cluster.organizers.Involved;
import vn.thidua.cluster.parties.ByWhom;
import vn.thidua.cluster.parties.Person;
import vn.thidua.platform.files.FileView;
import vn.thidua.platform.files.Files;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.paging.PageRequest;
import vn.thidua.platform.paging.Where;
import vn.thidua.platform.problem.ProblemException;

/** Reads exemplars over years and clusters; whoever has to do with the organizer may. */
@ApplicationScoped
public class ExemplarQueries {

  static final String AGGREGATE_TYPE = "exemplar";
  static final String ENTRY_TYPE = "exemplar-entry";

  /** What a list can be narrowed by; null means any. */
  record Filter(
      @Nullable UUID organizerId,
      @Nullable UUID clusterId,
      @Nullable UUID organizationId,
      @Nullable Integer year,
      @Nullable ExemplarKind kind,
      @Nullable ExemplarStepKind step,
      @Nullable String field,
      @Nullable String q,
      @Nullable Boolean withdrawn,
      @Nullable String source,
      @Nullable String key) {}

  /** A cluster before its first name is called by its last. */
  private static final String SELECT =
      """
      select e.id, e.source, e.key, e.organizer_id, e.cluster_id, coalesce(cn.name, c.name) as cluster_name,
             e.year, e.to_year, e.kind, e.person_name, e.person_position, e.person_organization,
             e.organization_id, n.name as organization_name, e.name, e.field, e.about,
             (select string_agg(distinct s.step, ',') from exemplar_step s
               where s.exemplar_id = e.id and s.withdrawal_reason is null) as steps,
             (select count(*) from exemplar_replication p
               where p.exemplar_id = e.id and p.withdrawal_reason is null) as replications,
             (select count(*) from exemplar_honor h
               where h.exemplar_id = e.id and h.withdrawal_reason is null) as honors,
             e.withdrawal_reason, e.version
        from exemplar e
       cross join lateral (select make_date(coalesce(e.to_year, e.year), 12, 31) as day) told
        left join cluster c on c.id = e.cluster_id
        left join cluster_name cn on cn.cluster_id = c.id
         and daterange(cn.valid_from, cn.valid_to) @> told.day
        left join organization_name n on n.organization_id = e.organization_id
         and daterange(n.valid_from, n.valid_to) @> told.day
      """;

  /** It is one of the year, or something was told of it for that year. */
  private static final String IN_YEAR =
      """
      (:year between e.year and coalesce(e.to_year, e.year)
        or exists (select 1 from exemplar_step s where s.exemplar_id = e.id and s.withdrawal_reason is null
             and s.valid_from < make_date(:year + 1, 1, 1)
             and (s.valid_to is null or s.valid_to > make_date(:year, 1, 1)))
        or exists (select 1 from exemplar_replication p where p.exemplar_id = e.id
             and p.withdrawal_reason is null and extract(year from p.replicated_on) = :year)
        or exists (select 1 from exemplar_honor h where h.exemplar_id = e.id
             and h.withdrawal_reason is null and extract(year from h.honored_on) = :year))
      """;

  private static final String NAMED =
      """
      (lower(unaccent(normalize(e.person_name))) like lower(unaccent(normalize(cast(:q as text)))) escape '!'
        or lower(unaccent(normalize(e.name))) like lower(unaccent(normalize(cast(:q as text)))) escape '!'
        or exists (select 1 from organization_name o where o.organization_id = e.organization_id
             and lower(unaccent(normalize(o.name))) like lower(unaccent(normalize(cast(:q as text)))) escape '!'))
      """;

  private static final String STEPS =
      """
      select s.id, s.step, s.valid_from, s.valid_to, s.by_person, s.by_position, s.by_organization_id, s.by_name,
             n.name as by_organization, s.note
        from exemplar_step s
        join exemplar e on e.id = s.exemplar_id
        left join organization_name n on n.organization_id = s.by_organization_id
         and daterange(n.valid_from, n.valid_to) @> coalesce(s.valid_from, make_date(e.year, 12, 31))
       where s.exemplar_id = :id and s.withdrawal_reason is null
       order by s.valid_from nulls first, s.id
      """;

  private static final String REPLICATIONS =
      """
      select p.id, p.organization_id, n.name as organization_name, p.place, p.replicated_on, p.note
        from exemplar_replication p
        join exemplar e on e.id = p.exemplar_id
        left join organization_name n on n.organization_id = p.organization_id
         and daterange(n.valid_from, n.valid_to) @> coalesce(p.replicated_on, make_date(e.year, 12, 31))
       where p.exemplar_id = :id and p.withdrawal_reason is null
       order by p.replicated_on nulls first, p.id
      """;

  private static final String HONORS =
      """
      select h.id, h.award_id, a.award_type, a.decision_number, a.decided_on, a.revoked_on,
             h.text, h.honored_on, h.note
        from exemplar_honor h
        left join known_award a on a.id = h.award_id
       where h.exemplar_id = :id and h.withdrawal_reason is null
       order by h.honored_on nulls first, h.id
      """;

  private final EntityManager entities;
  private final Involved involved;
  private final Files files;

  ExemplarQueries(EntityManager entities, Involved involved, Files files) {
    this.entities = entities;
    this.involved = involved;
    this.files = files;
  }

  Page<ExemplarRow> list(Filter filter, Actor actor, PageRequest request) {
    Where where =
        new Where()
            .and("e.organizer_id = :organizer", "organizer", filter.organizerId())
            .and("e.cluster_id = :cluster", "cluster", filter.clusterId())
            .and("e.organization_id = :organization", "organization", filter.organizationId())
            .and(IN_YEAR, "year", filter.year())
            .and("e.kind = :kind", "kind", name(filter.kind()))
            .and(
                "exists (select 1 from exemplar_step t where t.exemplar_id = e.id"
                    + " and t.withdrawal_reason is null and t.step = :step)",
                "step",
                name(filter.step()))
            .and(
                "lower(unaccent(normalize(e.field))) like lower(unaccent(normalize(cast(:field as text)))) escape '!'",
                "field",
                Where.containing(filter.field()))
            .and(NAMED, "q", Where.containing(filter.q()))
            .and("e.source = :source", "source", filter.source())
            .and("e.key = :key", "key", filter.key())
            .and("e.id > :after", "after", request.after());
    if (filter.withdrawn() != null) {
      where.and("(e.withdrawal_reason is not null) = :withdrawn", "withdrawn", filter.withdrawn());
    }
    involved.narrow(where, actor, "e.organizer_id");
    return request.page(rows(where, request.fetch()), ExemplarRow::id);
  }

  /** Those of a cluster that have to do with the year. */
  public List<ExemplarRow> ofCluster(UUID cluster, int year) {
    return rows(
        new Where()
            .and("e.cluster_id = :cluster", "cluster", cluster)
            .and(IN_YEAR, "year", year)
            .and("e.withdrawal_reason is null"),
        Integer.MAX_VALUE);
  }

  /** 404 also for whoever may not see it. */
  ExemplarViews.One one(UUID id, Actor actor) {
    Tuple found = found(id, actor);
    List<Tuple> steps = told(STEPS, id);
    List<Tuple> replications = told(REPLICATIONS, id);
    List<Tuple> honors = told(HONORS, id);
    List<UUID> entries = new ArrayList<>();
    for (List<Tuple> rows : List.of(steps, replications, honors)) {
      rows.forEach(row -> entries.add(row.get("id", UUID.class)));
    }
    Map<UUID, List<FileView>> evidence = files.of(ENTRY_TYPE, entries);
    return ExemplarViews.One.of(
        row(found),
        new ExemplarViews.Told(
            found.get("about", String.class), found.get("withdrawal_reason", String.class)),
        new ExemplarViews.Entries(
            steps.stream().map(step -> step(step, evidence)).toList(),
            replications.stream().map(place -> replication(place, evidence)).toList(),
            honors.stream().map(honor -> honor(honor, evidence)).toList()),
        files.of(AGGREGATE_TYPE, Set.of(id)).getOrDefault(id, List.of()));
  }

  void requireVisible(UUID id, Actor actor) {
    found(id, actor);
  }

  private Tuple found(UUID id, Actor actor) {
    Where where = new Where().and("e.id = :id", "id", id);
    involved.narrow(where, actor, "e.organizer_id");
    return tuples(where.bind(entities.createNativeQuery(SELECT + where.clause(), Tuple.class)))
        .stream()
        .findFirst()
        .orElseThrow(() -> ProblemException.notFound(AGGREGATE_TYPE, id));
  }

  private List<ExemplarRow> rows(Where where, int most) {
    return tuples(
            where
                .bind(
                    entities.createNativeQuery(
                        SELECT + where.clause() + " order by e.id", Tuple.class))
                .setMaxResults(most))
        .stream()
        .map(ExemplarQueries::row)
        .toList();
  }

  private List<Tuple> told(String sql, UUID id) {
    return tuples(entities.createNativeQuery(sql, Tuple.class).setParameter("id", id));
  }

  @SuppressWarnings("unchecked")
  private static List<Tuple> tuples(Query query) {
    return query.getResultList();
  }

  private static ExemplarRow row(Tuple row) {
    return new ExemplarRow(
        row.get("id", UUID.class),
        row.get("source", String.class),
        row.get("key", String.class),
        row.get("organizer_id", UUID.class),
        row.get("cluster_id", UUID.class),
        row.get("cluster_name", String.class),
        row.get("year", Integer.class),
        row.get("to_year", Integer.class),
        ExemplarKind.valueOf(row.get("kind", String.class)),
        person(row),
        row.get("organization_id", UUID.class),
        row.get("organization_name", String.class),
        row.get("name", String.class),
        row.get("field", String.class),
        steps(row.get("steps", String.class)),
        row.get("replications", Long.class).intValue(),
        row.get("honors", Long.class).intValue(),
        row.get("withdrawal_reason", String.class) != null,
        row.get("version", Long.class));
  }

  private static @Nullable Person person(Tuple row) {
    String name = row.get("person_name", String.class);
    if (name == null) {
      return null;
    }
    String other = row.get("person_organization", String.class);
    return new Person(
        name,
        row.get("person_position", String.class),
        row.get("organization_id", UUID.class),
        other == null ? row.get("organization_name", String.class) : other);
  }

  private static List<ExemplarStepKind> steps(@Nullable String codes) {
    return codes == null
        ? List.of()
        : Arrays.stream(codes.split(",", -1)).map(ExemplarStepKind::valueOf).sorted().toList();
  }

  private static ExemplarViews.Step step(Tuple row, Map<UUID, List<FileView>> evidence) {
    UUID id = row.get("id", UUID.class);
    return new ExemplarViews.Step(
        id,
        ExemplarStepKind.valueOf(row.get("step", String.class)),
        row.get("valid_from", LocalDate.class),
        row.get("valid_to", LocalDate.class),
        new ByWhom.Kept(
                row.get("by_person", String.class),
                row.get("by_position", String.class),
                row.get("by_organization_id", UUID.class),
                row.get("by_name", String.class))
            .told(row.get("by_organization", String.class)),
        row.get("note", String.class),
        evidence.getOrDefault(id, List.of()));
  }

  private static ExemplarViews.Replication replication(
      Tuple row, Map<UUID, List<FileView>> evidence) {
    UUID id = row.get("id", UUID.class);
    return new ExemplarViews.Replication(
        id,
        row.get("organization_id", UUID.class),
        row.get("organization_name", String.class),
        row.get("place", String.class),
        row.get("replicated_on", LocalDate.class),
        row.get("note", String.class),
        evidence.getOrDefault(id, List.of()));
  }

  private static ExemplarViews.Honor honor(Tuple row, Map<UUID, List<FileView>> evidence) {
    UUID id = row.get("id", UUID.class);
    return new ExemplarViews.Honor(
        id,
        row.get("award_id", UUID.class),
        award(row),
        row.get("text", String.class),
        row.get("honored_on", LocalDate.class),
        row.get("note", String.class),
        evidence.getOrDefault(id, List.of()));
  }

  private static ExemplarViews.@Nullable Award award(Tuple row) {
    String type = row.get("award_type", String.class);
    return type == null
        ? null
        : new ExemplarViews.Award(
            type,
            row.get("decision_number", String.class),
            row.get("decided_on", LocalDate.class),
            row.get("revoked_on", LocalDate.class));
  }

  private static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }
}
