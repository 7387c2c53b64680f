package vn.thidua.cluster.recommendations;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.recommendations.content.RecommendationKind;
import vn.thidua.cluster.recommendations.content.RecommendationStatus;
import vn.thidua.platform.problem.PathValue;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/** Which recommendations are asked for. */
public class RecommendationQuestion {

  @QueryParam("organizerId")
  @Nullable String organizerId;

  @QueryParam("clusterId")
  @Nullable String clusterId;

  @Parameter(description = "The cluster's year to which they belong")
  @QueryParam("year")
  @Nullable String year;

  @QueryParam("kind")
  @Nullable String kind;

  @QueryParam("status")
  @Nullable String status;

  @Parameter(description = "true: past their day and neither done nor declined")
  @QueryParam("overdue")
  @Nullable String overdue;

  @Parameter(description = "Code of a topic")
  @QueryParam("topic")
  @Nullable String topic;

  @Parameter(description = "An organization that is addressed")
  @QueryParam("addresseeId")
  @Nullable String addresseeId;

  @Parameter(description = "Part of the addressee's name, with or without marks")
  @QueryParam("addressee")
  @Nullable String addressee;

  @Parameter(description = "Part of the text, with or without marks")
  @QueryParam("q")
  @Nullable String q;

  @QueryParam("conferenceId")
  @Nullable String conferenceId;

  /** The organizer that a question has to name. */
  public UUID organizer() {
    UUID named = PathValue.uuid("organizerId", organizerId);
    if (named == null) {
      throw ProblemException.invalid(
          "?organizerId",
          "required",
          Text.of("Cần có cơ quan tổ chức", "The organizer is required"));
    }
    return named;
  }

  public RecommendationQueries.Filter filter() {
    return filter(null, null, null);
  }

  /** What is asked besides, in lists only. */
  RecommendationQueries.Filter filter(
      @Nullable String regulationId, @Nullable String source, @Nullable String key) {
    return new RecommendationQueries.Filter(
        PathValue.uuid("organizerId", organizerId),
        PathValue.uuid("clusterId", clusterId),
        PathValue.integer("year", year),
        PathValue.constant("kind", RecommendationKind.class, kind),
        PathValue.constant("status", RecommendationStatus.class, status),
        PathValue.bool("overdue", overdue),
        topic,
        PathValue.uuid("addresseeId", addresseeId),
        addressee,
        q,
        PathValue.uuid("conferenceId", conferenceId),
        PathValue.uuid("regulationId", regulationId),
        source,
        key);
  }
}
