package vn.thidua.scoring.sheets.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.CurrentActor;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.paging.Cursors;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.problem.PathValue;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.scoring.sheets.SheetStatus;
import vn.thidua.scoring.sheets.gaps.GapQueries;
import vn.thidua.scoring.sheets.gaps.GapViews;

/** Self-scores beside reviewed scores. */
@Path("/v1/score-sheets")
@Tag(name = "score-sheets", description = "Phiếu chấm điểm / Score sheets")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.USER)
class SheetGapResource {

  private final SheetQueries queries;
  private final SheetList list;
  private final GapQueries gaps;
  private final CurrentActor actor;
  private final Cursors cursors;

  SheetGapResource(
      SheetQueries queries, SheetList list, GapQueries gaps, CurrentActor actor, Cursors cursors) {
    this.queries = queries;
    this.list = list;
    this.gaps = gaps;
    this.actor = actor;
    this.cursors = cursors;
  }

  @GET
  @Path("/gaps")
  @Operation(
      operationId = "listScoreSheetGaps",
      summary =
          "Chênh lệch tự chấm và thẩm định của các phiếu được xem / Self-scored and reviewed totals of"
              + " the sheets that the caller may see",
      description =
          "Of a period by periodId; of a unit over the years by organizationId, with withPredecessors"
              + " also of all that it was made of.")
  public Page<GapViews.GapRow> gaps(
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
    Page<SheetList.Listed> page =
        list.page(
            filter,
            caller,
            cursors.read("score-sheet-gaps|" + caller.subject() + filter, cursor, limit));
    return new Page<>(
        gaps.rows(page.items().stream().map(SheetGapResource::seen).toList()), page.nextCursor());
  }

  private static GapQueries.Seen seen(SheetList.Listed sheet) {
    return new GapQueries.Seen(
        sheet.id(),
        sheet.periodId(),
        sheet.year(),
        sheet.clusterId(),
        sheet.organizationId(),
        sheet.organizationName(),
        sheet.schemeId(),
        sheet.status(),
        sheet.seen());
  }

  @GET
  @Path("/{id}/gaps")
  @Operation(
      operationId = "getScoreSheetGaps",
      summary =
          "Chênh lệch tự chấm và thẩm định theo tiêu chí / Self-scored and reviewed points, criterion by"
              + " criterion")
  public GapViews.SheetGaps gapsOf(@PathParam("id") String id) {
    UUID sheet = PathValue.id("score sheet", id);
    return queries
        .seen(sheet, actor.get())
        .map(gaps::of)
        .orElseThrow(() -> ProblemException.notFound("score sheet", sheet));
  }
}
