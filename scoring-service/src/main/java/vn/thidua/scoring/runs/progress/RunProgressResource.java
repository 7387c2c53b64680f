package vn.thidua.scoring.runs.progress;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.CurrentActor;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.problem.PathValue;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.scoring.runs.api.RankingRunQueries;
import vn.thidua.scoring.runs.api.RankingRunView;

/** Says at once what has changed, to those who do not want to ask again and again. */
@Path("/v1/ranking-runs/{id}/progress")
@Tag(name = "ranking-runs")
@RolesAllowed({Role.USER, Role.ADMINISTRATOR, Role.RANKING_JOB})
class RunProgressResource {

  private static final String EXAMPLE =
      """
      retry: 5000
      id: 498
      event: progress
      data: {"id":"019ab3c4-1f2e-7a10-8c4d-5e6f7a8b9c0d","kind":"NIGHTLY","mode":"CHANGED","night":"2025-12-20","status":"RUNNING","rulesVersion":"1","total":412,"done":230,"failed":1,"unchanged":12,"untouched":3088,"startedBy":"timer","createdAt":"2025-12-19T18:00:00.112Z","begunAt":"2025-12-19T18:00:00.204Z","progress":{"pending":149,"leased":32,"ratePerSecond":"92.4","remainingSeconds":2,"replicas":[{"name":"scoring-service-7d9f-1","leases":17,"accepted":230,"failed":1,"refused":0}]},"version":498}

      :

      id: 826
      event: end
      data: {"id":"019ab3c4-1f2e-7a10-8c4d-5e6f7a8b9c0d","kind":"NIGHTLY","mode":"CHANGED","night":"2025-12-20","status":"DONE","rulesVersion":"1","total":412,"done":412,"failed":0,"unchanged":12,"untouched":3088,"startedBy":"timer","createdAt":"2025-12-19T18:00:00.112Z","begunAt":"2025-12-19T18:00:00.204Z","finishedAt":"2025-12-19T18:00:05.731Z","progress":{"pending":0,"leased":0,"ratePerSecond":"74.6","replicas":[{"name":"scoring-service-7d9f-1","leases":28,"accepted":412,"failed":0,"refused":0}]},"version":826}
      """;

  private final RankingRunQueries runs;
  private final RunFollowers followers;
  private final CurrentActor actor;

  RunProgressResource(RankingRunQueries runs, RunFollowers followers, CurrentActor actor) {
    this.runs = runs;
    this.followers = followers;
    this.actor = actor;
  }

  @GET
  @Blocking
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @ResponseHeader(name = "X-Accel-Buffering", value = "no")
  @Operation(
      operationId = "followRankingRun",
      summary = "Theo dõi tiến độ / Its progress as server-sent events",
      description =
          "An event `progress` with the run whenever it has changed, at most one a second; after it is"
              + " over one event `end`, and the stream ends. The id of an event is the run's"
              + " version. A stream may end before the run does: follow again with Last-Event-ID.")
  @APIResponse(
      responseCode = "200",
      description = "Events; the data of each is a RankingRun as JSON",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(implementation = String.class),
              examples = @ExampleObject(name = "events", value = EXAMPLE)))
  public Multi<OutboundSseEvent> follow(
      @PathParam("id") String id,
      @Parameter(description = "The id of the last event that came; it is not sent again")
          @HeaderParam("Last-Event-ID")
          @Nullable String lastEventId) {
    UUID run = PathValue.id("ranking-run", id);
    Actor caller = actor.get();
    RankingRunView seen =
        runs.one(run, caller).orElseThrow(() -> ProblemException.notFound("ranking-run", run));
    return followers.follow(seen.id(), caller.subject(), version(lastEventId));
  }

  /** What is none of our ids tells nothing; the stream then begins with the run as it is. */
  private static @Nullable Long version(@Nullable String lastEventId) {
    return lastEventId != null && lastEventId.matches("[0-9]{1,18}")
        ? Long.valueOf(lastEventId)
        : null;
  }
}
