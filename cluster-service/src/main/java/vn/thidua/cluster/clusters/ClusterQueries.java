package vn.thidua.cluster.clusters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.decisions.DecisionReference;
import vn.thidua.cluster.decisions.Decisions;
import vn.thidua.cluster.decisions.LegalBasis;
import vn.thidua.cluster.memberships.MembershipQueries;
import vn.thidua.cluster.memberships.MembershipState;
import vn.thidua.cluster.offices.OfficeQueries;
import vn.thidua.cluster.offices.OfficeState;
import vn.thidua.cluster.offices.RepresentativeView;
import vn.thidua.cluster.organizations.OrganizationQueries;
import vn.thidua.cluster.years.ClosedYears;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.paging.PageRequest;
import vn.thidua.platform.paging.Where;
import vn.thidua.platform.problem.ProblemException;

/** Reads clusters as they were on a date. */
@ApplicationScoped
public class ClusterQueries {

  /** What a list can be narrowed by; null means any. */
  record Filter(
      @Nullable UUID organizerId,
      @Nullable UUID organizationId,
      @Nullable String q,
      @Nullable String source,
      @Nullable String key) {}

  /** A cluster without what are rows of their own. */
  record Row(
      UUID id,
      @Nullable String source,
      @Nullable String key,
      UUID organizerId,
      String name,
      @Nullable String nameEn,
      ClusterType type,
      UUID decisionId,
      long version) {}

  record NameRow(
      String name,
      @Nullable String nameEn,
      ClusterType type,
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable UUID decisionId) {}

  /** Before its first name it is called by the last. */
  private static final String ROWS =
      """
      select new vn.thidua.cluster.clusters.ClusterQueries$Row(
               c.id, c.source, c.key, c.organizerId, coalesce(n.name, c.name),
               case when n.id is null then c.nameEn else n.nameEn end, coalesce(n.type, c.type),
               c.decisionId, c.version)
        from Cluster c
        left join c.names n on n.validFrom <= :on and (n.validTo is null or n.validTo > :on)
      """;

  private final EntityManager entities;
  private final ClusterAccess access;
  private final MembershipQueries memberships;
  private final OfficeQueries offices;
  private final Decisions decisions;
  private final OrganizationQueries organizations;
  private final ClosedYears years;

  ClusterQueries(
      EntityManager entities,
      ClusterAccess access,
      MembershipQueries memberships,
      OfficeQueries offices,
      Decisions decisions,
      OrganizationQueries organizations,
      ClosedYears years) {
    this.entities = entities;
    this.access = access;
    this.memberships = memberships;
    this.offices = offices;
    this.decisions = decisions;
    this.organizations = organizations;
    this.years = years;
  }

  Page<ClusterViews.ClusterRow> list(
      Filter filter, LocalDate on, Actor actor, PageRequest request) {
    Where where =
        new Where()
            .with("on", on)
            .and("c.organizerId = :organizer", "organizer", filter.organizerId())
            .and(
                "lower(function('unaccent', coalesce(n.name, c.name)))"
                    + " like lower(function('unaccent', :q)) escape '!'",
                "q",
                Where.containing(filter.q()))
            .and("c.source = :source", "source", filter.source())
            .and("c.key = :key", "key", filter.key())
            .and("c.id > :after", "after", request.after());
    if (filter.organizationId() != null) {
      onlyThose(where, "having", memberships.clustersOf(Set.of(filter.organizationId()), on));
    }
    onlyVisible(where, actor);
    Page<Row> page =
        request.page(
            where
                .bind(entities.createQuery(ROWS + where.clause() + " order by c.id", Row.class))
                .setMaxResults(request.fetch())
                .getResultList(),
            Row::id);
    Map<UUID, Long> counts = memberships.counts(page.items().stream().map(Row::id).toList(), on);
    Map<UUID, DecisionReference> told =
        decisions.references(page.items().stream().map(Row::decisionId).toList());
    return new Page<>(
        page.items().stream()
            .map(row ->
                new ClusterViews.ClusterRow(
                    row.id(),
                    row.source(),
                    row.key(),
                    row.organizerId(),
                    row.name(),
                    row.nameEn(),
                    row.type(),
                    Objects.requireNonNull(told.get(row.decisionId())),
                    counts.getOrDefault(row.id(), 0L),
                    row.version()))
            .toList(),
        page.nextCursor());
  }

  /** 404 also for whoever may not see it. */
  public ClusterViews.One one(UUID id, @Nullable LocalDate asOf, LocalDate today, Actor actor) {
    LocalDate on = asOf == null ? today : asOf;
    Row row = row(id, on, actor).orElseThrow(() -> ProblemException.notFound("cluster", id));
    List<NameRow> names = names(id);
    List<MembershipState> members = memberships.on(id, asOf);
    List<OfficeState> leaders = offices.on(id, asOf);
    Map<UUID, DecisionReference> told = told(row.decisionId(), names, members, leaders);
    return new ClusterViews.One(
        row.id(),
        row.source(),
        row.key(),
        row.organizerId(),
        row.name(),
        row.nameEn(),
        row.type(),
        Objects.requireNonNull(told.get(row.decisionId())),
        names.stream()
            .map(n ->
                new ClusterViews.Name(
                    n.name(), n.nameEn(), n.type(), n.from(), n.to(), get(told, n.decisionId())))
            .toList(),
        members(members, namesOn(members, on), told),
        leaders(leaders, offices.representatives(id), on, told),
        row.version());
  }

  /** 404 unless the caller may see it. */
  void requireVisible(UUID id, LocalDate today, Actor actor) {
    if (row(id, today, actor).isEmpty()) {
      throw ProblemException.notFound("cluster", id);
    }
  }

  /** 404 also if it had no member in that year. */
  public ClusterViews.Year year(UUID id, int year, Actor actor) {
    LocalDate last = LocalDate.of(year, 12, 31);
    Row row = row(id, last, actor).orElseThrow(() -> ProblemException.notFound("cluster", id));
    List<MembershipState> members =
        memberships.of(id).stream().filter(m -> m.overlapsYear(year)).toList();
    if (members.isEmpty()) {
      throw ProblemException.notFound("cluster-year", year);
    }
    List<OfficeState> leaders = offices.in(id, year);
    Map<UUID, DecisionReference> told = told(row.decisionId(), List.of(), members, leaders);
    return new ClusterViews.Year(
        id,
        year,
        row.name(),
        members(members, namesIn(year, members), told),
        leaders(leaders, offices.representatives(id), last, told),
        closing(id, year),
        row.version());
  }

  /** For whoever tells more of a year; 404 if it was before the cluster's. */
  public ClusterViews.InYear inYear(UUID id, int year, Actor actor) {
    LocalDate last = LocalDate.of(year, 12, 31);
    Row row = row(id, last, actor).orElseThrow(() -> ProblemException.notFound("cluster", id));
    List<MembershipState> members =
        memberships.of(id).stream().filter(m -> m.overlapsYear(year)).toList();
    LegalBasis decision = decisions.told(row.decisionId());
    if (members.isEmpty() && decision.date() != null && decision.date().isAfter(last)) {
      throw ProblemException.notFound("cluster-year", year);
    }
    return new ClusterViews.InYear(
        id,
        row.organizerId(),
        row.name(),
        row.nameEn(),
        row.type(),
        decision,
        members,
        offices.in(id, year),
        offices.in(id, year + 1),
        offices.representatives(id),
        closing(id, year));
  }

  private ClusterViews.@Nullable Closed closing(UUID id, int year) {
    return years
        .of(id, year)
        .map(closed ->
            new ClusterViews.Closed(
                closed.closedOn(),
                closed.document(),
                closed.note(),
                closed.closedBy(),
                closed.closedAt(),
                closed.conferenceId()))
        .orElse(null);
  }

  /** As they were called at the year's end; those that were no more, as at its beginning. */
  private Map<UUID, String> namesIn(int year, List<MembershipState> members) {
    List<UUID> ids = members.stream().map(MembershipState::organizationId).toList();
    LocalDate first = LocalDate.of(year, 1, 1);
    LocalDate begun =
        members.stream()
            .map(MembershipState::from)
            .filter(from -> from.isAfter(first))
            .min(Comparator.naturalOrder())
            .orElse(first);
    Map<UUID, String> names = new HashMap<>(organizations.namesOn(ids, begun));
    names.putAll(organizations.namesOn(ids, first));
    names.putAll(organizations.namesOn(ids, LocalDate.of(year, 12, 31)));
    return names;
  }

  private Optional<Row> row(UUID id, LocalDate on, Actor actor) {
    Where where = new Where().with("on", on).and("c.id = :id", "id", id);
    onlyVisible(where, actor);
    return where
        .bind(entities.createQuery(ROWS + where.clause(), Row.class))
        .getResultStream()
        .findFirst();
  }

  private List<NameRow> names(UUID id) {
    return entities
        .createQuery(
            "select new vn.thidua.cluster.clusters.ClusterQueries$NameRow(name, nameEn, type,"
                + " validFrom, validTo, decisionId) from ClusterName where cluster.id = :id"
                + " order by validFrom, id",
            NameRow.class)
        .setParameter("id", id)
        .getResultList();
  }

  private void onlyVisible(Where where, Actor actor) {
    if (!access.seesAll(actor)) {
      ClusterAccess.Visible visible = access.visible(actor);
      if (visible.clusters().isEmpty()) {
        if (visible.organizers().isEmpty()) {
          where.and("1 = 0");
        } else {
          where.and("c.organizerId in :organizers", "organizers", visible.organizers());
        }
      } else {
        where
            .with("organizers", visible.organizers())
            .and(
                "(c.organizerId in :organizers or c.id in :visible)",
                "visible",
                visible.clusters());
      }
    }
  }

  private static void onlyThose(Where where, String name, Set<UUID> ids) {
    if (ids.isEmpty()) {
      where.and("1 = 0");
    } else {
      where.and("c.id in :" + name, name, ids);
    }
  }

  private Map<UUID, DecisionReference> told(
      UUID decision,
      List<NameRow> names,
      List<MembershipState> members,
      List<OfficeState> leaders) {
    Set<@Nullable UUID> ids = new HashSet<>();
    ids.add(decision);
    names.forEach(n -> ids.add(n.decisionId()));
    members.forEach(m -> ids.add(m.decisionId()));
    leaders.forEach(l -> ids.add(l.decisionId()));
    return decisions.references(ids);
  }

  private static @Nullable DecisionReference get(
      Map<UUID, DecisionReference> told, @Nullable UUID id) {
    return id == null ? null : told.get(id);
  }

  private Map<UUID, String> namesOn(List<MembershipState> members, LocalDate on) {
    return organizations.namesOn(
        members.stream().map(MembershipState::organizationId).toList(), on);
  }

  private static List<ClusterViews.Member> members(
      List<MembershipState> members, Map<UUID, String> names, Map<UUID, DecisionReference> told) {
    return members.stream()
        .map(m ->
            new ClusterViews.Member(
                m.organizationId(),
                names.get(m.organizationId()),
                m.position(),
                m.from(),
                m.to(),
                get(told, m.decisionId()),
                m.cause(),
                m.endReason(),
                m.endCause()))
        .toList();
  }

  private static List<ClusterViews.Leader> leaders(
      List<OfficeState> leaders,
      List<RepresentativeView> representatives,
      LocalDate on,
      Map<UUID, DecisionReference> told) {
    Map<UUID, List<RepresentativeView>> persons =
        representatives.stream().collect(Collectors.groupingBy(RepresentativeView::officeId));
    return leaders.stream()
        .map(l -> leader(l, persons.getOrDefault(l.id(), List.of()), on, told))
        .toList();
  }

  private static ClusterViews.Leader leader(
      OfficeState l,
      List<RepresentativeView> persons,
      LocalDate on,
      Map<UUID, DecisionReference> told) {
    RepresentativeView present =
        persons.stream()
            .filter(p -> !p.from().isAfter(on))
            .reduce((earlier, later) -> later)
            .orElse(persons.isEmpty() ? null : persons.getFirst());
    return new ClusterViews.Leader(
        l.id(),
        l.year(),
        l.organizationId(),
        l.role(),
        l.permanent(),
        l.acting(),
        present == null ? null : new ClusterViews.Person(present.name(), present.position()),
        persons.stream()
            .map(p -> new ClusterViews.Representative(p.name(), p.position(), p.from(), p.to()))
            .toList(),
        l.from(),
        l.endedOn(),
        l.endReason(),
        get(told, l.decisionId()),
        l.cause(),
        l.endCause());
  }
}
