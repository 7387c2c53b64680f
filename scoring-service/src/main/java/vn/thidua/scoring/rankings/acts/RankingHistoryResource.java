package vn.thidua.scoring.rankings.acts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.CurrentActor;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.paging.Cursors;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.problem.PathValue;

@Path("/v1/rankings/{id}/history")
@Tag(name = "rankings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.USER, Role.ADMINISTRATOR, Role.RANKING_JOB})
class RankingHistoryResource {

  private final RankingActQueries queries;
  private final CurrentActor actor;
  private final Cursors cursors;

  RankingHistoryResource(RankingActQueries queries, CurrentActor actor, Cursors cursors) {
    this.queries = queries;
    this.actor = actor;
    this.cursors = cursors;
  }

  @GET
  @Operation(
      operationId = "listRankingActs",
      summary = "Những việc đã làm với bảng xếp hạng / What was done with it, oldest first")
  public Page<RankingActViews.RankingActRow> history(
      @PathParam("id") String id,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    UUID ranking = PathValue.id("ranking", id);
    Actor caller = actor.get();
    return queries.list(
        ranking, caller, cursors.read("ranking-acts|" + caller.subject() + ranking, cursor, limit));
  }
}
