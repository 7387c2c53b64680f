package vn.thidua.scoring.rankings.course;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
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
import vn.thidua.platform.paging.Cursors;
import vn.thidua.platform.problem.Language;

@Path("/v1/rankings/comparison")
@Tag(name = "rankings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.USER, Role.ADMINISTRATOR, Role.RANKING_JOB})
class ComparisonResource {

  private static final String CSV = "text/csv;charset=UTF-8";
  private static final String KIND = "Only organizations of this kind";

  private final ComparisonQueries queries;
  private final CurrentActor actor;
  private final Cursors cursors;

  ComparisonResource(ComparisonQueries queries, CurrentActor actor, Cursors cursors) {
    this.queries = queries;
    this.actor = actor;
    this.cursors = cursors;
  }

  @GET
  @Operation(
      operationId = "compareRankings",
      summary =
          "So sánh các đơn vị giữa các cụm, khối / Organizations across clusters by the percentage of"
              + " their scheme's total points",
      description =
          "Of the rankings that stand and that the caller may see. Warns where they were scored by"
              + " different schemes.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = ComparisonViews.Comparison.class),
              examples = @ExampleObject(name = "two schemes", value = CourseExamples.COMPARISON)))
  public ComparisonViews.Comparison compare(
      @Parameter(required = true) @QueryParam("organizerId") @Nullable String organizerId,
      @Parameter(required = true) @QueryParam("year") @Nullable String year,
      @Parameter(description = KIND) @QueryParam("kind") @Size(max = 40) @Nullable String kind,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          @Nullable String acceptLanguage) {
    Actor caller = actor.get();
    ComparisonQueries.Asked asked = asked(organizerId, year, kind);
    return queries.page(
        asked,
        caller,
        cursors.read("ranking-comparison|" + caller.subject() + asked, cursor, limit),
        Language.preferred(acceptLanguage));
  }

  @GET
  @Path("/csv")
  @Produces(CSV)
  @Operation(
      operationId = "exportRankingComparison",
      summary = "So sánh dạng CSV / The comparison for a spreadsheet")
  @APIResponse(
      responseCode = "200",
      content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
  public Response export(
      @Parameter(required = true) @QueryParam("organizerId") @Nullable String organizerId,
      @Parameter(required = true) @QueryParam("year") @Nullable String year,
      @Parameter(description = KIND) @QueryParam("kind") @Size(max = 40) @Nullable String kind,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          @Nullable String acceptLanguage) {
    Language language = Language.preferred(acceptLanguage);
    ComparisonQueries.Asked asked = asked(organizerId, year, kind);
    return Response.ok(ComparisonCsv.of(queries.all(asked, actor.get()), language))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"comparison-" + asked.year() + ".csv\"")
        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }

  private static ComparisonQueries.Asked asked(
      @Nullable String organizerId, @Nullable String year, @Nullable String kind) {
    return new ComparisonQueries.Asked(
        Required.uuid("organizerId", organizerId), Required.integer("year", year), kind);
  }
}
