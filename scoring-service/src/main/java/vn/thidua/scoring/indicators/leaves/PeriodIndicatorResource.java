package vn.thidua.scoring.indicators.leaves;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.idempotency.RequestKey;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.CurrentActor;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.paging.Answers;
import vn.thidua.platform.paging.Cursors;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.problem.PathValue;

@Path("/v1/periods/{id}/indicators")
@Tag(name = "periods", description = "Kỳ chấm điểm / Periods of scoring")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.USER, Role.ADMINISTRATOR, Role.RANKING_JOB})
class PeriodIndicatorResource {

  private static final String PERIOD = "period";
  private static final String TIE = "period indicator";

  @Schema(name = "PeriodIndicatorSetting")
  record Setting(
      @Schema(description = "Code of a leaf that takes an actual value") @NotBlank @Size(max = 64)
          String criterion,
      @Schema(description = "One of the organizer's, of scope ORGANIZATION") @NotNull
          UUID indicatorId,
      @Schema(
              description =
                  "Whether a number counts that is only known to be above or below; false by"
                      + " default")
          @Nullable Boolean inexactCounts) {}

  @Schema(name = "PeriodIndicatorRemoval")
  record Removal(@NotBlank @Size(max = 500) String reason) {}

  private final TieIndicator tie;
  private final PeriodIndicatorQueries queries;
  private final CurrentActor actor;
  private final Cursors cursors;

  PeriodIndicatorResource(
      TieIndicator tie, PeriodIndicatorQueries queries, CurrentActor actor, Cursors cursors) {
    this.tie = tie;
    this.queries = queries;
    this.actor = actor;
    this.cursors = cursors;
  }

  @POST
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "setPeriodIndicator",
      summary = "Tiêu chí lấy số liệu của chỉ số / A leaf takes its actual value from an indicator")
  @APIResponse(
      responseCode = "201",
      content =
          @Content(
              schema = @Schema(implementation = PeriodIndicatorViews.PeriodIndicatorRow.class)))
  public Response set(
      @PathParam("id") String id,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @NotNull @Valid Setting request) {
    Actor by = actor.get();
    UUID period = PathValue.id(PERIOD, id);
    UUID made = tie.set(period, request, by, new RequestKey(idempotencyKey, by.subject()));
    PeriodIndicatorViews.PeriodIndicatorRow created = queries.one(period, made);
    return Answers.created(
        "/v1/periods/" + period + "/indicators/" + made, created, created.version());
  }

  @GET
  @Operation(
      operationId = "listPeriodIndicators",
      summary =
          "Các tiêu chí lấy số liệu của chỉ số / Which leaves take their values from indicators")
  public Page<PeriodIndicatorViews.PeriodIndicatorRow> list(
      @PathParam("id") String id,
      @Parameter(description = "true: also those that were removed") @QueryParam("withRemoved")
          @Nullable String withRemoved,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    UUID period = queries.requireVisible(PathValue.id(PERIOD, id), actor.get());
    boolean all = Boolean.TRUE.equals(PathValue.bool("withRemoved", withRemoved));
    return queries.list(
        period, all, cursors.read("period-indicators|" + period + all, cursor, limit));
  }

  @GET
  @Path("/{tieId}")
  @Operation(
      operationId = "getPeriodIndicator",
      summary = "Một tiêu chí lấy số liệu / That a leaf takes its value from an indicator")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = PeriodIndicatorViews.PeriodIndicatorRow.class)))
  public Response get(@PathParam("id") String id, @PathParam("tieId") String tieId) {
    UUID period = queries.requireVisible(PathValue.id(PERIOD, id), actor.get());
    return answer(period, PathValue.id(TIE, tieId));
  }

  @POST
  @Path("/{tieId}/removal")
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "removePeriodIndicator",
      summary = "Không lấy số liệu nữa / The leaf takes what is entered again")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = PeriodIndicatorViews.PeriodIndicatorRow.class)))
  public Response remove(
      @PathParam("id") String id,
      @PathParam("tieId") String tieId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid Removal request) {
    UUID period = PathValue.id(PERIOD, id);
    UUID removed = PathValue.id(TIE, tieId);
    tie.remove(period, removed, request.reason(), Etag.optional(ifMatch), actor.get());
    return answer(period, removed);
  }

  private Response answer(UUID period, UUID id) {
    PeriodIndicatorViews.PeriodIndicatorRow row = queries.one(period, id);
    return Answers.ok(row, row.version());
  }
}
