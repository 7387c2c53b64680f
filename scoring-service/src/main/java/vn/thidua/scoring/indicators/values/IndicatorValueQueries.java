package vn.thidua.scoring.indicators.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.inbox.Heard;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.paging.PageRequest;
import vn.thidua.platform.paging.Where;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.scoring.indicators.IndicatorAccess;
import vn.thidua.scoring.indicators.IndicatorInfo;
import vn.thidua.scoring.indicators.IndicatorQueries;
import vn.thidua.scoring.indicators.IndicatorScope;
import vn.thidua.scoring.indicators.values.IndicatorValueViews.IndicatorValueRow;
import vn.thidua.scoring.participants.KnownCluster;
import vn.thidua.scoring.participants.Participants;
import vn.thidua.scoring.participants.Successions;

/** Reads figures. */
@ApplicationScoped
public class IndicatorValueQueries {

  private static final int LAST_OF_DECEMBER = 31;

  /** What a list can be narrowed by; null means any. */
  public record Filter(
      @Nullable UUID organizerId,
      @Nullable UUID indicatorId,
      @Nullable UUID organizationId,
      boolean withPredecessors,
      @Nullable UUID clusterId,
      @Nullable Integer year) {}

  private static final String ROWS =
      "select new vn.thidua.scoring.indicators.values.IndicatorValueViews$IndicatorValueRow(v.id,"
          + " v.indicatorId, v.organizerId, v.fromYear, v.year, v.organizationId, v.clusterId,"
          + " r.withdrawn, r.number, r.sign, r.value, r.target, r.origin, r.asOf, r.note,"
          + " r.bySubject, r.at, v.version) from IndicatorValue v"
          + " join IndicatorRevision r on r.valueId = v.id and r.number = v.revision";

  private final EntityManager entities;
  private final IndicatorQueries indicators;
  private final IndicatorAccess access;
  private final Participants participants;
  private final Successions successions;
  private final Heard heard;

  IndicatorValueQueries(
      EntityManager entities,
      IndicatorQueries indicators,
      IndicatorAccess access,
      Participants participants,
      Successions successions,
      Heard heard) {
    this.entities = entities;
    this.indicators = indicators;
    this.access = access;
    this.participants = participants;
    this.successions = successions;
    this.heard = heard;
  }

  Page<IndicatorValueRow> list(Filter filter, Actor actor, PageRequest request) {
    return request.page(
        rows(filter, actor, request.after(), request.fetch()), IndicatorValueRow::id);
  }

  /** Those that the caller may see, in order of recording. */
  public List<IndicatorValueRow> rows(
      Filter filter, Actor actor, @Nullable UUID after, int atMost) {
    Where where =
        new Where()
            .and("v.organizerId = :organizer", "organizer", filter.organizerId())
            .and("v.indicatorId = :indicator", "indicator", filter.indicatorId())
            .and("v.organizationId in :units", "units", units(filter))
            .and("v.clusterId = :cluster", "cluster", filter.clusterId())
            .and("v.year = :year", "year", filter.year())
            .and("v.id > :after", "after", after);
    onlyVisible(where, access.sightOf(actor));
    return where
        .bind(
            entities.createQuery(ROWS + where.clause() + " order by v.id", IndicatorValueRow.class))
        .setMaxResults(atMost)
        .getResultList();
  }

  private @Nullable Set<UUID> units(Filter filter) {
    UUID unit = filter.organizationId();
    if (unit == null) {
      return null;
    }
    Set<UUID> units = new HashSet<>(Set.of(unit));
    if (filter.withPredecessors()) {
      units.addAll(successions.predecessorsOf(Set.of(unit)));
    }
    return units;
  }

  /** 404 also for whoever may not see it. */
  IndicatorValueViews.One one(UUID id, Actor actor) {
    IndicatorValueRow row =
        entities
            .createQuery(ROWS + " where v.id = :id", IndicatorValueRow.class)
            .setParameter("id", id)
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> ProblemException.notFound("indicator value", id));
    IndicatorInfo indicator =
        indicators
            .info(row.indicatorId())
            .filter(access.sightOf(actor)::sees)
            .orElseThrow(() -> ProblemException.notFound("indicator value", id));
    return new IndicatorValueViews.One(
        row.id(),
        row.indicatorId(),
        indicator.code(),
        indicator.title(),
        indicator.unit(),
        row.organizerId(),
        row.fromYear(),
        row.year(),
        row.organizationId(),
        row.clusterId(),
        name(row),
        row.withdrawn(),
        row.revision(),
        row.sign(),
        row.value(),
        row.target(),
        row.origin(),
        row.asOf(),
        row.note(),
        revisions(id),
        row.version());
  }

  private List<IndicatorValueViews.Revision> revisions(UUID id) {
    return entities
        .createQuery(
            "select new vn.thidua.scoring.indicators.values.IndicatorValueViews$Revision(r.number,"
                + " r.withdrawn, r.sign, r.value, r.target, r.origin, r.asOf, r.note, r.reason,"
                + " r.bySubject, r.at) from IndicatorRevision r where r.valueId = :id"
                + " order by r.number",
            IndicatorValueViews.Revision.class)
        .setParameter("id", id)
        .getResultList();
  }

  private @Nullable String name(IndicatorValueRow row) {
    UUID organization = row.organizationId();
    UUID cluster = row.clusterId();
    if (organization != null) {
      LocalDate lastDay = LocalDate.of(row.year(), Month.DECEMBER, LAST_OF_DECEMBER);
      return participants.organizationName(organization, lastDay).orElse(null);
    }
    return cluster == null
        ? null
        : participants.cluster(cluster).map(KnownCluster::name).orElse(null);
  }

  /** Waits a moment to hear that the unit is a member. Call before the command, not within it. */
  void awaitMembership(Measured measured) {
    UUID unit = measured.organizationId();
    if (unit != null) {
      indicators
          .info(measured.indicatorId())
          .filter(indicator -> indicator.scope() == IndicatorScope.ORGANIZATION)
          .ifPresent(indicator ->
              heard.await(() ->
                  !measurable(indicator.scope(), indicator.organizerId(), Set.of(unit)).isEmpty()));
    }
  }

  /** Those of the units that are or were in a cluster of the organizer, or its clusters. */
  public Set<UUID> measurable(IndicatorScope scope, UUID organizerId, Collection<UUID> asked) {
    String of =
        switch (scope) {
          case ORGANIZATION ->
              "select distinct m.organization_id from known_member m"
                  + " join known_cluster c on c.id = m.cluster_id"
                  + " where c.organizer_id = :organizer and m.organization_id in (:asked)";
          case CLUSTER ->
              "select c.id from known_cluster c"
                  + " where c.organizer_id = :organizer and c.id in (:asked)";
        };
    return asked.isEmpty()
        ? Set.of()
        : new HashSet<>(
            entities
                .createNativeQuery(of, UUID.class)
                .setParameter("organizer", organizerId)
                .setParameter("asked", Set.copyOf(asked))
                .getResultList());
  }

  /** The figures of single years that hold, of units. */
  public List<IndicatorValueRow> ofYears(
      Collection<UUID> indicatorIds, Collection<Integer> years, Collection<UUID> organizations) {
    return indicatorIds.isEmpty() || organizations.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                ROWS
                    + " where v.indicatorId in :indicators and v.year in :years"
                    + " and v.fromYear = v.year and v.organizationId in :units"
                    + " and r.withdrawn = false",
                IndicatorValueRow.class)
            .setParameter("indicators", Set.copyOf(indicatorIds))
            .setParameter("years", Set.copyOf(years))
            .setParameter("units", Set.copyOf(organizations))
            .getResultList();
  }

  /** What a figure's indicator is, for those that the caller sees anyway. */
  public Map<UUID, IndicatorInfo> indicatorsOf(Collection<IndicatorValueRow> rows) {
    return indicators.infos(rows.stream().map(IndicatorValueRow::indicatorId).toList());
  }

  private void onlyVisible(Where where, IndicatorAccess.Sight sight) {
    if (sight.all()) {
      return;
    }
    List<String> ways = new ArrayList<>();
    if (!sight.organizers().isEmpty()) {
      ways.add("v.organizerId in :organizers");
      where.with("organizers", sight.organizers());
    }
    List<UUID> owned = indicators.ownedBy(sight.owners());
    if (!owned.isEmpty()) {
      ways.add("v.indicatorId in :owned");
      where.with("owned", owned);
    }
    where.and(ways.isEmpty() ? "1 = 0" : "(" + String.join(" or ", ways) + ")");
  }
}
