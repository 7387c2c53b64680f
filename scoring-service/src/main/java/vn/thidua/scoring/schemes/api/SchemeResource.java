package vn.thidua.scoring.schemes.api;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import vn.thidua.platform.problem.Language;
import vn.thidua.platform.problem.PathValue;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.scoring.schemes.PublishScheme;
import vn.thidua.scoring.schemes.SchemeAccess;
import vn.thidua.scoring.schemes.SchemeQueries;
import vn.thidua.scoring.schemes.SchemeStatus;
import vn.thidua.scoring.schemes.SchemeViews;
import vn.thidua.scoring.schemes.drafting.DraftScheme;
import vn.thidua.scoring.schemes.drafting.ReplaceDraft;

@Path("/v1/schemes")
@Tag(name = "schemes", description = "Bảng chấm điểm / Scoring schemes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.USER, Role.ADMINISTRATOR, Role.RANKING_JOB})
class SchemeResource {

  private final DraftScheme draft;
  private final ReplaceDraft replace;
  private final PublishScheme publish;
  private final SchemeQueries queries;
  private final SchemeAccess access;
  private final ChangeQueries changes;
  private final CurrentActor actor;
  private final Cursors cursors;

  SchemeResource(
      DraftScheme draft,
      ReplaceDraft replace,
      PublishScheme publish,
      SchemeQueries queries,
      SchemeAccess access,
      ChangeQueries changes,
      CurrentActor actor,
      Cursors cursors) {
    this.draft = draft;
    this.replace = replace;
    this.publish = publish;
    this.queries = queries;
    this.access = access;
    this.changes = changes;
    this.actor = actor;
    this.cursors = cursors;
  }

  @POST
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "draftScheme",
      summary = "Soạn bảng chấm điểm / Drafts one; a draft may break rules")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = SchemeViews.One.class)))
  public Response draft(
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @NotNull @Valid SchemeRequests.Drafting request) {
    Actor by = actor.get();
    access.awaitOrganizer(request.organizerId());
    return created(
        draft.draft(request.newScheme(), by, new RequestKey(idempotencyKey, by.subject())));
  }

  @GET
  @Operation(
      operationId = "listSchemes",
      summary = "Danh sách bảng chấm điểm được xem / Lists those that the caller may see")
  public Page<SchemeViews.SchemeRow> list(
      @QueryParam("organizerId") @Nullable String organizerId,
      @QueryParam("year") @Nullable String year,
      @Parameter(description = "DRAFT or PUBLISHED") @QueryParam("status") @Nullable String status,
      @QueryParam("source") @Nullable String source,
      @QueryParam("key") @Nullable String key,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    Actor caller = actor.get();
    SchemeQueries.Filter filter =
        new SchemeQueries.Filter(
            PathValue.uuid("organizerId", organizerId),
            PathValue.integer("year", year),
            PathValue.constant("status", SchemeStatus.class, status),
            source,
            key);
    return queries.list(
        filter, caller, cursors.read("schemes|" + caller.subject() + filter, cursor, limit));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getScheme", summary = "Một bảng chấm điểm / One with its tree")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SchemeViews.One.class)))
  public Response get(@PathParam("id") String id) {
    SchemeViews.One scheme = find(PathValue.id("scheme", id));
    return Answers.ok(scheme, scheme.version());
  }

  @GET
  @Path("/{id}/changes")
  @Operation(
      operationId = "listSchemeChanges",
      summary = "Lịch sử thay đổi / Who changed what, when and why, newest first")
  public Page<LoggedAct> changes(
      @PathParam("id") String id,
      @Parameter(description = "NEWEST_FIRST by default, or OLDEST_FIRST") @QueryParam("order")
          @Nullable String order,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    UUID seen = find(PathValue.id("scheme", id)).id();
    return changes.of(seen, order, cursor, limit);
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "replaceSchemeDraft",
      summary =
          "Thay toàn bộ bản nháp / Replaces a draft whole; organizer and reference stay as they are")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SchemeViews.One.class)))
  public Response replace(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid SchemeRequests.Drafting request) {
    replace.replace(
        PathValue.id("scheme", id), request.newScheme(), Etag.required(ifMatch), actor.get());
    return get(id);
  }

  @GET
  @Path("/{id}/violations")
  @Operation(
      operationId = "listSchemeViolations",
      summary = "Những chỗ sai khiến chưa ban hành được / Everything that prevents publishing")
  public SchemeViews.Violations violations(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
    UUID scheme = PathValue.id("scheme", id);
    return queries
        .violations(scheme, actor.get(), Language.preferred(acceptLanguage))
        .orElseThrow(() -> ProblemException.notFound("scheme", scheme));
  }

  @POST
  @Path("/{id}/publish")
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "publishScheme",
      summary = "Ban hành bảng chấm điểm / Publishes it, or names every violation (409)")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SchemeViews.One.class)))
  public Response publish(
      @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    publish.publish(PathValue.id("scheme", id), Etag.optional(ifMatch), actor.get());
    return get(id);
  }

  @POST
  @Path("/{id}/versions")
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "draftNextSchemeVersion",
      summary =
          "Soạn phiên bản mới của bảng đã ban hành / Drafts the next version of one published")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = SchemeViews.One.class)))
  public Response draftNextVersion(
      @PathParam("id") String id,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @RequestBody(required = false) @Valid SchemeRequests.@Nullable NextVersion request) {
    Actor by = actor.get();
    return created(
        draft.draftNextVersion(
            PathValue.id("scheme", id),
            request == null ? null : request.source(),
            request == null ? null : request.key(),
            by,
            new RequestKey(idempotencyKey, by.subject())));
  }

  private Response created(UUID id) {
    SchemeViews.One created = find(id);
    return Answers.created("/v1/schemes/" + id, created, created.version());
  }

  private SchemeViews.One find(UUID id) {
    return queries.one(id, actor.get()).orElseThrow(() -> ProblemException.notFound("scheme", id));
  }
}
