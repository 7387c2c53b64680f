package vn.thidua.scoring.indicators;

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
import vn.thidua.scoring.engine.scheme.Direction;

@Path("/v1/indicators")
@Tag(name = "indicators", description = "Chỉ số và số liệu / Indicators and their figures")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.USER, Role.ADMINISTRATOR, Role.RANKING_JOB})
class IndicatorResource {

  @Schema(name = "IndicatorDefinition")
  record Definition(
      @Size(min = 1, max = 100) @Nullable String source,
      @Size(min = 1, max = 200) @Nullable String key,
      @NotNull UUID organizerId,
      @Schema(description = "The organization that owns the figures; the organizer by default")
          @Nullable UUID ownerId,
      @Schema(description = "Unique in the organizer's catalog") @NotBlank @Size(max = 64)
          String code,
      @NotBlank @Size(max = 500) String title,
      @Size(min = 1, max = 500) @Nullable String titleEn,
      @NotNull IndicatorScope scope,
      @Schema(description = "Of measure", examples = "tỷ đồng") @NotBlank @Size(max = 50)
          String unit,
      @Schema(description = "Digits after the point that a figure has at most") @Min(0) @Max(10)
          @Nullable Integer decimals,
      @Nullable Direction direction,
      @Schema(description = "Where the figures come from") @Size(min = 1, max = 1000)
          @Nullable String origin,
      @Valid @Nullable IndicatorBasis legalBasis) {

    Body content() {
      return new Body(
          ownerId, code, title, titleEn, scope, unit, decimals, direction, origin, legalBasis);
    }
  }

  @Schema(name = "IndicatorContent")
  record Body(
      @Schema(description = "The organization that owns the figures; the organizer by default")
          @Nullable UUID ownerId,
      @Schema(description = "Unique in the organizer's catalog") @NotBlank @Size(max = 64)
          String code,
      @NotBlank @Size(max = 500) String title,
      @Size(min = 1, max = 500) @Nullable String titleEn,
      @Schema(description = "Stays as it is once there are figures") @NotNull IndicatorScope scope,
      @Schema(description = "Of measure; stays as it is once there are figures")
          @NotBlank
          @Size(max = 50)
          String unit,
      @Schema(description = "Digits after the point that a figure has at most") @Min(0) @Max(10)
          @Nullable Integer decimals,
      @Nullable Direction direction,
      @Schema(description = "Where the figures come from") @Size(min = 1, max = 1000)
          @Nullable String origin,
      @Valid @Nullable IndicatorBasis legalBasis) {}

  private final DefineIndicator define;
  private final IndicatorQueries queries;
  private final IndicatorAccess access;
  private final ChangeQueries changes;
  private final CurrentActor actor;
  private final Cursors cursors;

  IndicatorResource(
      DefineIndicator define,
      IndicatorQueries queries,
      IndicatorAccess access,
      ChangeQueries changes,
      CurrentActor actor,
      Cursors cursors) {
    this.define = define;
    this.queries = queries;
    this.access = access;
    this.changes = changes;
    this.actor = actor;
    this.cursors = cursors;
  }

  @POST
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "defineIndicator",
      summary = "Lập chỉ số / Puts an indicator into the organizer's catalog")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = IndicatorViews.One.class)))
  public Response define(
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @NotNull @Valid Definition request) {
    Actor by = actor.get();
    access.awaitThoseConcerned(request.organizerId(), request.ownerId());
    UUID id = define.define(request, by, new RequestKey(idempotencyKey, by.subject()));
    IndicatorViews.One defined = queries.one(id, by);
    return Answers.created("/v1/indicators/" + id, defined, defined.version());
  }

  @GET
  @Operation(
      operationId = "listIndicators",
      summary = "Danh mục chỉ số được xem / Lists those that the caller may see")
  public Page<IndicatorViews.IndicatorRow> list(
      @QueryParam("organizerId") @Nullable String organizerId,
      @QueryParam("ownerId") @Nullable String ownerId,
      @Parameter(description = "ORGANIZATION or CLUSTER") @QueryParam("scope")
          @Nullable String scope,
      @QueryParam("code") @Nullable String code,
      @QueryParam("source") @Nullable String source,
      @QueryParam("key") @Nullable String key,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    Actor caller = actor.get();
    IndicatorQueries.Filter filter =
        new IndicatorQueries.Filter(
            PathValue.uuid("organizerId", organizerId),
            PathValue.uuid("ownerId", ownerId),
            PathValue.constant("scope", IndicatorScope.class, scope),
            code,
            source,
            key);
    return queries.list(
        filter, caller, cursors.read("indicators|" + caller.subject() + filter, cursor, limit));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getIndicator", summary = "Một chỉ số / One indicator")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = IndicatorViews.One.class)))
  public Response get(@PathParam("id") String id) {
    IndicatorViews.One indicator = queries.one(PathValue.id("indicator", id), actor.get());
    return Answers.ok(indicator, indicator.version());
  }

  @GET
  @Path("/{id}/changes")
  @Operation(
      operationId = "listIndicatorChanges",
      summary = "Lịch sử thay đổi / Who changed what, when and why, newest first")
  public Page<LoggedAct> changes(
      @PathParam("id") String id,
      @Parameter(description = "NEWEST_FIRST by default, or OLDEST_FIRST") @QueryParam("order")
          @Nullable String order,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    UUID seen = queries.requireVisible(PathValue.id("indicator", id), actor.get()).id();
    return changes.of(seen, order, cursor, limit);
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "redefineIndicator",
      summary = "Sửa chỉ số / Says in another way what it is; organizer and reference stay")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = IndicatorViews.One.class)))
  public Response redefine(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid Body request) {
    UUID indicator = PathValue.id("indicator", id);
    long expected = Etag.required(ifMatch);
    queries.requireVisible(indicator, actor.get());
    if (request.ownerId() != null) {
      access.awaitMeasured(request.ownerId(), null);
    }
    define.redefine(indicator, request, expected, actor.get());
    return get(id);
  }
}
