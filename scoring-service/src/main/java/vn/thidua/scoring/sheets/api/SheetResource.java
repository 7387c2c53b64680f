package vn.thidua.scoring.sheets.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
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
import vn.thidua.scoring.sheets.SheetMove;
import vn.thidua.scoring.sheets.SheetStatus;
import vn.thidua.scoring.sheets.Stage;
import vn.thidua.scoring.sheets.course.MoveSheet;
import vn.thidua.scoring.sheets.course.OpenSheet;
import vn.thidua.scoring.sheets.course.SheetOpening;
import vn.thidua.scoring.sheets.values.Explanation;
import vn.thidua.scoring.sheets.values.Quantity;
import vn.thidua.scoring.sheets.values.StageValue;
import vn.thidua.scoring.sheets.values.WriteExplanations;
import vn.thidua.scoring.sheets.values.WriteValues;

/** The member's side of a sheet; the reviewers' is {@link SheetReviewResource}. */
@Path("/v1/score-sheets")
@Tag(name = "score-sheets", description = "Phiếu chấm điểm / Score sheets")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.USER)
class SheetResource {

  record SelfScores(@NotNull @Size(max = 500) List<@NotNull @Valid NewSelfScore> entries) {}

  record NewSelfScore(
      @NotBlank @Size(max = 64) String criterion,
      @Schema(description = "false leaves the criterion out of points and ceiling; BASE only")
          @Nullable Boolean assigned,
      @Quantity @Nullable BigDecimal target,
      @Quantity @Nullable BigDecimal actual,
      @Quantity @Nullable BigDecimal points,
      @Nullable Boolean passed,
      @Schema(description = "Whole number of items") @Quantity @Nullable BigDecimal count,
      @Size(max = 50) @Nullable List<@NotNull @Valid NewEvidence> evidence) {

    StageValue toValue() {
      return new StageValue(
          criterion,
          Stage.SELF,
          !Boolean.FALSE.equals(assigned),
          target,
          actual,
          points,
          passed,
          count,
          null,
          null,
          evidence == null
              ? List.of()
              : evidence.stream()
                  .map(e -> new StageValue.EvidenceItem(e.title(), e.link(), e.fileId()))
                  .toList());
    }
  }

  record NewEvidence(
      @NotBlank @Size(max = 300) String title,
      @Schema(description = "Kept, never fetched")
          @Size(max = 2000)
          @Pattern(regexp = "https?://.+")
          @Nullable String link,
      @Schema(description = "Uploaded at /v1/evidence-files; or link") @Nullable UUID fileId) {}

  record Explanations(@NotNull @Size(max = 500) List<@NotNull @Valid Explanation> entries) {}

  private final OpenSheet open;
  private final WriteValues write;
  private final WriteExplanations explain;
  private final MoveSheet move;
  private final SheetQueries queries;
  private final ChangeQueries changes;
  private final CurrentActor actor;
  private final Cursors cursors;

  SheetResource(
      OpenSheet open,
      WriteValues write,
      WriteExplanations explain,
      MoveSheet move,
      SheetQueries queries,
      ChangeQueries changes,
      CurrentActor actor,
      Cursors cursors) {
    this.open = open;
    this.write = write;
    this.explain = explain;
    this.move = move;
    this.queries = queries;
    this.changes = changes;
    this.actor = actor;
    this.cursors = cursors;
  }

  @POST
  @Operation(
      operationId = "openScoreSheet",
      summary = "Mở phiếu của đơn vị / Opens a unit's sheet, or finds it",
      description =
          "Sheets are made soon after their period is opened, for each member on its last day. Who does"
              + " not wait for that, or does not know, asks here: 201 if it was made now, else 200.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SheetViews.One.class)))
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = SheetViews.One.class)))
  public Response open(
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @NotNull @Valid SheetOpening request) {
    Actor by = actor.get();
    OpenSheet.Opened opened = open.open(request, by, new RequestKey(idempotencyKey, by.subject()));
    SheetViews.One sheet = find(opened.id());
    return opened.found()
        ? Answers.ok(sheet, sheet.version())
        : Answers.created("/v1/score-sheets/" + opened.id(), sheet, sheet.version());
  }

  @GET
  @Operation(
      operationId = "listScoreSheets",
      summary = "Các phiếu được xem / Lists the sheets that the caller may see")
  public Page<SheetViews.SheetRow> list(
      @QueryParam("periodId") @Nullable String periodId,
      @QueryParam("clusterId") @Nullable String clusterId,
      @QueryParam("organizationId") @Nullable String organizationId,
      @Parameter(description = "true: also of all that the organization was made of")
          @QueryParam("withPredecessors")
          @Nullable String withPredecessors,
      @QueryParam("status") @Nullable String status,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    Actor caller = actor.get();
    SheetList.Filter filter =
        new SheetList.Filter(
            PathValue.uuid("periodId", periodId),
            PathValue.uuid("clusterId", clusterId),
            PathValue.uuid("organizationId", organizationId),
            Boolean.TRUE.equals(PathValue.bool("withPredecessors", withPredecessors)),
            PathValue.constant("status", SheetStatus.class, status));
    return queries.list(
        filter, caller, cursors.read("score-sheets|" + caller.subject() + filter, cursor, limit));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getScoreSheet", summary = "Một phiếu / One sheet")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SheetViews.One.class)))
  public Response get(@PathParam("id") String id) {
    return answer(PathValue.id("score sheet", id));
  }

  @GET
  @Path("/{id}/changes")
  @Operation(
      operationId = "listScoreSheetChanges",
      summary = "Lịch sử thay đổi / Who changed what, when and why, newest first")
  public Page<LoggedAct> changes(
      @PathParam("id") String id,
      @Parameter(description = "NEWEST_FIRST by default, or OLDEST_FIRST") @QueryParam("order")
          @Nullable String order,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    UUID sheet = PathValue.id("score sheet", id);
    Predicate<String> visible =
        queries
            .visibleChanges(sheet, actor.get())
            .orElseThrow(() -> ProblemException.notFound("score sheet", sheet));
    Page<LoggedAct> page = changes.of(sheet, order, cursor, limit);
    return new Page<>(
        page.items().stream().map(act -> act.showing(visible)).toList(), page.nextCursor());
  }

  @PUT
  @Path("/{id}/self-score")
  @Operation(
      operationId = "writeSelfScore",
      summary = "Tự chấm điểm, thay toàn bộ / Replaces the whole self-score")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SheetViews.One.class)))
  public Response selfScore(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid SelfScores request) {
    UUID sheet = PathValue.id("score sheet", id);
    write.write(
        sheet,
        Stage.SELF,
        request.entries().stream().map(NewSelfScore::toValue).toList(),
        Etag.required(ifMatch),
        actor.get());
    return answer(sheet);
  }

  @PUT
  @Path("/{id}/explanations")
  @Operation(
      operationId = "writeExplanations",
      summary = "Giải trình, thay toàn bộ / Replaces the member's explanations")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SheetViews.One.class)))
  public Response explain(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid Explanations request) {
    UUID sheet = PathValue.id("score sheet", id);
    explain.write(sheet, request.entries(), Etag.required(ifMatch), actor.get());
    return answer(sheet);
  }

  @POST
  @Path("/{id}/submit")
  @Operation(operationId = "submitScoreSheet", summary = "Nộp phiếu / Submits the sheet")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SheetViews.One.class)))
  public Response submit(
      @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return move(id, SheetMove.SUBMIT, ifMatch);
  }

  @POST
  @Path("/{id}/recall")
  @Operation(
      operationId = "recallScoreSheet",
      summary = "Rút lại phiếu đã nộp / Takes a submitted sheet back")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SheetViews.One.class)))
  public Response recall(
      @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return move(id, SheetMove.RECALL, ifMatch);
  }

  private Response move(String id, SheetMove step, @Nullable String ifMatch) {
    UUID sheet = PathValue.id("score sheet", id);
    move.move(sheet, step, Etag.optional(ifMatch), actor.get());
    return answer(sheet);
  }

  private Response answer(UUID id) {
    SheetViews.One sheet = find(id);
    return Answers.ok(sheet, sheet.version());
  }

  private SheetViews.One find(UUID id) {
    return queries
        .one(id, actor.get())
        .orElseThrow(() -> ProblemException.notFound("score sheet", id));
  }
}
