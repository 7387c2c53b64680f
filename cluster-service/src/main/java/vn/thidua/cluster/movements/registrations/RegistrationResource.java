package vn.thidua.cluster.movements.registrations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.ChangeQueries;
import vn.thidua.platform.changelog.LoggedAct;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.CurrentActor;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.paging.Answers;
import vn.thidua.platform.paging.Cursors;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.problem.Language;
import vn.thidua.platform.problem.PathValue;
import vn.thidua.platform.spreadsheets.CsvText;

@Path("/v1/movements/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "movements")
@RolesAllowed({Role.USER, Role.ADMINISTRATOR, Role.RANKING_JOB})
class RegistrationResource {

  @Schema(name = "NewMovementRegistration")
  record Registering(
      @Size(max = 100) @Nullable List<@NotNull @Valid RegisteredTitle> titles,
      @Size(max = 100) @Nullable List<@NotBlank @Size(max = 2_000) String> goals) {

    List<RegisteredTitle> titlesOrNone() {
      return titles == null ? List.of() : titles;
    }

    List<String> goalsOrNone() {
      return goals == null ? List.of() : goals;
    }
  }

  @Schema(name = "MovementRegistrationWithdrawal")
  record Withdrawal(@NotBlank @Size(max = 500) String reason) {}

  private final RegisterForMovement register;
  private final RegistrationQueries queries;
  private final ChangeQueries changes;
  private final CurrentActor actor;
  private final Cursors cursors;

  RegistrationResource(
      RegisterForMovement register,
      RegistrationQueries queries,
      ChangeQueries changes,
      CurrentActor actor,
      Cursors cursors) {
    this.register = register;
    this.queries = queries;
    this.changes = changes;
    this.actor = actor;
    this.cursors = cursors;
  }

  @GET
  @Path("/registrations")
  @Operation(
      operationId = "listMovementRegistrations",
      summary = "Đăng ký thi đua / What units have registered, the withdrawn ones too")
  public Page<RegistrationViews.MovementRegistration> list(
      @PathParam("id") String id,
      @Parameter(description = "Of those who take part through this cluster")
          @QueryParam("clusterId")
          @Nullable String clusterId,
      @QueryParam("organizationId") @Nullable String organizationId,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    RegistrationQueries.Filter filter =
        new RegistrationQueries.Filter(
            PathValue.id("movement", id),
            PathValue.uuid("clusterId", clusterId),
            PathValue.uuid("organizationId", organizationId));
    return queries.list(
        filter, actor.get(), cursors.read("movement-registrations|" + filter, cursor, limit));
  }

  @GET
  @Path("/registrations/csv")
  @Produces(CsvText.MEDIA_TYPE)
  @Operation(
      operationId = "exportMovementRegistrations",
      summary = "Đăng ký thi đua dạng CSV / For a spreadsheet: a line for each title and goal")
  @APIResponse(
      responseCode = "200",
      content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
  public Response export(
      @PathParam("id") String id,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          @Nullable String acceptLanguage) {
    UUID movement = PathValue.id("movement", id);
    Language language = Language.preferred(acceptLanguage);
    return Response.ok(RegistrationCsv.of(queries.export(movement, actor.get()), language))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"registrations-" + movement + ".csv\"")
        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }

  @GET
  @Path("/registrations/{organizationId}")
  @Operation(
      operationId = "getMovementRegistration",
      summary = "Đăng ký của một đơn vị / What one organization has registered")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(schema = @Schema(implementation = RegistrationViews.MovementRegistration.class)))
  public Response get(
      @PathParam("id") String id, @PathParam("organizationId") String organizationId) {
    return answer(PathValue.id("movement", id), organization(organizationId));
  }

  @GET
  @Path("/registrations/{organizationId}/changes")
  @Operation(
      operationId = "listMovementRegistrationChanges",
      summary = "Lịch sử thay đổi / Who changed what, when and why, newest first")
  public Page<LoggedAct> changes(
      @PathParam("id") String id,
      @PathParam("organizationId") String organizationId,
      @Parameter(description = "NEWEST_FIRST by default, or OLDEST_FIRST") @QueryParam("order")
          @Nullable String order,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    UUID seen =
        queries.one(PathValue.id("movement", id), organization(organizationId), actor.get()).id();
    return changes.of(seen, order, cursor, limit);
  }

  @PUT
  @Path("/registrations/{organizationId}")
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "registerForMovement",
      summary = "Đăng ký danh hiệu, mục tiêu / Registers titles and goals, until the deadline")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(schema = @Schema(implementation = RegistrationViews.MovementRegistration.class)))
  @APIResponse(
      responseCode = "201",
      content =
          @Content(schema = @Schema(implementation = RegistrationViews.MovementRegistration.class)))
  public Response register(
      @PathParam("id") String id,
      @PathParam("organizationId") String organizationId,
      @Parameter(description = "Needed if the organization has registered before")
          @HeaderParam("If-Match")
          @Nullable String ifMatch,
      @NotNull @Valid Registering request) {
    UUID movement = PathValue.id("movement", id);
    UUID organization = organization(organizationId);
    Actor by = actor.get();
    if (register.register(movement, organization, request, ifMatch, by)) {
      RegistrationViews.MovementRegistration created = queries.one(movement, organization, by);
      return Answers.created(
          "/v1/movements/" + movement + "/registrations/" + organization,
          created,
          created.version());
    }
    return answer(movement, organization);
  }

  @POST
  @Path("/registrations/{organizationId}/withdrawal")
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "withdrawMovementRegistration",
      summary = "Rút đăng ký / The organization registers no more; what it said stays")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(schema = @Schema(implementation = RegistrationViews.MovementRegistration.class)))
  public Response withdraw(
      @PathParam("id") String id,
      @PathParam("organizationId") String organizationId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid Withdrawal request) {
    UUID movement = PathValue.id("movement", id);
    UUID organization = organization(organizationId);
    register.withdraw(
        movement, organization, request.reason(), Etag.optional(ifMatch), actor.get());
    return answer(movement, organization);
  }

  private static UUID organization(String id) {
    return PathValue.id("organization", id);
  }

  private Response answer(UUID movement, UUID organization) {
    RegistrationViews.MovementRegistration registration =
        queries.one(movement, organization, actor.get());
    return Answers.ok(registration, registration.version());
  }
}
