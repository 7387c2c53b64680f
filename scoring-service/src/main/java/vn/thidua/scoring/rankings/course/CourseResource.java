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
import vn.thidua.platform.problem.PathValue;

@Path("/v1/rankings/course")
@Tag(name = "rankings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.USER, Role.ADMINISTRATOR, Role.RANKING_JOB})
class CourseResource {

  private final CourseQueries queries;
  private final CurrentActor actor;
  private final Cursors cursors;

  CourseResource(CourseQueries queries, CurrentActor actor, Cursors cursors) {
    this.queries = queries;
    this.actor = actor;
    this.cursors = cursors;
  }

  @GET
  @Operation(
      operationId = "listRankingCourse",
      summary =
          "Diễn biến thứ hạng trong kỳ / Ranks and totals of a cluster over the rankings of a"
              + " period, the oldest first")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = CourseViews.CoursePage.class),
              examples = @ExampleObject(name = "two nights", value = CourseExamples.COURSE)))
  public CourseViews.CoursePage course(
      @Parameter(required = true) @QueryParam("periodId") @Nullable String periodId,
      @Parameter(required = true) @QueryParam("clusterId") @Nullable String clusterId,
      @Parameter(description = "Only its rows") @QueryParam("organizationId")
          @Nullable String organizationId,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    Actor caller = actor.get();
    UUID period = Required.uuid("periodId", periodId);
    UUID cluster = Required.uuid("clusterId", clusterId);
    UUID organization = PathValue.uuid("organizationId", organizationId);
    String list =
        "ranking-course|" + caller.subject() + "|" + period + "|" + cluster + "|" + organization;
    return queries.course(period, cluster, organization, caller, cursors.read(list, cursor, limit));
  }
}
