package vn.thidua.scoring.schemes.difference;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.CurrentActor;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.problem.PathValue;

@Path("/v1/schemes/{id}/difference")
@Tag(name = "schemes", description = "Bảng chấm điểm / Scoring schemes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.USER, Role.ADMINISTRATOR, Role.RANKING_JOB})
class SchemeDifferenceResource {

  private final DifferenceQueries queries;
  private final CurrentActor actor;

  SchemeDifferenceResource(DifferenceQueries queries, CurrentActor actor) {
    this.queries = queries;
    this.actor = actor;
  }

  @GET
  @Operation(
      operationId = "compareSchemes",
      summary = "So sánh với bảng khác / What it says otherwise than another, node by node")
  public DifferenceViews.Difference difference(
      @PathParam("id") String id,
      @Parameter(
              description =
                  "The scheme before; by default what this one is a new version of, else what it"
                      + " was copied from")
          @QueryParam("from")
          @Nullable String from) {
    return queries.of(PathValue.id("scheme", id), PathValue.uuid("from", from), actor.get());
  }
}
