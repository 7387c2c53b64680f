package vn.thidua.cluster.mandates;

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
import java.time.LocalDate;
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
import vn.thidua.platform.identity.MandateRole;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.paging.Answers;
import vn.thidua.platform.paging.Cursors;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.problem.PathValue;
import vn.thidua.platform.problem.ProblemException;

@Path("/v1/mandates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "mandates", description = "Người được phân công / Mandates")
@RolesAllowed({Role.USER, Role.ADMINISTRATOR, Role.RANKING_JOB, Role.HR_SYSTEM})
class MandateResource {

  @Schema(name = "NewMandate")
  record Grant(
      @Schema(description = "sub of the person's tokens") @NotBlank @Size(max = 200) String subject,
      @Size(max = 200) @Nullable String personName,
      @NotNull MandateRole role,
      @Nullable UUID organizationId,
      @Nullable UUID organizerId,
      @NotNull LocalDate from,
      @Schema(description = "First day on which it no longer holds") @Nullable LocalDate to) {}

  @Schema(name = "EndOfMandate")
  record End(
      @Schema(description = "First day on which the person no longer acts") @NotNull LocalDate on,
      @NotBlank @Size(max = 500) String reason) {}

  private final GrantMandate grant;
  private final EndMandate end;
  private final MandateQueries queries;
  private final ChangeQueries changes;
  private final CurrentActor actor;
  private final Cursors cursors;

  MandateResource(
      GrantMandate grant,
      EndMandate end,
      MandateQueries queries,
      ChangeQueries changes,
      CurrentActor actor,
      Cursors cursors) {
    this.grant = grant;
    this.end = end;
    this.queries = queries;
    this.changes = changes;
    this.actor = actor;
    this.cursors = cursors;
  }

  @POST
  @RolesAllowed(Role.ADMINISTRATOR)
  @Operation(operationId = "grantMandate", summary = "Phân công / Grants a mandate")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = MandateView.class)))
  public Response grant(
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @NotNull @Valid Grant request) {
    Actor by = actor.get();
    UUID id = grant.grant(request, by, new RequestKey(idempotencyKey, by.subject()));
    MandateView created = find(id, by);
    return Answers.created("/v1/mandates/" + id, created, created.version());
  }

  @GET
  @Operation(
      operationId = "listMandates",
      summary = "Danh sách phân công / Lists mandates: one's own; an administrator sees all")
  public Page<MandateView> list(
      @Parameter(description = "A token's sub, or me") @QueryParam("subject")
          @Nullable String subject,
      @QueryParam("role") @Nullable String role,
      @QueryParam("organizationId") @Nullable String organizationId,
      @QueryParam("organizerId") @Nullable String organizerId,
      @Parameter(description = "Only those in force on this day, YYYY-MM-DD") @QueryParam("asOf")
          @Nullable String asOf,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    Actor caller = actor.get();
    MandateQueries.Filter filter =
        new MandateQueries.Filter(
            "me".equals(subject) ? caller.subject() : subject,
            PathValue.constant("role", MandateRole.class, role),
            PathValue.uuid("organizationId", organizationId),
            PathValue.uuid("organizerId", organizerId),
            PathValue.date("asOf", asOf));
    return queries.list(
        filter, caller, cursors.read("mandates|" + caller.subject() + filter, cursor, limit));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getMandate", summary = "Một phân công / One mandate")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = MandateView.class)))
  public Response get(@PathParam("id") String id) {
    MandateView mandate = find(PathValue.id("mandate", id), actor.get());
    return Answers.ok(mandate, mandate.version());
  }

  @GET
  @Path("/{id}/changes")
  @Operation(
      operationId = "listMandateChanges",
      summary = "Lịch sử thay đổi / Who changed what, when and why, newest first")
  public Page<LoggedAct> changes(
      @PathParam("id") String id,
      @Parameter(description = "NEWEST_FIRST by default, or OLDEST_FIRST") @QueryParam("order")
          @Nullable String order,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    UUID seen = find(PathValue.id("mandate", id), actor.get()).id();
    return changes.of(seen, order, cursor, limit);
  }

  @POST
  @Path("/{id}/end")
  @RolesAllowed(Role.ADMINISTRATOR)
  @Operation(operationId = "endMandate", summary = "Kết thúc phân công / Ends a mandate")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = MandateView.class)))
  public Response end(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid End request) {
    end.end(PathValue.id("mandate", id), request, Etag.optional(ifMatch), actor.get());
    return get(id);
  }

  private MandateView find(UUID id, Actor caller) {
    return queries.one(id, caller).orElseThrow(() -> ProblemException.notFound("mandate", id));
  }
}
