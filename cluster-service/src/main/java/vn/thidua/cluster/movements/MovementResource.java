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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.movements.content.MovementForm;
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
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

@Path("/v1/movements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "movements", description = "Phong trào thi đua / Emulation movements")
@RolesAllowed({Role.USER, Role.ADMINISTRATOR, Role.RANKING_JOB})
class MovementResource {

  private static final int FIRST_YEAR = 1945;
  private static final int LAST_YEAR = 2200;

  private final LaunchMovement launch;
  private final ChangeMovement change;
  private final MovementQueries queries;
  private final ChangeQueries changes;
  private final CurrentActor actor;
  private final Cursors cursors;

  MovementResource(
      LaunchMovement launch,
      ChangeMovement change,
      MovementQueries queries,
      ChangeQueries changes,
      CurrentActor actor,
      Cursors cursors) {
    this.launch = launch;
    this.change = change;
    this.queries = queries;
    this.changes = changes;
    this.actor = actor;
    this.cursors = cursors;
  }

  @POST
  @RolesAllowed(Role.USER)
  @Operation(operationId = "launchMovement", summary = "Phát động phong trào / Enters a movement")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = MovementViews.One.class)))
  public Response launch(
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @NotNull @Valid MovementRequests.Launching request) {
    Actor by = actor.get();
    UUID id = launch.launch(request, by, new RequestKey(idempotencyKey, by.subject()));
    MovementViews.One created = queries.one(id, by);
    return Answers.created("/v1/movements/" + id, created, created.version());
  }

  @GET
  @Operation(
      operationId = "listMovements",
      summary = "Danh sách phong trào / Lists movements, the withdrawn ones too, as entered")
  public Page<MovementViews.MovementRow> list(
      @QueryParam("organizerId") @Nullable String organizerId,
      @Parameter(description = "Only those in which this cluster takes part")
          @QueryParam("clusterId")
          @Nullable String clusterId,
      @Parameter(description = "Only those in which it takes part, by itself or through a cluster")
          @QueryParam("organizationId")
          @Nullable String organizationId,
      @Parameter(description = "Running in this year, as far as it is known when")
          @QueryParam("year")
          @Nullable String year,
      @QueryParam("form") @Nullable String form,
      @Parameter(description = "Part of the name, marks and case aside") @QueryParam("q")
          @Nullable String q,
      @Parameter(description = "Only those withdrawn as mistakes, or only the others")
          @QueryParam("withdrawn")
          @Nullable String withdrawn,
      @QueryParam("source") @Nullable String source,
      @QueryParam("key") @Nullable String key,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    Actor caller = actor.get();
    MovementQueries.Filter filter =
        new MovementQueries.Filter(
            PathValue.uuid("organizerId", organizerId),
            PathValue.uuid("clusterId", clusterId),
            PathValue.uuid("organizationId", organizationId),
            year(year),
            PathValue.constant("form", MovementForm.class, form),
            q,
            PathValue.bool("withdrawn", withdrawn),
            source,
            key);
    return queries.list(
        filter, caller, cursors.read("movements|" + caller.subject() + filter, cursor, limit));
  }

  private static @Nullable Integer year(@Nullable String year) {
    Integer wanted = PathValue.integer("year", year);
    if (wanted != null && (wanted < FIRST_YEAR || wanted > LAST_YEAR)) {
      throw ProblemException.invalid(
          "?year",
          "wrong-type",
          Text.of(
              "\"%s\" không hợp lệ, cần %d – %d",
              "\"%s\" is not valid, %d – %d is needed", wanted, FIRST_YEAR, LAST_YEAR));
    }
    return wanted;
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getMovement", summary = "Một phong trào / One movement")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = MovementViews.One.class)))
  public Response get(@PathParam("id") String id) {
    return answer(PathValue.id("movement", id));
  }

  @GET
  @Path("/{id}/changes")
  @Operation(
      operationId = "listMovementChanges",
      summary = "Lịch sử thay đổi / Who changed what, when and why, newest first")
  public Page<LoggedAct> changes(
      @PathParam("id") String id,
      @Parameter(description = "NEWEST_FIRST by default, or OLDEST_FIRST") @QueryParam("order")
          @Nullable String order,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    UUID movement = PathValue.id("movement", id);
    queries.requireSeen(movement, actor.get());
    return changes.of(movement, order, cursor, limit);
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "correctMovement",
      summary = "Đính chính phong trào / Corrects what is said of a movement")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = MovementViews.One.class)))
  public Response correct(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid MovementRequests.Body request) {
    UUID movement = PathValue.id("movement", id);
    change.correct(movement, request, Etag.required(ifMatch), actor.get());
    return answer(movement);
  }

  @POST
  @Path("/{id}/withdrawal")
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "withdrawMovement",
      summary = "Hủy phong trào nhập nhầm / Entered by mistake: it stays, with the reason")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = MovementViews.One.class)))
  public Response withdraw(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid MovementRequests.Withdrawal request) {
    UUID movement = PathValue.id("movement", id);
    change.withdraw(movement, request.reason(), Etag.optional(ifMatch), actor.get());
    return answer(movement);
  }

  private Response answer(UUID id) {
    MovementViews.One movement = queries.one(id, actor.get());
    return Answers.ok(movement, movement.version());
  }
}
