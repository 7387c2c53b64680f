package vn.thidua.cluster.movements;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.movements.content.ReviewKind;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.CurrentActor;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.paging.Answers;
import vn.thidua.platform.paging.Cursors;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.problem.PathValue;
import vn.thidua.platform.problem.ProblemException;

/** Who takes part in a movement, and what reviews say of them. */
@Path("/v1/movements/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "movements")
@RolesAllowed(Role.USER)
class ParticipationResource {

  private final ChangeParticipants participants;
  private final ChangeMovement change;
  private final MovementQueries queries;
  private final CurrentActor actor;
  private final Cursors cursors;
  private final Clock clock;

  ParticipationResource(
      ChangeParticipants participants,
      ChangeMovement change,
      MovementQueries queries,
      CurrentActor actor,
      Cursors cursors,
      Clock clock) {
    this.participants = participants;
    this.change = change;
    this.queries = queries;
    this.actor = actor;
    this.cursors = cursors;
    this.clock = clock;
  }

  @POST
  @Path("/participants")
  @Operation(
      operationId = "joinMovement",
      summary = "Tham gia phong trào / A cluster or an organization takes part")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = MovementViews.One.class)))
  public Response join(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid MovementRequests.Joining request) {
    UUID movement = PathValue.id("movement", id);
    participants.join(movement, request, Etag.optional(ifMatch), actor.get());
    return answer(movement);
  }

  @POST
  @Path("/participants/{participantId}/end")
  @Operation(
      operationId = "endMovementParticipation",
      summary = "Thôi tham gia / It takes part no more from a day on")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = MovementViews.One.class)))
  public Response end(
      @PathParam("id") String id,
      @PathParam("participantId") String participantId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid MovementRequests.End request) {
    UUID movement = PathValue.id("movement", id);
    participants.end(
        movement,
        PathValue.id("movement-participant", participantId),
        request,
        Etag.optional(ifMatch),
        actor.get());
    return answer(movement);
  }

  @POST
  @Path("/participants/{participantId}/withdrawal")
  @Operation(
      operationId = "withdrawMovementParticipation",
      summary =
          "Hủy việc tham gia nhập nhầm / It never took part; the entry stays, with the reason")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = MovementViews.One.class)))
  public Response withdraw(
      @PathParam("id") String id,
      @PathParam("participantId") String participantId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid MovementRequests.Withdrawal request) {
    UUID movement = PathValue.id("movement", id);
    participants.withdraw(
        movement,
        PathValue.id("movement-participant", participantId),
        request.reason(),
        Etag.optional(ifMatch),
        actor.get());
    return answer(movement);
  }

  @GET
  @Path("/units")
  @RolesAllowed({Role.USER, Role.ADMINISTRATOR, Role.RANKING_JOB})
  @Operation(
      operationId = "listMovementUnits",
      summary = "Đơn vị tham gia trong một ngày / Organizations that take part on a day")
  public Page<MovementViews.Unit> units(
      @PathParam("id") String id,
      @Parameter(description = "YYYY-MM-DD, today by default") @QueryParam("asOf")
          @Nullable String asOf,
      @Parameter(description = "Only those that have registered, or only the others")
          @QueryParam("registered")
          @Nullable String registered,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    Actor caller = actor.get();
    UUID movement = PathValue.id("movement", id);
    LocalDate date = PathValue.date("asOf", asOf);
    LocalDate on = date == null ? LocalDate.now(clock) : date;
    Boolean only = PathValue.bool("registered", registered);
    return queries.units(
        movement,
        on,
        only,
        caller,
        cursors.read("movement-units|" + movement + on + only, cursor, limit));
  }

  @PUT
  @Path("/reviews/{kind}")
  @Operation(
      operationId = "reviewMovement",
      summary = "Sơ kết, tổng kết / Writes the MID_TERM or the FINAL review, or writes it anew")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = MovementViews.One.class)))
  public Response review(
      @PathParam("id") String id,
      @Parameter(schema = @Schema(implementation = ReviewKind.class)) @PathParam("kind")
          String kind,
      @Parameter(description = "The movement's ETag") @HeaderParam("If-Match")
          @Nullable String ifMatch,
      @NotNull @Valid MovementRequests.Reviewing request) {
    UUID movement = PathValue.id("movement", id);
    ReviewKind which =
        Arrays.stream(ReviewKind.values())
            .filter(one -> one.name().equals(kind))
            .findFirst()
            .orElseThrow(() -> ProblemException.notFound("movement-review", kind));
    change.review(movement, which, request, Etag.required(ifMatch), actor.get());
    return answer(movement);
  }

  private Response answer(UUID id) {
    MovementViews.One movement = queries.one(id, actor.get());
    return Answers.ok(movement, movement.version());
  }
}
