package vn.thidua.scoring.sheets.evidence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
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
import vn.thidua.scoring.sheets.entries.SavedEntries;
import vn.thidua.scoring.sheets.evidence.EvidenceViews.SheetEvidenceRow;

/** What proves the self-score; files are uploaded at {@code /v1/evidence-files} before. */
@Path("/v1/score-sheets/{id}")
@Tag(name = "score-sheets", description = "Phiếu chấm điểm / Score sheets")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.USER)
class EvidenceResource {

  private final ProveEntries prove;
  private final EvidenceQueries queries;
  private final CurrentActor actor;
  private final Cursors cursors;

  EvidenceResource(
      ProveEntries prove, EvidenceQueries queries, CurrentActor actor, Cursors cursors) {
    this.prove = prove;
    this.queries = queries;
    this.actor = actor;
    this.cursors = cursors;
  }

  @GET
  @Path("/evidence")
  @Operation(
      operationId = "listSheetEvidence",
      summary = "Các minh chứng của phiếu / Evidence of a sheet, by criterion and position")
  public Page<SheetEvidenceRow> list(
      @PathParam("id") String id,
      @Parameter(description = "Một tiêu chí / One criterion only") @QueryParam("criterion")
          @Nullable String criterion,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    UUID sheet = PathValue.id("score sheet", id);
    Actor caller = actor.get();
    return queries.of(
        sheet,
        criterion,
        caller,
        cursors.read(
            "sheet-evidence|" + caller.subject() + sheet + "|" + criterion, cursor, limit));
  }

  @POST
  @Path("/evidence")
  @Operation(
      operationId = "addSheetEvidence",
      summary =
          "Thêm một minh chứng cho một hay nhiều tiêu chí / Puts a piece of evidence to one entry or"
              + " several",
      description =
          "Behind what is there; what is there already is not put twice. With If-Match only if the"
              + " sheet is still as it was seen.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SavedEntries.class)))
  public Response add(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid NewSheetEvidence request) {
    SavedEntries saved =
        prove.add(PathValue.id("score sheet", id), request, Etag.optional(ifMatch), actor.get());
    return Answers.ok(saved, saved.version());
  }

  @DELETE
  @Path("/evidence")
  @Operation(
      operationId = "removeSheetEvidence",
      summary = "Bỏ một minh chứng / Takes a piece of evidence away",
      description = "A file that proved something when the sheet was handed in stays with it.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SavedEntries.class)))
  public Response remove(
      @PathParam("id") String id,
      @Parameter(description = "Tiêu chí / Of which entry", required = true)
          @QueryParam("criterion")
          @Nullable String criterion,
      @Parameter(description = "Vị trí, từ 1 / Its position in the entry, from 1", required = true)
          @QueryParam("position")
          @Nullable String position,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    UUID sheet = PathValue.id("score sheet", id);
    Integer place = PathValue.integer("position", position);
    SavedEntries saved =
        prove.remove(
            sheet,
            required("criterion", criterion),
            required("position", place),
            Etag.required(ifMatch),
            actor.get());
    return Answers.ok(saved, saved.version());
  }

  private static <T> T required(String name, @Nullable T value) {
    if (value == null) {
      throw ProblemException.invalid(
          "?" + name, "required", Text.of("Cần có %s", "%s is required", name));
    }
    return value;
  }
}
