package vn.thidua.scoring.rankings.acts.freezing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.CurrentActor;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.paging.Answers;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.problem.PathValue;
import vn.thidua.scoring.rankings.RankingExamples;
import vn.thidua.scoring.rankings.RankingQueries;
import vn.thidua.scoring.rankings.RankingViews;
import vn.thidua.scoring.rankings.acts.RankingDesk;

@Path("/v1/rankings/{id}")
@Tag(name = "rankings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.USER)
class RankingFreezeResource {

  private final FreezeRanking freeze;
  private final RankingDesk desk;
  private final RankingQueries queries;
  private final CurrentActor actor;

  RankingFreezeResource(
      FreezeRanking freeze, RankingDesk desk, RankingQueries queries, CurrentActor actor) {
    this.freeze = freeze;
    this.desk = desk;
    this.queries = queries;
    this.actor = actor;
  }

  @POST
  @Path("/freeze")
  @Operation(
      operationId = "freezeRanking",
      summary =
          "Chốt bảng xếp hạng cho hội nghị / Until it is published, only the council sees newer"
              + " ones of the cluster")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = RankingViews.One.class),
              examples = @ExampleObject(name = "frozen", value = RankingExamples.FROZEN)))
  public Response freeze(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @RequestBody(required = false) @Valid FreezeRequests.@Nullable Freezing request) {
    UUID ranking = PathValue.id("ranking", id);
    Actor by = actor.get();
    desk.requireSecretary(ranking, by);
    freeze.freeze(ranking, request == null ? null : request.reason(), Etag.optional(ifMatch), by);
    return answered(ranking, by);
  }

  @POST
  @Path("/thaw")
  @Operation(
      operationId = "thawRanking",
      summary = "Bỏ chốt / Newer rankings of the cluster are seen again")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = RankingViews.One.class),
              examples = @ExampleObject(name = "thawed", value = RankingExamples.PROVISIONAL)))
  public Response thaw(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid FreezeRequests.Thawing request) {
    UUID ranking = PathValue.id("ranking", id);
    Actor by = actor.get();
    desk.requireSecretary(ranking, by);
    freeze.thaw(ranking, request.reason(), Etag.optional(ifMatch), by);
    return answered(ranking, by);
  }

  private Response answered(UUID id, Actor by) {
    RankingViews.One ranking = queries.required(id, by);
    return Answers.ok(ranking, ranking.version());
  }
}
