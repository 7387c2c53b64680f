package vn.thidua.awards.proposals;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thidua.awards.types.CommendationType;
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

@Path("/v1/proposals")
@Tag(name = "proposals", description = "Đề nghị khen thưởng / Proposals for awards")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.USER, Role.ADMINISTRATOR})
class ProposalResource {

  private static final int FIRST_YEAR = 1945;
  private static final int LAST_YEAR = 2200;
  private static final int MOST_MERITS = 4000;

  @Schema(name = "ProposalDrafting")
  record Drafting(
      @Size(min = 1, max = 100) @Nullable String source,
      @Size(min = 1, max = 200) @Nullable String key,
      @NotNull UUID organizerId,
      @Schema(description = "Year of the achievement") @NotNull @Min(FIRST_YEAR) @Max(LAST_YEAR)
          Integer year,
      @Schema(description = "Code of an award type that holds today") @NotBlank @Size(max = 100)
          String awardType,
      @NotNull CommendationType commendationType,
      @NotNull UUID organizationId,
      @Schema(description = "Required if the award type's data says so") @Valid
          @Nullable RankingReference ranking,
      @NotBlank @Size(max = MOST_MERITS) String merits) {

    ProposalCheck.Content content() {
      return new ProposalCheck.Content(
          year, awardType, commendationType, organizationId, RankingReference.of(ranking), merits);
    }
  }

  @Schema(name = "ProposalChanging")
  record Changing(
      @Schema(description = "Year of the achievement") @NotNull @Min(FIRST_YEAR) @Max(LAST_YEAR)
          Integer year,
      @Schema(description = "Code of an award type that holds today") @NotBlank @Size(max = 100)
          String awardType,
      @NotNull CommendationType commendationType,
      @NotNull UUID organizationId,
      @Schema(description = "Required if the award type's data says so") @Valid
          @Nullable RankingReference ranking,
      @NotBlank @Size(max = MOST_MERITS) String merits) {

    ProposalCheck.Content content() {
      return new ProposalCheck.Content(
          year, awardType, commendationType, organizationId, RankingReference.of(ranking), merits);
    }
  }

  @Schema(name = "ProposalRankingReference")
  record RankingReference(
      @NotNull UUID id,
      @Schema(description = "The ranking's outputDigest, as whoever proposes saw it")
          @NotBlank
          @Size(max = 200)
          String digest) {

    static ProposalCheck.@Nullable RankingReference of(@Nullable RankingReference given) {
      return given == null ? null : new ProposalCheck.RankingReference(given.id, given.digest);
    }

    static @Nullable UUID idOf(@Nullable RankingReference given) {
      return given == null ? null : given.id;
    }
  }

  @Schema(name = "ProposalReason")
  record Reason(@NotBlank @Size(max = 500) String reason) {}

  /** What lists and exports can be narrowed by, as it stands in the URL. */
  static final class Question {
    @QueryParam("organizerId")
    @Nullable String organizerId;

    @QueryParam("organizationId")
    @Nullable String organizationId;

    @Parameter(description = "true: also for all that the organization was made of")
    @QueryParam("withPredecessors")
    @Nullable String withPredecessors;

    @Parameter(
        description = "Organizations that were members of the cluster in the proposal's year")
    @QueryParam("clusterId")
    @Nullable String clusterId;

    @QueryParam("year")
    @Nullable String year;

    @QueryParam("awardType")
    @Nullable String awardType;

    @Parameter(description = "DRAFT, SUBMITTED, RETURNED, FORWARDED, DECIDED, REFUSED or WITHDRAWN")
    @QueryParam("status")
    @Nullable String status;

    @QueryParam("source")
    @Nullable String source;

    @QueryParam("key")
    @Nullable String key;

    @Parameter(
        description =
            "Tìm trong tên đơn vị và thành tích, không cần dấu / In the organization's name and the"
                + " merits, without marks")
    @QueryParam("q")
    @Nullable String q;

    ProposalQueries.Filter filter() {
      return new ProposalQueries.Filter(
          PathValue.uuid("organizerId", organizerId),
          PathValue.uuid("organizationId", organizationId),
          Boolean.TRUE.equals(PathValue.bool("withPredecessors", withPredecessors)),
          PathValue.uuid("clusterId", clusterId),
          PathValue.integer("year", year),
          awardType,
          PathValue.constant("status", ProposalLife.Status.class, status),
          source,
          key,
          q);
    }
  }

  private final WriteProposal write;
  private final MoveProposal move;
  private final ProposalQueries queries;
  private final ProposalAccess access;
  private final ChangeQueries changes;
  private final CurrentActor actor;
  private final Cursors cursors;

  ProposalResource(
      WriteProposal write,
      MoveProposal move,
      ProposalQueries queries,
      ProposalAccess access,
      ChangeQueries changes,
      CurrentActor actor,
      Cursors cursors) {
    this.write = write;
    this.move = move;
    this.queries = queries;
    this.access = access;
    this.changes = changes;
    this.actor = actor;
    this.cursors = cursors;
  }

  @POST
  @RolesAllowed(Role.USER)
  @Operation(operationId = "draftProposal", summary = "Lập đề nghị / Drafts a proposal")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = ProposalViews.One.class)))
  public Response draft(
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @NotNull @Valid Drafting request) {
    Actor by = actor.get();
    access.await(
        request.organizerId(), request.organizationId(), RankingReference.idOf(request.ranking()));
    UUID id = write.draft(request, by, new RequestKey(idempotencyKey, by.subject()));
    ProposalViews.One created = find(id);
    return Answers.created("/v1/proposals/" + id, created, created.version());
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "changeProposal",
      summary = "Sửa đề nghị / Changes one that is a draft or was returned")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ProposalViews.One.class)))
  public Response change(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid Changing request) {
    UUID proposal = find(PathValue.id("proposal", id)).id();
    long expected = Etag.required(ifMatch);
    access.await(null, request.organizationId(), RankingReference.idOf(request.ranking()));
    write.change(proposal, request, expected, actor.get());
    return get(id);
  }

  @GET
  @Operation(
      operationId = "listProposals",
      summary = "Danh sách đề nghị được xem / Lists those that the caller may see")
  public Page<ProposalViews.ProposalRow> list(
      @BeanParam Question question,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    Actor caller = actor.get();
    ProposalQueries.Filter filter = question.filter();
    return queries.list(
        filter, caller, cursors.read("proposals|" + caller.subject() + filter, cursor, limit));
  }

  @GET
  @Path("/csv")
  @Produces("text/csv;charset=UTF-8")
  @Operation(
      operationId = "exportProposals",
      summary = "Đề nghị dạng CSV / For a spreadsheet: the first 5000 that the list has")
  @APIResponse(
      responseCode = "200",
      content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
  public Response export(
      @BeanParam Question question,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          @Nullable String acceptLanguage) {
    Language language = Language.preferred(acceptLanguage);
    return Response.ok(ProposalCsv.of(queries.export(question.filter(), actor.get()), language))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"proposals.csv\"")
        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getProposal", summary = "Một đề nghị / One, with what was done to it")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ProposalViews.One.class)))
  public Response get(@PathParam("id") String id) {
    ProposalViews.One proposal = find(PathValue.id("proposal", id));
    return Answers.ok(proposal, proposal.version());
  }

  @GET
  @Path("/{id}/changes")
  @Operation(
      operationId = "listProposalChanges",
      summary = "Lịch sử thay đổi / Who changed what, when and why, newest first")
  public Page<LoggedAct> changes(
      @PathParam("id") String id,
      @Parameter(description = "NEWEST_FIRST by default, or OLDEST_FIRST") @QueryParam("order")
          @Nullable String order,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    UUID seen = find(PathValue.id("proposal", id)).id();
    return changes.of(seen, order, cursor, limit);
  }

  @POST
  @Path("/{id}/submission")
  @RolesAllowed(Role.USER)
  @Operation(operationId = "submitProposal", summary = "Trình đề nghị / Submits it")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ProposalViews.One.class)))
  public Response submit(
      @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    move.submit(PathValue.id("proposal", id), Etag.optional(ifMatch), actor.get());
    return get(id);
  }

  @POST
  @Path("/{id}/return")
  @RolesAllowed(Role.USER)
  @Operation(operationId = "returnProposal", summary = "Trả lại để bổ sung / Gives it back")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ProposalViews.One.class)))
  public Response giveBack(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid Reason request) {
    move.giveBack(
        PathValue.id("proposal", id), request.reason(), Etag.optional(ifMatch), actor.get());
    return get(id);
  }

  @POST
  @Path("/{id}/forwarding")
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "forwardProposal",
      summary = "Chuyển cấp có thẩm quyền / Forwards it to the competent authority")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ProposalViews.One.class)))
  public Response forward(
      @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    move.forward(PathValue.id("proposal", id), Etag.optional(ifMatch), actor.get());
    return get(id);
  }

  @POST
  @Path("/{id}/refusal")
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "refuseProposal",
      summary = "Ghi nhận không được khen thưởng / Notes that the authority refused it")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ProposalViews.One.class)))
  public Response refuse(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid Reason request) {
    move.refuse(
        PathValue.id("proposal", id), request.reason(), Etag.optional(ifMatch), actor.get());
    return get(id);
  }

  @POST
  @Path("/{id}/withdrawal")
  @RolesAllowed(Role.USER)
  @Operation(operationId = "withdrawProposal", summary = "Rút đề nghị / Withdraws it")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ProposalViews.One.class)))
  public Response withdraw(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid Reason request) {
    move.withdraw(
        PathValue.id("proposal", id), request.reason(), Etag.optional(ifMatch), actor.get());
    return get(id);
  }

  private ProposalViews.One find(UUID id) {
    return queries
        .one(id, actor.get())
        .orElseThrow(() -> ProblemException.notFound("proposal", id));
  }
}
