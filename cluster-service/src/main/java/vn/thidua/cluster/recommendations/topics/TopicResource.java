package vn.thidua.cluster.recommendations.topics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import java.net.URI;
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
import vn.thidua.platform.paging.Cursors;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.problem.PathValue;
import vn.thidua.platform.problem.ProblemException;

@Path("/v1/recommendation-topics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "recommendations", description = "Kiến nghị, chỉ đạo / Recommendations, instructions")
@RolesAllowed({Role.USER, Role.ADMINISTRATOR, Role.RANKING_JOB})
class TopicResource {

  @Schema(name = "NewRecommendationTopic")
  record NewTopic(
      @NotNull UUID organizerId,
      @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,63}") @Size(max = 64) String code,
      @NotBlank @Size(max = 200) String name,
      @Size(max = 200) @Nullable String nameEn) {}

  @Schema(name = "RecommendationTopicNames")
  record TopicNames(
      @NotBlank @Size(max = 200) String name, @Size(max = 200) @Nullable String nameEn) {}

  private final NameTopic topics;
  private final TopicQueries queries;
  private final CurrentActor actor;
  private final Cursors cursors;

  TopicResource(NameTopic topics, TopicQueries queries, CurrentActor actor, Cursors cursors) {
    this.topics = topics;
    this.queries = queries;
    this.actor = actor;
    this.cursors = cursors;
  }

  @POST
  @RolesAllowed(Role.USER)
  @Operation(
      operationId = "addRecommendationTopic",
      summary = "Thêm chủ đề kiến nghị / Adds a topic of the organizer's own")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = TopicView.class)))
  public Response add(
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @NotNull @Valid NewTopic request) {
    Actor by = actor.get();
    UUID id = topics.add(request, by, new RequestKey(idempotencyKey, by.subject()));
    return Response.created(URI.create("/v1/recommendation-topics/" + id)).entity(find(id)).build();
  }

  @GET
  @Operation(
      operationId = "listRecommendationTopics",
      summary = "Các chủ đề kiến nghị / Topics for all, and those of organizers")
  public Page<TopicView> list(
      @Parameter(description = "Those for all and this organizer's") @QueryParam("organizerId")
          @Nullable String organizerId,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    Actor caller = actor.get();
    UUID organizer = PathValue.uuid("organizerId", organizerId);
    return queries.list(
        organizer,
        caller,
        cursors.read("recommendation-topics|" + caller.subject() + organizer, cursor, limit));
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed({Role.USER, Role.ADMINISTRATOR})
  @Operation(
      operationId = "renameRecommendationTopic",
      summary = "Đổi tên chủ đề kiến nghị / Names a topic anew")
  public TopicView rename(@PathParam("id") String id, @NotNull @Valid TopicNames request) {
    UUID topic = PathValue.id("recommendation-topic", id);
    topics.rename(topic, request, actor.get());
    return find(topic);
  }

  private TopicView find(UUID id) {
    return queries.one(id).orElseThrow(() -> ProblemException.notFound("recommendation-topic", id));
  }
}
