package vn.thidua.cluster.clusters.acts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.clusters.ClusterQueries;
import vn.thidua.cluster.clusters.ClusterViews;
import vn.thidua.platform.identity.CurrentActor;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.paging.Answers;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.problem.PathValue;

@Path("/v1/clusters/{id}/years/{year}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "clusters")
@RolesAllowed({Role.USER, Role.ADMINISTRATOR, Role.RANKING_JOB, Role.HR_SYSTEM})
class YearResource {

  @Schema(name = "ClusterYearClosing")
  record Closing(
      @Schema(description = "The day of the act; not in the future") @NotNull LocalDate on,
      @Schema(description = "The act, for example the minutes of the summary conference")
          @NotBlank
          @Size(max = 500)
          String document,
      @Size(max = 2000) @Nullable String note) {}

  private final CloseYear close;
  private final ClusterQueries queries;
  private final CurrentActor actor;

  YearResource(CloseYear close, ClusterQueries queries, CurrentActor actor) {
    this.close = close;
    this.queries = queries;
    this.actor = actor;
  }

  @GET
  @Operation(
      operationId = "getClusterYear",
      summary = "Một năm của cụm / Who took part and who led in a year, and whether it is closed")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ClusterViews.Year.class)))
  public Response get(@PathParam("id") String id, @PathParam("year") String year) {
    return answer(PathValue.id("cluster", id), PathValue.year("cluster-year", year));
  }

  @POST
  @Path("/closing")
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "closeClusterYear",
      summary = "Khép lại năm thi đua / Closes a year: nothing later changes what was valid in it")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ClusterViews.Year.class)))
  public Response closing(
      @PathParam("id") String id,
      @PathParam("year") String year,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid Closing request) {
    UUID cluster = PathValue.id("cluster", id);
    int closed = PathValue.year("cluster-year", year);
    close.close(cluster, closed, request, Etag.optional(ifMatch), actor.get());
    return answer(cluster, closed);
  }

  private Response answer(UUID cluster, int year) {
    ClusterViews.Year found = queries.year(cluster, year, actor.get());
    return Answers.ok(found, found.version());
  }
}
