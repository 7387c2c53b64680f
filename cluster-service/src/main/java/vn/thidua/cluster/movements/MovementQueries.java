package vn.thidua.cluster.movements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.movements.content.MovementForm;
import vn.thidua.cluster.movements.content.MovementLaunch;
import vn.thidua.cluster.movements.content.MovementPeriod;
import vn.thidua.cluster.organizers.Involved;
import vn.thidua.platform.files.Files;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.paging.PageRequest;
import vn.thidua.platform.paging.Where;
import vn.thidua.platform.problem.ProblemException;

/** Reads movements; whoever has to do with the organizer may. */
@ApplicationScoped
public class MovementQueries {

  /**
   * What a list can be narrowed by; null means any.
   *
   * @param organizationId takes part by itself or as a member of a cluster that does
   * @param year in which the movement runs, or the cluster or organization takes part
   */
  record Filter(
      @Nullable UUID organizerId,
      @Nullable UUID clusterId,
      @Nullable UUID organizationId,
      @Nullable Integer year,
      @Nullable MovementForm form,
      @Nullable String q,
      @Nullable Boolean withdrawn,
      @Nullable String source,
      @Nullable String key) {}

  private static final String ROWS =
      """
      select m.id, m.source, m.key, m.organizer_id, m.name, m.name_en, m.form, m.launched_on,
             m.conference_id, m.from_year, m.to_year, m.from_day, m.to_day, m.motto,
             m.registration_until, m.withdrawal_reason is not null as withdrawn, m.version,
             (select count(*) from movement_participant p
               where p.movement_id = m.id and p.withdrawal_reason is null) as participants
        from movement m
      """;

  private static final String YEAR = "daterange(cast(:first as date), cast(:last as date), '[]')";

  /** As far as something is known of when. */
  private static final String RUNS =
      """
      ((m.first_day is not null or m.last_day is not null)
         and daterange(m.first_day, m.last_day, '[]') && %1$s
       or m.launched_on <@ %1$s
       or exists (select 1 from movement_participant p
           where p.movement_id = m.id and p.withdrawal_reason is null
             and (p.first_day is not null or p.last_day is not null)
             and daterange(p.first_day, p.last_day, '[]') && %1$s))
      """
          .formatted(YEAR);

  /** Each called as on its first day, as far as that is known. */
  private static final String PARTICIPANTS =
      """
      select p.id, p.cluster_id, p.organization_id, coalesce(c.name, o.name) as name, p.from_year,
             p.to_year, p.from_day, p.to_day, p.end_reason, p.withdrawal_reason
        from movement_participant p
        join movement m on m.id = p.movement_id
        left join lateral (
             select n.name from cluster_name n where n.cluster_id = p.cluster_id
              order by daterange(n.valid_from, n.valid_to)
                         @> coalesce(p.first_day, m.first_day, cast(:today as date)) desc,
                       n.valid_from desc limit 1) c on true
        left join lateral (
             select n.name from organization_name n where n.organization_id = p.organization_id
              order by daterange(n.valid_from, n.valid_to)
                         @> coalesce(p.first_day, m.first_day, cast(:today as date)) desc,
                       n.valid_from desc nulls last limit 1) o on true
       where p.movement_id = :id
       order by p.id
      """;

  /** Who has no name on the day is not there. */
  private static final String UNITS =
      """
      select * from (
        select distinct on (u.organization_id) u.organization_id, n.name, u.cluster_id,
               exists (select 1 from movement_registration r
                 where r.movement_id = u.movement_id and r.organization_id = u.organization_id
                   and r.withdrawal_reason is null) as registered
          from movement_unit u
          join organization_name n on n.organization_id = u.organization_id
           and daterange(n.valid_from, n.valid_to) @> cast(:on as date)
         where u.movement_id = :id and u.days @> cast(:on as date)
         order by u.organization_id, u.cluster_id nulls first) u
      """;

  private static final String OF_CLUSTER =
      """
      select m.id from movement m
       where m.withdrawal_reason is null
         and exists (select 1 from movement_participant p
              where p.movement_id = m.id and p.cluster_id = :cluster and p.withdrawal_reason is null
                and daterange(m.first_day, m.last_day, '[]')
                      * daterange(p.first_day, p.last_day, '[]') && %s)
       order by m.id
      """
          .formatted(YEAR);

  private final EntityManager entities;
  private final MovementRepository movements;
  private final Named named;
  private final Involved involved;
  private final Files files;
  private final Clock clock;

  MovementQueries(
      EntityManager entities,
      MovementRepository movements,
      Named named,
      Involved involved,
      Files files,
      Clock clock) {
    this.entities = entities;
    this.movements = movements;
    this.named = named;
    this.involved = involved;
    this.files = files;
    this.clock = clock;
  }

  Page<MovementViews.MovementRow> list(Filter filter, Actor actor, PageRequest request) {
    Where where =
        new Where()
            .and("m.organizer_id = :organizer", "organizer", filter.organizerId())
            .and("m.form = :form", "form", filter.form() == null ? null : filter.form().name())
            .and(
                "(lower(unaccent(m.name)) like lower(unaccent(:q)) escape '!'"
                    + " or lower(unaccent(m.name_en)) like lower(unaccent(:q)) escape '!')",
                "q",
                Where.containing(filter.q()))
            .and("(m.withdrawal_reason is not null) = :withdrawn", "withdrawn", filter.withdrawn())
            .and("m.source = :source", "source", filter.source())
            .and("m.key = :key", "key", filter.key())
            .and("m.id > :after", "after", request.after());
    taking(filter, where);
    involved.narrow(where, actor, "m.organizer_id");
    @SuppressWarnings("unchecked")
    List<Tuple> rows =
        where
            .bind(entities.createNativeQuery(ROWS + where.clause() + " order by m.id", Tuple.class))
            .setMaxResults(request.fetch())
            .getResultList();
    return request.page(
        rows.stream().map(MovementQueries::row).toList(), MovementViews.MovementRow::id);
  }

  private static void taking(Filter filter, Where where) {
    Integer year = filter.year();
    if (year != null) {
      where.with("first", LocalDate.of(year, 1, 1)).with("last", LocalDate.of(year, 12, 31));
    }
    where
        .and(
            "exists (select 1 from movement_participant p where p.movement_id = m.id"
                + " and p.cluster_id = :cluster and p.withdrawal_reason is null"
                + (year == null
                    ? ")"
                    : " and daterange(m.first_day, m.last_day, '[]')"
                        + " * daterange(p.first_day, p.last_day, '[]') && "
                        + YEAR
                        + ")"),
            "cluster",
            filter.clusterId())
        .and(
            "exists (select 1 from movement_unit u where u.movement_id = m.id"
                + " and u.organization_id = :organization"
                + (year == null ? ")" : " and u.days && " + YEAR + ")"),
            "organization",
            filter.organizationId());
    if (year != null && filter.clusterId() == null && filter.organizationId() == null) {
      where.and(RUNS);
    }
  }

  private static MovementViews.MovementRow row(Tuple row) {
    return new MovementViews.MovementRow(
        row.get("id", UUID.class),
        row.get("source", String.class),
        row.get("key", String.class),
        row.get("organizer_id", UUID.class),
        row.get("name", String.class),
        row.get("name_en", String.class),
        MovementForm.valueOf(row.get("form", String.class)),
        row.get("launched_on", LocalDate.class),
        row.get("conference_id", UUID.class),
        period(row),
        row.get("motto", String.class),
        row.get("registration_until", Instant.class),
        row.get("participants", Long.class),
        row.get("withdrawn", Boolean.class),
        row.get("version", Long.class));
  }

  private static MovementPeriod period(Tuple row) {
    return new MovementPeriod(
        row.get("from_year", Integer.class),
        row.get("to_year", Integer.class),
        row.get("from_day", LocalDate.class),
        row.get("to_day", LocalDate.class));
  }

  /** 404 also for whoever may not see it. */
  MovementViews.One one(UUID id, Actor actor) {
    requireSeen(id, actor);
    Movement m = movements.findById(id);
    return new MovementViews.One(
        m.id(),
        m.source(),
        m.key(),
        m.organizerId(),
        m.name(),
        m.nameEn(),
        m.form(),
        named.launches(List.of(m)).getFirst(),
        m.period(),
        m.motto(),
        m.texts().contents(),
        m.texts().criteria(),
        m.texts().legalBases(),
        m.registrationUntil(),
        participants(id),
        named.reviews(List.of(m), result -> true).getFirst(),
        files.of(Movement.TYPE, List.of(id)).getOrDefault(id, List.of()),
        m.withdrawalReason(),
        m.version());
  }

  private List<MovementViews.Participant> participants(UUID id) {
    @SuppressWarnings("unchecked")
    List<Tuple> rows =
        entities
            .createNativeQuery(PARTICIPANTS, Tuple.class)
            .setParameter("id", id)
            .setParameter("today", LocalDate.now(clock))
            .getResultList();
    return rows.stream()
        .map(row ->
            new MovementViews.Participant(
                row.get("id", UUID.class),
                row.get("cluster_id", UUID.class),
                row.get("organization_id", UUID.class),
                row.get("name", String.class),
                period(row),
                row.get("end_reason", String.class),
                row.get("withdrawal_reason", String.class)))
        .toList();
  }

  /**
   * @param registered only those that have, or have not, registered; null means both
   */
  Page<MovementViews.Unit> units(
      UUID id, LocalDate on, @Nullable Boolean registered, Actor actor, PageRequest request) {
    requireSeen(id, actor);
    Where where =
        new Where()
            .with("id", id)
            .with("on", on)
            .and("u.registered = :registered", "registered", registered)
            .and("u.organization_id > :after", "after", request.after());
    @SuppressWarnings("unchecked")
    List<Tuple> rows =
        where
            .bind(
                entities.createNativeQuery(
                    UNITS + where.clause() + " order by u.organization_id", Tuple.class))
            .setMaxResults(request.fetch())
            .getResultList();
    return request.page(
        rows.stream()
            .map(row ->
                new MovementViews.Unit(
                    row.get("organization_id", UUID.class),
                    row.get("name", String.class),
                    row.get("cluster_id", UUID.class),
                    row.get("registered", Boolean.class)))
            .toList(),
        MovementViews.Unit::organizationId);
  }

  /**
   * Movements in which the cluster takes part in that year, as far as it is known when, in the
   * order in which they were entered. Whether the caller may see the cluster is for the asking
   * feature to know.
   */
  public List<MovementViews.OfYear> ofCluster(UUID cluster, int year) {
    @SuppressWarnings("unchecked")
    List<UUID> ids =
        entities
            .createNativeQuery(OF_CLUSTER, UUID.class)
            .setParameter("cluster", cluster)
            .setParameter("first", LocalDate.of(year, 1, 1))
            .setParameter("last", LocalDate.of(year, 12, 31))
            .getResultList();
    if (ids.isEmpty()) {
      return List.of();
    }
    List<Movement> those = movements.list("id in ?1 order by id", ids);
    Set<UUID> units = new HashSet<>(List.of(cluster));
    Map<UUID, Long> registrations = registrations(cluster, ids, units);
    List<MovementLaunch> launches = named.launches(those);
    List<List<MovementViews.Review>> reviews =
        named.reviews(those, result -> units.contains(result.whose()));
    return IntStream.range(0, those.size())
        .mapToObj(i -> {
          Movement m = those.get(i);
          return new MovementViews.OfYear(
              m.id(),
              m.name(),
              m.nameEn(),
              m.form(),
              launches.get(i),
              m.period(),
              m.motto(),
              m.texts().contents(),
              m.texts().legalBases(),
              reviews.get(i),
              registrations.getOrDefault(m.id(), 0L));
        })
        .toList();
  }

  /** How many of those who take part through the cluster have registered; fills in who does. */
  private Map<UUID, Long> registrations(UUID cluster, List<UUID> ids, Set<UUID> units) {
    Map<UUID, Long> counts = new HashMap<>();
    entities
        .createNativeQuery(
            """
            select distinct u.movement_id, u.organization_id, r.id is not null as registered
              from movement_unit u
              left join movement_registration r on r.movement_id = u.movement_id
               and r.organization_id = u.organization_id and r.withdrawal_reason is null
             where u.movement_id in (:ids) and u.cluster_id = :cluster
            """,
            Tuple.class)
        .setParameter("ids", ids)
        .setParameter("cluster", cluster)
        .getResultStream()
        .forEach(row -> {
          Tuple unit = (Tuple) row;
          units.add(unit.get("organization_id", UUID.class));
          if (unit.get("registered", Boolean.class)) {
            counts.merge(unit.get("movement_id", UUID.class), 1L, Long::sum);
          }
        });
    return counts;
  }

  /** Organizations that take part on some day, each with the clusters through which they do. */
  Map<UUID, Set<UUID>> clustersOfUnits(UUID movement) {
    Map<UUID, Set<UUID>> clusters = new HashMap<>();
    entities
        .createNativeQuery(
            "select organization_id, cluster_id from movement_unit where movement_id = :movement",
            Tuple.class)
        .setParameter("movement", movement)
        .getResultStream()
        .forEach(row -> {
          Tuple unit = (Tuple) row;
          Set<UUID> through =
              clusters.computeIfAbsent(
                  unit.get("organization_id", UUID.class), id -> new HashSet<>());
          UUID cluster = unit.get("cluster_id", UUID.class);
          if (cluster != null) {
            through.add(cluster);
          }
        });
    return clusters;
  }

  /** 404 unless the caller may see it; else its organizer. */
  UUID requireSeen(UUID id, Actor actor) {
    UUID organizer =
        organizerOf(id).orElseThrow(() -> ProblemException.notFound(Movement.TYPE, id));
    involved.requireSeen(organizer, actor, Movement.TYPE, id);
    return organizer;
  }

  Optional<UUID> organizerOf(UUID id) {
    return entities
        .createQuery("select organizerId from Movement where id = :id", UUID.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }
}
