package vn.thidua.cluster.conferences;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.conferences.content.Attendee;
import vn.thidua.cluster.conferences.content.ConferenceKind;
import vn.thidua.cluster.conferences.content.ConferenceStatus;
import vn.thidua.cluster.conferences.content.Occasion;
import vn.thidua.cluster.conferences.resolutions.Election.Elected;
import vn.thidua.cluster.conferences.resolutions.ResolutionQueries;
import vn.thidua.cluster.conferences.resolutions.ResolutionView;
import vn.thidua.cluster.organizations.Dated;
import vn.thidua.cluster.organizations.OrganizationQueries;
import vn.thidua.cluster.organizers.Involved;
import vn.thidua.cluster.parties.Person;
import vn.thidua.platform.files.FileView;
import vn.thidua.platform.files.Files;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.paging.PageRequest;
import vn.thidua.platform.paging.Where;
import vn.thidua.platform.problem.ProblemException;

/** Reads conferences; whoever has to do with the organizer may. */
@ApplicationScoped
public class ConferenceQueries {

  /** What a list can be narrowed by; null means any. Kind and year are those of one occasion. */
  record Filter(
      @Nullable UUID organizerId,
      @Nullable UUID clusterId,
      @Nullable UUID organizationId,
      @Nullable Integer year,
      @Nullable ConferenceKind kind,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable ConferenceStatus status,
      @Nullable String q,
      @Nullable String source,
      @Nullable String key) {}

  /** A conference without its occasions. */
  record Row(
      UUID id,
      @Nullable String source,
      @Nullable String key,
      UUID organizerId,
      @Nullable UUID clusterId,
      @Nullable UUID organizationId,
      @Nullable String title,
      @Nullable LocalDate heldFrom,
      @Nullable LocalDate heldTo,
      @Nullable String place,
      @Nullable String callingOffReason,
      long version) {}

  private static final String FOUND =
      """
      (lower(function('unaccent', c.title)) like lower(function('unaccent', :q)) escape '!'
        or lower(function('unaccent', c.place)) like lower(function('unaccent', :q)) escape '!'
        or lower(function('unaccent', c.summary)) like lower(function('unaccent', :q)) escape '!')
      """;

  private final EntityManager entities;
  private final Involved involved;
  private final ResolutionQueries resolutions;
  private final OrganizationQueries organizations;
  private final Files files;
  private final Clock clock;

  ConferenceQueries(
      EntityManager entities,
      Involved involved,
      ResolutionQueries resolutions,
      OrganizationQueries organizations,
      Files files,
      Clock clock) {
    this.entities = entities;
    this.involved = involved;
    this.resolutions = resolutions;
    this.organizations = organizations;
    this.files = files;
    this.clock = clock;
  }

  Page<ConferenceViews.ConferenceRow> list(Filter filter, Actor actor, PageRequest request) {
    Where where =
        new Where()
            .and("c.organizerId = :organizer", "organizer", filter.organizerId())
            .and("c.clusterId = :cluster", "cluster", filter.clusterId())
            .and("c.organizationId = :organization", "organization", filter.organizationId())
            .and("coalesce(c.heldTo, c.heldFrom) >= :from", "from", filter.from())
            .and("c.heldFrom <= :to", "to", filter.to())
            .and(FOUND, "q", Where.containing(filter.q()))
            .and("c.source = :source", "source", filter.source())
            .and("c.key = :key", "key", filter.key())
            .and("c.id > :after", "after", request.after());
    onlyFor(where, filter.kind(), filter.year());
    if (filter.status() != null) {
      where.and(
          switch (filter.status()) {
            case RECORDED -> "c.callingOffReason is null";
            case CALLED_OFF -> "c.callingOffReason is not null";
          });
    }
    Page<Row> page =
        request.page(
            involved
                .narrow(where, actor, "c.organizerId")
                .bind(
                    entities.createQuery(
                        "select new vn.thidua.cluster.conferences.ConferenceQueries$Row(c.id,"
                            + " c.source, c.key, c.organizerId, c.clusterId, c.organizationId,"
                            + " c.title, c.heldFrom, c.heldTo, c.place, c.callingOffReason,"
                            + " c.version) from Conference c"
                            + where.clause()
                            + " order by c.id",
                        Row.class))
                .setMaxResults(request.fetch())
                .getResultList(),
            Row::id);
    Map<UUID, List<Occasion>> occasions = occasions(page.items().stream().map(Row::id).toList());
    return new Page<>(
        page.items().stream().map(row -> row(row, occasions)).toList(), page.nextCursor());
  }

  private static void onlyFor(Where where, @Nullable ConferenceKind kind, @Nullable Integer year) {
    if (kind != null && year != null) {
      where
          .with("year", year)
          .and(
              "exists (select 1 from c.occasions o where o.kind = :kind and o.year = :year)",
              "kind",
              kind);
    } else {
      where
          .and("exists (select 1 from c.occasions o where o.kind = :kind)", "kind", kind)
          .and("exists (select 1 from c.occasions o where o.year = :year)", "year", year);
    }
  }

  private static ConferenceViews.ConferenceRow row(Row row, Map<UUID, List<Occasion>> occasions) {
    return new ConferenceViews.ConferenceRow(
        row.id(),
        row.source(),
        row.key(),
        row.organizerId(),
        row.clusterId(),
        row.organizationId(),
        row.title(),
        occasions.getOrDefault(row.id(), List.of()),
        row.heldFrom(),
        row.heldTo(),
        row.place(),
        row.callingOffReason() == null ? ConferenceStatus.RECORDED : ConferenceStatus.CALLED_OFF,
        row.version());
  }

  private Map<UUID, List<Occasion>> occasions(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery(
            "select c.id, o.kind, o.year from Conference c join c.occasions o where c.id in :ids"
                + " order by c.id, index(o)",
            Tuple.class)
        .setParameter("ids", ids)
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                row -> row.get(0, UUID.class),
                Collectors.mapping(
                    row ->
                        new Occasion(row.get(1, ConferenceKind.class), row.get(2, Integer.class)),
                    Collectors.toList())));
  }

  /** 404 also for whoever may not see it. */
  ConferenceViews.One one(UUID id, Actor actor) {
    Conference one = entities.find(Conference.class, id);
    if (one == null) {
      throw ProblemException.notFound("conference", id);
    }
    involved.requireSeen(one.organizerId(), actor, "conference", id);
    return views(List.of(one)).getFirst();
  }

  /** What it resolved, and its version. */
  public Resolved resolved(UUID id, UUID resolution, Actor actor) {
    Conference one = entities.find(Conference.class, id);
    if (one == null) {
      throw ProblemException.notFound("conference", id);
    }
    involved.requireSeen(one.organizerId(), actor, "conference", id);
    return new Resolved(resolutions.one(id, resolution), one.version());
  }

  public record Resolved(ResolutionView resolution, long version) {}

  /**
   * Those for a year of a cluster, as they were held, with what they resolved; as many statements
   * however many there are. For whoever may see the cluster's year, which is for the caller to ask
   * before.
   */
  public List<ConferenceViews.One> ofCluster(UUID cluster, int year) {
    return views(
        entities
            .createQuery(
                "select distinct c from Conference c left join fetch c.occasions"
                    + " where c.clusterId = :cluster and c.callingOffReason is null"
                    + " and exists (select 1 from c.occasions o where o.year = :year)"
                    + " order by c.heldFrom nulls last, c.id",
                Conference.class)
            .setParameter("cluster", cluster)
            .setParameter("year", year)
            .getResultList());
  }

  private List<ConferenceViews.One> views(List<Conference> all) {
    List<UUID> ids = all.stream().map(Conference::id).toList();
    Map<UUID, List<ResolutionView>> resolved = resolutions.of(ids);
    Map<UUID, List<FileView>> used = files.of(ConferenceEvents.AGGREGATE_TYPE, ids);
    Map<UUID, List<Dated.Name>> names =
        organizations.names(
            all.stream()
                .flatMap(c -> named(c, resolved.getOrDefault(c.id(), List.of())).stream())
                .collect(Collectors.toSet()));
    return all.stream()
        .map(c ->
            view(
                c,
                resolved.getOrDefault(c.id(), List.of()),
                used.getOrDefault(c.id(), List.of()),
                names))
        .toList();
  }

  private ConferenceViews.One view(
      Conference one,
      List<ResolutionView> resolved,
      List<FileView> used,
      Map<UUID, List<Dated.Name>> names) {
    LocalDate day = Objects.requireNonNullElseGet(one.heldFrom(), () -> LocalDate.now(clock));
    return new ConferenceViews.One(
        one.id(),
        one.source(),
        one.key(),
        one.organizerId(),
        one.clusterId(),
        one.organizationId(),
        one.title(),
        one.occasions(),
        one.heldFrom(),
        one.heldTo(),
        one.startsAt(),
        one.endsAt(),
        one.place(),
        one.chair(),
        one.attendees(),
        one.agenda(),
        one.summary(),
        used.stream().filter(f -> f.id().equals(one.minutesId())).findFirst().orElse(null),
        used.stream().filter(f -> !f.id().equals(one.minutesId())).toList(),
        resolved,
        named(one, resolved).stream()
            .flatMap(id ->
                Stream.ofNullable(Dated.calledOn(names.getOrDefault(id, List.of()), day))
                    .map(name -> new ConferenceViews.Called(id, name)))
            .toList(),
        one.status(),
        one.callingOffReason(),
        one.version());
  }

  /** Organizations that the conference or what it resolved refers to. */
  private static Set<UUID> named(Conference one, List<ResolutionView> resolved) {
    return Stream.of(
            Stream.ofNullable(one.organizationId()),
            Stream.ofNullable(one.chair()).map(Person::organizationId),
            one.attendees().stream().map(Attendee::organizationId),
            resolved.stream()
                .map(ResolutionView::election)
                .filter(Objects::nonNull)
                .flatMap(election -> election.all().stream())
                .map(Elected::organizationId))
        .flatMap(ids -> ids)
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
