package vn.thidua.scoring.runs;

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
import java.time.LocalDate;
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
import vn.thidua.platform.paging.Cursors;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.problem.PathValue;
import vn.thidua.platform.problem.ProblemException;

@Path("/v1/ranking-runs")
@Tag(name = "ranking-runs", description = "Lượt chạy xếp hạng / Ranking runs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.USER, Role.ADMINISTRATOR, Role.RANKING_JOB})
class RankingRunResource {

  @Schema(name = "StartRankingRun")
  record Start(
      @NotNull RunKind kind,
      @Schema(description = "For NIGHTLY: the Vietnamese day, today by default")
          @Nullable LocalDate night,
      @Schema(description = "For ON_DEMAND") @Nullable UUID periodId) {}

  private final StartRankingRun start;
  private final RankingRunQueries queries;
  private final CurrentActor actor;
  private final Cursors cursors;

  RankingRunResource(
      StartRankingRun start, RankingRunQueries queries, CurrentActor actor, Cursors cursors) {
    this.start = start;
    this.queries = queries;
    this.actor = actor;
    this.cursors = cursors;
  }

  @POST
  @RolesAllowed({Role.USER, Role.RANKING_JOB})
  @Operation(
      operationId = "startRankingRun",
      summary = "Bắt đầu một lượt xếp hạng / Starts a run: one a night, or one of a period")
  @APIResponse(
      responseCode = "202",
      description = "Started; its progress is at Location",
      content = @Content(schema = @Schema(implementation = RankingRunView.class)))
  @APIResponse(
      responseCode = "200",
      description = "The night has this run already",
      content = @Content(schema = @Schema(implementation = RankingRunView.class)))
  public Response start(
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @NotNull @Valid Start request) {
    Actor by = actor.get();
    StartRankingRun.Started started =
        start.start(request, by, new RequestKey(idempotencyKey, by.subject()));
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
  public Page<RankingRunView> list(
      @QueryParam("kind") @Nullable String kind,
      @QueryParam("night") @Nullable String night,
      @QueryParam("periodId") @Nullable String periodId,
      @QueryParam("status") @Nullable String status,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    Actor caller = actor.get();
    RankingRunQueries.Filter filter =
        new RankingRunQueries.Filter(
            PathValue.constant("kind", RunKind.class, kind),
            PathValue.date("night", night),
            PathValue.uuid("periodId", periodId),
            PathValue.constant("status", RunStatus.class, status));
    return queries.list(
        filter, caller, cursors.read("ranking-runs|" + caller.subject() + filter, cursor, limit));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getRankingRun", summary = "Một lượt chạy / One with its progress")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RankingRunView.class)))
  public Response get(@PathParam("id") String id) {
    RankingRunView run = find(PathValue.id("ranking-run", id), actor.get());
    return Answers.ok(run, run.version());
  }

  private RankingRunView find(UUID id, Actor caller) {
    return queries.one(id, caller).orElseThrow(() -> ProblemException.notFound("ranking-run", id));
  }
}
