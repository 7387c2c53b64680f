package vn.thidua.scoring.runs.api;

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
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.idempotency.RequestKey;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.CurrentActor;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.paging.Answers;
import vn.thidua.platform.problem.PathValue;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.scoring.runs.course.CancelRankingRun;
import vn.thidua.scoring.runs.course.RetryRankingRun;

@Path("/v1/ranking-runs/{id}")
@Tag(name = "ranking-runs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.USER, Role.RANKING_JOB})
class RunSteeringResource {

  private final CancelRankingRun cancel;
  private final RetryRankingRun retry;
  private final RankingRunQueries queries;
  private final CurrentActor actor;

  RunSteeringResource(
      CancelRankingRun cancel,
      RetryRankingRun retry,
      RankingRunQueries queries,
      CurrentActor actor) {
    this.cancel = cancel;
    this.retry = retry;
    this.queries = queries;
    this.actor = actor;
  }

  @POST
  @Path("/cancellation")
  @Operation(
      operationId = "cancelRankingRun",
      summary = "Hủy lượt chạy / Calls it off; nothing of it is published")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = RankingRunView.class),
              examples = @ExampleObject(name = "cancelled", value = RunExamples.RUN_CANCELLED)))
  public Response cancel(
      @PathParam("id") String id, @NotNull @Valid RankingRunRequests.Cancellation request) {
    UUID run = PathValue.id("ranking-run", id);
    Actor by = actor.get();
    cancel.cancel(run, request.reason(), by);
    return answer(run, by);
  }

  @POST
  @Path("/retry")
  @Operation(
      operationId = "retryRankingRun",
      summary = "Chạy lại các cụm lỗi / Takes up again what failed in it")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = RankingRunView.class),
              examples =
                  @ExampleObject(name = RunExamples.RUNNING, value = RunExamples.RUNNING_RUN)))
  public Response retry(
      @PathParam("id") String id,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @RequestBody(required = false) @Valid RankingRunRequests.@Nullable Retry request) {
    UUID run = PathValue.id("ranking-run", id);
    Actor by = actor.get();
    retry.retry(
        run,
        request == null ? null : request.reason(),
        by,
        new RequestKey(idempotencyKey, by.subject()));
    return answer(run, by);
  }

  private Response answer(UUID run, Actor by) {
    RankingRunView view =
        queries.one(run, by).orElseThrow(() -> ProblemException.notFound("ranking-run", run));
    return Answers.ok(view, view.version());
  }
}
