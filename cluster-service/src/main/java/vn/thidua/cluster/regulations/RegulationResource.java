package vn.thidua.cluster.regulations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import vn.thidua.platform.problem.Text;

@Path("/v1/regulations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "regulations",
    description = "Quy chế hoạt động cụm, khối / Regulations of clusters, in versions")
@RolesAllowed({Role.USER, Role.ADMINISTRATOR, Role.RANKING_JOB})
class RegulationResource {

  private static final int FIRST_YEAR = 1945;
  private static final int LAST_YEAR = 2200;

  @Schema(name = "NewRegulation")
  record Draft(
      @Size(min = 1, max = 100) @Nullable String source,
      @Size(min = 1, max = 200) @Nullable String key,
      @NotNull UUID organizerId,
      @NotBlank @Size(max = 500) String title,
      @Size(max = 100_000) @Nullable String text,
      @Valid @Nullable RegulationLimits limits,
      @Size(max = 20) @Nullable List<@NotNull @Valid Deadline> deadlines) {

    Body content() {
      return new Body(title, text, limits, deadlines);
    }
  }

  @Schema(name = "RegulationContent")
  record Body(
      @NotBlank @Size(max = 500) String title,
      @Size(max = 100_000) @Nullable String text,
      @Valid @Nullable RegulationLimits limits,
      @Size(max = 20) @Nullable List<@NotNull @Valid Deadline> deadlines) {}

  @Schema(name = "RegulationConsultation")
  record Consultation(
      @Schema(description = "What the members said, summed up") @NotBlank @Size(max = 10_000)
          String opinions,
      @Schema(description = "When; today by default") @Nullable LocalDate on) {}

  @Schema(name = "RegulationEntryIntoForce")
  record EntryIntoForce(
      @Schema(description = "First day; the version in force until then ends on it") @NotNull
          LocalDate from) {}

  @Schema(name = "RegulationWithdrawal")
  record Withdrawal(@NotBlank @Size(max = 500) String reason) {}

  private final DraftRegulation draft;
  private final AdvanceRegulation advance;
  private final RegulationQueries queries;
  private final ChangeQueries changes;
  private final CurrentActor actor;
  private final Cursors cursors;
  private final Clock clock;

  RegulationResource(
      DraftRegulation draft,
      AdvanceRegulation advance,
      RegulationQueries queries,
      ChangeQueries changes,
      CurrentActor actor,
      Cursors cursors,
      Clock clock) {
    this.draft = draft;
    this.advance = advance;
    this.queries = queries;
    this.changes = changes;
    this.actor = actor;
    this.cursors = cursors;
    this.clock = clock;
  }

  @POST
  @RolesAllowed(Role.USER)
  @Operation(operationId = "draftRegulation", summary = "Dự thảo quy chế / Drafts a new version")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = RegulationViews.One.class)))
  public Response draft(
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @NotNull @Valid Draft request) {
    Actor by = actor.get();
    UUID id = draft.draft(request, by, new RequestKey(idempotencyKey, by.subject()));
    RegulationViews.One created = queries.one(id, by);
    return Answers.created("/v1/regulations/" + id, created, created.version());
  }

  @GET
  @Operation(
      operationId = "listRegulations",
      summary = "Danh sách quy chế / Lists regulations, the drafts too, in order of drafting")
  public Page<RegulationViews.RegulationRow> list(
      @QueryParam("organizerId") @Nullable String organizerId,
      @QueryParam("status") @Nullable String status,
      @Parameter(description = "YYYY-MM-DD: only what is in force on that day") @QueryParam("asOf")
          @Nullable String asOf,
      @QueryParam("source") @Nullable String source,
      @QueryParam("key") @Nullable String key,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    Actor caller = actor.get();
    RegulationQueries.Filter filter =
        new RegulationQueries.Filter(
            PathValue.uuid("organizerId", organizerId),
            PathValue.constant("status", RegulationStatus.class, status),
            PathValue.date("asOf", asOf),
            source,
            key);
    return queries.list(
        filter, caller, cursors.read("regulations|" + caller.subject() + filter, cursor, limit));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getRegulation", summary = "Một bản quy chế / One version")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RegulationViews.One.class)))
  public Response get(@PathParam("id") String id) {
    return answer(PathValue.id("regulation", id));
  }

  @GET
  @Path("/{id}/calendar")
  @Operation(
      operationId = "getRegulationCalendar",
      summary = "Lịch các bước của một năm / The dates of a year's steps")
  public RegulationViews.Calendar calendar(
      @PathParam("id") String id,
      @Parameter(description = "This year by default") @QueryParam("year") @Nullable String year) {
    Integer wanted = PathValue.integer("year", year);
    int of = wanted == null ? LocalDate.now(clock).getYear() : wanted;
    if (of < FIRST_YEAR || of > LAST_YEAR) {
      throw ProblemException.invalid(
          "?year",
          "wrong-type",
          Text.of(
              "\"%s\" không hợp lệ, cần %d – %d",
              "\"%s\" is not valid, %d – %d is needed", of, FIRST_YEAR, LAST_YEAR));
    }
    return queries.calendar(PathValue.id("regulation", id), of, actor.get());
  }

  @GET
  @Path("/{id}/changes")
  @Operation(
      operationId = "listRegulationChanges",
      summary = "Lịch sử thay đổi / Who changed what, when and why, newest first")
  public Page<LoggedAct> changes(
      @PathParam("id") String id,
      @Parameter(description = "NEWEST_FIRST by default, or OLDEST_FIRST") @QueryParam("order")
          @Nullable String order,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    UUID seen = queries.one(PathValue.id("regulation", id), actor.get()).id();
    return changes.of(seen, order, cursor, limit);
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(Role.USER)
  @Operation(operationId = "redraftRegulation", summary = "Sửa dự thảo / Writes a draft anew")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RegulationViews.One.class)))
  public Response redraft(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid Body request) {
    UUID regulation = PathValue.id("regulation", id);
    draft.redraft(regulation, request, Etag.required(ifMatch), actor.get());
    return answer(regulation);
  }

  @POST
  @Path("/{id}/consultation")
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "consultRegulation",
      summary = "Đã lấy ý kiến / The members were consulted")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RegulationViews.One.class)))
  public Response consultation(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid Consultation request) {
    UUID regulation = PathValue.id("regulation", id);
    advance.consult(regulation, request, Etag.optional(ifMatch), actor.get());
    return answer(regulation);
  }

  @POST
  @Path("/{id}/approval")
  @RolesAllowed(Role.USER)
  @Operation(operationId = "approveRegulation", summary = "Ban hành / Approved by a decision")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RegulationViews.One.class)))
  public Response approval(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid RegulationViews.Approval request) {
    UUID regulation = PathValue.id("regulation", id);
    advance.approve(regulation, request, Etag.optional(ifMatch), actor.get());
    return answer(regulation);
  }

  @POST
  @Path("/{id}/entry-into-force")
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "bringRegulationIntoForce",
      summary = "Có hiệu lực / In force from a day on, in place of the one before")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RegulationViews.One.class)))
  public Response entryIntoForce(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid EntryIntoForce request) {
    UUID regulation = PathValue.id("regulation", id);
    advance.enterIntoForce(regulation, request, Etag.optional(ifMatch), actor.get());
    return answer(regulation);
  }

  @POST
  @Path("/{id}/withdrawal")
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "withdrawRegulation",
      summary = "Rút dự thảo / Given up before it was approved")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RegulationViews.One.class)))
  public Response withdrawal(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid Withdrawal request) {
    UUID regulation = PathValue.id("regulation", id);
    advance.withdraw(regulation, request, Etag.optional(ifMatch), actor.get());
    return answer(regulation);
  }

  private Response answer(UUID id) {
    RegulationViews.One regulation = queries.one(id, actor.get());
    return Answers.ok(regulation, regulation.version());
  }
}
