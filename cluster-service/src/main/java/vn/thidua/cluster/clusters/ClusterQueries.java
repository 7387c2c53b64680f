package vn.thidua.cluster.clusters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.organizations.OrganizationQueries;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.paging.PageRequest;
import vn.thidua.platform.paging.Where;

@ApplicationScoped
class ClusterQueries {

  /** What a list can be narrowed by; null means any. */
  record Filter(
      @Nullable UUID organizerId,
      @Nullable UUID organizationId,
      @Nullable String q,
      @Nullable String source,
      @Nullable String key) {}

  private static final String ROWS =
      """
      select new vn.thidua.cluster.clusters.ClusterViews$ClusterRow(
               c.id, c.source, c.key, c.organizerId, c.name, c.nameEn, c.type, c.decision,
               (select count(m) from ClusterMember m where m.cluster = c and m.validFrom <= :on
                   and (m.validTo is null or m.validTo > :on)),
               c.version)
        from Cluster c
      """;

  /** Organizers and member organizations that the caller acts for let the cluster be seen. */
  private static final String VISIBLE =
      """
      (c.organizerId in :targets
        or exists (select 1 from ClusterMember v where v.cluster = c and v.organizationId in :targets))
      """;

  private final EntityManager entities;
  private final ClusterAccess access;
  private final OrganizationQueries organizations;

  ClusterQueries(EntityManager entities, ClusterAccess access, OrganizationQueries organizations) {
    this.entities = entities;
    this.access = access;
    this.organizations = organizations;
  }

  Page<ClusterViews.ClusterRow> list(
      Filter filter, LocalDate on, Actor actor, PageRequest request) {
    Where where =
        new Where()
            .with("on", on)
            .and("c.organizerId = :organizer", "organizer", filter.organizerId())
            .and(
                "exists (select 1 from ClusterMember o where o.cluster = c"
                    + " and o.organizationId = :organization and o.validFrom <= :on"
                    + " and (o.validTo is null or o.validTo > :on))",
                "organization",
                filter.organizationId())
            .and(
                "lower(function('unaccent', c.name)) like lower(function('unaccent', :q)) escape '!'",
                "q",
                Where.containing(filter.q()))
            .and("c.source = :source", "source", filter.source())
            .and("c.key = :key", "key", filter.key())
            .and("c.id > :after", "after", request.after());
    onlyVisible(where, actor);
    return request.page(
        where
            .bind(
                entities.createQuery(
                    ROWS + where.clause() + " order by c.id", ClusterViews.ClusterRow.class))
            .setMaxResults(request.fetch())
            .getResultList(),
        ClusterViews.ClusterRow::id);
  }

  Optional<ClusterViews.One> one(UUID id, @Nullable LocalDate asOf, LocalDate today, Actor actor) {
    LocalDate on = asOf == null ? today : asOf;
    Where where = new Where().with("on", on).and("c.id = :id", "id", id);
    onlyVisible(where, actor);
    return where
        .bind(entities.createQuery(ROWS + where.clause(), ClusterViews.ClusterRow.class))
        .getResultStream()
        .findFirst()
        .map(row ->
            new ClusterViews.One(
                row.id(),
                row.source(),
                row.key(),
                row.organizerId(),
                row.name(),
                row.nameEn(),
                row.type(),
                row.decision(),
                members(id, asOf, on),
                leaders(id, asOf),
                row.version()));
  }

  private void onlyVisible(Where where, Actor actor) {
    if (!access.seesAll(actor)) {
      Set<UUID> targets = access.mandatesOf(actor).targets();
      if (targets.isEmpty()) {
        where.and("1 = 0");
      } else {
        where.and(VISIBLE, "targets", targets);
      }
    }
  }

  private List<ClusterViews.Member> members(UUID id, @Nullable LocalDate asOf, LocalDate on) {
    Where where =
        new Where()
            .and("m.cluster.id = :id", "id", id)
            .and("m.validFrom <= :on and (m.validTo is null or m.validTo > :on)", "on", asOf);
    List<ClusterState.Member> members =
        where
            .bind(
                entities.createQuery(
                    "select new vn.thidua.cluster.clusters.ClusterState$Member(m.organizationId,"
                        + " m.position, m.validFrom, m.validTo) from ClusterMember m"
                        + where.clause()
                        + " order by m.position",
                    ClusterState.Member.class))
            .getResultList();
    Map<UUID, String> names =
        organizations.namesOn(
            members.stream().map(ClusterState.Member::organizationId).toList(), on);
    return members.stream()
        .map(m ->
            new ClusterViews.Member(
                m.organizationId(), names.get(m.organizationId()), m.position(), m.from(), m.to()))
        .toList();
  }

  private List<ClusterViews.Leader> leaders(UUID id, @Nullable LocalDate asOf) {
    Where where =
        new Where()
            .and("l.cluster.id = :id", "id", id)
            .and("l.year = :year", "year", asOf == null ? null : asOf.getYear())
            .and("(l.endedOn is null or l.endedOn > :asOf)", "asOf", asOf);
    return where
        .bind(
            entities.createQuery(
                "select l from ClusterLeader l" + where.clause() + " order by l.position",
                ClusterLeader.class))
        .getResultStream()
        .map(ClusterLeader::view)
        .toList();
  }
}
