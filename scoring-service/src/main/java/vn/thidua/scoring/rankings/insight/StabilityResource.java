package vn.thidua.scoring.rankings.insight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.thidua.platform.identity.CurrentActor;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.problem.PathValue;

@Path("/v1/rankings/{id}/stability")
@Tag(name = "rankings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.USER, Role.ADMINISTRATOR, Role.RANKING_JOB})
class StabilityResource {

  private final StabilityQueries queries;
  private final CurrentActor actor;

  StabilityResource(StabilityQueries queries, CurrentActor actor) {
    this.queries = queries;
    this.actor = actor;
  }

  @GET
  @Operation(
      operationId = "getRankingStability",
      summary =
          "Thứ hạng chắc đến đâu / How far the next one is, and which single leaf would change the"
              + " first place",
      description =
          "Places are shown to whoever sees the ranking; claims about leaves of organizations only"
              + " whose details the caller sees.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = StabilityViews.StabilityView.class),
              examples = @ExampleObject(name = "a close race", value = InsightExamples.STABILITY)))
  public StabilityViews.StabilityView stability(@PathParam("id") String id) {
    return queries.of(PathValue.id("ranking", id), actor.get());
  }
}
