package vn.thidua.scoring.schemes.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
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
import vn.thidua.platform.idempotency.RequestKey;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.CurrentActor;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.paging.Answers;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.problem.PathValue;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;
import vn.thidua.scoring.schemes.SchemeAccess;
import vn.thidua.scoring.schemes.SchemeQueries;
import vn.thidua.scoring.schemes.SchemeViews;
import vn.thidua.scoring.schemes.drafting.CopyScheme;
import vn.thidua.scoring.schemes.drafting.EditNodes;

/** Drafts node by node, and drafts that begin as copies. */
@Path("/v1/schemes/{id}")
@Tag(name = "schemes", description = "Bảng chấm điểm / Scoring schemes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.USER)
class SchemeDraftResource {

  private static final int LONGEST_CODE = 64;

  private final EditNodes edit;
  private final CopyScheme copy;
  private final SchemeQueries queries;
  private final SchemeAccess access;
  private final CurrentActor actor;

  SchemeDraftResource(
      EditNodes edit,
      CopyScheme copy,
      SchemeQueries queries,
      SchemeAccess access,
      CurrentActor actor) {
    this.edit = edit;
    this.copy = copy;
    this.queries = queries;
    this.access = access;
    this.actor = actor;
  }

  @PUT
  @Path("/nodes/{code}")
  @Operation(
      operationId = "writeSchemeNode",
      summary = "Ghi một tiêu chí của bản nháp / Puts one node into a draft, new or instead")
  @APIResponse(
      responseCode = "200",
      description = "The scheme, of which the node was there before",
      content = @Content(schema = @Schema(implementation = SchemeViews.One.class)))
  @APIResponse(
      responseCode = "201",
      description = "The scheme with the new node",
      content = @Content(schema = @Schema(implementation = SchemeViews.One.class)))
  public Response write(
      @PathParam("id") String id,
      @PathParam("code") String code,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid SchemeRequests.WrittenNode request) {
    UUID scheme = PathValue.id("scheme", id);
    if (code.isBlank() || code.length() > LONGEST_CODE) {
      throw ProblemException.invalid(
          "?code",
          "size",
          Text.of("Mã dài từ 1 đến %d ký tự", "A code has 1 to %d characters", LONGEST_CODE));
    }
    boolean isNew =
        edit.write(
            scheme,
            code,
            request.schemeNode(code),
            request.before(),
            Etag.required(ifMatch),
            actor.get());
    SchemeViews.One now = find(scheme);
    return isNew
        ? Answers.created("/v1/schemes/" + scheme, now, now.version())
        : Answers.ok(now, now.version());
  }

  @DELETE
  @Path("/nodes/{code}")
  @Operation(
      operationId = "removeSchemeNode",
      summary = "Xóa một tiêu chí khỏi bản nháp / Takes one node out of a draft")
  @APIResponse(
      responseCode = "200",
      description = "The scheme without it",
      content = @Content(schema = @Schema(implementation = SchemeViews.One.class)))
  public Response remove(
      @PathParam("id") String id,
      @PathParam("code") String code,
      @Parameter(description = "Whether everything below it goes too; false by default")
          @QueryParam("withChildren")
          @Nullable String withChildren,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    UUID scheme = PathValue.id("scheme", id);
    edit.remove(
        scheme,
        code,
        Boolean.TRUE.equals(PathValue.bool("withChildren", withChildren)),
        Etag.required(ifMatch),
        actor.get());
    return shown(scheme);
  }

  @POST
  @Path("/moves")
  @Operation(
      operationId = "moveSchemeNode",
      summary =
          "Chuyển một tiêu chí cùng mọi thứ bên dưới / Moves a node of a draft and all below it")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SchemeViews.One.class)))
  public Response move(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid SchemeRequests.Move request) {
    UUID scheme = PathValue.id("scheme", id);
    edit.move(
        scheme,
        request.code(),
        SchemeRequests.above(request.parent()),
        request.part(),
        request.before(),
        Etag.required(ifMatch),
        actor.get());
    return shown(scheme);
  }

  @POST
  @Path("/copies")
  @Operation(
      operationId = "copyScheme",
      summary = "Chép thành bản nháp cho năm khác / Begins a draft with all that this one says")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = SchemeViews.One.class)))
  public Response copy(
      @PathParam("id") String id,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @NotNull @Valid SchemeRequests.Copying request) {
    Actor by = actor.get();
    UUID original = PathValue.id("scheme", id);
    if (request.organizerId() != null) {
      access.awaitOrganizer(request.organizerId());
    }
    UUID made =
        copy.copy(original, request.copy(), by, new RequestKey(idempotencyKey, by.subject()));
    SchemeViews.One created = find(made);
    return Answers.created("/v1/schemes/" + made, created, created.version());
  }

  private Response shown(UUID id) {
    SchemeViews.One now = find(id);
    return Answers.ok(now, now.version());
  }

  private SchemeViews.One find(UUID id) {
    return queries.one(id, actor.get()).orElseThrow(() -> ProblemException.notFound("scheme", id));
  }
}
