package vn.thidua.awards.decisions;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thidua.awards.types.CommendationType;
import vn.thidua.awards.types.IssuerRef;
import vn.thidua.awards.types.Subject;
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

@Path("/v1/award-decisions")
@Tag(name = "award-decisions", description = "Quyết định khen thưởng / Decisions on awards")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.USER, Role.ADMINISTRATOR})
class DecisionResource {

  private static final int FIRST_YEAR = 1945;
  private static final int LAST_YEAR = 2200;
  private static final int MOST_AWARDS = 1000;

  @Schema(name = "AwardDecisionRecording")
  record Recording(
      @Size(min = 1, max = 100) @Nullable String source,
      @Size(min = 1, max = 200) @Nullable String key,
      @NotNull UUID organizerId,
      @Schema(description = "Unique per issuer and year, whatever its spaces and case")
          @NotBlank
          @Size(max = 100)
          String number,
      @Schema(description = "Not in the future") @NotNull LocalDate date,
      @NotNull @Valid Issuer issuer,
      @NotNull @Valid Signer signer,
      @Size(min = 1, max = 500) @Nullable String title,
      @NotNull @Size(min = 1, max = MOST_AWARDS) List<@NotNull @Valid Giving> awards) {}

  @Schema(name = "AwardDecisionIssuer")
  record Issuer(
      @Schema(description = "Code of the authority by which is decided") @NotBlank @Size(max = 100)
          String authority,
      @Schema(description = "Whose head signs; none for an authority of the state")
          @Nullable UUID organizationId) {

    IssuerRef reference() {
      return new IssuerRef(authority, organizationId);
    }
  }

  @Schema(name = "AwardDecisionSigner")
  record Signer(
      @NotBlank @Size(max = 200) String name, @NotBlank @Size(max = 200) String position) {}

  @Schema(name = "AwardGiving")
  record Giving(
      @Schema(description = "Code of an award type that holds on the decision's date")
          @NotBlank
          @Size(max = 100)
          String awardType,
      @NotNull CommendationType commendationType,
      @Schema(description = "The holder, or the one whose person is") @NotNull UUID organizationId,
      @Schema(description = "The holder, if it is a person") @Valid @Nullable Person person,
      @Schema(description = "Year of the achievement") @NotNull @Min(FIRST_YEAR) @Max(LAST_YEAR)
          Integer year,
      @Schema(description = "The forwarded proposal that is decided by this")
          @Nullable UUID proposalId) {

    @Schema(hidden = true)
    Subject subject() {
      return person == null ? Subject.COLLECTIVE : Subject.PERSON;
    }
  }

  @Schema(name = "AwardPerson")
  record Person(
      @NotBlank @Size(max = 200) String name,
      @Size(min = 1, max = 200) @Nullable String position) {}

  @Schema(name = "AwardRevoking")
  record Revoking(
      @Schema(description = "Unique per issuer and year, whatever its spaces and case")
          @NotBlank
          @Size(max = 100)
          String number,
      @Schema(description = "Not before the decision's date, not in the future") @NotNull
          LocalDate date,
      @NotNull @Valid Issuer issuer,
      @NotNull @Valid Signer signer,
      @Schema(description = "Law 06/2022/QH15, Art. 93, letters a to d") @NotNull
          AwardDecision.Ground ground,
      @NotBlank @Size(max = 2000) String reason,
      @Schema(description = "All that are still held by default") @Size(min = 1, max = MOST_AWARDS)
          @Nullable List<@NotNull UUID> awardIds) {}

  private final RecordDecision record;
  private final RevokeAwards revoke;
  private final DecisionQueries queries;
  private final DecisionAccess access;
  private final ChangeQueries changes;
  private final CurrentActor actor;
  private final Cursors cursors;

  DecisionResource(
      RecordDecision record,
      RevokeAwards revoke,
      DecisionQueries queries,
      DecisionAccess access,
      ChangeQueries changes,
      CurrentActor actor,
      Cursors cursors) {
    this.record = record;
    this.revoke = revoke;
    this.queries = queries;
    this.access = access;
    this.changes = changes;
    this.actor = actor;
    this.cursors = cursors;
  }

  @POST
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "recordAwardDecision",
      summary = "Ghi nhận quyết định khen thưởng / Records a decision by which awards are given")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = DecisionViews.One.class)))
  public Response record(
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @NotNull @Valid Recording request) {
    Actor by = actor.get();
    access.await(
        request.organizerId(),
        request.issuer().organizationId(),
        request.awards().stream().map(Giving::organizationId).toList());
    UUID id = record.record(request, by, new RequestKey(idempotencyKey, by.subject()));
    return created(id);
  }

  @POST
  @Path("/{id}/revocations")
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "revokeAwards",
      summary =
          "Hủy bỏ khen thưởng bằng quyết định mới / Takes awards back by a new decision; the old"
              + " one stays")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = DecisionViews.One.class)))
  public Response revoke(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @NotNull @Valid Revoking request) {
    Actor by = actor.get();
    UUID first = find(PathValue.id("award decision", id)).id();
    access.await(null, request.issuer().organizationId(), List.of());
    UUID revocation =
        revoke.revoke(
            first,
            request,
            Etag.optional(ifMatch),
            by,
            new RequestKey(idempotencyKey, by.subject()));
    return created(revocation);
  }

  @GET
  @Operation(
      operationId = "listAwardDecisions",
      summary = "Danh sách quyết định / Lists decisions, revoking ones too, without their awards")
  public Page<DecisionViews.DecisionRow> list(
      @QueryParam("organizerId") @Nullable String organizerId,
      @Parameter(description = "Of the decision's date") @QueryParam("year") @Nullable String year,
      @QueryParam("authority") @Nullable String authority,
      @Parameter(description = "Whatever its spaces and case") @QueryParam("number")
          @Nullable String number,
      @QueryParam("source") @Nullable String source,
      @QueryParam("key") @Nullable String key,
      @Parameter(
              description =
                  "Tìm trong số và trích yếu, không cần dấu / In number and title, without marks")
          @QueryParam("q")
          @Nullable String q,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    DecisionQueries.Filter filter =
        new DecisionQueries.Filter(
            PathValue.uuid("organizerId", organizerId),
            PathValue.integer("year", year),
            authority,
            number,
            source,
            key,
            q);
    return queries.list(
        filter, cursors.read("award-decisions|" + actor.get().subject() + filter, cursor, limit));
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getAwardDecision",
      summary = "Một quyết định / One with its awards; persons are named to those concerned only")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = DecisionViews.One.class)))
  public Response get(@PathParam("id") String id) {
    DecisionViews.One decision = find(PathValue.id("award decision", id));
    return Answers.ok(decision, decision.version());
  }

  @GET
  @Path("/{id}/changes")
  @Operation(
      operationId = "listAwardDecisionChanges",
      summary = "Lịch sử thay đổi / Who changed what, when and why, newest first")
  public Page<LoggedAct> changes(
      @PathParam("id") String id,
      @Parameter(description = "NEWEST_FIRST by default, or OLDEST_FIRST") @QueryParam("order")
          @Nullable String order,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    UUID seen = find(PathValue.id("award decision", id)).id();
    return changes.of(seen, order, cursor, limit);
  }

  private Response created(UUID id) {
    DecisionViews.One decision = find(id);
    return Answers.created("/v1/award-decisions/" + id, decision, decision.version());
  }

  private DecisionViews.One find(UUID id) {
    return queries
        .one(id, actor.get())
        .orElseThrow(() -> ProblemException.notFound("award decision", id));
  }
}
