package vn.thidua.cluster.agreements;

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

@Path("/v1/agreements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "agreements",
    description = "Giao ước thi đua / What a cluster's members agree upon for a year")
@RolesAllowed({Role.USER, Role.ADMINISTRATOR, Role.RANKING_JOB})
class AgreementResource {

  private final DraftAgreement draft;
  private final AdvanceAgreement advance;
  private final SignAgreement sign;
  private final AgreementQueries queries;
  private final ChangeQueries changes;
  private final CurrentActor actor;
  private final Cursors cursors;

  AgreementResource(
      DraftAgreement draft,
      AdvanceAgreement advance,
      SignAgreement sign,
      AgreementQueries queries,
      ChangeQueries changes,
      CurrentActor actor,
      Cursors cursors) {
    this.draft = draft;
    this.advance = advance;
    this.sign = sign;
    this.queries = queries;
    this.changes = changes;
    this.actor = actor;
    this.cursors = cursors;
  }

  @POST
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "draftAgreement",
      summary = "Dự thảo giao ước / Drafts the agreement of a year, from an earlier one if asked")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = AgreementViews.One.class)))
  public Response draft(
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @NotNull @Valid AgreementRequests.NewAgreement request) {
    Actor by = actor.get();
    UUID id = draft.draft(request, by, new RequestKey(idempotencyKey, by.subject()));
    AgreementViews.One created = queries.one(id, by);
    return Answers.created("/v1/agreements/" + id, created, created.version());
  }

  @GET
  @Operation(
      operationId = "listAgreements",
      summary = "Danh sách giao ước / Lists agreements, the drafts too, in order of drafting")
  public Page<AgreementViews.AgreementRow> list(
      @QueryParam("organizerId") @Nullable String organizerId,
      @QueryParam("clusterId") @Nullable String clusterId,
      @QueryParam("year") @Nullable String year,
      @Parameter(description = "DRAFT, OPEN or CLOSED") @QueryParam("status")
          @Nullable String status,
      @Parameter(description = "Part of the title, without regard to marks and case")
          @QueryParam("q")
          @Nullable String q,
      @QueryParam("source") @Nullable String source,
      @QueryParam("key") @Nullable String key,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    Actor caller = actor.get();
    AgreementQueries.Filter filter =
        new AgreementQueries.Filter(
            PathValue.uuid("organizerId", organizerId),
            PathValue.uuid("clusterId", clusterId),
            PathValue.integer("year", year),
            PathValue.constant("status", AgreementStatus.class, status),
            q,
            source,
            key);
    return queries.list(
        filter, caller, cursors.read("agreements|" + caller.subject() + filter, cursor, limit));
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getAgreement",
      summary = "Một bản giao ước / One, with who has signed and who has not")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = AgreementViews.One.class)))
  public Response get(@PathParam("id") String id) {
    return answer(PathValue.id("agreement", id));
  }

  @GET
  @Path("/{id}/changes")
  @Operation(
      operationId = "listAgreementChanges",
      summary = "Lịch sử thay đổi / Who changed what, when and why, newest first")
  public Page<LoggedAct> changes(
      @PathParam("id") String id,
      @Parameter(description = "NEWEST_FIRST by default, or OLDEST_FIRST") @QueryParam("order")
          @Nullable String order,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    UUID agreement = PathValue.id("agreement", id);
    queries.requireVisible(agreement, actor.get());
    return changes.of(agreement, order, cursor, limit);
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(Role.USER)
  @Operation(operationId = "redraftAgreement", summary = "Sửa dự thảo / Writes a draft anew")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = AgreementViews.One.class)))
  public Response redraft(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid AgreementRequests.Body request) {
    UUID agreement = PathValue.id("agreement", id);
    draft.redraft(agreement, request, Etag.required(ifMatch), actor.get());
    return answer(agreement);
  }

  @POST
  @Path("/{id}/opening")
  @RolesAllowed(Role.USER)
  @Operation(operationId = "openAgreement", summary = "Mở ký giao ước / Opens it for signing")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = AgreementViews.One.class)))
  public Response opening(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid AgreementRequests.Opening request) {
    UUID agreement = PathValue.id("agreement", id);
    advance.open(agreement, request, Etag.optional(ifMatch), actor.get());
    return answer(agreement);
  }

  @POST
  @Path("/{id}/closing")
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "closeAgreement",
      summary = "Đóng giao ước / Closes it and settles who has not signed")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = AgreementViews.One.class)))
  public Response closing(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid AgreementRequests.Closing request) {
    UUID agreement = PathValue.id("agreement", id);
    advance.close(agreement, request, Etag.optional(ifMatch), actor.get());
    return answer(agreement);
  }

  @POST
  @Path("/{id}/signatures")
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "signAgreement",
      summary =
          "Ký giao ước / Signs it: as the organization's representative, or as a secretary for what"
              + " was signed on paper")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = AgreementViews.One.class)))
  public Response sign(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid AgreementRequests.NewSignature request) {
    UUID agreement = PathValue.id("agreement", id);
    sign.sign(agreement, request, Etag.optional(ifMatch), actor.get());
    return answer(agreement);
  }

  @POST
  @Path("/{id}/signatures/{signatureId}/withdrawal")
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "withdrawAgreementSignature",
      summary = "Rút chữ ký nhầm / Withdraws a signature that was a mistake")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = AgreementViews.One.class)))
  public Response withdraw(
      @PathParam("id") String id,
      @PathParam("signatureId") String signatureId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid AgreementRequests.Withdrawal request) {
    UUID agreement = PathValue.id("agreement", id);
    sign.withdraw(
        agreement,
        PathValue.id("signature", signatureId),
        request,
        Etag.optional(ifMatch),
        actor.get());
    return answer(agreement);
  }

  private Response answer(UUID id) {
    AgreementViews.One agreement = queries.one(id, actor.get());
    return Answers.ok(agreement, agreement.version());
  }
}
