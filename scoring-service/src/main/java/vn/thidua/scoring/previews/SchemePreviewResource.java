package vn.thidua.scoring.previews;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.CurrentActor;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.problem.Language;
import vn.thidua.platform.problem.PathValue;

@Path("/v1/periods/{id}/scheme-preview")
@Tag(name = "periods", description = "Kỳ chấm điểm / Periods of scoring")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.USER)
class SchemePreviewResource {

  private final PreviewQueries queries;
  private final CurrentActor actor;

  SchemePreviewResource(PreviewQueries queries, CurrentActor actor) {
    this.queries = queries;
    this.actor = actor;
  }

  @GET
  @Operation(
      operationId = "previewSchemeOfPeriod",
      summary =
          "Xem trước khi áp dụng bảng chấm điểm khác / What another scheme would do to a cluster's"
              + " sheets, points and ranks")
  public PreviewViews.Preview preview(
      @PathParam("id") String id,
      @Parameter(
              description = "A scheme of the organizer; a draft too, if it could be published",
              required = true)
          @QueryParam("schemeId")
          @Nullable String schemeId,
      @Parameter(description = "Needed if the period has several") @QueryParam("clusterId")
          @Nullable String clusterId,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          @Nullable String acceptLanguage) {
    return queries.of(
        PathValue.id("period", id),
        PathValue.uuid("clusterId", clusterId),
        PathValue.uuid("schemeId", schemeId),
        actor.get(),
        Language.preferred(acceptLanguage));
  }
}
