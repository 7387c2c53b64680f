package vn.thidua.scoring.rankings.published;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.paging.Cursors;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.problem.Language;
import vn.thidua.platform.problem.PathValue;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;
import vn.thidua.scoring.rankings.RankingCsv;
import vn.thidua.scoring.rankings.RankingExamples;
import vn.thidua.scoring.rankings.RankingViews;

/** The only operations of the system that ask for no token. */
@Path("/v1/rankings/published")
@Tag(
    name = "published rankings",
    description = "Bảng xếp hạng đã công bố, ai cũng xem được / Published ones, for everybody")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
class PublishedRankingResource {

  private static final String CSV = "text/csv;charset=UTF-8";
  private static final int LONGEST_QUESTION = 200;

  /** So much longer a copy may be shown of one that is put right meanwhile. */
  private static final int FOR_A_MINUTE = 60;

  private final PublishedRankingQueries queries;
  private final Cursors cursors;

  PublishedRankingResource(PublishedRankingQueries queries, Cursors cursors) {
    this.queries = queries;
    this.cursors = cursors;
  }

  @GET
  @Cache(maxAge = FOR_A_MINUTE)
  @Operation(
      operationId = "listPublishedRankings",
      summary = "Danh sách bảng xếp hạng đã công bố / Lists the published ones; without a token")
  public Page<PublishedRankingViews.PublishedRankingRow> list(
      @QueryParam("year") @Nullable String year,
      @QueryParam("organizerId") @Nullable String organizerId,
      @QueryParam("clusterId") @Nullable String clusterId,
      @Parameter(description = "In the name of the organizer, the cluster or a ranked organization")
          @QueryParam("q")
          @Nullable String q,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    PublishedRankingQueries.Filter filter =
        new PublishedRankingQueries.Filter(
            PathValue.integer("year", year),
            PathValue.uuid("organizerId", organizerId),
            PathValue.uuid("clusterId", clusterId),
            bounded(q));
    return queries.list(filter, cursors.read("published|" + filter, cursor, limit));
  }

  private static @Nullable String bounded(@Nullable String q) {
    if (q != null && q.length() > LONGEST_QUESTION) {
      throw ProblemException.invalid(
          "?q",
          "size",
          Text.of("q có tối đa %d ký tự", "q has at most %d characters", LONGEST_QUESTION));
    }
    return q;
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getPublishedRanking",
      summary = "Một bảng xếp hạng đã công bố / One with its rows; without a token")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = PublishedRankingViews.PublishedOne.class),
              examples = @ExampleObject(name = "published", value = RankingExamples.OPEN_TO_ALL)))
  public Response get(
      @PathParam("id") String id,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
    UUID ranking = PathValue.id("ranking", id);
    PublishedRankingQueries.Versioned found =
        queries.one(ranking).orElseThrow(() -> ProblemException.notFound("ranking", ranking));
    String etag = Etag.of(found.version());
    Response.ResponseBuilder answer =
        etag.equals(known) ? Response.notModified() : Response.ok(found.ranking());
    return answer
        .header(HttpHeaders.ETAG, etag)
        .header(HttpHeaders.CACHE_CONTROL, "max-age=" + FOR_A_MINUTE)
        .build();
  }

  @GET
  @Path("/{id}/csv")
  @Produces(CSV)
  @Operation(
      operationId = "exportPublishedRanking",
      summary = "Bảng xếp hạng đã công bố dạng CSV / The rows for a spreadsheet; without a token")
  @APIResponse(
      responseCode = "200",
      content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
  public Response export(
      @PathParam("id") String id,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          @Nullable String acceptLanguage) {
    UUID ranking = PathValue.id("ranking", id);
    List<RankingViews.Row> rows =
        queries.rows(ranking).orElseThrow(() -> ProblemException.notFound("ranking", ranking));
    return RankingCsv.attachment(ranking, rows, Language.preferred(acceptLanguage))
        .header(HttpHeaders.CACHE_CONTROL, "max-age=" + FOR_A_MINUTE)
        .build();
  }
}
