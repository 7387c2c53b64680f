package vn.thidua.scoring.complaints;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import vn.thidua.platform.idempotency.RequestKey;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.CurrentActor;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.paging.Answers;
import vn.thidua.platform.problem.PathValue;

/** Where a unit holds something against its score. */
@Path("/v1/score-sheets/{id}/complaints")
@Tag(name = "complaints", description = "Kiến nghị về điểm / Complaints against scores")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.USER)
class SheetComplaintResource {

  private final RaiseComplaint raise;
  private final ComplaintQueries queries;
  private final CurrentActor actor;

  SheetComplaintResource(RaiseComplaint raise, ComplaintQueries queries, CurrentActor actor) {
    this.raise = raise;
    this.queries = queries;
    this.actor = actor;
  }

  @POST
  @Operation(
      operationId = "raiseComplaint",
      summary = "Kiến nghị về điểm / Holds something against a score of the own reviewed sheet")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = ComplaintViews.One.class)))
  public Response raise(
      @PathParam("id") String id,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @NotNull @Valid ComplaintRequests.Raising request) {
    Actor by = actor.get();
    UUID complaint =
        raise.raise(
            PathValue.id("score sheet", id),
            request,
            by,
            new RequestKey(idempotencyKey, by.subject()));
    ComplaintViews.One raised = queries.one(complaint, by);
    return Answers.created("/v1/complaints/" + complaint, raised, raised.version());
  }
}
