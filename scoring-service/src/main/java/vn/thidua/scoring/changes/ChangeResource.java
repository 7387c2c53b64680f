package vn.thidua.scoring.changes;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.ChangeCsv;
import vn.thidua.platform.changelog.ChangeQueries;
import vn.thidua.platform.changelog.ChangeQuestion;
import vn.thidua.platform.changelog.LoggedAct;
import vn.thidua.platform.identity.CurrentActor;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.problem.Language;
import vn.thidua.platform.spreadsheets.CsvText;

/** The auditor's search through everything that was changed in this service. */
@Path("/v1/scoring-changes")
@Tag(name = "changes", description = "Nhật ký thay đổi / The change log")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.USER, Role.ADMINISTRATOR})
class ChangeResource {

  private final ChangeQueries changes;
  private final CurrentActor actor;

  ChangeResource(ChangeQueries changes, CurrentActor actor) {
    this.changes = changes;
    this.actor = actor;
  }

  @GET
  @Operation(
      operationId = "searchScoringChanges",
      summary = "Tra nhật ký thay đổi / Searches who changed what, for auditors of an organizer")
  public Page<LoggedAct> search(
      @BeanParam ChangeQuestion question,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    return changes.search(question, actor.get(), cursor, limit);
  }

  @GET
  @Path("/csv")
  @Produces(CsvText.MEDIA_TYPE)
  @Operation(
      operationId = "exportScoringChanges",
      summary =
          "Nhật ký thay đổi dạng CSV / For a spreadsheet: the first 5000 that the search finds")
  @APIResponse(
      responseCode = "200",
      content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
  public Response export(
      @BeanParam ChangeQuestion question,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          @Nullable String acceptLanguage) {
    Language language = Language.preferred(acceptLanguage);
    return Response.ok(ChangeCsv.of(changes.export(question, actor.get()), language))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"scoring-changes.csv\"")
        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }
}
