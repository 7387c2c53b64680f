package vn.thidua.scoring.periods.api;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.CurrentActor;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.paging.Answers;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.problem.PathValue;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.scoring.periods.ChangePeriod;
import vn.thidua.scoring.periods.PeriodQueries;
import vn.thidua.scoring.periods.content.PeriodRequests;
import vn.thidua.scoring.periods.content.PeriodViews;

/** When the stages of a period end. */
@Path("/v1/periods/{id}")
@Tag(name = "periods", description = "Kỳ chấm điểm / Periods of scoring")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.USER, Role.ADMINISTRATOR, Role.RANKING_JOB})
class ScheduleResource {

  private final ChangePeriod change;
  private final PeriodQueries queries;
  private final CurrentActor actor;

  ScheduleResource(ChangePeriod change, PeriodQueries queries, CurrentActor actor) {
    this.change = change;
    this.queries = queries;
    this.actor = actor;
  }

  @GET
  @Path("/deadlines")
  @Operation(
      operationId = "getPeriodDeadlines",
      summary =
          "Thời hạn của từng bước, cho tất cả hay cho một đơn vị / When each stage ends, for all or"
              + " for one unit")
  public PeriodViews.Deadlines deadlines(
      @PathParam("id") String id,
      @Parameter(description = "Whose deadlines; those for all if left out")
          @QueryParam("organizationId")
          @Nullable String organizationId) {
    UUID period = PathValue.id("period", id);
    return queries
        .deadlines(period, PathValue.uuid("organizationId", organizationId), actor.get())
        .orElseThrow(() -> ProblemException.notFound("period", period));
  }

  @POST
  @Path("/schedule")
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "changePeriodSchedule",
      summary = "Đổi toàn bộ lịch của kỳ / Gives it another schedule as a whole")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PeriodViews.One.class)))
  public Response reschedule(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid PeriodRequests.Rescheduling request) {
    UUID period = PathValue.id("period", id);
    change.reschedule(period, request, Etag.optional(ifMatch), actor.get());
    return answer(period);
  }

  @POST
  @Path("/extensions")
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "extendPeriodStage",
      summary =
          "Gia hạn hoặc mở lại một bước, cho tất cả hay một đơn vị / Grants more time for a stage"
              + " or reopens it, for all or one unit")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PeriodViews.One.class)))
  public Response extend(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid PeriodRequests.NewExtension request) {
    UUID period = PathValue.id("period", id);
    change.extend(period, request, Etag.optional(ifMatch), actor.get());
    return answer(period);
  }

  private Response answer(UUID id) {
    PeriodViews.One period =
        queries.one(id, actor.get()).orElseThrow(() -> ProblemException.notFound("period", id));
    return Answers.ok(period, period.version());
  }
}
