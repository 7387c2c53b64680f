package vn.thidua.cluster.kinds;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.kinds.OrganizationKind.KindView;
import vn.thidua.platform.identity.CurrentActor;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.paging.Page;

@Path("/v1/organization-kinds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organizations", description = "Đơn vị / Organizations")
@RolesAllowed({Role.USER, Role.ADMINISTRATOR, Role.RANKING_JOB, Role.HR_SYSTEM})
class OrganizationKindResource {

  @Schema(name = "OrganizationKindDescription")
  record Description(
      @NotBlank @Size(max = 200) String name, @Size(max = 200) @Nullable String nameEn) {}

  private final KindQueries kinds;
  private final DescribeKind describe;
  private final CurrentActor actor;

  OrganizationKindResource(KindQueries kinds, DescribeKind describe, CurrentActor actor) {
    this.kinds = kinds;
    this.describe = describe;
    this.actor = actor;
  }

  @GET
  @Operation(
      operationId = "listOrganizationKinds",
      summary = "Các loại đơn vị / Kinds of organizations, all on one page")
  public Page<KindView> list() {
    return new Page<>(kinds.all(), null);
  }

  @PUT
  @Path("/{code}")
  @RolesAllowed(Role.ADMINISTRATOR)
  @Operation(
      operationId = "describeOrganizationKind",
      summary = "Thêm hoặc đổi tên một loại đơn vị / Adds or renames a kind")
  public KindView describe(
      @PathParam("code") @Pattern(regexp = "[A-Z][A-Z0-9_]{0,63}") String code,
      @NotNull @Valid Description request) {
    return describe.describe(code, request, actor.get());
  }
}
