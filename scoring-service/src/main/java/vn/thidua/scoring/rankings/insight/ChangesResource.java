package vn.thidua.scoring.rankings.insight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.CurrentActor;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.problem.PathValue;

@Path("/v1/rankings/{id}/changes")
@Tag(name = "rankings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.USER, Role.ADMINISTRATOR, Role.RANKING_JOB})
class ChangesResource {

  private final ChangesQueries queries;
  private final CurrentActor actor;

  ChangesResource(ChangesQueries queries, CurrentActor actor) {
    this.queries = queries;
    this.actor = actor;
  }

  @GET
  @Operation(
      operationId = "getRankingChanges",
      summary =
          "Vì sao bảng xếp hạng thay đổi / Why it is another than the one before: which leaf, and"
              + " whose doing",
      description =
          "Ranks, totals, bars and members are shown to whoever sees both rankings; leaves and what"
              + " was said about them of organizations only whose details the caller sees. That the"
              + " best of the cluster changed is told to all, but not whose value it is.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = ChangesViews.Changes.class),
              examples = @ExampleObject(name = "a review", value = InsightExamples.CHANGES)))
  public ChangesViews.Changes changes(
      @PathParam("id") String id,
      @Parameter(
              description =
                  "The ranking to compare with, of the same cluster and period; by default the one"
                      + " right before it")
          @QueryParam("from")
          @Nullable String from,
      @Parameter(description = "Only what concerns it, or the whole cluster")
          @QueryParam("organizationId")
          @Nullable String organizationId) {
    return queries.of(
        PathValue.id("ranking", id),
        PathValue.uuid("from", from),
        PathValue.uuid("organizationId", organizationId),
        actor.get());
  }
}
