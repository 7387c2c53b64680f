package vn.thidua.cluster.organizers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.ChangeQueries;
import vn.thidua.platform.changelog.LoggedAct;
import vn.thidua.platform.idempotency.RequestKey;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.CurrentActor;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.paging.Answers;
import vn.thidua.platform.paging.Cursors;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.problem.PathValue;
import vn.thidua.platform.problem.ProblemException;

@Path("/v1/organizers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organizers", description = "Cơ quan tổ chức (Hội đồng) / Organizers")
@RolesAllowed({Role.USER, Role.ADMINISTRATOR, Role.RANKING_JOB, Role.HR_SYSTEM})
class OrganizerResource {

  @Schema(name = "NewOrganizer")
  record Registration(
      @Size(min = 1, max = 100) @Nullable String source,
      @Size(min = 1, max = 200) @Nullable String key,
      @NotBlank @Size(max = 500) String name,
      @Size(max = 500) @Nullable String nameEn) {}

  private final RegisterOrganizer register;
  private final OrganizerQueries queries;
  private final ChangeQueries changes;
  private final CurrentActor actor;
  private final Cursors cursors;

  OrganizerResource(
      RegisterOrganizer register,
      OrganizerQueries queries,
      ChangeQueries changes,
      CurrentActor actor,
      Cursors cursors) {
    this.register = register;
    this.queries = queries;
    this.changes = changes;
    this.actor = actor;
    this.cursors = cursors;
  }

  @POST
  @RolesAllowed(Role.ADMINISTRATOR)
  @Operation(
      operationId = "registerOrganizer",
      summary = "Đăng ký cơ quan tổ chức / Registers an organizer")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = OrganizerView.class)))
  public Response register(
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @NotNull @Valid Registration request) {
    Actor by = actor.get();
    UUID id = register.register(request, by, new RequestKey(idempotencyKey, by.subject()));
    OrganizerView created = find(id);
    return Answers.created("/v1/organizers/" + id, created, created.version());
  }

  @GET
  @Operation(
      operationId = "listOrganizers",
      summary = "Danh sách cơ quan tổ chức / Lists organizers, in order of registration")
  public Page<OrganizerView> list(
      @QueryParam("source") @Nullable String source,
      @QueryParam("key") @Nullable String key,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    return queries.list(
        source, key, cursors.read("organizers|" + source + "|" + key, cursor, limit));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getOrganizer", summary = "Một cơ quan tổ chức / One organizer")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = OrganizerView.class)))
  public Response get(@PathParam("id") String id) {
    OrganizerView organizer = find(PathValue.id("organizer", id));
    return Answers.ok(organizer, organizer.version());
  }

  @GET
  @Path("/{id}/changes")
  @Operation(
      operationId = "listOrganizerChanges",
      summary = "Lịch sử thay đổi / Who changed what, when and why, newest first")
  public Page<LoggedAct> changes(
      @PathParam("id") String id,
      @Parameter(description = "NEWEST_FIRST by default, or OLDEST_FIRST") @QueryParam("order")
          @Nullable String order,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    UUID seen = find(PathValue.id("organizer", id)).id();
    return changes.of(seen, order, cursor, limit);
  }

  private OrganizerView find(UUID id) {
    return queries.one(id).orElseThrow(() -> ProblemException.notFound("organizer", id));
  }
}
