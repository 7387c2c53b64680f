package vn.thidua.awards.totals;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import vn.thidua.platform.problem.ProblemException;

@Path("/v1/award-totals")
@Tag(
    name = "award-totals",
    description = "Số liệu khen thưởng không nêu tên / Numbers of awards without names")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.USER, Role.ADMINISTRATOR})
class TotalResource {

  private static final int FIRST_YEAR = 1945;
  private static final int LAST_YEAR = 2200;
  private static final int MOST = 100_000_000;

  @Schema(name = "AwardTotalReporting")
  record Reporting(
      @Size(min = 1, max = 100) @Nullable String source,
      @Size(min = 1, max = 200) @Nullable String key,
      @NotNull UUID organizerId,
      @Schema(description = "A cluster of the organizer; none: the organizer as a whole")
          @Nullable UUID clusterId,
      @NotNull @Min(FIRST_YEAR) @Max(LAST_YEAR) Integer year,
      @NotNull @Min(0) @Max(MOST) Integer count,
      @Schema(description = "If both are given, count is their sum") @Min(0) @Max(MOST)
          @Nullable Integer collectives,
      @Min(0) @Max(MOST) @Nullable Integer individuals,
      @Size(min = 1, max = 2000) @Nullable String note) {

    TotalNumbers numbers() {
      return new TotalNumbers(count, collectives, individuals, note);
    }
  }

  @Schema(name = "AwardTotalCorrecting")
  record Correcting(
      @NotNull @Min(0) @Max(MOST) Integer count,
      @Schema(description = "If both are given, count is their sum") @Min(0) @Max(MOST)
          @Nullable Integer collectives,
      @Min(0) @Max(MOST) @Nullable Integer individuals,
      @Size(min = 1, max = 2000) @Nullable String note) {

    TotalNumbers numbers() {
      return new TotalNumbers(count, collectives, individuals, note);
    }
  }

  private final WriteTotal write;
  private final TotalQueries queries;
  private final TotalAccess access;
  private final ChangeQueries changes;
  private final CurrentActor actor;
  private final Cursors cursors;

  TotalResource(
      WriteTotal write,
      TotalQueries queries,
      TotalAccess access,
      ChangeQueries changes,
      CurrentActor actor,
      Cursors cursors) {
    this.write = write;
    this.queries = queries;
    this.access = access;
    this.changes = changes;
    this.actor = actor;
    this.cursors = cursors;
  }

  @POST
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "reportAwardTotal",
      summary = "Báo cáo số liệu / Reports how many were awarded in a year")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = TotalQueries.One.class)))
  public Response report(
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @NotNull @Valid Reporting request) {
    Actor by = actor.get();
    access.await(request.organizerId(), request.clusterId());
    UUID id = write.report(request, by, new RequestKey(idempotencyKey, by.subject()));
    TotalQueries.One created = find(id);
    return Answers.created("/v1/award-totals/" + id, created, created.version());
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(Role.USER)
  @Operation(operationId = "correctAwardTotal", summary = "Đính chính số liệu / Corrects it")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TotalQueries.One.class)))
  public Response correct(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid Correcting request) {
    write.correct(PathValue.id("award total", id), request, Etag.required(ifMatch), actor.get());
    return get(id);
  }

  @GET
  @Operation(
      operationId = "listAwardTotals",
      summary = "Danh sách số liệu / Lists reported numbers")
  public Page<TotalQueries.One> list(
      @QueryParam("organizerId") @Nullable String organizerId,
      @QueryParam("clusterId") @Nullable String clusterId,
      @QueryParam("year") @Nullable String year,
      @QueryParam("source") @Nullable String source,
      @QueryParam("key") @Nullable String key,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    TotalQueries.Filter filter =
        new TotalQueries.Filter(
            PathValue.uuid("organizerId", organizerId),
            PathValue.uuid("clusterId", clusterId),
            PathValue.integer("year", year),
            source,
            key);
    return queries.list(
        filter, cursors.read("award-totals|" + actor.get().subject() + filter, cursor, limit));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getAwardTotal", summary = "Một số liệu / One")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TotalQueries.One.class)))
  public Response get(@PathParam("id") String id) {
    TotalQueries.One total = find(PathValue.id("award total", id));
    return Answers.ok(total, total.version());
  }

  @GET
  @Path("/{id}/changes")
  @Operation(
      operationId = "listAwardTotalChanges",
      summary = "Lịch sử thay đổi / Who changed what, when and why, newest first")
  public Page<LoggedAct> changes(
      @PathParam("id") String id,
      @Parameter(description = "NEWEST_FIRST by default, or OLDEST_FIRST") @QueryParam("order")
          @Nullable String order,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    UUID seen = find(PathValue.id("award total", id)).id();
    return changes.of(seen, order, cursor, limit);
  }

  private TotalQueries.One find(UUID id) {
    return queries.one(id).orElseThrow(() -> ProblemException.notFound("award total", id));
  }
}
