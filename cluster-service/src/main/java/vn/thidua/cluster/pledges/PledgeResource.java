package vn.thidua.cluster.pledges;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.pledges.count.PledgeState;
import vn.thidua.platform.changelog.ChangeQueries;
import vn.thidua.platform.changelog.LoggedAct;
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
import vn.thidua.platform.problem.Text;

@Path("/v1/pledges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "pledges",
    description =
        "Chỉ tiêu giao ước thi đua / What units pledge in agreements and movements, and how far"
            + " it is")
@RolesAllowed({Role.USER, Role.ADMINISTRATOR, Role.RANKING_JOB})
class PledgeResource {

  private static final int FIRST_YEAR = 1945;
  private static final int LAST_YEAR = 2200;
  private static final String AS_OF = "YYYY-MM-DD; today by default";

  private final MakePledge make;
  private final TellProgress tell;
  private final PledgeQueries queries;
  private final ChangeQueries changes;
  private final CurrentActor actor;
  private final Cursors cursors;
  private final Clock clock;

  PledgeResource(
      MakePledge make,
      TellProgress tell,
      PledgeQueries queries,
      ChangeQueries changes,
      CurrentActor actor,
      Cursors cursors,
      Clock clock) {
    this.make = make;
    this.tell = tell;
    this.queries = queries;
    this.changes = changes;
    this.actor = actor;
    this.cursors = cursors;
    this.clock = clock;
  }

  @POST
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "makePledge",
      summary = "Đăng ký chỉ tiêu / A unit pledges something in an agreement or a movement")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = PledgeViews.One.class)))
  public Response make(
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @NotNull @Valid PledgeRequests.Making request) {
    Actor by = actor.get();
    UUID id = make.make(request, by, new RequestKey(idempotencyKey, by.subject()));
    PledgeViews.One made = queries.one(id, today(), by);
    return Answers.created("/v1/pledges/" + id, made, made.version());
  }

  @GET
  @Operation(
      operationId = "listPledges",
      summary = "Danh sách chỉ tiêu / Lists pledges with their state as at a date")
  public Page<PledgeViews.PledgeRow> list(
      @QueryParam("organizerId") @Nullable String organizerId,
      @QueryParam("clusterId") @Nullable String clusterId,
      @QueryParam("agreementId") @Nullable String agreementId,
      @QueryParam("movementId") @Nullable String movementId,
      @QueryParam("parentId") @Nullable String parentId,
      @QueryParam("organizationId") @Nullable String organizationId,
      @Parameter(description = "Whose time touches the year") @QueryParam("year")
          @Nullable String year,
      @QueryParam("state") @Nullable String state,
      @Parameter(description = AS_OF) @QueryParam("asOf") @Nullable String asOf,
      @Parameter(description = "Part of the text, without marks") @QueryParam("q")
          @Nullable String q,
      @QueryParam("source") @Nullable String source,
      @QueryParam("key") @Nullable String key,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    Actor caller = actor.get();
    PledgeQueries.Filter filter =
        new PledgeQueries.Filter(
            PathValue.uuid("organizerId", organizerId),
            PathValue.uuid("clusterId", clusterId),
            PathValue.uuid("agreementId", agreementId),
            PathValue.uuid("movementId", movementId),
            PathValue.uuid("parentId", parentId),
            PathValue.uuid("organizationId", organizationId),
            year(year),
            q,
            source,
            key);
    PledgeState wanted = PathValue.constant("state", PledgeState.class, state);
    LocalDate on = date(asOf);
    return queries.list(
        filter,
        wanted,
        on,
        caller,
        cursors.read("pledges|" + caller.subject() + filter + wanted + on, cursor, limit));
  }

  @GET
  @Path("/overview")
  @Operation(
      operationId = "getPledgeOverview",
      summary =
          "Đã đạt, đang thực hiện, không đạt theo đơn vị / Kept, on the way, missed: of a cluster,"
              + " an agreement, a movement or a unit")
  public PledgeViews.Overview overview(
      @Parameter(
              description = "One of clusterId, agreementId, movementId, organizationId is needed")
          @QueryParam("clusterId")
          @Nullable String clusterId,
      @QueryParam("agreementId") @Nullable String agreementId,
      @QueryParam("movementId") @Nullable String movementId,
      @QueryParam("organizationId") @Nullable String organizationId,
      @Parameter(description = "Whose time touches the year") @QueryParam("year")
          @Nullable String year,
      @Parameter(description = AS_OF) @QueryParam("asOf") @Nullable String asOf) {
    PledgeQueries.Filter filter =
        new PledgeQueries.Filter(
            null,
            PathValue.uuid("clusterId", clusterId),
            PathValue.uuid("agreementId", agreementId),
            PathValue.uuid("movementId", movementId),
            null,
            PathValue.uuid("organizationId", organizationId),
            year(year),
            null,
            null,
            null);
    return queries.overview(filter, date(asOf), actor.get());
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getPledge",
      summary = "Một chỉ tiêu và kết quả / A pledge, what was told of it and what counts")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PledgeViews.One.class)))
  public Response get(
      @PathParam("id") String id,
      @Parameter(description = AS_OF) @QueryParam("asOf") @Nullable String asOf) {
    return answer(PathValue.id("pledge", id), date(asOf));
  }

  @GET
  @Path("/{id}/changes")
  @Operation(
      operationId = "listPledgeChanges",
      summary = "Lịch sử thay đổi / Who changed what, when and why, newest first")
  public Page<LoggedAct> changes(
      @PathParam("id") String id,
      @Parameter(description = "NEWEST_FIRST by default, or OLDEST_FIRST") @QueryParam("order")
          @Nullable String order,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    UUID seen = queries.requireSeen(PathValue.id("pledge", id), actor.get());
    return changes.of(seen, order, cursor, limit);
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "changePledge",
      summary = "Sửa chỉ tiêu / Writes a pledge anew; once something was told, only its words")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PledgeViews.One.class)))
  public Response change(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid PledgeRequests.Content request) {
    UUID pledge = PathValue.id("pledge", id);
    make.redraft(pledge, request, Etag.required(ifMatch), actor.get());
    return answer(pledge, today());
  }

  @POST
  @Path("/{id}/entries")
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "tellPledgeProgress",
      summary = "Ghi kết quả / What was reached by a day, or that an entry was mistaken")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PledgeViews.One.class)))
  public Response entry(
      @PathParam("id") String id,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid PledgeRequests.Telling request) {
    UUID pledge = PathValue.id("pledge", id);
    Actor by = actor.get();
    tell.tell(
        pledge, request, Etag.optional(ifMatch), by, new RequestKey(idempotencyKey, by.subject()));
    return answer(pledge, today());
  }

  @POST
  @Path("/{id}/withdrawal")
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "withdrawPledge",
      summary = "Rút chỉ tiêu / Taken back by the organizer's secretary, with a reason")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PledgeViews.One.class)))
  public Response withdrawal(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid PledgeRequests.Withdrawal request) {
    UUID pledge = PathValue.id("pledge", id);
    make.withdraw(pledge, request, Etag.optional(ifMatch), actor.get());
    return answer(pledge, today());
  }

  private Response answer(UUID id, LocalDate on) {
    PledgeViews.One pledge = queries.one(id, on, actor.get());
    return Answers.ok(pledge, pledge.version());
  }

  private LocalDate date(@Nullable String asOf) {
    LocalDate on = PathValue.date("asOf", asOf);
    return on == null ? today() : on;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private static @Nullable Integer year(@Nullable String text) {
    Integer year = PathValue.integer("year", text);
    if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
      throw ProblemException.invalid(
          "?year",
          "wrong-type",
          Text.of(
              "\"%s\" không hợp lệ, cần %d – %d",
              "\"%s\" is not valid, %d – %d is needed", year, FIRST_YEAR, LAST_YEAR));
    }
    return year;
  }
}
