package vn.thidua.cluster.conferences.acts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.conferences.ConferenceQueries;
import vn.thidua.cluster.conferences.resolutions.ResolutionView;
import vn.thidua.platform.idempotency.RequestKey;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.CurrentActor;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.paging.Answers;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.problem.PathValue;

@Path("/v1/conferences/{id}/resolutions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "conferences")
@RolesAllowed({Role.USER, Role.ADMINISTRATOR, Role.RANKING_JOB})
class ResolutionResource {

  private final RecordResolution record;
  private final AppointElected appoint;
  private final ConferenceQueries queries;
  private final CurrentActor actor;

  ResolutionResource(
      RecordResolution record,
      AppointElected appoint,
      ConferenceQueries queries,
      CurrentActor actor) {
    this.record = record;
    this.appoint = appoint;
    this.queries = queries;
    this.actor = actor;
  }

  @POST
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "recordConferenceResolution",
      summary = "Ghi nhận nội dung quyết nghị / Records what the conference resolved")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = ResolutionView.class)))
  public Response record(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @NotNull @Valid ResolutionRequests.NewResolution request) {
    Actor by = actor.get();
    UUID conference = PathValue.id("conference", id);
    record.awaitWhatItRefersTo(conference, request, by);
    UUID resolution =
        record.record(
            conference,
            request,
            Etag.optional(ifMatch),
            by,
            new RequestKey(idempotencyKey, by.subject()));
    ConferenceQueries.Resolved created = queries.resolved(conference, resolution, by);
    return Answers.created(
        "/v1/conferences/" + conference + "/resolutions/" + resolution,
        created.resolution(),
        created.version());
  }

  @GET
  @Path("/{resolutionId}")
  @Operation(
      operationId = "getConferenceResolution",
      summary = "Một nội dung quyết nghị / One thing that the conference resolved")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ResolutionView.class)))
  public Response get(@PathParam("id") String id, @PathParam("resolutionId") String resolutionId) {
    return answer(PathValue.id("conference", id), PathValue.id("resolution", resolutionId));
  }

  @POST
  @Path("/{resolutionId}/appointment")
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "appointElectedLeaders",
      summary =
          "Quyết định cử người đã được bầu / A decision appoints those whom the conference elected")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ResolutionView.class)))
  public Response appointment(
      @PathParam("id") String id,
      @PathParam("resolutionId") String resolutionId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ResolutionRequests.Appointment request) {
    UUID conference = PathValue.id("conference", id);
    UUID resolution = PathValue.id("resolution", resolutionId);
    appoint.appoint(conference, resolution, request, Etag.optional(ifMatch), actor.get());
    return answer(conference, resolution);
  }

  @POST
  @Path("/{resolutionId}/striking-out")
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "strikeOutConferenceResolution",
      summary = "Xóa nội dung ghi nhầm / Strikes out what was recorded by mistake; it is kept")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ResolutionView.class)))
  public Response strikeOut(
      @PathParam("id") String id,
      @PathParam("resolutionId") String resolutionId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ResolutionRequests.StrikingOut request) {
    UUID conference = PathValue.id("conference", id);
    UUID resolution = PathValue.id("resolution", resolutionId);
    record.strikeOut(conference, resolution, request, Etag.optional(ifMatch), actor.get());
    return answer(conference, resolution);
  }

  private Response answer(UUID conference, UUID resolution) {
    ConferenceQueries.Resolved found = queries.resolved(conference, resolution, actor.get());
    return Answers.ok(found.resolution(), found.version());
  }
}
