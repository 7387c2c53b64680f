package vn.thidua.cluster.exports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.exports.ExportQueries.Filter;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.problem.Language;
import vn.thidua.platform.problem.PathValue;
import vn.thidua.platform.spreadsheets.CsvText;
import vn.thidua.platform.spreadsheets.CsvWriter;
import vn.thidua.platform.spreadsheets.TableWriter;
import vn.thidua.platform.spreadsheets.XlsxWriter;

@Path("/v1/organizations")
@Tag(name = "organizations", description = "Đơn vị / Organizations")
@RolesAllowed({Role.USER, Role.ADMINISTRATOR, Role.RANKING_JOB, Role.HR_SYSTEM})
class OrganizationExportResource {

  private static final String AS_OF = "YYYY-MM-DD, today by default";
  private static final String UNDER = "The whole branch below this organization";

  /** Begins a table in a format. */
  private interface Format {
    TableWriter table(OutputStream out) throws IOException;
  }

  private final ExportQueries queries;
  private final Clock clock;

  OrganizationExportResource(ExportQueries queries, Clock clock) {
    this.queries = queries;
    this.clock = clock;
  }

  @GET
  @Path("/csv")
  @Produces(CsvText.MEDIA_TYPE)
  @Operation(
      operationId = "exportOrganizationsAsCsv",
      summary = "Danh mục đơn vị dạng CSV / The register as CSV, which can be imported again")
  @APIResponse(
      responseCode = "200",
      content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
  public Response csv(
      @Parameter(description = AS_OF) @QueryParam("asOf") @Nullable String asOf,
      @Parameter(description = UNDER) @QueryParam("under") @Nullable String under,
      @QueryParam("kind") @Nullable String kind,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          @Nullable String acceptLanguage) {
    return table(filter(asOf, under, kind), acceptLanguage, "csv", CsvWriter::new);
  }

  @GET
  @Path("/xlsx")
  @Produces(XlsxWriter.MEDIA_TYPE)
  @Operation(
      operationId = "exportOrganizationsAsXlsx",
      summary = "Danh mục đơn vị dạng XLSX / The register as a workbook")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = XlsxWriter.MEDIA_TYPE,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response xlsx(
      @Parameter(description = AS_OF) @QueryParam("asOf") @Nullable String asOf,
      @Parameter(description = UNDER) @QueryParam("under") @Nullable String under,
      @QueryParam("kind") @Nullable String kind,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          @Nullable String acceptLanguage) {
    String sheet = Language.preferred(acceptLanguage) == Language.VI ? "Đơn vị" : "Organizations";
    return table(
        filter(asOf, under, kind), acceptLanguage, "xlsx", out -> new XlsxWriter(out, sheet));
  }

  private Filter filter(@Nullable String asOf, @Nullable String under, @Nullable String kind) {
    LocalDate date = PathValue.date("asOf", asOf);
    return new Filter(
        date == null ? LocalDate.now(clock) : date, PathValue.uuid("under", under), kind);
  }

  private Response table(
      Filter filter, @Nullable String acceptLanguage, String extension, Format format) {
    Language language = Language.preferred(acceptLanguage);
    StreamingOutput rows =
        out -> {
          try (TableWriter table = format.table(out)) {
            queries.write(filter, language, table);
          }
        };
    return Response.ok(rows)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"organizations-" + filter.asOf() + "." + extension + "\"")
        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }
}
