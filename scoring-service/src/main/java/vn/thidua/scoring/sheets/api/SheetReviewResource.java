package vn.thidua.scoring.sheets.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.CurrentActor;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.paging.Answers;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.problem.PathValue;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.scoring.sheets.SheetMove;
import vn.thidua.scoring.sheets.Stage;
import vn.thidua.scoring.sheets.bars.BarLifting;
import vn.thidua.scoring.sheets.bars.BarSheet;
import vn.thidua.scoring.sheets.bars.NewBar;
import vn.thidua.scoring.sheets.course.MoveSheet;
import vn.thidua.scoring.sheets.course.SheetReturn;
import vn.thidua.scoring.sheets.values.Quantity;
import vn.thidua.scoring.sheets.values.StageValue;
import vn.thidua.scoring.sheets.values.WriteValues;

/** The reviewers' side of a sheet. */
@Path("/v1/score-sheets/{id}")
@Tag(name = "score-sheets", description = "Phiếu chấm điểm / Score sheets")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.USER)
class SheetReviewResource {

  record Reviews(@NotNull @Size(max = 500) List<@NotNull @Valid NewReview> entries) {}

  /** A field that is absent leaves the earlier stage's value. */
  @Schema(name = "NewReview")
  record NewReview(
      @NotBlank @Size(max = 64) String criterion,
      @Quantity @Nullable BigDecimal target,
      @Quantity @Nullable BigDecimal actual,
      @Quantity @Nullable BigDecimal points,
      @Nullable Boolean passed,
      @Quantity @Nullable BigDecimal count,
      @Schema(description = "true rejects the entry, false lifts an earlier rejection")
          @Nullable Boolean rejected,
      @Size(max = 5000) @Nullable String comment) {

    StageValue toValue(Stage stage) {
      return new StageValue(
          criterion, stage, null, target, actual, points, passed, count, rejected, comment,
          List.of());
    }
  }

  private final WriteValues write;
  private final MoveSheet move;
  private final BarSheet bar;
  private final SheetQueries queries;
  private final CurrentActor actor;

  SheetReviewResource(
      WriteValues write, MoveSheet move, BarSheet bar, SheetQueries queries, CurrentActor actor) {
    this.write = write;
    this.move = move;
    this.bar = bar;
    this.queries = queries;
    this.actor = actor;
  }

  @PUT
  @Path("/head-review")
  @Operation(
      operationId = "writeHeadReview",
      summary = "Cụm trưởng thẩm định, thay toàn bộ / Replaces the head's review")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SheetViews.One.class)))
  public Response headReview(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid Reviews request) {
    return review(id, Stage.HEAD, request, ifMatch);
  }

  @POST
  @Path("/head-review/complete")
  @Operation(
      operationId = "completeHeadReview",
      summary = "Cụm trưởng thẩm định xong / Completes the head's review")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SheetViews.One.class)))
  public Response completeHeadReview(
      @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return complete(id, SheetMove.COMPLETE_HEAD_REVIEW, ifMatch);
  }

  @PUT
  @Path("/office-review")
  @Operation(
      operationId = "writeOfficeReview",
      summary = "Cơ quan thường trực thẩm định, thay toàn bộ / Replaces the office's review")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SheetViews.One.class)))
  public Response officeReview(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid Reviews request) {
    return review(id, Stage.OFFICE, request, ifMatch);
  }

  @POST
  @Path("/office-review/complete")
  @Operation(
      operationId = "completeOfficeReview",
      summary = "Cơ quan thường trực thẩm định xong / Completes the office's review")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SheetViews.One.class)))
  public Response completeOfficeReview(
      @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return complete(id, SheetMove.COMPLETE_OFFICE_REVIEW, ifMatch);
  }

  @POST
  @Path("/return")
  @Operation(
      operationId = "returnScoreSheet",
      summary = "Trả lại phiếu kèm lý do / Returns the sheet to the member, with a reason")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SheetViews.One.class)))
  public Response giveBack(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid SheetReturn request) {
    UUID sheet = sheet(id);
    move.giveBack(sheet, request, Etag.optional(ifMatch), actor.get());
    return answer(sheet);
  }

  @POST
  @Path("/bars")
  @Operation(
      operationId = "imposeBar",
      summary = "Đưa ra khỏi xếp hạng / Bars the member from the ranking")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SheetViews.One.class)))
  public Response impose(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid NewBar request) {
    UUID sheet = sheet(id);
    bar.impose(sheet, request, Etag.optional(ifMatch), actor.get());
    return answer(sheet);
  }

  @POST
  @Path("/bars/{barId}/lift")
  @Operation(operationId = "liftBar", summary = "Gỡ căn cứ loại / Lifts a bar")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SheetViews.One.class)))
  public Response lift(
      @PathParam("id") String id,
      @PathParam("barId") String barId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid BarLifting request) {
    UUID sheet = sheet(id);
    bar.lift(sheet, PathValue.id("bar", barId), request, Etag.optional(ifMatch), actor.get());
    return answer(sheet);
  }

  private Response review(String id, Stage stage, Reviews request, @Nullable String ifMatch) {
    UUID sheet = sheet(id);
    write.write(
        sheet,
        stage,
        request.entries().stream().map(entry -> entry.toValue(stage)).toList(),
        Etag.required(ifMatch),
        actor.get());
    return answer(sheet);
  }

  private Response complete(String id, SheetMove step, @Nullable String ifMatch) {
    UUID sheet = sheet(id);
    move.move(sheet, step, Etag.optional(ifMatch), actor.get());
    return answer(sheet);
  }

  private static UUID sheet(String id) {
    return PathValue.id("score sheet", id);
  }

  private Response answer(UUID id) {
    SheetViews.One sheet =
        queries
            .one(id, actor.get())
            .orElseThrow(() -> ProblemException.notFound("score sheet", id));
    return Answers.ok(sheet, sheet.version());
  }
}
