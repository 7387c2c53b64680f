package vn.thidua.awards.register;

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
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.CurrentActor;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.paging.Cursors;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.problem.Language;

@Path("/v1/awards")
@Tag(name = "awards", description = "Sổ khen thưởng / The register of awards")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.USER, Role.ADMINISTRATOR})
class AwardResource {

  private final AwardQueries queries;
  private final CurrentActor actor;
  private final Cursors cursors;

  AwardResource(AwardQueries queries, CurrentActor actor, Cursors cursors) {
    this.queries = queries;
    this.actor = actor;
    this.cursors = cursors;
  }

  @GET
  @Operation(
      operationId = "listAwards",
      summary = "Ai được khen thưởng gì / Who holds what, newest decision first")
  public Page<AwardViews.AwardRow> list(
      @BeanParam AwardFilter filter,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    Actor caller = actor.get();
    AwardFilter.Asked asked = filter.asked();
    return queries.list(
        asked, caller, cursors.read("awards|" + caller.subject() + asked, cursor, limit));
  }

  @GET
  @Path("/counts")
  @Operation(
      operationId = "countAwards",
      summary = "Số lượng khen thưởng / How many, by award type, level and subject")
  public AwardViews.Counts counts(@BeanParam AwardFilter filter) {
    return queries.counts(filter.asked(), actor.get());
  }

  @GET
  @Path("/csv")
  @Produces("text/csv;charset=UTF-8")
  @Operation(
      operationId = "exportAwards",
      summary = "Sổ khen thưởng dạng CSV / For a spreadsheet: the first 5000 that the list has")
  @APIResponse(
      responseCode = "200",
      content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
  public Response export(
      @BeanParam AwardFilter filter,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          @Nullable String acceptLanguage) {
    Language language = Language.preferred(acceptLanguage);
    return Response.ok(AwardCsv.of(queries.export(filter.asked(), actor.get()), language))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"awards.csv\"")
        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }
}
