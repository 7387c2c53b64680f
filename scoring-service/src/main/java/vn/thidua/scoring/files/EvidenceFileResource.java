package vn.thidua.scoring.files;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.LoggedAct;
import vn.thidua.platform.files.FileDesk;
import vn.thidua.platform.files.FileView;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.paging.Page;

@Path(EvidenceFileResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "evidence-files", description = "Tệp minh chứng / Files that prove something")
@RolesAllowed({Role.USER, Role.ADMINISTRATOR})
class EvidenceFileResource {

  static final String PATH = "/v1/evidence-files";

  /** The gateway lets as much through for this operation as its document says. */
  private static final int MOST = 25 * 1024 * 1024;

  private final FileDesk desk;

  EvidenceFileResource(FileDesk desk) {
    this.desk = desk;
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "uploadEvidenceFile",
      summary = "Tải tệp lên / Uploads a file, for an organizer or an organization",
      description =
          "Nội dung quyết định loại tệp, không phải tên hay Content-Type. The content says what the"
              + " file is, neither its name nor the Content-Type; a name that contradicts it is"
              + " refused.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      format = "binary",
                      minLength = 1,
                      maxLength = MOST)))
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = FileView.class)))
  public Response upload(
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @Parameter(description = "Tên tệp / Name of the file", required = true) @QueryParam("name")
          @Nullable String name,
      @Parameter(description = "Cơ quan tổ chức sở hữu / Or organizationId: whose file it is")
          @QueryParam("organizerId")
          @Nullable String organizerId,
      @Parameter(description = "Đơn vị sở hữu / Or organizerId: whose file it is")
          @QueryParam("organizationId")
          @Nullable String organizationId,
      InputStream content)
      throws IOException {
    return desk.upload(idempotencyKey, name, organizerId, organizationId, content);
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getEvidenceFile", summary = "Một tệp / One file, without its content")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = FileView.class)))
  public Response get(@PathParam("id") String id) {
    return desk.get(id);
  }

  @GET
  @Path("/{id}/content")
  @Produces(MediaType.WILDCARD)
  @Operation(
      operationId = "downloadEvidenceFile",
      summary = "Nội dung của tệp / What is in a file, to be saved")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response content(
      @PathParam("id") String id,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.IF_NONE_MATCH)
          @Nullable String ifNoneMatch)
      throws IOException {
    return desk.content(id, ifNoneMatch);
  }

  @HEAD
  @Path("/{id}/content")
  @Produces(MediaType.WILDCARD)
  @Operation(hidden = true)
  public Response head(@PathParam("id") String id) {
    return desk.head(id);
  }

  @GET
  @Path("/{id}/changes")
  @Operation(
      operationId = "listEvidenceFileChanges",
      summary = "Lịch sử thay đổi / Who changed what, when and why, newest first")
  public Page<LoggedAct> changes(
      @PathParam("id") String id,
      @Parameter(description = "NEWEST_FIRST by default, or OLDEST_FIRST") @QueryParam("order")
          @Nullable String order,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    return desk.changes(id, order, cursor, limit);
  }
}
