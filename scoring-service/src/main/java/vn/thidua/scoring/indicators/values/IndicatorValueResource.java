package vn.thidua.scoring.indicators.values;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
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
import vn.thidua.scoring.indicators.IndicatorAccess;

@Path("/v1/indicator-values")
@Tag(name = "indicators", description = "Chỉ số và số liệu / Indicators and their figures")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.USER, Role.ADMINISTRATOR, Role.RANKING_JOB})
class IndicatorValueResource {

  private static final int FIRST_YEAR = 1945;
  private static final int LAST_YEAR = 2200;
  private static final String MOST = "999999999999999999";
  private static final String LEAST = "-999999999999999999";
  private static final String SIGN = "EQUAL by default; OVER stands for \"over 94 %\"";

  @Schema(name = "IndicatorValueRecording")
  record Recording(
      @NotNull UUID indicatorId,
      @Schema(description = "The last year, or the only one")
          @NotNull
          @Min(FIRST_YEAR)
          @Max(LAST_YEAR)
          Integer year,
      @Schema(description = "The first year of a figure that is about several")
          @Min(FIRST_YEAR)
          @Max(LAST_YEAR)
          @Nullable Integer fromYear,
      @Schema(description = "For an indicator of scope ORGANIZATION") @Nullable UUID organizationId,
      @Schema(description = "For an indicator of scope CLUSTER") @Nullable UUID clusterId,
      @Schema(description = SIGN) @Nullable Sign sign,
      @Schema(description = "May be absent as long as only the target is known")
          @Digits(integer = 18, fraction = 10)
          @DecimalMin(LEAST)
          @DecimalMax(MOST)
          @Nullable BigDecimal value,
      @Schema(description = "What was assigned to the unit")
          @Digits(integer = 18, fraction = 10)
          @DecimalMin(LEAST)
          @DecimalMax(MOST)
          @Nullable BigDecimal target,
      @Schema(description = "Where the number comes from") @NotBlank @Size(max = 1000)
          String origin,
      @Nullable LocalDate asOf,
      @Size(min = 1, max = 1000) @Nullable String note) {

    Measured measured() {
      return new Measured(
          indicatorId, Objects.requireNonNullElse(fromYear, year), year, organizationId, clusterId);
    }

    Figure figure() {
      return new Figure(
          Objects.requireNonNullElse(sign, Sign.EQUAL), value, target, origin, asOf, note);
    }
  }

  @Schema(name = "IndicatorValueCorrection", description = "The whole figure as it holds from now")
  record Correction(
      @Schema(description = SIGN) @Nullable Sign sign,
      @Digits(integer = 18, fraction = 10) @DecimalMin(LEAST) @DecimalMax(MOST)
          @Nullable BigDecimal value,
      @Digits(integer = 18, fraction = 10) @DecimalMin(LEAST) @DecimalMax(MOST)
          @Nullable BigDecimal target,
      @NotBlank @Size(max = 1000) String origin,
      @Nullable LocalDate asOf,
      @Size(min = 1, max = 1000) @Nullable String note,
      @NotBlank @Size(max = 500) String reason) {

    Figure figure() {
      return new Figure(
          Objects.requireNonNullElse(sign, Sign.EQUAL), value, target, origin, asOf, note);
    }
  }

  @Schema(name = "IndicatorValueWithdrawal")
  record Withdrawal(@NotBlank @Size(max = 500) String reason) {}

  private final RecordFigure record;
  private final IndicatorValueQueries queries;
  private final IndicatorAccess access;
  private final ChangeQueries changes;
  private final CurrentActor actor;
  private final Cursors cursors;

  IndicatorValueResource(
      RecordFigure record,
      IndicatorValueQueries queries,
      IndicatorAccess access,
      ChangeQueries changes,
      CurrentActor actor,
      Cursors cursors) {
    this.record = record;
    this.queries = queries;
    this.access = access;
    this.changes = changes;
    this.actor = actor;
    this.cursors = cursors;
  }

  @POST
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "recordIndicatorValue",
      summary = "Ghi số liệu / Records a figure; one that is there is corrected instead")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = IndicatorValueViews.One.class)))
  public Response record(
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @NotNull @Valid Recording request) {
    Actor by = actor.get();
    access.awaitMeasured(request.organizationId(), request.clusterId());
    queries.awaitMembership(request.measured());
    UUID id = record.record(request, by, new RequestKey(idempotencyKey, by.subject()));
    IndicatorValueViews.One recorded = queries.one(id, by);
    return Answers.created("/v1/indicator-values/" + id, recorded, recorded.version());
  }

  @GET
  @Operation(
      operationId = "listIndicatorValues",
      summary = "Danh sách số liệu được xem / Lists the figures that the caller may see")
  public Page<IndicatorValueViews.IndicatorValueRow> list(
      @QueryParam("organizerId") @Nullable String organizerId,
      @QueryParam("indicatorId") @Nullable String indicatorId,
      @QueryParam("organizationId") @Nullable String organizationId,
      @Parameter(description = "true: also of all that the organization was made of")
          @QueryParam("withPredecessors")
          @Nullable String withPredecessors,
      @QueryParam("clusterId") @Nullable String clusterId,
      @Parameter(description = "The last year of a figure, or its only one") @QueryParam("year")
          @Nullable String year,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    Actor caller = actor.get();
    IndicatorValueQueries.Filter filter =
        new IndicatorValueQueries.Filter(
            PathValue.uuid("organizerId", organizerId),
            PathValue.uuid("indicatorId", indicatorId),
            PathValue.uuid("organizationId", organizationId),
            Boolean.TRUE.equals(PathValue.bool("withPredecessors", withPredecessors)),
            PathValue.uuid("clusterId", clusterId),
            PathValue.integer("year", year));
    return queries.list(
        filter,
        caller,
        cursors.read("indicator-values|" + caller.subject() + filter, cursor, limit));
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getIndicatorValue",
      summary = "Một số liệu / A figure with all its revisions")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = IndicatorValueViews.One.class)))
  public Response get(@PathParam("id") String id) {
    return answer(PathValue.id("indicator value", id));
  }

  @GET
  @Path("/{id}/changes")
  @Operation(
      operationId = "listIndicatorValueChanges",
      summary = "Lịch sử thay đổi / Who changed what, when and why, newest first")
  public Page<LoggedAct> changes(
      @PathParam("id") String id,
      @Parameter(description = "NEWEST_FIRST by default, or OLDEST_FIRST") @QueryParam("order")
          @Nullable String order,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    UUID seen = queries.one(PathValue.id("indicator value", id), actor.get()).id();
    return changes.of(seen, order, cursor, limit);
  }

  @POST
  @Path("/{id}/corrections")
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "correctIndicatorValue",
      summary = "Đính chính số liệu / Corrects it by a new revision, also one that was withdrawn")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = IndicatorValueViews.One.class)))
  public Response correct(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid Correction request) {
    UUID value = PathValue.id("indicator value", id);
    record.correct(value, request, Etag.optional(ifMatch), actor.get());
    return answer(value);
  }

  @POST
  @Path("/{id}/withdrawal")
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "withdrawIndicatorValue",
      summary = "Rút số liệu / It does not hold any more; what was said stays on record")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = IndicatorValueViews.One.class)))
  public Response withdraw(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid Withdrawal request) {
    UUID value = PathValue.id("indicator value", id);
    record.withdraw(value, request.reason(), Etag.optional(ifMatch), actor.get());
    return answer(value);
  }

  private Response answer(UUID id) {
    IndicatorValueViews.One value = queries.one(id, actor.get());
    return Answers.ok(value, value.version());
  }
}
