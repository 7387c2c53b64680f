package vn.thidua.scoring.rankings.endorsements;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.idempotency.RequestKey;
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
class EndorsementResource {

  private final EndorseRanking endorse;
  private final OpenToAll open;
  private final RankingDesk desk;
  private final RankingQueries queries;
  private final CurrentActor actor;

  EndorsementResource(
      EndorseRanking endorse,
      OpenToAll open,
      RankingDesk desk,
      RankingQueries queries,
      CurrentActor actor) {
    this.endorse = endorse;
    this.open = open;
    this.desk = desk;
    this.queries = queries;
    this.actor = actor;
  }

  @POST
  @Path("/endorsement")
  @Operation(
      operationId = "endorseRanking",
      summary =
          "Hội nghị thông qua bảng xếp hạng / What the conference said; another rank than the"
              + " computed one has a reason")
  @APIResponse(
      responseCode = "201",
      content =
          @Content(
              schema = @Schema(implementation = RankingViews.One.class),
              examples = {
                @ExampleObject(name = "endorsed", value = RankingExamples.ENDORSED),
                @ExampleObject(name = "published", value = RankingExamples.PUBLISHED)
              }))
  public Response endorse(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @NotNull @Valid EndorsementRequests.NewEndorsement request) {
    UUID ranking = PathValue.id("ranking", id);
    Actor by = actor.get();
    desk.requireSecretary(ranking, by);
    endorse.endorse(
        ranking, request, Etag.optional(ifMatch), by, new RequestKey(idempotencyKey, by.subject()));
    RankingViews.One endorsed = queries.required(ranking, by);
    return Answers.created("/v1/rankings/" + ranking, endorsed, endorsed.version());
  }

  @POST
  @Path("/endorsement/withdrawal")
  @Operation(
      operationId = "withdrawRankingEndorsement",
      summary = "Rút việc thông qua khi chưa công bố / Takes it back before it is published")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = RankingViews.One.class),
              examples = @ExampleObject(name = "withdrawn", value = RankingExamples.PROVISIONAL)))
  public Response withdrawal(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid EndorsementRequests.Withdrawal request) {
    UUID ranking = PathValue.id("ranking", id);
    Actor by = actor.get();
    desk.requireSecretary(ranking, by);
    endorse.withdraw(ranking, request.reason(), Etag.optional(ifMatch), by);
    return answered(ranking, by);
  }

  @POST
  @Path("/publication")
  @Operation(
      operationId = "publishRanking",
      summary = "Công bố bảng xếp hạng đã thông qua / From now on everybody reads it")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = RankingViews.One.class),
              examples = @ExampleObject(name = "published", value = RankingExamples.PUBLISHED)))
  public Response publication(
      @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    UUID ranking = PathValue.id("ranking", id);
    Actor by = actor.get();
    desk.requireSecretary(ranking, by);
    open.open(ranking, Etag.optional(ifMatch), by);
    return answered(ranking, by);
  }

  private Response answered(UUID id, Actor by) {
    RankingViews.One ranking = queries.required(id, by);
    return Answers.ok(ranking, ranking.version());
  }
}
