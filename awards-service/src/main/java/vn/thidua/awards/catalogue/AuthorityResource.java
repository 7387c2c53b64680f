package vn.thidua.awards.catalogue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.paging.Page;

@Path("/v1/authorities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "award-types", description = "Danh hiệu, hình thức khen thưởng / Titles and forms")
@RolesAllowed({Role.USER, Role.ADMINISTRATOR, Role.RANKING_JOB, Role.HR_SYSTEM})
class AuthorityResource {

  private final AwardTypeQueries queries;

  AuthorityResource(AwardTypeQueries queries) {
    this.queries = queries;
  }

  @GET
  @Operation(
      operationId = "listAuthorities",
      summary = "Các cấp có thẩm quyền / Who may decide on awards, all on one page")
  public Page<AwardTypeViews.AuthorityView> list() {
    return new Page<>(queries.authorities(), null);
  }
}
