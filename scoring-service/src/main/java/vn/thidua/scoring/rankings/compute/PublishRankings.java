package vn.thidua.scoring.rankings.compute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.rankings.RankingEvents;
import vn.thidua.scoring.rankings.RankingQueries;
import vn.thidua.scoring.rankings.RankingRows;
import vn.thidua.scoring.rankings.RankingViews;

/**
 * Publishes all that a run has staged, at once: until it commits everybody sees what was before.
 */
@ApplicationScoped
public class PublishRankings {

  /**
   * @param published now the latest of their clusters
   * @param dropped staged, but overtaken by a later reading of the same sheets, or the same as what
   *     another run has published meanwhile
   */
  public record Published(int published, int dropped) {}

  private static final int ANNOUNCED_AT_ONCE = 250;

  /** So that nobody reads these clusters meanwhile; in the order in which readings begin. */
  private static final String HOLD_READINGS =
      """
      select 1
        from ranking_reading h
        join ranking r on r.period_id = h.period_id and r.cluster_id = h.cluster_id
       where r.run_id = :run and r.published_at is null
       order by h.period_id, h.cluster_id
         for update of h
      """;

  private static final String HOLD =
      """
      update ranking_reading h set held = r.read_seq, held_rules = r.rules_version
        from ranking r
       where r.run_id = :run and r.published_at is null
         and h.period_id = r.period_id and h.cluster_id = r.cluster_id
      """;

  private static final String GIVE_WAY =
      """
      update ranking l set latest = false
        from ranking r
       where r.run_id = :run and r.published_at is null
         and l.period_id = r.period_id and l.cluster_id = r.cluster_id and l.latest
      """;

  private static final String PUBLISH =
      """
      update ranking set latest = true, published_at = :now
       where run_id = :run and published_at is null
      """;

  private final EntityManager entities;
  private final StagedRankings staged;
  private final RankingQueries rankings;
  private final RankingRows rows;
  private final RankingEvents events;
  private final Clock clock;

  PublishRankings(
      EntityManager entities,
      StagedRankings staged,
      RankingQueries rankings,
      RankingRows rows,
      RankingEvents events,
      Clock clock) {
    this.entities = entities;
    this.staged = staged;
    this.rankings = rankings;
    this.rows = rows;
    this.events = events;
    this.clock = clock;
  }

  /** Doing it twice publishes nothing twice. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Published publish(UUID runId) {
    entities.createNativeQuery(HOLD_READINGS).setParameter("run", runId).getResultList();
    int dropped = staged.dropOvertaken(runId);
    update(HOLD, runId);
    dropped += staged.dropSame(runId);
    update(GIVE_WAY, runId);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    int published =
        entities
            .createNativeQuery(PUBLISH)
            .setParameter("run", runId)
            .setParameter("now", now)
            .executeUpdate();
    announce(runId, now);
    return new Published(published, dropped);
  }

  private void update(String sql, UUID runId) {
    entities.createNativeQuery(sql).setParameter("run", runId).executeUpdate();
  }

  private void announce(UUID runId, Instant at) {
    @Nullable UUID after = null;
    List<RankingViews.Header> some;
    do {
      some = rankings.publishedBy(runId, at, after, ANNOUNCED_AT_ONCE);
      Map<UUID, List<RankingViews.Row>> byRanking =
          rows.of(some.stream().map(RankingViews.Header::id).toList());
      events.published(
          some.stream()
              .map(ranking ->
                  new RankingEvents.Published(
                      ranking, byRanking.getOrDefault(ranking.id(), List.of())))
              .toList(),
          runId);
      after = some.isEmpty() ? null : some.getLast().id();
    } while (some.size() == ANNOUNCED_AT_ONCE);
  }
}
