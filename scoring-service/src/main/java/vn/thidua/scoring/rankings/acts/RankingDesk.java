package vn.thidua.scoring.rankings.acts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.Acting;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.scoring.rankings.RankingQueries;
import vn.thidua.scoring.rankings.RankingViews;

/** Where secretaries of the organizer act on rankings, one at a time in each cluster. */
@ApplicationScoped
public class RankingDesk {

  /** Complaints and other acts of the same cluster wait for its end. */
  private static final String HOLD =
      """
      select p.cluster_id from period_cluster p
       where p.period_id = :period and p.cluster_id = :cluster for no key update
      """;

  private final RankingQueries rankings;
  private final RankingActRepository acts;
  private final Acting acting;
  private final EntityManager entities;
  private final Clock clock;

  RankingDesk(
      RankingQueries rankings,
      RankingActRepository acts,
      Acting acting,
      EntityManager entities,
      Clock clock) {
    this.rankings = rankings;
    this.acts = acts;
    this.acting = acting;
    this.entities = entities;
    this.clock = clock;
  }

  /** 404 for whoever may not see the ranking, 403 for whoever sees it but is no secretary. */
  public void requireSecretary(UUID id, Actor actor) {
    mandate(visible(id, actor), actor);
  }

  /** As {@link #requireSecretary}; 412 if another version was expected. */
  @Transactional(Transactional.TxType.MANDATORY)
  public HeldRanking take(UUID id, @Nullable Long expected, Actor actor) {
    RankingViews.Header seen = visible(id, actor);
    HeldMandate mandate = mandate(seen, actor);
    entities
        .createNativeQuery(HOLD, UUID.class)
        .setParameter("period", seen.periodId())
        .setParameter("cluster", seen.clusterId())
        .getResultList();
    RankingViews.Header held = visible(id, actor);
    Etag.check(expected, held.version());
    return new HeldRanking(held, actor, mandate);
  }

  private RankingViews.Header visible(UUID id, Actor actor) {
    return rankings.header(id, actor).orElseThrow(() -> ProblemException.notFound("ranking", id));
  }

  private HeldMandate mandate(RankingViews.Header ranking, Actor actor) {
    return acting.of(actor).requireSecretary(ranking.organizerId());
  }

  /**
   * @return which version of the ranking an event of it announces; that it was published was 0
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public long acted(UUID ranking, RankingActKind act, @Nullable String reason, HeldRanking by) {
    acts.persistAndFlush(new RankingAct(ranking, act, reason, by.subject(), clock.instant()));
    return acts.announced(ranking);
  }
}
