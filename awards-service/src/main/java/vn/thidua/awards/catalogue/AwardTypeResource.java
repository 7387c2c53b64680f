package vn.thidua.awards.catalogue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thidua.awards.types.CommendationType;
import vn.thidua.awards.types.Kind;
import vn.thidua.awards.types.Level;
import vn.thidua.awards.types.Subject;
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

@Path("/v1/award-types")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "award-types", description = "Danh hiệu, hình thức khen thưởng / Titles and forms")
@RolesAllowed({Role.USER, Role.ADMINISTRATOR, Role.RANKING_JOB, Role.HR_SYSTEM})
class AwardTypeResource {

  private static final String CODE = "[A-Z][A-Z0-9_]{0,63}";

  @Schema(name = "NewAwardTypeVersion")
  record NewVersion(
      @Schema(description = "First day on which it holds; the version before ends on it") @NotNull
          LocalDate from,
      @NotBlank @Size(max = 500) String name,
      @NotBlank @Size(max = 500) String nameEn,
      @NotNull Kind kind,
      @NotNull Level level,
      @NotNull @Size(min = 1, max = 3) List<@NotNull Subject> subjects,
      @NotNull @Size(min = 1, max = 6) List<@NotNull CommendationType> commendationTypes,
      @NotNull Boolean requiresRanking,
      @Size(min = 1, max = 500) @Nullable String rankingCitation,
      @NotBlank @Size(max = 500) String citation,
      @Schema(description = "Whether the citation was read, not remembered") @NotNull
          Boolean verified,
      @Schema(description = "Where it was found, and what of it is uncertain") @Size(max = 1000)
          @Nullable String source,
      @Schema(description = "Who decides") @NotNull @Size(max = 50)
          List<@NotNull @Valid NewAuthority> authorities) {}

  @Schema(name = "NewAwardTypeAuthority")
  record NewAuthority(
      @NotBlank @Size(max = 64) String authority,
      @NotBlank @Size(max = 500) String citation,
      @Schema(description = "Whether the citation was read, not remembered") @NotNull
          Boolean verified,
      @Schema(description = "Absent: as long as the version holds") @Nullable LocalDate from,
      @Schema(description = "First day on which it no longer holds") @Nullable LocalDate to) {

    LocalDate from(LocalDate beginning) {
      return from == null ? beginning : from;
    }

    boolean overlaps(NewAuthority other, LocalDate beginning) {
      return authority.equals(other.authority)
          && (to == null || to.isAfter(other.from(beginning)))
          && (other.to == null || other.to.isAfter(from(beginning)));
    }
  }

  private final AmendAwardType amend;
  private final AwardTypeQueries queries;
  private final ChangeQueries changes;
  private final CurrentActor actor;
  private final Cursors cursors;
  private final Clock clock;

  AwardTypeResource(
      AmendAwardType amend,
      AwardTypeQueries queries,
      ChangeQueries changes,
      CurrentActor actor,
      Cursors cursors,
      Clock clock) {
    this.amend = amend;
    this.queries = queries;
    this.changes = changes;
    this.actor = actor;
    this.cursors = cursors;
    this.clock = clock;
  }

  @GET
  @Operation(
      operationId = "listAwardTypes",
      summary = "Danh hiệu, hình thức khen thưởng tại một ngày / Titles and forms as at a date")
  public Page<AwardTypeViews.Row> list(
      @Parameter(description = "YYYY-MM-DD, today by default") @QueryParam("asOf")
          @Nullable String asOf,
      @Parameter(description = "STATE, MINISTRY_PROVINCE or GRASSROOTS") @QueryParam("level")
          @Nullable String level,
      @Parameter(description = "PERSON, COLLECTIVE or HOUSEHOLD") @QueryParam("subject")
          @Nullable String subject,
      @Parameter(description = "TITLE or FORM") @QueryParam("kind") @Nullable String kind,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    AwardTypeQueries.Filter filter = AwardTypeQueries.Filter.of(level, subject, kind);
    LocalDate on = on(asOf);
    return queries.list(filter, on, cursors.read("award-types|" + filter + asOf, cursor, limit));
  }

  @GET
  @Path("/{code}")
  @Operation(
      operationId = "getAwardType",
      summary = "Một danh hiệu hoặc hình thức, với lịch sử và căn cứ / One with its history")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = AwardTypeViews.One.class)))
  public Response get(@PathParam("code") String code, @QueryParam("asOf") @Nullable String asOf) {
    AwardTypeViews.One type = find(code, on(asOf));
    return Answers.ok(type, type.version());
  }

  @GET
  @Path("/{code}/changes")
  @Operation(
      operationId = "listAwardTypeChanges",
      summary = "Lịch sử thay đổi / Who changed what, when and why, newest first")
  public Page<LoggedAct> changes(
      @PathParam("code") String code,
      @Parameter(description = "NEWEST_FIRST by default, or OLDEST_FIRST") @QueryParam("order")
          @Nullable String order,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    UUID seen = find(code, LocalDate.now(clock)).id();
    return changes.of(seen, order, cursor, limit);
  }

  @POST
  @Path("/{code}/versions")
  @RolesAllowed(Role.ADMINISTRATOR)
  @Operation(
      operationId = "amendAwardType",
      summary =
          "Nội dung mới từ một ngày, hoặc mã mới / What it is from a date on; makes new codes")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = AwardTypeViews.One.class)))
  public Response amend(
      @PathParam("code") @Pattern(regexp = CODE) String code,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @NotNull @Valid NewVersion request) {
    Actor by = actor.get();
    amend.amend(
        code, request, Etag.optional(ifMatch), by, new RequestKey(idempotencyKey, by.subject()));
    AwardTypeViews.One type = find(code, LocalDate.now(clock));
    return Answers.created("/v1/award-types/" + code, type, type.version());
  }

  private LocalDate on(@Nullable String asOf) {
    LocalDate date = PathValue.date("asOf", asOf);
    return date == null ? LocalDate.now(clock) : date;
  }

  private AwardTypeViews.One find(String code, LocalDate on) {
    return queries.one(code, on).orElseThrow(() -> ProblemException.notFound("award type", code));
  }
}
