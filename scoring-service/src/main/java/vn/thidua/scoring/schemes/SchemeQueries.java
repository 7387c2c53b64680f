package vn.thidua.scoring.schemes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.paging.PageRequest;
import vn.thidua.platform.paging.Where;
import vn.thidua.platform.problem.Language;
import vn.thidua.scoring.engine.scheme.CompiledScheme;
import vn.thidua.scoring.engine.scheme.SchemeCheck;
import vn.thidua.scoring.engine.scheme.ScoringScheme;

/** Reads schemes; other features get the published ones here. */
@ApplicationScoped
public class SchemeQueries {

  /** What a list can be narrowed by; null means any. */
  public record Filter(
      @Nullable UUID organizerId,
      @Nullable Integer year,
      @Nullable SchemeStatus status,
      @Nullable String source,
      @Nullable String key) {}

  private static final int REMEMBERED = 32;

  private static final String ROWS =
      "select new vn.thidua.scoring.schemes.SchemeViews$SchemeRow(s.id, s.source, s.key, s.organizerId,"
          + " s.year, s.title, s.totalPoints, s.tieBreaks, s.status, s.replacesId, s.copiedFromId,"
          + " s.createdAt, s.publishedAt, s.version) from Scheme s";

  private final EntityManager entities;
  private final SchemeNodes nodes;
  private final SchemeAccess access;

  /** Published schemes never change, so those last used are kept. */
  private final Map<UUID, PublishedScheme> remembered =
      Collections.synchronizedMap(new MostRecent());

  SchemeQueries(EntityManager entities, SchemeNodes nodes, SchemeAccess access) {
    this.entities = entities;
    this.nodes = nodes;
    this.access = access;
  }

  /** Empty if there is no such scheme or it is a draft. */
  public Optional<PublishedScheme> published(UUID id) {
    PublishedScheme known = remembered.get(id);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<PublishedScheme> found =
        row(id)
            .filter(row -> row.status() == SchemeStatus.PUBLISHED)
            .map(row -> {
              ScoringScheme scheme = scheme(row);
              return new PublishedScheme(
                  id, row.organizerId(), row.replacesId(), scheme, CompiledScheme.of(scheme));
            });
    found.ifPresent(scheme -> remembered.put(id, scheme));
    return found;
  }

  /** The form to compute with of a scheme that is known to be published. */
  public CompiledScheme compiled(UUID id) {
    return published(id)
        .orElseThrow(() -> new IllegalStateException("scheme " + id + " is not published"))
        .compiled();
  }

  /**
   * The form to compute with of a scheme as it stands: of a draft as if it were published now, 409
   * if it could not be. Empty if the organizer has no such scheme.
   */
  public Optional<CompiledScheme> asIfPublished(UUID id, UUID organizerId) {
    Optional<SchemeViews.SchemeRow> row =
        row(id).filter(found -> found.organizerId().equals(organizerId));
    if (row.isEmpty() || row.get().status() == SchemeStatus.PUBLISHED) {
      return row.map(found -> compiled(id));
    }
    ScoringScheme scheme = scheme(row.get());
    Scheme.requirePublishable(SchemeCheck.violations(scheme));
    return Optional.of(CompiledScheme.of(scheme));
  }

  /** Whether one is a draft or published scheme of the organizer. */
  public boolean exists(UUID id, UUID organizerId) {
    return row(id).filter(row -> row.organizerId().equals(organizerId)).isPresent();
  }

  /** Whether the one is a new version of the other, directly or by versions between them. */
  public boolean isLaterVersion(UUID later, UUID earlier) {
    Object found =
        entities
            .createNativeQuery(
                """
                with recursive line (id) as (
                  select replaces_id from scheme where id = :later
                  union
                  select s.replaces_id from scheme s join line on s.id = line.id)
                select count(*) from line where id = :earlier
                """,
                Long.class)
            .setParameter("later", later)
            .setParameter("earlier", earlier)
            .getSingleResult();
    return ((Long) found) > 0;
  }

  public Page<SchemeViews.SchemeRow> list(Filter filter, Actor actor, PageRequest request) {
    Where where =
        new Where()
            .and("s.organizerId = :organizer", "organizer", filter.organizerId())
            .and("s.year = :year", "year", filter.year())
            .and("s.status = :status", "status", filter.status())
            .and("s.source = :source", "source", filter.source())
            .and("s.key = :key", "key", filter.key())
            .and("s.id > :after", "after", request.after());
    onlyVisible(where, access.sightOf(actor));
    return request.page(
        where
            .bind(
                entities.createQuery(
                    ROWS + where.clause() + " order by s.id", SchemeViews.SchemeRow.class))
            .setMaxResults(request.fetch())
            .getResultList(),
        SchemeViews.SchemeRow::id);
  }

  public Optional<SchemeViews.One> one(UUID id, Actor actor) {
    return visible(id, actor)
        .map(row -> SchemeViews.One.of(row, SchemeViews.Node.all(nodes.read(id))));
  }

  public Optional<SchemeViews.Violations> violations(UUID id, Actor actor, Language language) {
    return visible(id, actor)
        .map(row ->
            new SchemeViews.Violations(
                SchemeCheck.violations(scheme(row)).stream()
                    .map(found ->
                        new SchemeViews.Violation(
                            found.pointer(),
                            found.nodeCode(),
                            found.rule().code(),
                            switch (language) {
                              case VI -> found.vietnamese();
                              case EN -> found.english();
                            }))
                    .toList()));
  }

  private ScoringScheme scheme(SchemeViews.SchemeRow row) {
    return nodes.read(row.id(), row.totalPoints(), row.tieBreaks());
  }

  private Optional<SchemeViews.SchemeRow> visible(UUID id, Actor actor) {
    return row(id)
        .filter(row ->
            access.sightOf(actor).sees(row.organizerId(), row.status() == SchemeStatus.PUBLISHED));
  }

  private Optional<SchemeViews.SchemeRow> row(UUID id) {
    return entities
        .createQuery(ROWS + " where s.id = :id", SchemeViews.SchemeRow.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  private static void onlyVisible(Where where, SchemeAccess.Sight sight) {
    List<String> ways = new ArrayList<>();
    if (!sight.own().isEmpty()) {
      ways.add("s.organizerId in :own");
      where.with("own", sight.own());
    }
    if (sight.allPublished()) {
      ways.add("s.status = :published");
      where.with("published", SchemeStatus.PUBLISHED);
    } else if (!sight.taking().isEmpty()) {
      ways.add("(s.status = :published and s.organizerId in :taking)");
      where.with("published", SchemeStatus.PUBLISHED).with("taking", sight.taking());
    }
    where.and(ways.isEmpty() ? "1 = 0" : "(" + String.join(" or ", ways) + ")");
  }

  private static final class MostRecent extends LinkedHashMap<UUID, PublishedScheme> {

    private static final long serialVersionUID = 1L;

    MostRecent() {
      super(2 * REMEMBERED, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<UUID, PublishedScheme> eldest) {
      return size() > REMEMBERED;
    }
  }
}
