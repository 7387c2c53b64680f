package vn.thidua.cluster.recommendations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.ChangeQueries;
import vn.thidua.platform.changelog.LoggedAct;
import vn.thidua.platform.idempotency.RequestKey;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.CurrentActor;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.paging.Answers;
import vn.thidua.platform.paging.Cursors;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.problem.PathValue;

@Path("/v1/recommendations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "recommendations", description = "Kiến nghị, chỉ đạo / Recommendations, instructions")
@RolesAllowed({Role.USER, Role.ADMINISTRATOR, Role.RANKING_JOB})
class RecommendationResource {

  private final RaiseRecommendation raise;
  private final SettleRecommendation settle;
  private final RecommendationQueries queries;
  private final ChangeQueries changes;
  private final CurrentActor actor;
  private final Cursors cursors;

  RecommendationResource(
      RaiseRecommendation raise,
      SettleRecommendation settle,
      RecommendationQueries queries,
      ChangeQueries changes,
      CurrentActor actor,
      Cursors cursors) {
    this.raise = raise;
    this.settle = settle;
    this.queries = queries;
    this.changes = changes;
    this.actor = actor;
    this.cursors = cursors;
  }

  @POST
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "raiseRecommendation",
      summary = "Ghi nhận kiến nghị, chỉ đạo / Records a recommendation or an instruction")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = RecommendationViews.One.class)))
  public Response raise(
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @NotNull @Valid RecommendationRequests.Raising request) {
    Actor by = actor.get();
    UUID id = raise.raise(request, by, new RequestKey(idempotencyKey, by.subject()));
    RecommendationViews.One created = queries.one(id, by);
    return Answers.created("/v1/recommendations/" + id, created, created.version());
  }

  @GET
  @Operation(
      operationId = "listRecommendations",
      summary = "Danh sách kiến nghị, chỉ đạo / Lists them in the order of their recording")
  public Page<RecommendationViews.RecommendationRow> list(
      @BeanParam RecommendationQuestion question,
      @Parameter(description = "Only what this version of a regulation fulfils")
          @QueryParam("regulationId")
          @Nullable String regulationId,
      @QueryParam("source") @Nullable String source,
      @QueryParam("key") @Nullable String key,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    Actor caller = actor.get();
    RecommendationQueries.Filter filter = question.filter(regulationId, source, key);
    return queries.list(
        filter,
        caller,
        cursors.read("recommendations|" + caller.subject() + filter, cursor, limit));
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getRecommendation",
      summary = "Một kiến nghị / One, with its answers and what fulfils it")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RecommendationViews.One.class)))
  public Response get(@PathParam("id") String id) {
    return answer(PathValue.id("recommendation", id));
  }

  @GET
  @Path("/{id}/changes")
  @Operation(
      operationId = "listRecommendationChanges",
      summary = "Lịch sử thay đổi / Who changed what, when and why, newest first")
  public Page<LoggedAct> changes(
      @PathParam("id") String id,
      @Parameter(description = "NEWEST_FIRST by default, or OLDEST_FIRST") @QueryParam("order")
          @Nullable String order,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    UUID seen = queries.row(PathValue.id("recommendation", id), actor.get()).id();
    return changes.of(seen, order, cursor, limit);
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "changeRecommendation",
      summary = "Sửa kiến nghị / Writes it anew, until it is settled")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RecommendationViews.One.class)))
  public Response change(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid RecommendationRequests.Content request) {
    UUID recommendation = PathValue.id("recommendation", id);
    raise.change(recommendation, request, Etag.required(ifMatch), actor.get());
    return answer(recommendation);
  }

  @POST
  @Path("/{id}/answers")
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "answerRecommendation",
      summary = "Trả lời kiến nghị / Answers it; an officer of the addressee may, too")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RecommendationViews.One.class)))
  public Response answers(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid RecommendationRequests.Answering request) {
    UUID recommendation = PathValue.id("recommendation", id);
    settle.answer(recommendation, request, Etag.optional(ifMatch), actor.get());
    return answer(recommendation);
  }

  @POST
  @Path("/{id}/completion")
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "completeRecommendation",
      summary = "Đã thực hiện / Done, perhaps by a version of the regulation")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RecommendationViews.One.class)))
  public Response completion(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid RecommendationRequests.Completion request) {
    UUID recommendation = PathValue.id("recommendation", id);
    settle.complete(recommendation, request, Etag.optional(ifMatch), actor.get());
    return answer(recommendation);
  }

  @POST
  @Path("/{id}/declining")
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "declineRecommendation",
      summary = "Không thực hiện, có lý do / Declined, with a reason")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RecommendationViews.One.class)))
  public Response declining(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid RecommendationRequests.Declining request) {
    UUID recommendation = PathValue.id("recommendation", id);
    settle.decline(recommendation, request, Etag.optional(ifMatch), actor.get());
    return answer(recommendation);
  }

  @POST
  @Path("/{id}/reopening")
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "reopenRecommendation",
      summary = "Mở lại kiến nghị / It was neither done nor declined after all")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RecommendationViews.One.class)))
  public Response reopening(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid RecommendationRequests.Reason request) {
    UUID recommendation = PathValue.id("recommendation", id);
    settle.reopen(recommendation, request, Etag.optional(ifMatch), actor.get());
    return answer(recommendation);
  }

  @POST
  @Path("/{id}/withdrawal")
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "withdrawRecommendation",
      summary = "Rút kiến nghị / Withdrawn, or recorded by mistake")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RecommendationViews.One.class)))
  public Response withdrawal(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid RecommendationRequests.Reason request) {
    UUID recommendation = PathValue.id("recommendation", id);
    settle.withdraw(recommendation, request, Etag.optional(ifMatch), actor.get());
    return answer(recommendation);
  }

  private Response answer(UUID id) {
    RecommendationViews.One recommendation = queries.one(id, actor.get());
    return Answers.ok(recommendation, recommendation.version());
  }
}
