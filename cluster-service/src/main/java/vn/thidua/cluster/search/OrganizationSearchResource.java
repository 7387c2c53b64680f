package vn.thidua.cluster.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.paging.Cursors;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.problem.PathValue;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

@Path("/v1/organizations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organizations", description = "Đơn vị / Organizations")
@RolesAllowed({Role.USER, Role.ADMINISTRATOR, Role.RANKING_JOB, Role.HR_SYSTEM})
class OrganizationSearchResource {

  private static final int SUGGESTIONS = 10;
  private static final int MOST_SUGGESTIONS = 20;

  @Schema(name = "OrganizationSuggestions")
  record Suggestions(List<Suggestion> items) {}

  private final OrganizationSearch search;
  private final Cursors cursors;
  private final Clock clock;

  OrganizationSearchResource(OrganizationSearch search, Cursors cursors, Clock clock) {
    this.search = search;
    this.cursors = cursors;
    this.clock = clock;
  }

  @GET
  @Operation(
      operationId = "listOrganizations",
      summary =
          "Danh sách và tìm kiếm đơn vị tại một ngày / Lists and finds organizations as at a date",
      description =
          "Without q, code and key: those that exist on the date. With q or code: those that have, had or"
              + " will have such a name or code, present ones first; each says which one it was.")
  public Page<FoundOrganization> list(
      @Parameter(
              description =
                  "Words of a present, former or future name, or their beginnings, with or without"
                      + " marks, in any order; or the beginning of a code with a digit in it")
          @QueryParam("q")
          @Nullable String q,
      @Parameter(description = "A present, former or future code, or what it begins with")
          @QueryParam("code")
          @Nullable String code,
      @QueryParam("kind") @Nullable String kind,
      @Parameter(description = "Those directly below it on the date") @QueryParam("parentId")
          @Nullable String parentId,
      @Parameter(description = "All below it on the date, at any depth, without itself")
          @QueryParam("under")
          @Nullable String under,
      @Parameter(
              description =
                  "EXISTING on the date, ENDED by then, or ALL; EXISTING by default, ALL with q, code"
                      + " or key")
          @QueryParam("status")
          @Nullable String status,
      @QueryParam("source") @Nullable String source,
      @QueryParam("key") @Nullable String key,
      @Parameter(description = "YYYY-MM-DD, today by default") @QueryParam("asOf")
          @Nullable String asOf,
      @Parameter(description = "NAME by default, in Vietnamese order; or ID, as they were made")
          @QueryParam("sort")
          @Nullable String sort,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    Typed typed = Typed.of(q);
    String soughtCode = Typed.code(code);
    Existence existence = PathValue.constant("status", Existence.class, status);
    ListOrder order = PathValue.constant("sort", ListOrder.class, sort);
    Criteria criteria =
        new Criteria(
            typed,
            soughtCode,
            kind,
            PathValue.uuid("parentId", parentId),
            PathValue.uuid("under", under),
            existence != null
                ? existence
                : typed == null && soughtCode == null && key == null
                    ? Existence.EXISTING
                    : Existence.ALL,
            source,
            key,
            order == null ? ListOrder.NAME : order);
    LocalDate on = on(asOf);
    return search.list(
        criteria, on, cursors.read("organizations|" + criteria + asOf, cursor, limit));
  }

  @GET
  @Path("/suggestions")
  @Operation(
      operationId = "suggestOrganizations",
      summary = "Gợi ý khi đang gõ / What may be meant, while typing, from the first letter on",
      description =
          "Existing ones first, present names before former ones, names that begin so before those"
              + " with such words in them.")
  public Suggestions suggest(
      @Parameter(description = "The letters typed so far; without any, nothing is suggested")
          @QueryParam("q")
          @Nullable String q,
      @Parameter(description = "From 1 to 20, 10 by default") @QueryParam("limit")
          @Nullable String limit,
      @Parameter(description = "YYYY-MM-DD, today by default") @QueryParam("asOf")
          @Nullable String asOf) {
    Integer wanted = PathValue.integer("limit", limit);
    int most = wanted == null ? SUGGESTIONS : wanted;
    if (most < 1 || most > MOST_SUGGESTIONS) {
      throw ProblemException.invalid(
          "?limit",
          "range",
          Text.of("limit phải từ 1 đến %d", "limit must be from 1 to %d", MOST_SUGGESTIONS));
    }
    LocalDate on = on(asOf);
    Typed typed = Typed.of(q);
    return new Suggestions(typed == null ? List.of() : search.suggest(typed, on, most));
  }

  private LocalDate on(@Nullable String asOf) {
    LocalDate date = PathValue.date("asOf", asOf);
    return date == null ? LocalDate.now(clock) : date;
  }
}
