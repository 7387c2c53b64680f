package vn.thidua.cluster.chains;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.problem.PathValue;
import vn.thidua.platform.problem.ProblemException;

@Path("/v1/organizations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "successions", description = "Sắp xếp, kế thừa đơn vị / Acts on organizations")
@RolesAllowed({Role.USER, Role.ADMINISTRATOR, Role.RANKING_JOB, Role.HR_SYSTEM})
class ChainResource {

  private final ChainQueries queries;
  private final Clock clock;

  ChainResource(ChainQueries queries, Clock clock) {
    this.queries = queries;
    this.clock = clock;
  }

  @GET
  @Path("/{id}/successors")
  @Operation(
      operationId = "listOrganizationSuccessors",
      summary =
          "Hiện nay là đơn vị nào / Who is on asOf what it was on from, with the acts on the way")
  public ChainView.Chain successors(
      @PathParam("id") String id,
      @Parameter(description = "YYYY-MM-DD; only acts after this day, without it all")
          @QueryParam("from")
          @Nullable String from,
      @Parameter(description = "YYYY-MM-DD, today by default") @QueryParam("asOf")
          @Nullable String asOf) {
    UUID organization = found(id);
    return new ChainView.Chain(
        queries.successors(organization, PathValue.date("from", from), day(asOf)));
  }

  @GET
  @Path("/{id}/predecessors")
  @Operation(
      operationId = "listOrganizationPredecessors",
      summary = "Được lập từ những đơn vị nào / What it was made of up to asOf, with the acts")
  public ChainView.Chain predecessors(
      @PathParam("id") String id,
      @Parameter(description = "YYYY-MM-DD, today by default") @QueryParam("asOf")
          @Nullable String asOf) {
    UUID organization = found(id);
    return new ChainView.Chain(queries.predecessors(organization, day(asOf)));
  }

  private UUID found(String id) {
    UUID organization = PathValue.id("organization", id);
    if (!queries.exists(organization)) {
      throw ProblemException.notFound("organization", id);
    }
    return organization;
  }

  private LocalDate day(@Nullable String asOf) {
    LocalDate day = PathValue.date("asOf", asOf);
    return day == null ? LocalDate.now(clock) : day;
  }
}
