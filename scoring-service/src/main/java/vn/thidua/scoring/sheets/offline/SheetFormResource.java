package vn.thidua.scoring.sheets.offline;

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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.CurrentActor;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.problem.Language;
import vn.thidua.platform.problem.PathValue;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.StandardProblem;
import vn.thidua.platform.spreadsheets.XlsxWriter;
import vn.thidua.scoring.sheets.form.FormWords;
import vn.thidua.scoring.sheets.form.FormWriter;
import vn.thidua.scoring.sheets.form.SheetForm;

/** A sheet to be filled in offline, and taken back. */
@Path("/v1/score-sheets/{id}/xlsx")
@Tag(name = "score-sheets", description = "Phiếu chấm điểm / Score sheets")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.USER)
class SheetFormResource {

  /** Octets; the gateway lets as much through for this operation as its document says. */
  private static final int MOST = 4 * 1024 * 1024;

  private final SheetForms forms;
  private final TakeForm take;
  private final CurrentActor actor;

  SheetFormResource(SheetForms forms, TakeForm take, CurrentActor actor) {
    this.forms = forms;
    this.take = take;
    this.actor = actor;
  }

  @GET
  @Produces(XlsxWriter.MEDIA_TYPE)
  @Operation(
      operationId = "exportScoreSheet",
      summary = "Phiếu dạng XLSX để nhập ngoại tuyến / The sheet to be filled in offline",
      description =
          "What the caller may fill in now is open, everything else locked: the self-score, the"
              + " explanations or a review. Evidence stands in a second sheet, a summary by group in"
              + " a third.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = XlsxWriter.MEDIA_TYPE,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response export(
      @PathParam("id") String id,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          @Nullable String acceptLanguage) {
    Language language = Language.preferred(acceptLanguage);
    SheetState state = forms.state(PathValue.id("score sheet", id), actor.get());
    SheetForm form = forms.form(state, language);
    StreamingOutput workbook = out -> FormWriter.write(form, new FormWords(language), out);
    return Response.ok(workbook)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"score-sheet-" + form.origin().sheet() + ".xlsx\"")
        .header("X-Content-Type-Options", "nosniff")
        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "importScoreSheet",
      summary = "Nhập phiếu đã điền / Takes a sheet that was filled in offline",
      description =
          "Only what was changed in the file is saved, as if entered by hand; a row that somebody"
              + " else changed meanwhile is refused, and so is one with a formula. All rows or none,"
              + " unless partial=true. The same file may come again: nothing changes then.")
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
      description = "What became of each row; saved tells whether anything was",
      content = @Content(schema = @Schema(implementation = FormReport.class)))
  public Response importForm(
      @PathParam("id") String id,
      @Parameter(description = "true: every row is tried and nothing saved") @QueryParam("check")
          @Nullable String check,
      @Parameter(description = "true: the rows that are not refused are saved")
          @QueryParam("partial")
          @Nullable String partial,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          @Nullable String acceptLanguage,
      InputStream file)
      throws IOException {
    requireWorkbook(contentType);
    TakeForm.Extent extent =
        Boolean.TRUE.equals(PathValue.bool("check", check))
            ? TakeForm.Extent.CHECK
            : Boolean.TRUE.equals(PathValue.bool("partial", partial))
                ? TakeForm.Extent.PARTIAL
                : TakeForm.Extent.WHOLE;
    Language language = Language.preferred(acceptLanguage);
    FormReport report =
        take.take(PathValue.id("score sheet", id), upTo(MOST, file), extent, language, actor.get());
    return Response.ok(report)
        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }

  private static void requireWorkbook(@Nullable String contentType) {
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
  }

  private static InputStream upTo(int most, InputStream file) throws IOException {
    byte[] bytes = file.readNBytes(most + 1);
    if (bytes.length > most) {
      throw ProblemException.of(
          StandardProblem.CONTENT_TOO_LARGE,
          "Tệp lớn hơn %s byte.",
          "The file is larger than %s bytes.",
          most);
    }
    return new ByteArrayInputStream(bytes);
  }
}
