package vn.thidua.cluster.pledges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.pledges.count.PledgeState;
import vn.thidua.platform.files.FileView;
import vn.thidua.platform.files.Files;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.paging.PageRequest;
import vn.thidua.platform.paging.Where;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/** Reads pledges, and how far they are. */
@ApplicationScoped
public class PledgeQueries {

  /** Whose state is looked up at once where a state was asked for. */
  private static final int LOOKED_THROUGH = 500;

  private static final int MOST_ON_A_PAGE = 2000;

  /** What a list can be narrowed by; null means any. */
  record Filter(
      @Nullable UUID organizerId,
      @Nullable UUID clusterId,
      @Nullable UUID agreementId,
      @Nullable UUID movementId,
      @Nullable UUID parentId,
      @Nullable UUID organizationId,
      @Nullable Integer year,
      @Nullable String q,
      @Nullable String source,
      @Nullable String key) {

    private static Filter ofCluster(UUID cluster, int year) {
      return new Filter(null, cluster, null, null, null, null, year, null, null, null);
    }

    private boolean namesOnePage() {
      return clusterId != null
          || agreementId != null
          || movementId != null
          || organizationId != null;
    }

    private Where where(@Nullable UUID after) {
      return new Where()
          .and("p.organizerId = :organizer", "organizer", organizerId)
          .and("p.clusterId = :cluster", "cluster", clusterId)
          .and("p.agreementId = :agreement", "agreement", agreementId)
          .and("p.movementId = :movement", "movement", movementId)
          .and("p.parentId = :parent", "parent", parentId)
          .and("p.organizationId = :organization", "organization", organizationId)
          .and("p.endsOn >= :first", "first", year == null ? null : LocalDate.of(year, 1, 1))
          .and("p.startsOn <= :last", "last", year == null ? null : LocalDate.of(year, 12, 31))
          .and(
              "lower(function('unaccent', p.text)) like lower(function('unaccent', :q)) escape '!'",
              "q",
              Where.containing(q))
          .and("p.source = :source", "source", source)
          .and("p.key = :key", "key", key)
          .and("p.id > :after", "after", after);
    }
  }

  private final EntityManager entities;
  private final PledgeAccess access;
  private final PledgeStandings standings;
  private final Files files;

  PledgeQueries(
      EntityManager entities, PledgeAccess access, PledgeStandings standings, Files files) {
    this.entities = entities;
    this.access = access;
    this.standings = standings;
    this.files = files;
  }

  Page<PledgeViews.PledgeRow> list(
      Filter filter, @Nullable PledgeState state, LocalDate on, Actor actor, PageRequest request) {
    int size = state == null ? request.fetch() : LOOKED_THROUGH;
    List<PledgeViews.PledgeRow> found = new ArrayList<>();
    UUID after = request.after();
    while (found.size() < request.fetch()) {
      List<Pledge> read = read(access.narrow(filter.where(after), actor), size);
      rows(read, on).stream()
          .filter(row -> state == null || row.state() == state)
          .forEach(found::add);
      if (read.size() < size) {
        break;
      }
      after = read.getLast().id();
    }
    return request.page(
        found.subList(0, Math.min(found.size(), request.fetch())), PledgeViews.PledgeRow::id);
  }

  /** 400 unless a cluster, an agreement, a movement or a unit is named. */
  PledgeViews.Overview overview(Filter filter, LocalDate on, Actor actor) {
    if (!filter.namesOnePage()) {
      throw ProblemException.invalid(
          "?clusterId",
          "required",
          Text.of(
              "Cần clusterId, agreementId, movementId hoặc organizationId",
              "clusterId, agreementId, movementId or organizationId is needed"));
    }
    return overview(access.narrow(filter.where(null), actor), on);
  }

  /** Pledges on the cluster's page whose time touches the year; for whoever may see the cluster. */
  public PledgeViews.Overview ofCluster(UUID cluster, int year, LocalDate on) {
    return overview(Filter.ofCluster(cluster, year).where(null), on);
  }

  private PledgeViews.Overview overview(Where where, LocalDate on) {
    List<Pledge> pledges = read(where, MOST_ON_A_PAGE + 1);
    if (pledges.size() > MOST_ON_A_PAGE) {
      throw ProblemException.of(
          PledgeProblem.TOO_MANY_PLEDGES,
          "Có hơn %d chỉ tiêu; hãy thu hẹp câu hỏi.",
          "There are more than %d pledges; narrow the question.",
          MOST_ON_A_PAGE);
    }
    List<PledgeViews.PledgeRow> rows = rows(pledges, on);
    Map<UUID, List<PledgeViews.PledgeRow>> units = new LinkedHashMap<>();
    rows.forEach(
        row -> units.computeIfAbsent(row.organizationId(), id -> new ArrayList<>()).add(row));
    return new PledgeViews.Overview(
        on,
        PledgeViews.Counts.of(rows),
        units.values().stream()
            .map(own ->
                new PledgeViews.OfUnit(
                    own.getFirst().organizationId(),
                    own.getFirst().organizationName(),
                    PledgeViews.Counts.of(own),
                    own))
            .toList());
  }

  private List<Pledge> read(Where where, int most) {
    return where
        .bind(
            entities.createQuery(
                "select p from Pledge p" + where.clause() + " order by p.id", Pledge.class))
        .setMaxResults(most)
        .getResultList();
  }

  private List<PledgeViews.PledgeRow> rows(List<Pledge> pledges, LocalDate on) {
    PledgeStandings.AsAt asAt = standings.of(pledges, on);
    return pledges.stream().map(asAt::row).toList();
  }

  /** 404 also for whoever may not see it. */
  PledgeViews.One one(UUID id, LocalDate on, Actor actor) {
    Pledge pledge = seen(id, actor);
    PledgeStandings.AsAt asAt = standings.of(List.of(pledge), on);
    PledgeViews.Belonging belonging = pledge.belonging();
    PledgeRequests.Content content = pledge.content();
    return new PledgeViews.One(
        pledge.id(),
        pledge.source(),
        pledge.key(),
        belonging.organizerId(),
        belonging.agreementId(),
        belonging.movementId(),
        belonging.clusterId(),
        belonging.parentId(),
        pledge.organizationId(),
        asAt.nameOf(pledge),
        content.text(),
        content.measure(),
        content.from(),
        content.to(),
        content.awards(),
        content.ratio(),
        content.value(),
        pledge.withdrawalReason(),
        nested(id),
        entries(pledge),
        asAt.progress(pledge),
        pledge.version());
  }

  UUID requireSeen(UUID id, Actor actor) {
    return seen(id, actor).id();
  }

  private Pledge seen(UUID id, Actor actor) {
    Pledge pledge = entities.find(Pledge.class, id);
    if (pledge == null) {
      throw ProblemException.notFound("pledge", id);
    }
    access.requireSeen(pledge, actor);
    return pledge;
  }

  private List<UUID> nested(UUID id) {
    return entities
        .createQuery("select p.id from Pledge p where p.parentId = :id order by p.id", UUID.class)
        .setParameter("id", id)
        .getResultList();
  }

  private List<PledgeViews.EntryTold> entries(Pledge pledge) {
    List<PledgeViews.Kept.Entry> kept = pledge.kept().entries();
    Map<UUID, UUID> correctedBy = new HashMap<>();
    kept.forEach(entry -> {
      if (entry.corrects() != null) {
        correctedBy.put(entry.corrects(), entry.id());
      }
    });
    Map<UUID, List<FileView>> used =
        files.of(TellProgress.FILES_OF, kept.stream().map(PledgeViews.Kept.Entry::id).toList());
    return kept.stream()
        .map(entry ->
            new PledgeViews.EntryTold(
                entry.id(),
                entry.on(),
                entry.amount(),
                entry.sign(),
                entry.done(),
                entry.awardId(),
                entry.corrects(),
                correctedBy.get(entry.id()),
                entry.source(),
                entry.note(),
                used.getOrDefault(entry.id(), List.of()),
                entry.toldBy(),
                entry.toldAt()))
        .toList();
  }
}
