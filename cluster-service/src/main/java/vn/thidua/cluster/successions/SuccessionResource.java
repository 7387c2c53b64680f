package vn.thidua.cluster.successions;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.successions.plan.ActKind;
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

@Path("/v1/successions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "successions", description = "Sắp xếp, kế thừa đơn vị / Acts on organizations")
@RolesAllowed({Role.USER, Role.ADMINISTRATOR, Role.RANKING_JOB, Role.HR_SYSTEM})
class SuccessionResource {

  private final PlanSuccession plan;
  private final PreviewSuccession preview;
  private final CarryOutSuccession carryOut;
  private final RectifySuccession rectify;
  private final SuccessionQueries queries;
  private final ChangeQueries changes;
  private final CurrentActor actor;
  private final Cursors cursors;

  SuccessionResource(
      PlanSuccession plan,
      PreviewSuccession preview,
      CarryOutSuccession carryOut,
      RectifySuccession rectify,
      SuccessionQueries queries,
      ChangeQueries changes,
      CurrentActor actor,
      Cursors cursors) {
    this.plan = plan;
    this.preview = preview;
    this.carryOut = carryOut;
    this.rectify = rectify;
    this.queries = queries;
    this.changes = changes;
    this.actor = actor;
    this.cursors = cursors;
  }

  @POST
  @RolesAllowed({Role.USER, Role.ADMINISTRATOR})
  @Operation(
      operationId = "planSuccession",
      summary = "Lập phương án sắp xếp / Plans an act on organizations; nothing changes yet")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = SuccessionViews.One.class)))
  public Response plan(
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @NotNull @Valid SuccessionRequests.Content request) {
    Actor by = actor.get();
    UUID id = plan.plan(request, by, new RequestKey(idempotencyKey, by.subject()));
    return created(id);
  }

  @POST
  @Path("/preview")
  @RolesAllowed({Role.USER, Role.ADMINISTRATOR})
  @Operation(
      operationId = "previewNewSuccession",
      summary = "Xem trước một phương án chưa lưu / What an act would do, without keeping it")
  public SuccessionViews.Preview preview(
      @NotNull @Valid SuccessionRequests.Content request,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          @Nullable String acceptLanguage) {
    return preview.of(request, actor.get(), Language.preferred(acceptLanguage));
  }

  @GET
  @Operation(
      operationId = "listSuccessions",
      summary = "Danh sách việc sắp xếp / Lists acts on organizations")
  public Page<SuccessionViews.SuccessionRow> list(
      @Parameter(description = "Predecessor or successor") @QueryParam("organizationId")
          @Nullable String organizationId,
      @QueryParam("organizerId") @Nullable String organizerId,
      @QueryParam("kind") @Nullable String kind,
      @QueryParam("status") @Nullable String status,
      @Parameter(description = "Acts of this day or later, YYYY-MM-DD") @QueryParam("from")
          @Nullable String from,
      @Parameter(description = "Acts before this day, YYYY-MM-DD") @QueryParam("to")
          @Nullable String to,
      @QueryParam("source") @Nullable String source,
      @QueryParam("key") @Nullable String key,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    SuccessionQueries.Filter filter =
        new SuccessionQueries.Filter(
            PathValue.uuid("organizationId", organizationId),
            PathValue.uuid("organizerId", organizerId),
            PathValue.constant("kind", ActKind.class, kind),
            PathValue.constant("status", Succession.Status.class, status),
            PathValue.date("from", from),
            PathValue.date("to", to),
            source,
            key);
    return queries.list(filter, cursors.read("successions|" + filter, cursor, limit));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getSuccession", summary = "Một việc sắp xếp / One act")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SuccessionViews.One.class)))
  public Response get(@PathParam("id") String id) {
    SuccessionViews.One succession = find(PathValue.id("succession", id));
    return Answers.ok(succession, succession.version());
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed({Role.USER, Role.ADMINISTRATOR})
  @Operation(
      operationId = "changeSuccession",
      summary = "Sửa phương án / Replaces a plan that was not carried out")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SuccessionViews.One.class)))
  public Response change(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid SuccessionRequests.Content request) {
    plan.change(PathValue.id("succession", id), request, Etag.required(ifMatch), actor.get());
    return get(id);
  }

  @GET
  @Path("/{id}/preview")
  @RolesAllowed({Role.USER, Role.ADMINISTRATOR})
  @Operation(
      operationId = "previewSuccession",
      summary =
          "Xem trước hệ quả / What it would do as things are now, and all that stands against it")
  public SuccessionViews.Preview preview(
      @PathParam("id") String id,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          @Nullable String acceptLanguage) {
    return preview.of(
        PathValue.id("succession", id), actor.get(), Language.preferred(acceptLanguage));
  }

  @POST
  @Path("/{id}/execution")
  @RolesAllowed({Role.USER, Role.ADMINISTRATOR})
  @Operation(
      operationId = "carryOutSuccession",
      summary = "Thực hiện / Carries it out, whole, not before its day")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SuccessionViews.One.class)))
  public Response carryOut(
      @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    carryOut.carryOut(PathValue.id("succession", id), Etag.optional(ifMatch), actor.get());
    return get(id);
  }

  @POST
  @Path("/{id}/withdrawal")
  @RolesAllowed({Role.USER, Role.ADMINISTRATOR})
  @Operation(
      operationId = "withdrawSuccession",
      summary = "Rút phương án / It will not be carried out")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SuccessionViews.One.class)))
  public Response withdraw(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid SuccessionRequests.Withdrawal request) {
    plan.withdraw(PathValue.id("succession", id), request, Etag.optional(ifMatch), actor.get());
    return get(id);
  }

  @POST
  @Path("/{id}/rectification")
  @RolesAllowed({Role.USER, Role.ADMINISTRATOR})
  @Operation(
      operationId = "rectifySuccession",
      summary = "Đính chính / Undoes an act from a day on, by another one that is carried out")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = SuccessionViews.One.class)))
  public Response rectify(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @NotNull @Valid SuccessionRequests.Undoing request) {
    Actor by = actor.get();
    return created(
        rectify.rectify(
            PathValue.id("succession", id),
            request,
            Etag.optional(ifMatch),
            by,
            new RequestKey(idempotencyKey, by.subject())));
  }

  @GET
  @Path("/{id}/changes")
  @Operation(
      operationId = "listSuccessionChanges",
      summary = "Lịch sử thay đổi / Who changed what, when and why, newest first")
  public Page<LoggedAct> changes(
      @PathParam("id") String id,
      @Parameter(description = "NEWEST_FIRST by default, or OLDEST_FIRST") @QueryParam("order")
          @Nullable String order,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    UUID seen = find(PathValue.id("succession", id)).id();
    return changes.of(seen, order, cursor, limit);
  }

  private Response created(UUID id) {
    SuccessionViews.One succession = find(id);
    return Answers.created("/v1/successions/" + id, succession, succession.version());
  }

  private SuccessionViews.One find(UUID id) {
    return queries.one(id).orElseThrow(() -> ProblemException.notFound("succession", id));
  }
}
