package vn.thidua.scoring.sheets.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import vn.thidua.scoring.sheets.course.MoveSheet;

/** What the standing office does where the cluster's head does nothing. */
@Path("/v1/score-sheets/{id}/head-review/take-over")
@Tag(name = "score-sheets", description = "Phiếu chấm điểm / Score sheets")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.USER)
class TakeOverResource {

  @Schema(name = "HeadReviewTakeOver")
  record TakeOver(@NotBlank @Size(max = 2000) String reason) {}

  private final MoveSheet move;
  private final SheetQueries queries;
  private final CurrentActor actor;

  TakeOverResource(MoveSheet move, SheetQueries queries, CurrentActor actor) {
    this.move = move;
    this.queries = queries;
    this.actor = actor;
  }

  @POST
  @Operation(
      operationId = "takeOverHeadReview",
      summary =
          "Cơ quan thường trực thẩm định tiếp khi cụm trưởng quá hạn / The standing office goes on"
              + " where the head's time is over")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SheetViews.One.class)))
  public Response takeOver(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid TakeOver request) {
    UUID sheet = PathValue.id("score sheet", id);
    move.takeOver(sheet, request.reason(), Etag.optional(ifMatch), actor.get());
    SheetViews.One after =
        queries
            .one(sheet, actor.get())
            .orElseThrow(() -> ProblemException.notFound("score sheet", sheet));
    return Answers.ok(after, after.version());
  }
}
