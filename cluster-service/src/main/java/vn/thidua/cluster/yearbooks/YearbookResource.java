package vn.thidua.cluster.yearbooks;

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
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.yearbooks.report.FiledReport;
import vn.thidua.cluster.yearbooks.report.YearReporting;
import vn.thidua.platform.documents.Download;
import vn.thidua.platform.identity.CurrentActor;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.problem.Language;
import vn.thidua.platform.problem.PathValue;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;
import vn.thidua.platform.reports.DocxTemplate;

@Path("/v1/clusters/{id}/years/{year}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "clusters")
@RolesAllowed({Role.USER, Role.ADMINISTRATOR, Role.RANKING_JOB})
class YearbookResource {

  private static final String AS_OF =
      "YYYY-MM-DD, today by default: the day for which states and what is missing are told";

  private final OverviewQueries queries;
  private final YearReporting reporting;
  private final CurrentActor actor;

  YearbookResource(OverviewQueries queries, YearReporting reporting, CurrentActor actor) {
    this.queries = queries;
    this.reporting = reporting;
    this.actor = actor;
  }

  @GET
  @Path("/overview")
  @Operation(
      operationId = "getYearOverview",
      summary =
          "Toàn cảnh một năm của cụm / All that is known of a cluster's year, and what is missing")
  public YearOverview overview(
      @PathParam("id") String id,
      @PathParam("year") String year,
      @Parameter(description = AS_OF) @QueryParam("asOf") @Nullable String asOf) {
    return queries.one(
        PathValue.id("cluster", id),
        PathValue.year("cluster-year", year),
        PathValue.date("asOf", asOf),
        actor.get());
  }

  @GET
  @Path("/report/docx")
  @Produces(DocxTemplate.MEDIA_TYPE)
  @Operation(
      operationId = "getYearReport",
      summary = "Báo cáo năm của cụm dạng DOCX / The year as a report that can be edited")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = DocxTemplate.MEDIA_TYPE,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response report(
      @PathParam("id") String id,
      @PathParam("year") String year,
      @Parameter(description = AS_OF) @QueryParam("asOf") @Nullable String asOf,
      @Parameter(
              description = "By default as Accept-Language says",
              schema = @Schema(type = SchemaType.STRING, pattern = "^(vi|en)$", maxLength = 2))
          @QueryParam("lang")
          @Nullable String lang,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          @Nullable String acceptLanguage) {
    Language language = lang == null ? Language.preferred(acceptLanguage) : language(lang);
    FiledReport report = reporting.write(overview(id, year, asOf), language);
    Download download =
        new Download(
            report.name(), DocxTemplate.MEDIA_TYPE, report.sha256(), report.content().length);
    return Response.fromResponse(download.answer(report.content()))
        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }

  private static Language language(String lang) {
    return Arrays.stream(Language.values())
        .filter(language -> language.tag().equals(lang))
        .findFirst()
        .orElseThrow(() ->
            ProblemException.invalid(
                "?lang",
                "wrong-type",
                Text.of(
                    "\"%s\" không hợp lệ cho lang, cần vi hoặc en",
                    "\"%s\" is not valid for lang, vi or en is needed", lang)));
  }
}
