package vn.thidua.cluster.register;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.organizations.OrganizationActs;
import vn.thidua.platform.changelog.ChangeQueries;
import vn.thidua.platform.changelog.LoggedAct;
import vn.thidua.platform.idempotency.RequestKey;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.CurrentActor;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.paging.Answers;
import vn.thidua.platform.paging.Cursors;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.problem.PathValue;
import vn.thidua.platform.problem.ProblemException;

@Path("/v1/organizations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organizations", description = "Đơn vị / Organizations")
@RolesAllowed({Role.USER, Role.ADMINISTRATOR, Role.RANKING_JOB, Role.HR_SYSTEM})
class OrganizationResource {

  @Schema(name = "NewOrganization")
  record Registration(
      @Size(min = 1, max = 100) @Nullable String source,
      @Size(min = 1, max = 200) @Nullable String key,
      @Size(max = 64) @Nullable String kind,
      @NotBlank @Size(max = 500) String name,
      @Size(max = 500) @Nullable String nameEn,
      @Schema(description = "Electronic identification code, Decision 20/2020/QĐ-TTg")
          @Size(max = OrganizationActs.ORG_CODE_LENGTH)
          @Pattern(regexp = OrganizationActs.ORG_CODE)
          @Nullable String orgCode,
      @Nullable UUID parentId,
      @Schema(description = "First day of all this; absent = always has been")
          @Nullable LocalDate from,
      @Size(max = 500) @Nullable String document) {}

  @Schema(name = "NewOrganizationName")
  record NewName(
      @NotBlank @Size(max = 500) String name,
      @Size(max = 500) @Nullable String nameEn,
      @NotNull LocalDate from,
      @Size(max = 500) @Nullable String document) {}

  @Schema(name = "NewOrganizationCode")
  record NewCode(
      @NotNull
          @Size(max = OrganizationActs.ORG_CODE_LENGTH)
          @Pattern(regexp = OrganizationActs.ORG_CODE)
          String orgCode,
      @NotNull LocalDate from,
      @Size(max = 500) @Nullable String document) {}

  @Schema(name = "NewOrganizationKind")
  record NewKind(
      @NotBlank @Size(max = 64) String kind,
      @NotNull LocalDate from,
      @Size(max = 500) @Nullable String document) {}

  @Schema(name = "NewOrganizationParent")
  record NewParent(
      @Schema(description = "null: it stands by itself from that day on") @Nullable UUID parentId,
      @NotNull LocalDate from,
      @Size(max = 500) @Nullable String document) {}

  private final RegisterOrganization register;
  private final ChangeOrganization change;
  private final RegisterQueries queries;
  private final ChangeQueries changes;
  private final CurrentActor actor;
  private final Cursors cursors;
  private final Clock clock;

  OrganizationResource(
      RegisterOrganization register,
      ChangeOrganization change,
      RegisterQueries queries,
      ChangeQueries changes,
      CurrentActor actor,
      Cursors cursors,
      Clock clock) {
    this.register = register;
    this.change = change;
    this.queries = queries;
    this.changes = changes;
    this.actor = actor;
    this.cursors = cursors;
    this.clock = clock;
  }

  @POST
  @RolesAllowed({Role.ADMINISTRATOR, Role.HR_SYSTEM})
  @Operation(operationId = "registerOrganization", summary = "Đăng ký đơn vị / Registers one")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = OrganizationView.class)))
  public Response register(
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @NotNull @Valid Registration request) {
    Actor by = actor.get();
    UUID id = register.register(request, by, new RequestKey(idempotencyKey, by.subject()));
    OrganizationView created = find(id, LocalDate.now(clock));
    return Answers.created("/v1/organizations/" + id, created, created.version());
  }

  @GET
  @Operation(
      operationId = "listOrganizations",
      summary = "Danh sách đơn vị tại một ngày / Lists organizations as at a date")
  public Page<OrganizationRow> list(
      @Parameter(description = "Part of the name, with or without marks") @QueryParam("q")
          @Nullable String q,
      @QueryParam("kind") @Nullable String kind,
      @QueryParam("parentId") @Nullable String parentId,
      @QueryParam("source") @Nullable String source,
      @QueryParam("key") @Nullable String key,
      @Parameter(description = "YYYY-MM-DD, today by default") @QueryParam("asOf")
          @Nullable String asOf,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    RegisterQueries.Filter filter =
        new RegisterQueries.Filter(q, kind, PathValue.uuid("parentId", parentId), source, key);
    LocalDate on = on(asOf);
    return queries.list(filter, on, cursors.read("organizations|" + filter + asOf, cursor, limit));
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getOrganization",
      summary = "Một đơn vị tại một ngày, với lịch sử / One as at a date, with its history")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = OrganizationView.class)))
  public Response get(@PathParam("id") String id, @QueryParam("asOf") @Nullable String asOf) {
    OrganizationView organization = find(PathValue.id("organization", id), on(asOf));
    return Answers.ok(organization, organization.version());
  }

  @GET
  @Path("/{id}/changes")
  @Operation(
      operationId = "listOrganizationChanges",
      summary = "Lịch sử thay đổi / Who changed what, when and why, newest first")
  public Page<LoggedAct> changes(
      @PathParam("id") String id,
      @Parameter(description = "NEWEST_FIRST by default, or OLDEST_FIRST") @QueryParam("order")
          @Nullable String order,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    UUID seen = find(PathValue.id("organization", id), LocalDate.now(clock)).id();
    return changes.of(seen, order, cursor, limit);
  }

  @POST
  @Path("/{id}/names")
  @RolesAllowed({Role.ADMINISTRATOR, Role.HR_SYSTEM})
  @Operation(
      operationId = "renameOrganization",
      summary = "Tên mới từ một ngày / A new name from a date; the old one ends on that day")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = OrganizationView.class)))
  public Response rename(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid NewName request) {
    UUID organization = PathValue.id("organization", id);
    change.rename(organization, request, Etag.optional(ifMatch), actor.get());
    return get(id, null);
  }

  @POST
  @Path("/{id}/codes")
  @RolesAllowed({Role.ADMINISTRATOR, Role.HR_SYSTEM})
  @Operation(
      operationId = "changeOrganizationCode",
      summary = "Mã định danh mới từ một ngày / A new code from a date")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = OrganizationView.class)))
  public Response changeCode(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid NewCode request) {
    change.recode(PathValue.id("organization", id), request, Etag.optional(ifMatch), actor.get());
    return get(id, null);
  }

  @POST
  @Path("/{id}/kinds")
  @RolesAllowed({Role.ADMINISTRATOR, Role.HR_SYSTEM})
  @Operation(
      operationId = "changeOrganizationKind",
      summary = "Loại đơn vị mới từ một ngày / Another kind from a date")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = OrganizationView.class)))
  public Response changeKind(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid NewKind request) {
    change.changeKind(
        PathValue.id("organization", id), request, Etag.optional(ifMatch), actor.get());
    return get(id, null);
  }

  @POST
  @Path("/{id}/parents")
  @RolesAllowed({Role.ADMINISTRATOR, Role.HR_SYSTEM})
  @Operation(
      operationId = "moveOrganization",
      summary =
          "Đơn vị cấp trên mới từ một ngày / Another parent from a date, its branch goes with it")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = OrganizationView.class)))
  public Response move(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid NewParent request) {
    change.move(PathValue.id("organization", id), request, Etag.optional(ifMatch), actor.get());
    return get(id, null);
  }

  private LocalDate on(@Nullable String asOf) {
    LocalDate date = PathValue.date("asOf", asOf);
    return date == null ? LocalDate.now(clock) : date;
  }

  private OrganizationView find(UUID id, LocalDate on) {
    return queries.one(id, on).orElseThrow(() -> ProblemException.notFound("organization", id));
  }
}
