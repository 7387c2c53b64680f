package vn.thidua.cluster.clusters;

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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.decisions.DecisionReference;
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

@Path("/v1/clusters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "clusters", description = "Cụm, khối thi đua / Emulation clusters and blocks")
@RolesAllowed({Role.USER, Role.ADMINISTRATOR, Role.RANKING_JOB, Role.HR_SYSTEM})
class ClusterResource {

  @Schema(name = "NewCluster")
  record Establishing(
      @Size(min = 1, max = 100) @Nullable String source,
      @Size(min = 1, max = 200) @Nullable String key,
      @NotNull UUID organizerId,
      @NotBlank @Size(max = 500) String name,
      @Size(max = 500) @Nullable String nameEn,
      @NotNull ClusterType type,
      @NotNull @Valid DecisionReference decision,
      @Schema(description = "In the order that stands in the decision") @Size(max = 200)
          @Nullable List<@NotNull @Valid NewMember> members) {}

  @Schema(name = "NewClusterMember")
  record NewMember(
      @NotNull UUID organizationId,
      @Schema(description = "First day; the decision's date by default")
          @Nullable LocalDate from) {}

  private final EstablishCluster establish;
  private final ClusterQueries queries;
  private final ChangeQueries changes;
  private final CurrentActor actor;
  private final Cursors cursors;
  private final Clock clock;

  ClusterResource(
      EstablishCluster establish,
      ClusterQueries queries,
      ChangeQueries changes,
      CurrentActor actor,
      Cursors cursors,
      Clock clock) {
    this.establish = establish;
    this.queries = queries;
    this.changes = changes;
    this.actor = actor;
    this.cursors = cursors;
    this.clock = clock;
  }

  @POST
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "establishCluster",
      summary = "Thành lập cụm, khối theo quyết định / Establishes one by a decision")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = ClusterViews.One.class)))
  public Response establish(
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @NotNull @Valid Establishing request) {
    Actor by = actor.get();
    UUID id = establish.establish(request, by, new RequestKey(idempotencyKey, by.subject()));
    ClusterViews.One created = find(id, null, by);
    return Answers.created("/v1/clusters/" + id, created, created.version());
  }

  @GET
  @Operation(
      operationId = "listClusters",
      summary = "Danh sách cụm, khối được xem / Lists those that the caller may see")
  public Page<ClusterViews.ClusterRow> list(
      @QueryParam("organizerId") @Nullable String organizerId,
      @Parameter(description = "Member on the date asked for") @QueryParam("organizationId")
          @Nullable String organizationId,
      @Parameter(description = "Part of the name, with or without marks") @QueryParam("q")
          @Nullable String q,
      @QueryParam("source") @Nullable String source,
      @QueryParam("key") @Nullable String key,
      @Parameter(description = "YYYY-MM-DD, today by default") @QueryParam("asOf")
          @Nullable String asOf,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    Actor caller = actor.get();
    ClusterQueries.Filter filter =
        new ClusterQueries.Filter(
            PathValue.uuid("organizerId", organizerId),
            PathValue.uuid("organizationId", organizationId),
            q,
            source,
            key);
    LocalDate date = PathValue.date("asOf", asOf);
    return queries.list(
        filter,
        date == null ? LocalDate.now(clock) : date,
        caller,
        cursors.read("clusters|" + caller.subject() + filter + asOf, cursor, limit));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getCluster", summary = "Một cụm, khối / One, also as at a date")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ClusterViews.One.class)))
  public Response get(@PathParam("id") String id, @QueryParam("asOf") @Nullable String asOf) {
    ClusterViews.One cluster =
        find(PathValue.id("cluster", id), PathValue.date("asOf", asOf), actor.get());
    return Answers.ok(cluster, cluster.version());
  }

  @GET
  @Path("/{id}/changes")
  @Operation(
      operationId = "listClusterChanges",
      summary = "Lịch sử thay đổi / Who changed what, when and why, newest first")
  public Page<LoggedAct> changes(
      @PathParam("id") String id,
      @Parameter(description = "NEWEST_FIRST by default, or OLDEST_FIRST") @QueryParam("order")
          @Nullable String order,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    UUID cluster = PathValue.id("cluster", id);
    queries.requireVisible(cluster, LocalDate.now(clock), actor.get());
    return changes.of(cluster, order, cursor, limit);
  }

  private ClusterViews.One find(UUID id, @Nullable LocalDate asOf, Actor caller) {
    return queries.one(id, asOf, LocalDate.now(clock), caller);
  }
}
