package vn.thidua.scoring.rankings.acts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.UUID;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.paging.PageRequest;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.scoring.rankings.RankingAccess;
import vn.thidua.scoring.rankings.RankingQueries;
import vn.thidua.scoring.rankings.RankingViews;

/** What was done with a ranking, in order; below the council no more than the freezing of it. */
@ApplicationScoped
class RankingActQueries {

  private static final Set<RankingActKind> SEEN_BY_ALL =
      Set.of(RankingActKind.FROZEN, RankingActKind.THAWED);

  private static final UUID FIRST = new UUID(0, 0);

  private final RankingQueries rankings;
  private final RankingAccess access;
  private final EntityManager entities;

  RankingActQueries(RankingQueries rankings, RankingAccess access, EntityManager entities) {
    this.rankings = rankings;
    this.access = access;
    this.entities = entities;
  }

  Page<RankingActViews.RankingActRow> list(UUID ranking, Actor actor, PageRequest request) {
    RankingViews.Header seen =
        rankings
            .header(ranking, actor)
            .orElseThrow(() -> ProblemException.notFound("ranking", ranking));
    boolean all = seen.status().openToAll() || access.sightOf(actor).ofCouncil(seen.organizerId());
    return request.page(
        entities
            .createQuery(
                "select new vn.thidua.scoring.rankings.acts.RankingActViews$RankingActRow(a.id,"
                    + " a.act, a.reason, a.at) from RankingAct a where a.rankingId = :ranking"
                    + " and a.id > :after and (:all = true or a.act in :seen) order by a.id",
                RankingActViews.RankingActRow.class)
            .setParameter("ranking", ranking)
            .setParameter("after", request.after() == null ? FIRST : request.after())
            .setParameter("all", all)
            .setParameter("seen", SEEN_BY_ALL)
            .setMaxResults(request.fetch())
            .getResultList(),
        RankingActViews.RankingActRow::id);
  }
}
