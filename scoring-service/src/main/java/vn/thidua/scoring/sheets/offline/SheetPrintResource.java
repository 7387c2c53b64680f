package vn.thidua.scoring.sheets.offline;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.CurrentActor;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.problem.Language;
import vn.thidua.platform.problem.PathValue;
import vn.thidua.platform.reports.DocxTemplate;

@Path("/v1/score-sheets/{id}/print")
@Tag(name = "score-sheets")
@RolesAllowed(Role.USER)
class SheetPrintResource {

  private final SheetForms forms;
  private final SheetPrinting printing;
  private final CurrentActor actor;

  SheetPrintResource(SheetForms forms, SheetPrinting printing, CurrentActor actor) {
    this.forms = forms;
    this.printing = printing;
    this.actor = actor;
  }

  @GET
  @Path("/docx")
  @Produces(DocxTemplate.MEDIA_TYPE)
  @Operation(
      operationId = "printScoreSheet",
      summary =
          "Phiếu để in: tổng hợp theo nhóm và chi tiết / The sheet for print: by group and in detail")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = DocxTemplate.MEDIA_TYPE,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response print(
      @PathParam("id") String id,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          @Nullable String acceptLanguage) {
    Language language = Language.preferred(acceptLanguage);
    SheetState state = forms.state(PathValue.id("score sheet", id), actor.get());
    return Response.ok(printing.write(state, language))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"score-sheet-" + state.sheet().id() + ".docx\"")
        .header("X-Content-Type-Options", "nosniff")
        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }
}
