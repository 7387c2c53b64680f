package vn.thidua.scoring.schemes.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
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
import vn.thidua.platform.idempotency.RequestKey;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.CurrentActor;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.paging.Answers;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.problem.Language;
import vn.thidua.platform.problem.PathValue;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.StandardProblem;
import vn.thidua.platform.problem.Text;
import vn.thidua.platform.spreadsheets.XlsxWriter;
import vn.thidua.scoring.schemes.SchemeAccess;
import vn.thidua.scoring.schemes.SchemeContent;
import vn.thidua.scoring.schemes.SchemeQueries;
import vn.thidua.scoring.schemes.SchemeViews;
import vn.thidua.scoring.schemes.drafting.DraftScheme;
import vn.thidua.scoring.schemes.drafting.NewScheme;
import vn.thidua.scoring.schemes.drafting.ReplaceDraft;
import vn.thidua.scoring.schemes.files.SchemeFile;
import vn.thidua.scoring.schemes.files.SchemeWorkbook;

/** Schemes as files, out and in. */
@Path("/v1/schemes")
@Tag(name = "schemes", description = "Bảng chấm điểm / Scoring schemes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.USER, Role.ADMINISTRATOR, Role.RANKING_JOB})
class SchemeFileResource {

  /** Octets; what every body may have. */
  private static final int MOST = 10 * 1024 * 1024;

  private static final String SHEETS =
      "Three sheets, by their Vietnamese or English names: Tiêu chí (Criteria) with a row for each"
          + " node in its order, Mức điểm (Bands), Bảng chấm điểm (Scheme). The heads are in"
          + " Vietnamese or English or the keys of the hidden second row. Nothing is taken if any"
          + " row is wrong; errors point to /sheet/row/column.";

  private final DraftScheme draft;
  private final ReplaceDraft replace;
  private final SchemeQueries queries;
  private final SchemeAccess access;
  private final CurrentActor actor;

  SchemeFileResource(
      DraftScheme draft,
      ReplaceDraft replace,
      SchemeQueries queries,
      SchemeAccess access,
      CurrentActor actor) {
    this.draft = draft;
    this.replace = replace;
    this.queries = queries;
    this.access = access;
    this.actor = actor;
  }

  @GET
  @Path("/{id}/json")
  @Operation(
      operationId = "exportSchemeAsJson",
      summary = "Tải về dạng JSON / As it is handed in, without its reference")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SchemeRequests.Drafting.class)))
  public Response json(@PathParam("id") String id) {
    SchemeViews.One scheme = find(PathValue.id("scheme", id));
    return Response.ok(SchemeRequests.Drafting.of(scheme))
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(scheme, "json"))
        .build();
  }

  @GET
  @Path("/{id}/xlsx")
  @Produces(XlsxWriter.MEDIA_TYPE)
  @Operation(
      operationId = "exportSchemeAsXlsx",
      summary = "Tải về dạng XLSX / As a workbook, which can be taken in again")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = XlsxWriter.MEDIA_TYPE,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response xlsx(
      @PathParam("id") String id,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          @Nullable String acceptLanguage) {
    SchemeViews.One scheme = find(PathValue.id("scheme", id));
    Language language = Language.preferred(acceptLanguage);
    SchemeContent content = SchemeRequests.Drafting.of(scheme).newScheme().content();
    StreamingOutput workbook = out -> SchemeWorkbook.write(content, language, out);
    return Response.ok(workbook)
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(scheme, "xlsx"))
        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }

  @POST
  @Path("/xlsx")
  @RolesAllowed(Role.USER)
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "draftSchemeFromXlsx",
      summary = "Soạn bảng chấm điểm từ XLSX / Drafts one from a workbook",
      description = SHEETS)
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = XlsxWriter.MEDIA_TYPE,
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      format = "binary",
                      minLength = 1,
                      maxLength = MOST)))
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = SchemeViews.One.class)))
  public Response draft(
      @Parameter(description = "Whose draft it becomes", required = true) @QueryParam("organizerId")
          @Nullable String organizerId,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
      byte[] file) {
    Actor by = actor.get();
    UUID organizer = PathValue.uuid("organizerId", organizerId);
    if (organizer == null) {
      throw ProblemException.invalid(
          "?organizerId",
          "required",
          new Text("Phải nêu cơ quan tổ chức", "The organizer must be named"));
    }
    access.awaitOrganizer(organizer);
    access.requireSecretary(by, organizer);
    NewScheme asked = new NewScheme(organizer, null, null, content(contentType, file));
    UUID id = draft.draft(asked, by, new RequestKey(idempotencyKey, by.subject()));
    SchemeViews.One created = find(id);
    return Answers.created("/v1/schemes/" + id, created, created.version());
  }

  @PUT
  @Path("/{id}/xlsx")
  @RolesAllowed(Role.USER)
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "replaceSchemeDraftFromXlsx",
      summary = "Thay toàn bộ bản nháp từ XLSX / Replaces a draft whole by a workbook",
      description = SHEETS)
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = XlsxWriter.MEDIA_TYPE,
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      format = "binary",
                      minLength = 1,
                      maxLength = MOST)))
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SchemeViews.One.class)))
  public Response replace(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
      byte[] file) {
    Actor by = actor.get();
    SchemeViews.One present = find(PathValue.id("scheme", id));
    long expected = Etag.required(ifMatch);
    access.requireSecretary(by, present.organizerId());
    replace.replace(present.id(), content(contentType, file), expected, by);
    SchemeViews.One now = find(present.id());
    return Answers.ok(now, now.version());
  }

  private SchemeViews.One find(UUID id) {
    return queries.one(id, actor.get()).orElseThrow(() -> ProblemException.notFound("scheme", id));
  }

  private static SchemeContent content(@Nullable String contentType, byte[] file) {
    String type = contentType == null ? "" : contentType;
    int parameters = type.indexOf(';');
    String bare = (parameters < 0 ? type : type.substring(0, parameters)).strip();
    if (!bare.toLowerCase(Locale.ROOT).equals(XlsxWriter.MEDIA_TYPE)) {
      throw ProblemException.of(
          StandardProblem.UNSUPPORTED_MEDIA_TYPE,
          "Nội dung phải là %s.",
          "The body must be %s.",
          XlsxWriter.MEDIA_TYPE);
    }
    return SchemeFile.read(file);
  }

  private static String attachment(SchemeViews.One scheme, String ending) {
    return "attachment; filename=\"scheme-"
        + scheme.year()
        + "-"
        + scheme.id()
        + "."
        + ending
        + "\"";
  }
}
