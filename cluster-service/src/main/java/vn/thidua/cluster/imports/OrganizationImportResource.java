package vn.thidua.cluster.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
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
import vn.thidua.cluster.imports.file.RegisterFile;
import vn.thidua.cluster.imports.file.RowOutcome;
import vn.thidua.platform.idempotency.RequestKey;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.CurrentActor;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.paging.Answers;
import vn.thidua.platform.paging.Cursors;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.problem.Language;
import vn.thidua.platform.problem.PathValue;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.StandardProblem;
import vn.thidua.platform.problem.Text;
import vn.thidua.platform.spreadsheets.CsvText;
import vn.thidua.platform.spreadsheets.CsvWriter;
import vn.thidua.platform.spreadsheets.TableWriter;
import vn.thidua.platform.spreadsheets.XlsxWriter;

@Path("/v1/organization-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organization-imports", description = "Nhập danh mục đơn vị / Imports of the register")
@RolesAllowed({Role.ADMINISTRATOR, Role.HR_SYSTEM})
class OrganizationImportResource {

  /** Octets; what every body but an uploaded file may have. */
  private static final int MOST = 10 * 1024 * 1024;

  private static final String CSV = "text/csv";

  private final StageImport stage;
  private final ChangeImport change;
  private final ImportQueries queries;
  private final CurrentActor actor;
  private final Cursors cursors;

  OrganizationImportResource(
      StageImport stage,
      ChangeImport change,
      ImportQueries queries,
      CurrentActor actor,
      Cursors cursors) {
    this.stage = stage;
    this.change = change;
    this.queries = queries;
    this.actor = actor;
    this.cursors = cursors;
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "importOrganizations",
      summary = "Nhập đơn vị từ CSV hoặc XLSX / Takes in a file of organizations",
      description =
          "Heads in Vietnamese, English or as in the API: source, key, kind, name, nameEn, orgCode,"
              + " parentSource, parentKey, from, document. An empty cell says nothing; a parentKey"
              + " of - says that there is no parent. Parents may come later in the file.")
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
      responseCode = "202",
      description = "Staged; its progress is at Location",
      content = @Content(schema = @Schema(implementation = ImportViews.OrganizationImport.class)))
  public Response importFile(
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
      @Parameter(description = "true by default: every row is tried and nothing changed")
          @QueryParam("dryRun")
          @Nullable String dryRun,
      byte[] file) {
    Actor by = actor.get();
    RegisterFile.Format format = format(contentType);
    boolean tried = trueOrFalse(dryRun);
    UUID id = stage.stage(file, format, tried, by, new RequestKey(idempotencyKey, by.subject()));
    return accepted(id);
  }

  @GET
  @Operation(
      operationId = "listOrganizationImports",
      summary = "Danh sách lượt nhập / Lists imports")
  public Page<ImportViews.OrganizationImport> list(
      @QueryParam("status") @Nullable String status,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    ImportStatus asked = PathValue.constant("status", ImportStatus.class, status);
    return queries.list(asked, cursors.read("organization-imports|" + asked, cursor, limit));
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getOrganizationImport",
      summary = "Một lượt nhập / One with its progress")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ImportViews.OrganizationImport.class)))
  public Response get(@PathParam("id") String id) {
    ImportViews.OrganizationImport one = find(PathValue.id("organization-import", id));
    return Answers.ok(one, one.version());
  }

  @GET
  @Path("/{id}/rows")
  @Operation(
      operationId = "listOrganizationImportRows",
      summary = "Kết quả từng dòng / What became of each row")
  public Page<ImportViews.ImportedRow> rows(
      @PathParam("id") String id,
      @QueryParam("outcome") @Nullable String outcome,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          @Nullable String acceptLanguage) {
    UUID importId = find(PathValue.id("organization-import", id)).id();
    RowOutcome asked = PathValue.constant("outcome", RowOutcome.class, outcome);
    return queries.rows(
        importId,
        asked,
        Language.preferred(acceptLanguage),
        cursors.read("organization-import-rows|" + importId + asked, cursor, limit));
  }

  @GET
  @Path("/{id}/csv")
  @Produces(CsvText.MEDIA_TYPE)
  @Operation(
      operationId = "exportOrganizationImport",
      summary = "Kết quả từng dòng dạng CSV / What became of each row, for a spreadsheet")
  @APIResponse(
      responseCode = "200",
      content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
  public Response report(
      @PathParam("id") String id,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          @Nullable String acceptLanguage) {
    UUID importId = find(PathValue.id("organization-import", id)).id();
    Language language = Language.preferred(acceptLanguage);
    StreamingOutput report =
        out -> {
          try (TableWriter table = new CsvWriter(out)) {
            queries.report(importId, language, table);
          }
        };
    return Response.ok(report)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"organization-import-" + importId + ".csv\"")
        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }

  @POST
  @Path("/{id}/execution")
  @Operation(
      operationId = "executeOrganizationImport",
      summary =
          "Thực hiện sau khi kiểm tra / Executes what was tried out, or goes on after a failure")
  @APIResponse(
      responseCode = "202",
      description = "Staged again; its progress is at Location",
      content = @Content(schema = @Schema(implementation = ImportViews.OrganizationImport.class)))
  public Response execute(
      @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    UUID importId = PathValue.id("organization-import", id);
    change.execute(importId, Etag.optional(ifMatch), actor.get());
    return accepted(importId);
  }

  @POST
  @Path("/{id}/cancellation")
  @Operation(
      operationId = "cancelOrganizationImport",
      summary = "Dừng lại / Breaks off; what was done by then stays")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ImportViews.OrganizationImport.class)))
  public Response cancel(
      @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    change.cancel(PathValue.id("organization-import", id), Etag.optional(ifMatch), actor.get());
    return get(id);
  }

  private Response accepted(UUID id) {
    ImportViews.OrganizationImport one = find(id);
    return Response.accepted(one)
        .location(URI.create("/v1/organization-imports/" + id))
        .header(HttpHeaders.ETAG, Etag.of(one.version()))
        .build();
  }

  private ImportViews.OrganizationImport find(UUID id) {
    return queries.one(id).orElseThrow(() -> ProblemException.notFound("organization-import", id));
  }

  private static RegisterFile.Format format(@Nullable String contentType) {
    String type = contentType == null ? "" : contentType;
    int parameters = type.indexOf(';');
    String bare = (parameters < 0 ? type : type.substring(0, parameters)).strip();
    return switch (bare.toLowerCase(Locale.ROOT)) {
      case CSV -> RegisterFile.Format.CSV;
      case XlsxWriter.MEDIA_TYPE -> RegisterFile.Format.XLSX;
      default ->
          throw ProblemException.of(
              StandardProblem.UNSUPPORTED_MEDIA_TYPE,
              "Nội dung phải là %s hoặc %s.",
              "The body must be %s or %s.",
              CSV,
              XlsxWriter.MEDIA_TYPE);
    };
  }

  private static boolean trueOrFalse(@Nullable String dryRun) {
    return switch (dryRun) {
      case null -> true;
      case "true" -> true;
      case "false" -> false;
      default ->
          throw ProblemException.invalid(
              "?dryRun",
              "wrong-type",
              Text.of(
                  "\"%s\" không hợp lệ, cần true hoặc false",
                  "\"%s\" is not valid, true or false is needed", dryRun));
    };
  }
}
