package vn.thidua.cluster.exemplars;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.exemplars.content.ExemplarKind;
import vn.thidua.cluster.exemplars.content.ExemplarStepKind;
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

@Path("/v1/exemplars")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "exemplars", description = "Điển hình tiên tiến / Exemplars")
@RolesAllowed({Role.USER, Role.ADMINISTRATOR, Role.RANKING_JOB})
class ExemplarResource {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2999;

  private final RecordExemplar record;
  private final ExemplarQueries queries;
  private final ChangeQueries changes;
  private final CurrentActor actor;
  private final Cursors cursors;

  ExemplarResource(
      RecordExemplar record,
      ExemplarQueries queries,
      ChangeQueries changes,
      CurrentActor actor,
      Cursors cursors) {
    this.record = record;
    this.queries = queries;
    this.changes = changes;
    this.actor = actor;
    this.cursors = cursors;
  }

  @POST
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "recordExemplar",
      summary = "Ghi nhận điển hình / Records a person, a collective or a model")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = ExemplarViews.One.class)))
  public Response record(
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @NotNull @Valid ExemplarRequests.Recording request) {
    Actor by = actor.get();
    UUID id = record.record(request, by, new RequestKey(idempotencyKey, by.subject()));
    ExemplarViews.One created = queries.one(id, by);
    return Answers.created("/v1/exemplars/" + id, created, created.version());
  }

  @GET
  @Operation(
      operationId = "listExemplars",
      summary = "Tra cứu điển hình / Searches exemplars over years and clusters")
  public Page<ExemplarViews.ExemplarRow> list(
      @QueryParam("organizerId") @Nullable String organizerId,
      @QueryParam("clusterId") @Nullable String clusterId,
      @Parameter(description = "The collective, or that to which the exemplar belongs")
          @QueryParam("organizationId")
          @Nullable String organizationId,
      @Parameter(description = "It is one of that year, or something was told of it for then")
          @QueryParam("year")
          @Nullable String year,
      @QueryParam("kind") @Nullable String kind,
      @Parameter(description = "A step that it took or is in") @QueryParam("step")
          @Nullable String step,
      @Parameter(description = "Part of the field, with or without marks") @QueryParam("field")
          @Nullable String field,
      @Parameter(description = "Part of its name or its organization's, with or without marks")
          @QueryParam("q")
          @Nullable String q,
      @QueryParam("withdrawn") @Nullable String withdrawn,
      @QueryParam("source") @Nullable String source,
      @QueryParam("key") @Nullable String key,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    Actor caller = actor.get();
    ExemplarQueries.Filter filter =
        new ExemplarQueries.Filter(
            PathValue.uuid("organizerId", organizerId),
            PathValue.uuid("clusterId", clusterId),
            PathValue.uuid("organizationId", organizationId),
            year(year),
            PathValue.constant("kind", ExemplarKind.class, kind),
            PathValue.constant("step", ExemplarStepKind.class, step),
            field,
            q,
            PathValue.bool("withdrawn", withdrawn),
            source,
            key);
    return queries.list(
        filter, caller, cursors.read("exemplars|" + caller.subject() + filter, cursor, limit));
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getExemplar",
      summary = "Một điển hình / One, with steps, places and honors")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ExemplarViews.One.class)))
  public Response get(@PathParam("id") String id) {
    return answer(PathValue.id("exemplar", id));
  }

  @GET
  @Path("/{id}/changes")
  @Operation(
      operationId = "listExemplarChanges",
      summary = "Lịch sử thay đổi / Who changed what, when and why, newest first")
  public Page<LoggedAct> changes(
      @PathParam("id") String id,
      @Parameter(description = "NEWEST_FIRST by default, or OLDEST_FIRST") @QueryParam("order")
          @Nullable String order,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    UUID exemplar = PathValue.id("exemplar", id);
    queries.requireVisible(exemplar, actor.get());
    return changes.of(exemplar, order, cursor, limit);
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(Role.USER)
  @Operation(operationId = "changeExemplar", summary = "Sửa điển hình / Writes it anew")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ExemplarViews.One.class)))
  public Response change(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ExemplarRequests.Content request) {
    UUID exemplar = PathValue.id("exemplar", id);
    record.change(exemplar, request, Etag.required(ifMatch), actor.get());
    return answer(exemplar);
  }

  @POST
  @Path("/{id}/withdrawal")
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "withdrawExemplar",
      summary = "Rút điển hình / No exemplar any more, or recorded by mistake")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ExemplarViews.One.class)))
  public Response withdrawal(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ExemplarRequests.Withdrawal request) {
    UUID exemplar = PathValue.id("exemplar", id);
    record.withdraw(exemplar, request, Etag.optional(ifMatch), actor.get());
    return answer(exemplar);
  }

  private static @Nullable Integer year(@Nullable String value) {
    Integer year = PathValue.integer("year", value);
    if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
      throw ProblemException.invalid(
          "?year",
          "range",
          Text.of("year phải từ %d đến %d", "year must be from %d to %d", FIRST_YEAR, LAST_YEAR));
    }
    return year;
  }

  private Response answer(UUID id) {
    ExemplarViews.One exemplar = queries.one(id, actor.get());
    return Answers.ok(exemplar, exemplar.version());
  }
}
