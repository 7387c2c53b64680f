package vn.thidua.scoring.rankings.proof;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.thidua.platform.identity.CurrentActor;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.problem.PathValue;

@Path("/v1/rankings/{id}/bundle")
@Tag(name = "rankings")
@RolesAllowed(Role.USER)
class BundleResource {

  /** Of one unit and one leaf, with digests cut off; the whole stands in contracts/bundles. */
  private static final String EXAMPLE =
      """
      {"digest": "0c6a…", "format": "thi-dua-ranking-bundle", "formatVersion": 1, "rulesVersion": "1",
       "ranking": {"id": "0193f1de-6a3e-7c41-9f55-2a8a6c1f0b11", "year": 2024, "inputDigest": "7d2e…",
                   "outputDigest": "51ab…", "rows": []},
       "scheme": {"id": "0193f1de-51b2-7a09-8c70-5d0f4a6e9c02", "totalPoints": "100", "nodes": []},
       "members": [], "tieDecisions": [], "endorsement": {"heldOn": "2024-12-14", "ranks": []}}
      """;

  private final BundleQueries queries;
  private final CurrentActor actor;

  BundleResource(BundleQueries queries, CurrentActor actor) {
    this.queries = queries;
    this.actor = actor;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "exportRankingBundle",
      summary =
          "Tệp kiểm chứng của bảng xếp hạng đã được thông qua / An endorsed ranking with all that"
              + " it follows from, for others to recompute",
      description =
          "The format is described in docs/ranking-bundle.md and by"
              + " contracts/bundles/ranking-bundle.v1.schema.json; the same ranking is always the"
              + " same bytes. 409 not-endorsed until the conference has endorsed the ranking.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(type = SchemaType.OBJECT),
              examples = @ExampleObject(name = "bundle", value = EXAMPLE)))
  public Response export(@PathParam("id") String id) {
    UUID ranking = PathValue.id("ranking", id);
    return Response.ok(queries.of(ranking, actor.get()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"ranking-" + ranking + ".json\"")
        .build();
  }
}
