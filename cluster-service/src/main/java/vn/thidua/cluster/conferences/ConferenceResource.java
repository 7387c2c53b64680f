package vn.thidua.cluster.conferences;

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
import vn.thidua.cluster.conferences.content.ConferenceContent;
import vn.thidua.cluster.conferences.content.ConferenceKind;
import vn.thidua.cluster.conferences.content.ConferenceStatus;
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

@Path("/v1/conferences")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "conferences",
    description = "Hội nghị phát động, sơ kết, tổng kết / Conferences and what they resolved")
@RolesAllowed({Role.USER, Role.ADMINISTRATOR, Role.RANKING_JOB})
class ConferenceResource {

  private final RecordConference record;
  private final ChangeConference change;
  private final ConferenceQueries queries;
  private final ChangeQueries changes;
  private final CurrentActor actor;
  private final Cursors cursors;

  ConferenceResource(
      RecordConference record,
      ChangeConference change,
      ConferenceQueries queries,
      ChangeQueries changes,
      CurrentActor actor,
      Cursors cursors) {
    this.record = record;
    this.change = change;
    this.queries = queries;
    this.changes = changes;
    this.actor = actor;
    this.cursors = cursors;
  }

  @POST
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "recordConference",
      summary = "Ghi nhận hội nghị / Records a conference as far as it is known")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = ConferenceViews.One.class)))
  public Response record(
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @NotNull @Valid ConferenceRequests.NewConference request) {
    Actor by = actor.get();
    UUID id = record.record(request, by, new RequestKey(idempotencyKey, by.subject()));
    ConferenceViews.One created = queries.one(id, by);
    return Answers.created("/v1/conferences/" + id, created, created.version());
  }

  @GET
  @Operation(
      operationId = "listConferences",
      summary = "Danh sách hội nghị / Lists conferences in order of recording")
  public Page<ConferenceViews.ConferenceRow> list(
      @QueryParam("organizerId") @Nullable String organizerId,
      @QueryParam("clusterId") @Nullable String clusterId,
      @QueryParam("organizationId") @Nullable String organizationId,
      @Parameter(description = "That it is for; together with kind, for one occasion")
          @QueryParam("year")
          @Nullable String year,
      @Parameter(description = "LAUNCH, MID_YEAR or SUMMARY") @QueryParam("kind")
          @Nullable String kind,
      @Parameter(description = "YYYY-MM-DD: held on that day or later") @QueryParam("from")
          @Nullable String from,
      @Parameter(description = "YYYY-MM-DD: held on that day or earlier") @QueryParam("to")
          @Nullable String to,
      @Parameter(description = "RECORDED or CALLED_OFF") @QueryParam("status")
          @Nullable String status,
      @Parameter(description = "In title, place or summary, marks and case aside") @QueryParam("q")
          @Nullable String q,
      @QueryParam("source") @Nullable String source,
      @QueryParam("key") @Nullable String key,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    Actor caller = actor.get();
    ConferenceQueries.Filter filter =
        new ConferenceQueries.Filter(
            PathValue.uuid("organizerId", organizerId),
            PathValue.uuid("clusterId", clusterId),
            PathValue.uuid("organizationId", organizationId),
            PathValue.integer("year", year),
            PathValue.constant("kind", ConferenceKind.class, kind),
            PathValue.date("from", from),
            PathValue.date("to", to),
            PathValue.constant("status", ConferenceStatus.class, status),
            q,
            source,
            key);
    return queries.list(
        filter, caller, cursors.read("conferences|" + caller.subject() + filter, cursor, limit));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getConference", summary = "Một hội nghị / One conference, whole")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ConferenceViews.One.class)))
  public Response get(@PathParam("id") String id) {
    return answer(PathValue.id("conference", id));
  }

  @GET
  @Path("/{id}/changes")
  @Operation(
      operationId = "listConferenceChanges",
      summary = "Lịch sử thay đổi / Who changed what, when and why, newest first")
  public Page<LoggedAct> changes(
      @PathParam("id") String id,
      @Parameter(description = "NEWEST_FIRST by default, or OLDEST_FIRST") @QueryParam("order")
          @Nullable String order,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    UUID seen = queries.one(PathValue.id("conference", id), actor.get()).id();
    return changes.of(seen, order, cursor, limit);
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "correctConference",
      summary = "Sửa thông tin hội nghị / Tells all of it anew while its years are open")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ConferenceViews.One.class)))
  public Response correct(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ConferenceContent request) {
    UUID conference = PathValue.id("conference", id);
    change.correct(conference, request, Etag.required(ifMatch), actor.get());
    return answer(conference);
  }

  @POST
  @Path("/{id}/papers")
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "addConferencePapers",
      summary = "Thêm biên bản, tài liệu / Adds minutes and files, also after a year was closed")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ConferenceViews.One.class)))
  public Response papers(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ConferenceRequests.Papers request) {
    UUID conference = PathValue.id("conference", id);
    change.addPapers(conference, request, Etag.optional(ifMatch), actor.get());
    return answer(conference);
  }

  @POST
  @Path("/{id}/calling-off")
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "callOffConference",
      summary = "Hủy bỏ hội nghị ghi nhầm / Calls off one that was entered by mistake; it is kept")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ConferenceViews.One.class)))
  public Response callOff(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ConferenceRequests.CallingOff request) {
    UUID conference = PathValue.id("conference", id);
    change.callOff(conference, request, Etag.optional(ifMatch), actor.get());
    return answer(conference);
  }

  private Response answer(UUID id) {
    ConferenceViews.One conference = queries.one(id, actor.get());
    return Answers.ok(conference, conference.version());
  }
}
