package vn.thidua.scoring.rankings.course;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.CurrentActor;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.paging.Cursors;

@Path("/v1/rankings/years")
@Tag(name = "rankings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.USER, Role.ADMINISTRATOR, Role.RANKING_JOB})
class YearsResource {

  private final CourseQueries queries;
  private final CurrentActor actor;
  private final Cursors cursors;

  YearsResource(CourseQueries queries, CurrentActor actor, Cursors cursors) {
    this.queries = queries;
    this.actor = actor;
    this.cursors = cursors;
  }

  @GET
  @Operation(
      operationId = "listRankingYears",
      summary =
          "Thứ hạng qua các năm / An organization's rank and total year by year, also of all that it"
              + " was made of",
      description =
          "Of each cluster and period the endorsed ranking that no other puts right, or the latest,"
              + " of those that the caller may see. A page holds up to its limit of rankings; one in"
              + " which several that the organization was made of took part has a row of each.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = CourseViews.YearPage.class),
              examples = @ExampleObject(name = "two years", value = CourseExamples.YEARS)))
  public CourseViews.YearPage years(
      @Parameter(required = true) @QueryParam("organizationId") @Nullable String organizationId,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    Actor caller = actor.get();
    UUID organization = Required.uuid("organizationId", organizationId);
    return queries.years(
        organization,
        caller,
        cursors.read("ranking-years|" + caller.subject() + "|" + organization, cursor, limit));
  }
}
