package vn.thidua.scoring.indicators;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.paging.PageRequest;
import vn.thidua.platform.paging.Where;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.scoring.participants.Participants;

/** Reads indicators; the rest of this service asks here what is measured. */
@ApplicationScoped
public class IndicatorQueries {

  /** What a list can be narrowed by; null means any. */
  record Filter(
      @Nullable UUID organizerId,
      @Nullable UUID ownerId,
      @Nullable IndicatorScope scope,
      @Nullable String code,
      @Nullable String source,
      @Nullable String key) {}

  private static final String ROWS =
      "select new vn.thidua.scoring.indicators.IndicatorViews$IndicatorRow(i.id, i.source, i.key,"
          + " i.organizerId, i.ownerId, i.code, i.title, i.titleEn, i.scope, i.unit, i.decimals,"
          + " i.direction, i.version) from Indicator i";

  private static final String INFOS =
      "select new vn.thidua.scoring.indicators.IndicatorInfo(i.id, i.organizerId, i.ownerId,"
          + " i.code, i.title, i.scope, i.unit, i.decimals) from Indicator i";

  private final IndicatorRepository indicators;
  private final EntityManager entities;
  private final IndicatorAccess access;
  private final Participants participants;
  private final Clock clock;

  IndicatorQueries(
      IndicatorRepository indicators,
      EntityManager entities,
      IndicatorAccess access,
      Participants participants,
      Clock clock) {
    this.indicators = indicators;
    this.entities = entities;
    this.access = access;
    this.participants = participants;
    this.clock = clock;
  }

  public Optional<IndicatorInfo> info(UUID id) {
    return Optional.ofNullable(infos(Set.of(id)).get(id));
  }

  /** By id; one that does not exist is left out. */
  public Map<UUID, IndicatorInfo> infos(Collection<UUID> ids) {
    return entities
        .createQuery(INFOS + " where i.id in :ids", IndicatorInfo.class)
        .setParameter("ids", Set.copyOf(ids))
        .getResultStream()
        .collect(Collectors.toMap(IndicatorInfo::id, Function.identity()));
  }

  /** All of an organizer's, by code. */
  public Map<String, IndicatorInfo> catalog(UUID organizerId) {
    return entities
        .createQuery(INFOS + " where i.organizerId = :organizer", IndicatorInfo.class)
        .setParameter("organizer", organizerId)
        .getResultStream()
        .collect(Collectors.toMap(IndicatorInfo::code, Function.identity()));
  }

  /** Those whose figures the organizations own. */
  public List<UUID> ownedBy(Collection<UUID> owners) {
    return owners.isEmpty()
        ? List.of()
        : entities
            .createQuery("select i.id from Indicator i where i.ownerId in :owners", UUID.class)
            .setParameter("owners", Set.copyOf(owners))
            .getResultList();
  }

  Page<IndicatorViews.IndicatorRow> list(Filter filter, Actor actor, PageRequest request) {
    Where where =
        new Where()
            .and("i.organizerId = :organizer", "organizer", filter.organizerId())
            .and("i.ownerId = :owner", "owner", filter.ownerId())
            .and("i.scope = :scope", "scope", filter.scope())
            .and("i.code = :code", "code", filter.code())
            .and("i.source = :source", "source", filter.source())
            .and("i.key = :key", "key", filter.key())
            .and("i.id > :after", "after", request.after());
    onlyVisible(where, access.sightOf(actor));
    return request.page(
        where
            .bind(
                entities.createQuery(
                    ROWS + where.clause() + " order by i.id", IndicatorViews.IndicatorRow.class))
            .setMaxResults(request.fetch())
            .getResultList(),
        IndicatorViews.IndicatorRow::id);
  }

  IndicatorViews.One one(UUID id, Actor actor) {
    Indicator indicator = indicators.findById(id);
    if (indicator == null || !access.sightOf(actor).sees(indicator.info())) {
      throw ProblemException.notFound("indicator", id);
    }
    IndicatorViews.State state = indicator.state();
    UUID owner = state.ownerId();
    String ownerName =
        owner == null
            ? null
            : participants.organizationName(owner, LocalDate.now(clock)).orElse(null);
    return IndicatorViews.One.of(state, ownerName, indicator.createdAt());
  }

  /** 404 also for whoever may not see it. */
  public IndicatorInfo requireVisible(UUID id, Actor actor) {
    return info(id)
        .filter(access.sightOf(actor)::sees)
        .orElseThrow(() -> ProblemException.notFound("indicator", id));
  }

  private static void onlyVisible(Where where, IndicatorAccess.Sight sight) {
    if (sight.all()) {
      return;
    }
    List<String> ways = new ArrayList<>();
    if (!sight.organizers().isEmpty()) {
      ways.add("i.organizerId in :organizers");
      where.with("organizers", sight.organizers());
    }
    if (!sight.owners().isEmpty()) {
      ways.add("i.ownerId in :owners");
      where.with("owners", sight.owners());
    }
    where.and(ways.isEmpty() ? "1 = 0" : "(" + String.join(" or ", ways) + ")");
  }
}
