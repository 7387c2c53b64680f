package vn.thidua.scoring.periods;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

@Path("/v1/periods")
@Tag(name = "periods", description = "Kỳ chấm điểm / Periods of scoring")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.USER, Role.ADMINISTRATOR, Role.RANKING_JOB})
class PeriodResource {

  private static final int FIRST_YEAR = 1945;
  private static final int LAST_YEAR = 2200;

  @Schema(name = "PeriodOpening")
  record Opening(
      @Size(min = 1, max = 100) @Nullable String source,
      @Size(min = 1, max = 200) @Nullable String key,
      @NotNull UUID organizerId,
      @Schema(description = "A published scheme of the organizer") @NotNull UUID schemeId,
      @NotNull @Min(FIRST_YEAR) @Max(LAST_YEAR) Integer year,
      @NotBlank @Size(max = 500) String title,
      @Schema(description = "First day; 1 January by default") @Nullable LocalDate from,
      @Schema(description = "Last day; 31 December by default") @Nullable LocalDate to,
      @Schema(description = "Clusters of the organizer") @NotNull @Size(min = 1, max = 200)
          List<@NotNull UUID> clusterIds,
      @Schema(
              description =
                  "Whether units that did not sign the agreement of the year by its closing are"
                      + " barred until they do; false by default")
          @Nullable Boolean unsignedBars) {}

  @Schema(name = "PeriodUnsignedRule")
  record UnsignedRule(
      @Schema(description = "Whether units that did not sign the agreement of the year are barred")
          @NotNull
          Boolean unsignedBars,
      @NotBlank @Size(max = 500) String reason) {}

  @Schema(name = "PeriodClosing")
  record Closing(@Size(max = 500) @Nullable String reason) {}

  @Schema(name = "PeriodReopening")
  record Reopening(@NotBlank @Size(max = 500) String reason) {}

  @Schema(name = "PeriodNewScheme")
  record NewScheme(
      @Schema(description = "A published later version of the scheme in use") @NotNull
          UUID schemeId,
      @NotBlank @Size(max = 500) String reason) {}

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
      @NotNull @Valid Opening request) {
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
      @RequestBody(required = false) @Valid @Nullable Closing request) {
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
      @NotNull @Valid Reopening request) {
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
      @NotNull @Valid NewScheme request) {
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
      @NotNull @Valid UnsignedRule request) {
    change.barUnsigned(PathValue.id("period", id), request, Etag.optional(ifMatch), actor.get());
    return get(id);
  }

  private PeriodViews.One find(UUID id) {
    return queries.one(id, actor.get()).orElseThrow(() -> ProblemException.notFound("period", id));
  }

  private static void requireSane(String pointer, @Nullable LocalDate date) {
    if (date != null && (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR)) {
      throw ProblemException.invalid(
          List.of(
              new FieldError(
                  pointer,
                  "range",
                  Text.of(
                      "Năm phải từ %d đến %d",
                      "The year must be from %d to %d", FIRST_YEAR, LAST_YEAR))));
    }
  }
}
