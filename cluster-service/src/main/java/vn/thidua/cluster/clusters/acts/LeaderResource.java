package vn.thidua.cluster.clusters.acts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.clusters.ClusterQueries;
import vn.thidua.cluster.clusters.ClusterViews;
import vn.thidua.cluster.decisions.DecisionReference;
import vn.thidua.cluster.offices.LeaderRole;
import vn.thidua.platform.identity.CurrentActor;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.paging.Answers;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.problem.PathValue;

@Path("/v1/clusters/{id}/leaders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "clusters")
@RolesAllowed(Role.USER)
class LeaderResource {

  @Schema(name = "NewClusterLeader")
  record NewLeader(
      @NotNull @Min(1945) @Max(2200) Integer year,
      @NotNull UUID organizationId,
      @NotNull LeaderRole role,
      @Schema(description = "The standing one among several deputies") @Nullable Boolean permanent,
      @Schema(
              description =
                  "First day, within the year; by default as early in the year as it is a member and"
                      + " no other one was head")
          @Nullable LocalDate from,
      @Valid @Nullable NewPerson person,
      @Valid @Nullable DecisionReference decision) {}

  @Schema(name = "NewLeaderPerson")
  record NewPerson(
      @NotBlank @Size(max = 200) String name, @Size(max = 200) @Nullable String position) {}

  @Schema(name = "NewLeaderRepresentative")
  record NewRepresentative(
      @NotBlank @Size(max = 200) String name,
      @Size(max = 200) @Nullable String position,
      @Schema(description = "First day; the one before represents it until then") @NotNull
          LocalDate from) {}

  private final AppointLeaders appoint;
  private final ChangeLeaders change;
  private final ClusterQueries queries;
  private final CurrentActor actor;
  private final Clock clock;

  LeaderResource(
      AppointLeaders appoint,
      ChangeLeaders change,
      ClusterQueries queries,
      CurrentActor actor,
      Clock clock) {
    this.appoint = appoint;
    this.change = change;
    this.queries = queries;
    this.actor = actor;
    this.clock = clock;
  }

  @POST
  @Operation(
      operationId = "appointClusterLeader",
      summary = "Chỉ định cụm trưởng, cụm phó của một năm / Appoints head or deputy of a year")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ClusterViews.One.class)))
  public Response appoint(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid NewLeader request) {
    UUID cluster = PathValue.id("cluster", id);
    appoint.appoint(cluster, request, Etag.optional(ifMatch), actor.get());
    return answer(cluster);
  }

  @POST
  @Path("/{leaderId}/end")
  @Operation(
      operationId = "endClusterLeadership",
      summary = "Kết thúc nhiệm vụ cụm trưởng, cụm phó / Ends a leadership before its year does")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ClusterViews.One.class)))
  public Response endLeadership(
      @PathParam("id") String id,
      @PathParam("leaderId") String leaderId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid End request) {
    UUID cluster = PathValue.id("cluster", id);
    change.end(
        cluster, PathValue.id("leader", leaderId), request, Etag.optional(ifMatch), actor.get());
    return answer(cluster);
  }

  @POST
  @Path("/{leaderId}/representatives")
  @Operation(
      operationId = "nameLeaderRepresentative",
      summary = "Người đại diện / Names who represents the leading organization from a day on")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ClusterViews.One.class)))
  public Response represent(
      @PathParam("id") String id,
      @PathParam("leaderId") String leaderId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid NewRepresentative request) {
    UUID cluster = PathValue.id("cluster", id);
    change.represent(
        cluster, PathValue.id("leader", leaderId), request, Etag.optional(ifMatch), actor.get());
    return answer(cluster);
  }

  private Response answer(UUID id) {
    ClusterViews.One cluster = queries.one(id, null, LocalDate.now(clock), actor.get());
    return Answers.ok(cluster, cluster.version());
  }
}
