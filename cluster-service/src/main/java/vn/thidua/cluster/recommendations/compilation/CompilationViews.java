package vn.thidua.cluster.recommendations.compilation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.parties.ByWhom;
import vn.thidua.cluster.recommendations.RecommendationViews.Addressee;
import vn.thidua.cluster.recommendations.RecommendationViews.RaisedAt;
import vn.thidua.cluster.recommendations.RecommendationViews.RecommendationRow;
import vn.thidua.cluster.recommendations.RecommendationViews.Topic;
import vn.thidua.cluster.recommendations.content.RecommendationKind;
import vn.thidua.cluster.recommendations.content.RecommendationStatus;

/** What was asked in all clusters, gathered. */
final class CompilationViews {

  private CompilationViews() {}

  /**
   * @param recommendations how many were gathered
   */
  @Schema(name = "RecommendationCompilation")
  record Compilation(UUID organizerId, int recommendations, List<Group> groups) {}

  /**
   * What one addressee is asked on one topic.
   *
   * @param addressee null if nobody told of whom it is asked
   */
  @Schema(name = "CompiledRecommendations")
  record Group(@Nullable Addressee addressee, Topic topic, List<Line> lines) {}

  /**
   * The same, whoever said it; upper and lower case, spaces and the form of marks do not matter.
   *
   * @param clusters in how many it was said
   */
  @Schema(name = "CompiledRecommendation")
  record Line(String text, int clusters, List<Source> sources) {}

  /** Where it was said, by whom and when, and what has become of it there. */
  @Schema(name = "RecommendationSource")
  record Source(
      UUID recommendationId,
      RecommendationKind kind,
      @Nullable UUID clusterId,
      @Nullable String clusterName,
      int year,
      @Nullable UUID conferenceId,
      @Nullable RaisedAt conference,
      @Nullable ByWhom by,
      @Nullable LocalDate raisedOn,
      @Nullable LocalDate dueOn,
      boolean overdue,
      RecommendationStatus status) {

    static Source of(RecommendationRow row) {
      return new Source(
          row.id(),
          row.kind(),
          row.clusterId(),
          row.clusterName(),
          row.year(),
          row.conferenceId(),
          row.conference(),
          row.by(),
          row.raisedOn(),
          row.dueOn(),
          row.overdue(),
          row.status());
    }
  }
}
