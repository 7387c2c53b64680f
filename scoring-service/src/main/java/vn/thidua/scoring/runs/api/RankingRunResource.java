package vn.thidua.scoring.runs.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
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
import vn.thidua.scoring.runs.RunKind;
import vn.thidua.scoring.runs.RunMode;
import vn.thidua.scoring.runs.RunStatus;
import vn.thidua.scoring.runs.TaskStatus;
import vn.thidua.scoring.runs.course.StartRankingRun;

@Path("/v1/ranking-runs")
@Tag(name = "ranking-runs", description = "Lượt chạy xếp hạng / Ranking runs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.USER, Role.ADMINISTRATOR, Role.RANKING_JOB})
class RankingRunResource {

  private final StartRankingRun start;
  private final RankingRunQueries queries;
  private final RankingTaskQueries tasks;
  private final CurrentActor actor;
  private final Cursors cursors;

  RankingRunResource(
      StartRankingRun start,
      RankingRunQueries queries,
      RankingTaskQueries tasks,
      CurrentActor actor,
      Cursors cursors) {
    this.start = start;
    this.queries = queries;
    this.tasks = tasks;
    this.actor = actor;
    this.cursors = cursors;
  }

  @POST
  @RolesAllowed({Role.USER, Role.RANKING_JOB})
  @Operation(
      operationId = "startRankingRun",
      summary =
          "Bắt đầu một lượt xếp hạng / Starts a run: one a night, or one of a period or of a cluster"
              + " in it")
  @APIResponse(
      responseCode = "202",
      description = "Started; its progress is at Location",
      content =
          @Content(
              schema = @Schema(implementation = RankingRunView.class),
              examples =
                  @ExampleObject(name = RunExamples.RUNNING, value = RunExamples.RUNNING_RUN)))
  @APIResponse(
      responseCode = "200",
      description = "The night has this run already",
      content =
          @Content(
              schema = @Schema(implementation = RankingRunView.class),
              examples =
                  @ExampleObject(name = RunExamples.RUNNING, value = RunExamples.RUNNING_RUN)))
  public Response start(
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @NotNull @Valid RankingRunRequests.Start request) {
    Actor by = actor.get();
    StartRankingRun.Started started =
        start.start(request.wanted(), by, new RequestKey(idempotencyKey, by.subject()));
    RankingRunView run = find(started.id(), by);
    if (!started.created()) {
      return Answers.ok(run, run.version());
    }
    return Response.accepted(run)
        .location(URI.create("/v1/ranking-runs/" + run.id()))
        .header(HttpHeaders.ETAG, Etag.of(run.version()))
        .build();
  }

  @GET
  @Operation(
      operationId = "listRankingRuns",
      summary = "Danh sách lượt chạy được xem / Lists those that the caller may see")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = RunPages.Runs.class),
              examples = @ExampleObject(name = "runs", value = RunExamples.RUNS)))
  public Page<RankingRunView> list(
      @QueryParam("kind") @Nullable String kind,
      @QueryParam("mode") @Nullable String mode,
      @QueryParam("night") @Nullable String night,
      @QueryParam("periodId") @Nullable String periodId,
      @QueryParam("clusterId") @Nullable String clusterId,
      @QueryParam("status") @Nullable String status,
      @Parameter(description = "OLDEST first by default; or NEWEST first") @QueryParam("sort")
          @Nullable String sort,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    Actor caller = actor.get();
    RankingRunQueries.Filter filter =
        new RankingRunQueries.Filter(
            PathValue.constant("kind", RunKind.class, kind),
            PathValue.constant("mode", RunMode.class, mode),
            PathValue.date("night", night),
            PathValue.uuid("periodId", periodId),
            PathValue.uuid("clusterId", clusterId),
            PathValue.constant("status", RunStatus.class, status));
    RunOrder order =
        Objects.requireNonNullElse(
            PathValue.constant("sort", RunOrder.class, sort), RunOrder.OLDEST);
    return queries.list(
        filter,
        order,
        caller,
        cursors.read("ranking-runs|" + caller.subject() + filter + order, cursor, limit));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getRankingRun", summary = "Một lượt chạy / One with its progress")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = RankingRunView.class),
              examples = {
                @ExampleObject(name = RunExamples.RUNNING, value = RunExamples.RUNNING_RUN),
                @ExampleObject(name = RunExamples.OVER, value = RunExamples.RUN_OVER)
              }))
  public Response get(@PathParam("id") String id) {
    RankingRunView run = find(PathValue.id("ranking-run", id), actor.get());
    return Answers.ok(run, run.version());
  }

  @GET
  @Path("/{id}/tasks")
  @Operation(
      operationId = "listRankingTasks",
      summary = "Các cụm của lượt chạy / Its clusters, and what went wrong with them")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = RunPages.Tasks.class),
              examples = @ExampleObject(name = "tasks", value = RunExamples.TASKS)))
  public Page<RankingTaskRow> tasks(
      @PathParam("id") String id,
      @QueryParam("status") @Nullable String status,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    UUID run = find(PathValue.id("ranking-run", id), actor.get()).id();
    TaskStatus wanted = PathValue.constant("status", TaskStatus.class, status);
    return tasks.list(run, wanted, cursors.read("ranking-tasks|" + run + wanted, cursor, limit));
  }

  private RankingRunView find(UUID id, Actor caller) {
    return queries.one(id, caller).orElseThrow(() -> ProblemException.notFound("ranking-run", id));
  }
}
