package vn.thidua.cluster.decisions;

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
import java.time.LocalDate;
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

@Path("/v1/cluster-decisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "cluster-decisions",
    description = "Quyết định về cụm, khối / Decisions that establish, amend and appoint")
@RolesAllowed({Role.USER, Role.ADMINISTRATOR, Role.RANKING_JOB})
class DecisionResource {

  @Schema(name = "NewClusterDecision")
  record Recording(
      @Size(min = 1, max = 100) @Nullable String source,
      @Size(min = 1, max = 200) @Nullable String key,
      @NotNull UUID organizerId,
      @NotNull DecisionKind kind,
      @Schema(description = "With the date unique per organizer, whatever its spaces and case")
          @NotBlank
          @Size(max = 100)
          String number,
      @NotNull LocalDate date,
      @Size(max = 300) @Nullable String issuer,
      @Size(max = 500) @Nullable String title,
      @Schema(description = "Who signed it") @Size(max = 200) @Nullable String signer) {}

  @Schema(name = "ClusterDecisionCorrection")
  record Correction(
      @Size(max = 500) @Nullable String title,
      @Schema(description = "Who signed it") @Size(max = 200) @Nullable String signer,
      @Size(max = 500) @Nullable String reason) {}

  private final RecordDecision record;
  private final DecisionQueries queries;
  private final ChangeQueries changes;
  private final CurrentActor actor;
  private final Cursors cursors;

  DecisionResource(
      RecordDecision record,
      DecisionQueries queries,
      ChangeQueries changes,
      CurrentActor actor,
      Cursors cursors) {
    this.record = record;
    this.queries = queries;
    this.changes = changes;
    this.actor = actor;
    this.cursors = cursors;
  }

  @POST
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "recordClusterDecision",
      summary = "Ghi nhận quyết định / Records a decision")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = DecisionViews.One.class)))
  public Response record(
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @NotNull @Valid Recording request) {
    Actor by = actor.get();
    UUID id = record.record(request, by, new RequestKey(idempotencyKey, by.subject()));
    DecisionViews.One created = queries.one(id, by);
    return Answers.created("/v1/cluster-decisions/" + id, created, created.version());
  }

  @GET
  @Operation(
      operationId = "listClusterDecisions",
      summary = "Danh sách quyết định / Lists decisions, in the order of their recording")
  public Page<DecisionViews.ClusterDecisionRow> list(
      @QueryParam("organizerId") @Nullable String organizerId,
      @QueryParam("kind") @Nullable String kind,
      @Parameter(description = "Part of the number or title, with or without marks")
          @QueryParam("q")
          @Nullable String q,
      @Parameter(description = "Of the decision's date") @QueryParam("year") @Nullable String year,
      @QueryParam("source") @Nullable String source,
      @QueryParam("key") @Nullable String key,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    Actor caller = actor.get();
    DecisionQueries.Filter filter =
        new DecisionQueries.Filter(
            PathValue.uuid("organizerId", organizerId),
            PathValue.constant("kind", DecisionKind.class, kind),
            q,
            PathValue.integer("year", year),
            source,
            key);
    return queries.list(
        filter,
        caller,
        cursors.read("cluster-decisions|" + caller.subject() + filter, cursor, limit));
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getClusterDecision",
      summary = "Một quyết định / One, with all that it did")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = DecisionViews.One.class)))
  public Response get(@PathParam("id") String id) {
    return answer(PathValue.id("cluster-decision", id));
  }

  @GET
  @Path("/{id}/changes")
  @Operation(
      operationId = "listClusterDecisionChanges",
      summary = "Lịch sử thay đổi / Who changed what, when and why, newest first")
  public Page<LoggedAct> changes(
      @PathParam("id") String id,
      @Parameter(description = "NEWEST_FIRST by default, or OLDEST_FIRST") @QueryParam("order")
          @Nullable String order,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    UUID seen = queries.row(PathValue.id("cluster-decision", id), actor.get()).id();
    return changes.of(seen, order, cursor, limit);
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "correctClusterDecision",
      summary = "Sửa trích yếu, người ký / Corrects title and signer")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = DecisionViews.One.class)))
  public Response correct(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid Correction request) {
    UUID decision = PathValue.id("cluster-decision", id);
    record.correct(decision, request, Etag.required(ifMatch), actor.get());
    return answer(decision);
  }

  private Response answer(UUID id) {
    DecisionViews.One decision = queries.one(id, actor.get());
    return Answers.ok(decision, decision.version());
  }
}
