package vn.thidua.cluster.recommendations.compilation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.recommendations.RecommendationQuestion;
import vn.thidua.cluster.recommendations.compilation.CompilationViews.Compilation;
import vn.thidua.platform.identity.CurrentActor;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.problem.Language;
import vn.thidua.platform.spreadsheets.TableWriter;
import vn.thidua.platform.spreadsheets.XlsxWriter;

@Path("/v1/recommendations/compilation")
@Tag(name = "recommendations", description = "Kiến nghị, chỉ đạo / Recommendations, instructions")
@RolesAllowed({Role.USER, Role.ADMINISTRATOR, Role.RANKING_JOB})
class CompilationResource {

  private final CompilationQueries queries;
  private final CurrentActor actor;

  CompilationResource(CompilationQueries queries, CurrentActor actor) {
    this.queries = queries;
    this.actor = actor;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "compileRecommendations",
      summary =
          "Tổng hợp ý kiến theo nơi nhận và chủ đề / All clusters' by addressee and topic, with"
              + " sources",
      description =
          "Cần organizerId. The organizer is required. What says the same to one addressee on one"
              + " topic is one line. Withdrawn ones are left out.")
  public Compilation compilation(@BeanParam RecommendationQuestion question) {
    question.organizer();
    return queries.compilation(question, actor.get());
  }

  @GET
  @Path("/xlsx")
  @Produces(XlsxWriter.MEDIA_TYPE)
  @Operation(
      operationId = "compileRecommendationsAsXlsx",
      summary = "Bảng tổng hợp ý kiến / The compilation as a workbook")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = XlsxWriter.MEDIA_TYPE,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response xlsx(
      @BeanParam RecommendationQuestion question,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          @Nullable String acceptLanguage) {
    question.organizer();
    Language language = Language.preferred(acceptLanguage);
    String sheet = language == Language.VI ? "Tổng hợp ý kiến" : "Recommendations";
    Compilation compilation = queries.compilation(question, actor.get());
    StreamingOutput rows =
        out -> {
          try (TableWriter table = new XlsxWriter(out, sheet)) {
            new CompilationTable(language).write(compilation, table);
          }
        };
    return Response.ok(rows)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"recommendations.xlsx\"")
        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }
}
