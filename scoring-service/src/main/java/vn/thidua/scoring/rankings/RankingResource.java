package vn.thidua.scoring.rankings;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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
import vn.thidua.platform.paging.Answers;
import vn.thidua.platform.paging.Cursors;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.problem.Language;
import vn.thidua.platform.problem.PathValue;

@Path("/v1/rankings")
@Tag(name = "rankings", description = "Bảng xếp hạng / Rankings, computed and endorsed")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.USER, Role.ADMINISTRATOR, Role.RANKING_JOB})
class RankingResource {

  private static final String CSV = "text/csv;charset=UTF-8";

  private final RankingQueries queries;
  private final CurrentActor actor;
  private final Cursors cursors;

  RankingResource(RankingQueries queries, CurrentActor actor, Cursors cursors) {
    this.queries = queries;
    this.actor = actor;
    this.cursors = cursors;
  }

  @GET
  @Operation(
      operationId = "listRankings",
      summary = "Danh sách bảng xếp hạng được xem / Lists those that the caller may see, no rows")
  public Page<RankingViews.Header> list(
      @QueryParam("periodId") @Nullable String periodId,
      @QueryParam("clusterId") @Nullable String clusterId,
      @QueryParam("organizerId") @Nullable String organizerId,
      @QueryParam("year") @Nullable String year,
      @Parameter(description = "Rankings in which the organization has a row")
          @QueryParam("organizationId")
          @Nullable String organizationId,
      @Parameter(description = "true: or one of all that the organization was made of")
          @QueryParam("withPredecessors")
          @Nullable String withPredecessors,
      @Parameter(
              description = "true: only the newest of each cluster and period; false: the others")
          @QueryParam("latest")
          @Nullable String latest,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    Actor caller = actor.get();
    RankingQueries.Filter filter =
        new RankingQueries.Filter(
            PathValue.uuid("periodId", periodId),
            PathValue.uuid("clusterId", clusterId),
            PathValue.uuid("organizerId", organizerId),
            PathValue.integer("year", year),
            PathValue.uuid("organizationId", organizationId),
            Boolean.TRUE.equals(PathValue.bool("withPredecessors", withPredecessors)),
            PathValue.bool("latest", latest));
    return queries.list(
        filter, caller, cursors.read("rankings|" + caller.subject() + filter, cursor, limit));
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getRanking",
      summary = "Một bảng xếp hạng / One with its rows, computed and endorsed ranks side by side")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = RankingViews.One.class),
              examples = {
                @ExampleObject(name = "provisional", value = RankingExamples.PROVISIONAL),
                @ExampleObject(name = "published", value = RankingExamples.PUBLISHED),
                @ExampleObject(name = "rectified", value = RankingExamples.RECTIFIED)
              }))
  public Response get(@PathParam("id") String id) {
    RankingViews.One ranking = find(id);
    return Answers.ok(ranking, ranking.version());
  }

  @GET
  @Path("/{id}/csv")
  @Produces(CSV)
  @Operation(
      operationId = "exportRanking",
      summary = "Bảng xếp hạng dạng CSV / The rows for a spreadsheet")
  @APIResponse(
      responseCode = "200",
      content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
  public Response export(
      @PathParam("id") String id,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          @Nullable String acceptLanguage) {
    RankingViews.One ranking = find(id);
    return RankingCsv.attachment(ranking.id(), ranking.rows(), Language.preferred(acceptLanguage))
        .build();
  }

  @GET
  @Path("/{id}/details/{organizationId}")
  @Operation(
      operationId = "getRankingDetails",
      summary = "Điểm từng tiêu chí của một đơn vị / The leaf points of one organization")
  public RankingViews.Details details(
      @PathParam("id") String id, @PathParam("organizationId") String organizationId) {
    return queries.details(
        PathValue.id("ranking", id), PathValue.id("organization", organizationId), actor.get());
  }

  private RankingViews.One find(String id) {
    return queries.required(PathValue.id("ranking", id), actor.get());
  }
}
