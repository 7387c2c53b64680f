package vn.thidua.cluster.clusters.acts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.clusters.ClusterQueries;
import vn.thidua.cluster.clusters.ClusterType;
import vn.thidua.cluster.clusters.ClusterViews;
import vn.thidua.cluster.decisions.DecisionReference;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.CurrentActor;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.paging.Answers;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.problem.PathValue;

@Path("/v1/clusters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "clusters")
@RolesAllowed(Role.USER)
class MemberResource {

  @Schema(name = "AddedClusterMember")
  record AddedMember(
      @NotNull UUID organizationId,
      @NotNull LocalDate from,
      @Valid @Nullable DecisionReference decision) {}

  @Schema(name = "ClusterAmendment")
  record Amendment(
      @NotNull @Valid DecisionReference decision,
      @Schema(description = "First day of all that the decision changes") @NotNull LocalDate on,
      @Schema(description = "The new name; missing if it stays") @Size(min = 1, max = 500)
          @Nullable String name,
      @Size(min = 1, max = 500) @Nullable String nameEn,
      @Nullable ClusterType type,
      @Schema(description = "Organizations that become members, in the decision's order")
          @Size(max = 200)
          @Nullable List<@NotNull UUID> join,
      @Schema(description = "Members that leave") @Size(max = 200)
          @Nullable List<@NotNull UUID> leave) {}

  private final AmendCluster amend;
  private final ChangeMembers change;
  private final ClusterQueries queries;
  private final CurrentActor actor;
  private final Clock clock;

  MemberResource(
      AmendCluster amend,
      ChangeMembers change,
      ClusterQueries queries,
      CurrentActor actor,
      Clock clock) {
    this.amend = amend;
    this.change = change;
    this.queries = queries;
    this.actor = actor;
    this.clock = clock;
  }

  @POST
  @Path("/{id}/members")
  @Operation(operationId = "addClusterMember", summary = "Thêm đơn vị / Adds a member")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ClusterViews.One.class)))
  public Response addMember(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid AddedMember request) {
    UUID cluster = PathValue.id("cluster", id);
    change.add(cluster, request, Etag.optional(ifMatch), actor.get());
    return answer(cluster);
  }

  @POST
  @Path("/{id}/members/{organizationId}/end")
  @Operation(
      operationId = "endClusterMembership",
      summary = "Đơn vị rời cụm / Ends a membership on a date")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ClusterViews.One.class)))
  public Response endMembership(
      @PathParam("id") String id,
      @PathParam("organizationId") String organizationId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid End request) {
    UUID cluster = PathValue.id("cluster", id);
    change.end(
        cluster,
        PathValue.id("organization", organizationId),
        request,
        Etag.optional(ifMatch),
        actor.get());
    return answer(cluster);
  }

  @POST
  @Path("/{id}/amendments")
  @Operation(
      operationId = "amendCluster",
      summary = "Quyết định kiện toàn / Amends a cluster by a decision: name, type, members")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ClusterViews.One.class)))
  public Response amend(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid Amendment request) {
    UUID cluster = PathValue.id("cluster", id);
    amend.amend(cluster, request, Etag.optional(ifMatch), actor.get());
    return answer(cluster);
  }

  private Response answer(UUID id) {
    Actor caller = actor.get();
    ClusterViews.One cluster = queries.one(id, null, LocalDate.now(clock), caller);
    return Answers.ok(cluster, cluster.version());
  }
}
