package vn.thidua.cluster.exemplars;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.CurrentActor;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.paging.Answers;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.problem.PathValue;

/** What is told of an exemplar: steps, places that followed it, honors. */
@Path("/v1/exemplars/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "exemplars", description = "Điển hình tiên tiến / Exemplars")
@RolesAllowed(Role.USER)
class ExemplarEntryResource {

  private final FollowExemplar follow;
  private final ExemplarQueries queries;
  private final CurrentActor actor;

  ExemplarEntryResource(FollowExemplar follow, ExemplarQueries queries, CurrentActor actor) {
    this.follow = follow;
    this.queries = queries;
    this.actor = actor;
  }

  @POST
  @Path("/steps")
  @Operation(
      operationId = "recordExemplarStep",
      summary = "Ghi nhận một bước / Records a step that was taken or is taken")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ExemplarViews.One.class)))
  public Response step(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ExemplarRequests.Step request) {
    UUID exemplar = PathValue.id("exemplar", id);
    follow.record(exemplar, request, Etag.optional(ifMatch), actor.get());
    return answer(exemplar);
  }

  @PUT
  @Path("/steps/{entryId}")
  @Operation(
      operationId = "changeExemplarStep",
      summary = "Sửa một bước / Tells a step anew, its end for example")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ExemplarViews.One.class)))
  public Response step(
      @PathParam("id") String id,
      @PathParam("entryId") String entryId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ExemplarRequests.Step request) {
    UUID exemplar = PathValue.id("exemplar", id);
    UUID entry = PathValue.id("exemplar-entry", entryId);
    follow.change(exemplar, entry, request, Etag.required(ifMatch), actor.get());
    return answer(exemplar);
  }

  @POST
  @Path("/replications")
  @Operation(
      operationId = "recordExemplarReplication",
      summary = "Ghi nhận nơi nhân rộng / Records where it was followed")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ExemplarViews.One.class)))
  public Response replication(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ExemplarRequests.Replicating request) {
    UUID exemplar = PathValue.id("exemplar", id);
    follow.record(exemplar, request, Etag.optional(ifMatch), actor.get());
    return answer(exemplar);
  }

  @PUT
  @Path("/replications/{entryId}")
  @Operation(
      operationId = "changeExemplarReplication",
      summary = "Sửa nơi nhân rộng / Tells anew where it was followed")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ExemplarViews.One.class)))
  public Response replication(
      @PathParam("id") String id,
      @PathParam("entryId") String entryId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ExemplarRequests.Replicating request) {
    UUID exemplar = PathValue.id("exemplar", id);
    UUID entry = PathValue.id("exemplar-entry", entryId);
    follow.change(exemplar, entry, request, Etag.required(ifMatch), actor.get());
    return answer(exemplar);
  }

  @POST
  @Path("/honors")
  @Operation(
      operationId = "recordExemplarHonor",
      summary = "Ghi nhận biểu dương, khen thưởng / Records by what it was honored")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ExemplarViews.One.class)))
  public Response honor(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ExemplarRequests.Honoring request) {
    UUID exemplar = PathValue.id("exemplar", id);
    follow.record(exemplar, request, Etag.optional(ifMatch), actor.get());
    return answer(exemplar);
  }

  @PUT
  @Path("/honors/{entryId}")
  @Operation(
      operationId = "changeExemplarHonor",
      summary = "Sửa biểu dương, khen thưởng / Tells anew by what it was honored")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ExemplarViews.One.class)))
  public Response honor(
      @PathParam("id") String id,
      @PathParam("entryId") String entryId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ExemplarRequests.Honoring request) {
    UUID exemplar = PathValue.id("exemplar", id);
    UUID entry = PathValue.id("exemplar-entry", entryId);
    follow.change(exemplar, entry, request, Etag.required(ifMatch), actor.get());
    return answer(exemplar);
  }

  @POST
  @Path("/entries/{entryId}/withdrawal")
  @Operation(
      operationId = "withdrawExemplarEntry",
      summary = "Rút điều đã ghi nhầm / Withdraws a step, place or honor told by mistake")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ExemplarViews.One.class)))
  public Response withdrawal(
      @PathParam("id") String id,
      @PathParam("entryId") String entryId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ExemplarRequests.Withdrawal request) {
    UUID exemplar = PathValue.id("exemplar", id);
    UUID entry = PathValue.id("exemplar-entry", entryId);
    follow.withdraw(exemplar, entry, request, Etag.optional(ifMatch), actor.get());
    return answer(exemplar);
  }

  private Response answer(UUID id) {
    ExemplarViews.One exemplar = queries.one(id, actor.get());
    return Answers.ok(exemplar, exemplar.version());
  }
}
