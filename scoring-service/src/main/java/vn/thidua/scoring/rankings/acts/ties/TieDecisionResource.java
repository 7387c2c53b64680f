package vn.thidua.scoring.rankings.acts.ties;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.idempotency.RequestKey;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.CurrentActor;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.paging.Answers;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.problem.PathValue;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.scoring.rankings.RankingExamples;
import vn.thidua.scoring.rankings.RankingQueries;
import vn.thidua.scoring.rankings.RankingViews;
import vn.thidua.scoring.rankings.acts.RankingDesk;

@Path("/v1/rankings/{id}/tie-decisions")
@Tag(name = "rankings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.USER)
class TieDecisionResource {

  private final DecideTie decide;
  private final RankingDesk desk;
  private final RankingQueries queries;
  private final CurrentActor actor;

  TieDecisionResource(
      DecideTie decide, RankingDesk desk, RankingQueries queries, CurrentActor actor) {
    this.decide = decide;
    this.desk = desk;
    this.queries = queries;
    this.actor = actor;
  }

  @POST
  @Operation(
      operationId = "decideTie",
      summary = "Quyết định thứ tự các đơn vị bằng điểm / Decides a tie by hand, with a reason")
  @APIResponse(
      responseCode = "201",
      content =
          @Content(
              schema = @Schema(implementation = RankingViews.One.class),
              examples = @ExampleObject(name = "decided", value = RankingExamples.DECIDED)))
  public Response decide(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @NotNull @Valid TieRequests.Decision request) {
    UUID ranking = PathValue.id("ranking", id);
    Actor by = actor.get();
    desk.requireSecretary(ranking, by);
    decide.decide(
        ranking, request, Etag.optional(ifMatch), by, new RequestKey(idempotencyKey, by.subject()));
    RankingViews.One decided = queries.required(ranking, by);
    return Answers.created("/v1/rankings/" + ranking, decided, decided.version());
  }

  @POST
  @Path("/{number}/withdrawal")
  @Operation(
      operationId = "withdrawTieDecision",
      summary = "Rút quyết định thứ tự / The units are equal again")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = RankingViews.One.class),
              examples = @ExampleObject(name = "withdrawn", value = RankingExamples.PROVISIONAL)))
  public Response withdrawal(
      @PathParam("id") String id,
      @PathParam("number") String number,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid TieRequests.Withdrawal request) {
    UUID ranking = PathValue.id("ranking", id);
    Actor by = actor.get();
    desk.requireSecretary(ranking, by);
    decide.withdraw(ranking, numberOf(number), request.reason(), Etag.optional(ifMatch), by);
    RankingViews.One withdrawn = queries.required(ranking, by);
    return Answers.ok(withdrawn, withdrawn.version());
  }

  private static int numberOf(String number) {
    if (!number.matches("[1-9][0-9]{0,8}")) {
      throw ProblemException.notFound("tie decision", number);
    }
    return Integer.parseInt(number);
  }
}
