package vn.thidua.scoring.sheets.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.thidua.platform.identity.CurrentActor;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.paging.Answers;
import vn.thidua.platform.problem.PathValue;
import vn.thidua.scoring.sheets.Stage;
import vn.thidua.scoring.sheets.entries.EntryChange;
import vn.thidua.scoring.sheets.entries.SaveEntries;
import vn.thidua.scoring.sheets.entries.SavedEntries;

/** Saves some entries of a stage, as people do while they work; several may at the same time. */
@Path("/v1/score-sheets/{id}")
@Tag(name = "score-sheets", description = "Phiếu chấm điểm / Score sheets")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.USER)
class SheetEntryResource {

  private static final String SAVES =
      "Only the entries named change, each as a whole and all of them or none. 412 entry-changed names"
          + " those whose version is another one by now, with what they say.";

  private final SaveEntries save;
  private final CurrentActor actor;

  SheetEntryResource(SaveEntries save, CurrentActor actor) {
    this.save = save;
    this.actor = actor;
  }

  @PATCH
  @Path("/self-score")
  @Operation(
      operationId = "saveSelfScores",
      summary = "Lưu một số mục tự chấm / Saves some entries of the self-score",
      description = SAVES)
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SavedEntries.class)))
  public Response selfScore(
      @PathParam("id") String id, @NotNull @Valid SheetEntryRequests.SelfScoreChanges request) {
    return save(id, Stage.SELF, request.toChanges());
  }

  @PATCH
  @Path("/head-review")
  @Operation(
      operationId = "saveHeadReviews",
      summary = "Lưu một số mục cụm trưởng thẩm định / Saves some entries of the head's review",
      description = SAVES)
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SavedEntries.class)))
  public Response headReview(
      @PathParam("id") String id, @NotNull @Valid SheetEntryRequests.ReviewChanges request) {
    return save(id, Stage.HEAD, request.toChanges(Stage.HEAD));
  }

  @PATCH
  @Path("/office-review")
  @Operation(
      operationId = "saveOfficeReviews",
      summary =
          "Lưu một số mục cơ quan thường trực thẩm định / Saves some entries of the office's review",
      description = SAVES)
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SavedEntries.class)))
  public Response officeReview(
      @PathParam("id") String id, @NotNull @Valid SheetEntryRequests.ReviewChanges request) {
    return save(id, Stage.OFFICE, request.toChanges(Stage.OFFICE));
  }

  private Response save(String id, Stage stage, List<EntryChange> changes) {
    SavedEntries saved = save.save(PathValue.id("score sheet", id), stage, changes, actor.get());
    return Answers.ok(saved, saved.version());
  }
}
