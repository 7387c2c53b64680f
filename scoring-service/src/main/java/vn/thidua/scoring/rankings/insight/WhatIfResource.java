package vn.thidua.scoring.rankings.insight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
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

@Path("/v1/rankings/{id}/what-if")
@Tag(name = "rankings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.USER)
class WhatIfResource {

  private final WhatIfQueries queries;
  private final CurrentActor actor;

  WhatIfResource(WhatIfQueries queries, CurrentActor actor) {
    this.queries = queries;
    this.actor = actor;
  }

  @POST
  @Operation(
      operationId = "supposeRanking",
      summary =
          "Nếu… thì xếp hạng ra sao / The ranking that would be if something were otherwise; saves"
              + " nothing",
      description =
          "Values and bars may be assumed of organizations whose details the caller sees. Whoever"
              + " does not see those of the whole cluster is told the own totals among the others'"
              + " present ones.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = WhatIfViews.WhatIfView.class),
              examples = @ExampleObject(name = "one more point", value = InsightExamples.WHAT_IF)))
  public WhatIfViews.WhatIfView whatIf(
      @PathParam("id") String id, @NotNull @Valid WhatIfRequests.Assumptions assumptions) {
    return queries.of(PathValue.id("ranking", id), assumptions, actor.get());
  }
}
