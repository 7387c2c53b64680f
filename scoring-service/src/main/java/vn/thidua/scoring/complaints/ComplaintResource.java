package vn.thidua.scoring.complaints;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import vn.thidua.platform.changelog.ChangeQueries;
import vn.thidua.platform.changelog.LoggedAct;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.CurrentActor;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.paging.Answers;
import vn.thidua.platform.paging.Cursors;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.problem.PathValue;

/** Complaints once they are raised; they are raised at their sheet. */
@Path("/v1/complaints")
@Tag(name = "complaints", description = "Kiến nghị về điểm / Complaints against scores")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.USER)
class ComplaintResource {

  private final RaiseComplaint raise;
  private final AnswerComplaint answer;
  private final ComplaintQueries queries;
  private final ChangeQueries changes;
  private final CurrentActor actor;
  private final Cursors cursors;

  ComplaintResource(
      RaiseComplaint raise,
      AnswerComplaint answer,
      ComplaintQueries queries,
      ChangeQueries changes,
      CurrentActor actor,
      Cursors cursors) {
    this.raise = raise;
    this.answer = answer;
    this.queries = queries;
    this.changes = changes;
    this.actor = actor;
    this.cursors = cursors;
  }

  @GET
  @Operation(
      operationId = "listComplaints",
      summary = "Danh sách kiến nghị / Lists those against sheets that the caller sees")
  public Page<ComplaintViews.ComplaintRow> list(
      @QueryParam("sheetId") @Nullable String sheetId,
      @QueryParam("periodId") @Nullable String periodId,
      @QueryParam("clusterId") @Nullable String clusterId,
      @QueryParam("organizationId") @Nullable String organizationId,
      @QueryParam("status") @Nullable String status,
      @QueryParam("outcome") @Nullable String outcome,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    Actor caller = actor.get();
    ComplaintQueries.Filter filter =
        new ComplaintQueries.Filter(
            PathValue.uuid("sheetId", sheetId),
            PathValue.uuid("periodId", periodId),
            PathValue.uuid("clusterId", clusterId),
            PathValue.uuid("organizationId", organizationId),
            PathValue.constant("status", ComplaintStatus.class, status),
            PathValue.constant("outcome", ComplaintOutcome.class, outcome));
    return queries.list(
        filter, caller, cursors.read("complaints|" + caller.subject() + filter, cursor, limit));
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getComplaint",
      summary = "Một kiến nghị / One, with its answer and what that changed")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ComplaintViews.One.class)))
  public Response get(@PathParam("id") String id) {
    return answered(PathValue.id("complaint", id));
  }

  @GET
  @Path("/{id}/changes")
  @Operation(
      operationId = "listComplaintChanges",
      summary = "Lịch sử thay đổi / Who changed what, when and why, newest first")
  public Page<LoggedAct> changes(
      @PathParam("id") String id,
      @Parameter(description = "NEWEST_FIRST by default, or OLDEST_FIRST") @QueryParam("order")
          @Nullable String order,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    UUID seen = queries.row(PathValue.id("complaint", id), actor.get()).id();
    return changes.of(seen, order, cursor, limit);
  }

  @POST
  @Path("/{id}/comments")
  @Operation(
      operationId = "commentComplaint",
      summary = "Ý kiến của người thẩm định / A reviewer says something of it")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ComplaintViews.One.class)))
  public Response comments(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ComplaintRequests.Comment request) {
    UUID complaint = PathValue.id("complaint", id);
    answer.comment(complaint, request, Etag.optional(ifMatch), actor.get());
    return answered(complaint);
  }

  @POST
  @Path("/{id}/withdrawal")
  @Operation(operationId = "withdrawComplaint", summary = "Rút kiến nghị / The unit takes it back")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ComplaintViews.One.class)))
  public Response withdrawal(
      @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    UUID complaint = PathValue.id("complaint", id);
    raise.withdraw(complaint, Etag.optional(ifMatch), actor.get());
    return answered(complaint);
  }

  @POST
  @Path("/{id}/answer")
  @Operation(
      operationId = "answerComplaint",
      summary =
          "Trả lời kiến nghị / The standing office decides; what is upheld corrects the sheet")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ComplaintViews.One.class)))
  public Response answer(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ComplaintRequests.Answer request) {
    UUID complaint = PathValue.id("complaint", id);
    answer.answer(complaint, request, Etag.optional(ifMatch), actor.get());
    return answered(complaint);
  }

  private Response answered(UUID id) {
    ComplaintViews.One complaint = queries.one(id, actor.get());
    return Answers.ok(complaint, complaint.version());
  }
}
