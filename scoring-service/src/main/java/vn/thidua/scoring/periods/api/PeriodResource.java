package vn.thidua.scoring.periods.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
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
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.PathValue;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;
import vn.thidua.scoring.periods.ChangePeriod;
import vn.thidua.scoring.periods.OpenPeriod;
import vn.thidua.scoring.periods.PeriodAccess;
import vn.thidua.scoring.periods.PeriodQueries;
import vn.thidua.scoring.periods.content.PeriodRequests;
import vn.thidua.scoring.periods.content.PeriodStatus;
import vn.thidua.scoring.periods.content.PeriodViews;

@Path("/v1/periods")
@Tag(name = "periods", description = "Kỳ chấm điểm / Periods of scoring")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.USER, Role.ADMINISTRATOR, Role.RANKING_JOB})
class PeriodResource {

  private final OpenPeriod open;
  private final ChangePeriod change;
  private final PeriodQueries queries;
  private final PeriodAccess access;
  private final ChangeQueries changes;
  private final CurrentActor actor;
  private final Cursors cursors;

  PeriodResource(
      OpenPeriod open,
      ChangePeriod change,
      PeriodQueries queries,
      PeriodAccess access,
      ChangeQueries changes,
      CurrentActor actor,
      Cursors cursors) {
    this.open = open;
    this.change = change;
    this.queries = queries;
    this.access = access;
    this.changes = changes;
    this.actor = actor;
    this.cursors = cursors;
  }

  @POST
  @RolesAllowed(Role.USER)
  @Operation(operationId = "openPeriod", summary = "Mở kỳ chấm điểm / Opens a period of scoring")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = PeriodViews.One.class)))
  public Response open(
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @NotNull @Valid PeriodRequests.Opening request) {
    Actor by = actor.get();
    requireSane("/from", request.from());
    requireSane("/to", request.to());
    access.awaitParticipants(request.organizerId(), request.clusterIds());
    UUID id = open.open(request, by, new RequestKey(idempotencyKey, by.subject()));
    PeriodViews.One created = find(id);
    return Answers.created("/v1/periods/" + id, created, created.version());
  }

  @GET
  @Operation(
      operationId = "listPeriods",
      summary = "Danh sách kỳ được xem / Lists those that the caller may see")
  public Page<PeriodViews.PeriodRow> list(
      @QueryParam("organizerId") @Nullable String organizerId,
      @QueryParam("clusterId") @Nullable String clusterId,
      @QueryParam("year") @Nullable String year,
      @Parameter(description = "OPEN or CLOSED") @QueryParam("status") @Nullable String status,
      @QueryParam("source") @Nullable String source,
      @QueryParam("key") @Nullable String key,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    Actor caller = actor.get();
    PeriodQueries.Filter filter =
        new PeriodQueries.Filter(
            PathValue.uuid("organizerId", organizerId),
            PathValue.uuid("clusterId", clusterId),
            PathValue.integer("year", year),
            PathValue.constant("status", PeriodStatus.class, status),
            source,
            key);
    return queries.list(
        filter, caller, cursors.read("periods|" + caller.subject() + filter, cursor, limit));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getPeriod", summary = "Một kỳ / One, with what was done to it")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PeriodViews.One.class)))
  public Response get(@PathParam("id") String id) {
    PeriodViews.One period = find(PathValue.id("period", id));
    return Answers.ok(period, period.version());
  }

  @GET
  @Path("/{id}/changes")
  @Operation(
      operationId = "listPeriodChanges",
      summary = "Lịch sử thay đổi / Who changed what, when and why, newest first")
  public Page<LoggedAct> changes(
      @PathParam("id") String id,
      @Parameter(description = "NEWEST_FIRST by default, or OLDEST_FIRST") @QueryParam("order")
          @Nullable String order,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    UUID seen = find(PathValue.id("period", id)).id();
    return changes.of(seen, order, cursor, limit);
  }

  @POST
  @Path("/{id}/close")
  @RolesAllowed(Role.USER)
  @Operation(operationId = "closePeriod", summary = "Khóa kỳ / Closes it")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PeriodViews.One.class)))
  public Response close(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @RequestBody(required = false) @Valid PeriodRequests.@Nullable Closing request) {
    change.close(
        PathValue.id("period", id),
        request == null ? null : request.reason(),
        Etag.optional(ifMatch),
        actor.get());
    return get(id);
  }

  @POST
  @Path("/{id}/reopen")
  @RolesAllowed(Role.USER)
  @Operation(operationId = "reopenPeriod", summary = "Mở lại kỳ / Reopens it for a reason")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PeriodViews.One.class)))
  public Response reopen(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid PeriodRequests.Reopening request) {
    change.reopen(
        PathValue.id("period", id), request.reason(), Etag.optional(ifMatch), actor.get());
    return get(id);
  }

  @POST
  @Path("/{id}/scheme")
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "applySchemeToPeriod",
      summary =
          "Áp dụng phiên bản mới của bảng chấm điểm / Puts all sheets on a later version at once")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PeriodViews.One.class)))
  public Response apply(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid PeriodRequests.NewScheme request) {
    change.apply(PathValue.id("period", id), request, Etag.optional(ifMatch), actor.get());
    return get(id);
  }

  @POST
  @Path("/{id}/unsigned-rule")
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "changePeriodUnsignedRule",
      summary =
          "Loại hay không loại đơn vị chưa ký giao ước / Whether units that did not sign the"
              + " agreement are barred")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PeriodViews.One.class)))
  public Response barUnsigned(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid PeriodRequests.UnsignedRule request) {
    change.barUnsigned(PathValue.id("period", id), request, Etag.optional(ifMatch), actor.get());
    return get(id);
  }

  private PeriodViews.One find(UUID id) {
    return queries.one(id, actor.get()).orElseThrow(() -> ProblemException.notFound("period", id));
  }

  private static void requireSane(String pointer, @Nullable LocalDate date) {
    if (date != null
        && (date.getYear() < PeriodRequests.FIRST_YEAR
            || date.getYear() > PeriodRequests.LAST_YEAR)) {
      throw ProblemException.invalid(
          List.of(
              new FieldError(
                  pointer,
                  "range",
                  Text.of(
                      "Năm phải từ %d đến %d",
                      "The year must be from %d to %d",
                      PeriodRequests.FIRST_YEAR,
                      PeriodRequests.LAST_YEAR))));
    }
  }
}
