package vn.thidua.scoring.indicators.tables;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.CurrentActor;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.problem.Language;
import vn.thidua.platform.problem.PathValue;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.StandardProblem;
import vn.thidua.platform.problem.Text;
import vn.thidua.platform.spreadsheets.CsvText;
import vn.thidua.platform.spreadsheets.CsvWriter;
import vn.thidua.platform.spreadsheets.TableWriter;
import vn.thidua.platform.spreadsheets.XlsxWriter;
import vn.thidua.scoring.indicators.tables.FigureImportViews.FigureImport;
import vn.thidua.scoring.indicators.values.IndicatorValueQueries.Filter;

@Path("/v1/indicator-values")
@Tag(name = "indicators", description = "Chỉ số và số liệu / Indicators and their figures")
@RolesAllowed({Role.USER, Role.ADMINISTRATOR, Role.RANKING_JOB})
class FigureTableResource {

  private static final String CSV = "text/csv";

  /** Octets. */
  private static final int MOST = 2 * 1024 * 1024;

  private static final int LONGEST_REASON = 500;

  /** Begins a table in a format. */
  private interface Format {
    TableWriter table(OutputStream out) throws IOException;
  }

  private final ImportFigures figures;
  private final FigureTableQueries queries;
  private final CurrentActor actor;

  FigureTableResource(ImportFigures figures, FigureTableQueries queries, CurrentActor actor) {
    this.figures = figures;
    this.queries = queries;
    this.actor = actor;
  }

  @POST
  @Path("/imports")
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "importIndicatorValues",
      summary = "Nhập số liệu từ CSV hoặc XLSX / Takes in a file of figures, with a report per row",
      description =
          "Heads in Vietnamese, English or as in the API: code, fromYear, year, organizationId or"
              + " organization (a name), clusterId or cluster, sign (= > ≥ < ≤ ≈, = if empty),"
              + " value, target, origin, asOf, note; title and unit are not read. At most 2000 rows,"
              + " taken all or none. Figures that are there and say something else are corrected.")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = CSV,
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = MOST)),
        @Content(
            mediaType = XlsxWriter.MEDIA_TYPE,
            schema =
                @Schema(
                    type = SchemaType.STRING,
                    format = "binary",
                    minLength = 1,
                    maxLength = MOST))
      })
  @APIResponse(
      responseCode = "200",
      description = "What became of each row, also if nothing was taken",
      content = @Content(schema = @Schema(implementation = FigureImport.class)))
  public Response importFile(
      @Parameter(required = true, description = "Whose catalog the codes are of")
          @QueryParam("organizerId")
          @Nullable String organizerId,
      @Parameter(description = "true by default: every row is tried and nothing changed")
          @QueryParam("dryRun")
          @Nullable String dryRun,
      @Parameter(description = "Of corrections; needed if there is any") @QueryParam("reason")
          @Nullable String reason,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          @Nullable String acceptLanguage,
      byte[] file) {
    FigureFile.Format format = format(contentType);
    UUID organizer = PathValue.uuid("organizerId", organizerId);
    if (organizer == null) {
      throw ProblemException.invalid(
          "?organizerId", "required", Text.of("Cần cơ quan tổ chức", "The organizer is needed"));
    }
    if (reason != null && reason.length() > LONGEST_REASON) {
      throw ProblemException.invalid(
          "?reason",
          "too-long",
          Text.of("Dài nhất %s ký tự", "At most %s characters are taken", LONGEST_REASON));
    }
    if (file.length > MOST) {
      throw ProblemException.of(
          StandardProblem.CONTENT_TOO_LARGE,
          "Tệp lớn nhất %s byte.",
          "The file may have %s bytes at most.",
          MOST);
    }
    boolean tried = !Boolean.FALSE.equals(PathValue.bool("dryRun", dryRun));
    Language language = Language.preferred(acceptLanguage);
    FigureImport report =
        figures.take(
            organizer, FigureFile.read(file, format), tried, reason, actor.get(), language);
    return Response.ok(report)
        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }

  @GET
  @Path("/csv")
  @Produces(CsvText.MEDIA_TYPE)
  @Operation(
      operationId = "exportIndicatorValuesAsCsv",
      summary = "Số liệu dạng CSV / The figures that hold as CSV, which can be imported again")
  @APIResponse(
      responseCode = "200",
      content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
  public Response csv(
      @QueryParam("organizerId") @Nullable String organizerId,
      @QueryParam("indicatorId") @Nullable String indicatorId,
      @QueryParam("organizationId") @Nullable String organizationId,
      @QueryParam("clusterId") @Nullable String clusterId,
      @QueryParam("year") @Nullable String year,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          @Nullable String acceptLanguage) {
    return table(
        filter(organizerId, indicatorId, organizationId, clusterId, year),
        Language.preferred(acceptLanguage),
        "csv",
        CsvWriter::new);
  }

  @GET
  @Path("/xlsx")
  @Produces(XlsxWriter.MEDIA_TYPE)
  @Operation(
      operationId = "exportIndicatorValuesAsXlsx",
      summary = "Số liệu dạng XLSX / The figures that hold as a workbook")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = XlsxWriter.MEDIA_TYPE,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response xlsx(
      @QueryParam("organizerId") @Nullable String organizerId,
      @QueryParam("indicatorId") @Nullable String indicatorId,
      @QueryParam("organizationId") @Nullable String organizationId,
      @QueryParam("clusterId") @Nullable String clusterId,
      @QueryParam("year") @Nullable String year,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          @Nullable String acceptLanguage) {
    Language language = Language.preferred(acceptLanguage);
    String sheet = language == Language.VI ? "Số liệu" : "Figures";
    return table(
        filter(organizerId, indicatorId, organizationId, clusterId, year),
        language,
        "xlsx",
        out -> new XlsxWriter(out, sheet));
  }

  private static Filter filter(
      @Nullable String organizerId,
      @Nullable String indicatorId,
      @Nullable String organizationId,
      @Nullable String clusterId,
      @Nullable String year) {
    return new Filter(
        PathValue.uuid("organizerId", organizerId),
        PathValue.uuid("indicatorId", indicatorId),
        PathValue.uuid("organizationId", organizationId),
        false,
        PathValue.uuid("clusterId", clusterId),
        PathValue.integer("year", year));
  }

  private Response table(Filter filter, Language language, String extension, Format format) {
    Actor caller = actor.get();
    StreamingOutput rows =
        out -> {
          try (TableWriter table = format.table(out)) {
            queries.write(filter, caller, language, table);
          }
        };
    return Response.ok(rows)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"indicator-values." + extension + "\"")
        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }

  private static FigureFile.Format format(@Nullable String contentType) {
    String type = contentType == null ? "" : contentType;
    int parameters = type.indexOf(';');
    String bare = (parameters < 0 ? type : type.substring(0, parameters)).strip();
    return switch (bare.toLowerCase(Locale.ROOT)) {
      case CSV -> FigureFile.Format.CSV;
      case XlsxWriter.MEDIA_TYPE -> FigureFile.Format.XLSX;
      default ->
          throw ProblemException.of(
              StandardProblem.UNSUPPORTED_MEDIA_TYPE,
              "Nội dung phải là %s hoặc %s.",
              "The body must be %s or %s.",
              CSV,
              XlsxWriter.MEDIA_TYPE);
    };
  }
}
