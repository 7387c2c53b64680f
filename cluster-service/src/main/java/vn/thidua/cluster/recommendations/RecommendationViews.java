package vn.thidua.cluster.recommendations;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.parties.ByWhom;
import vn.thidua.cluster.recommendations.content.RecommendationKind;
import vn.thidua.cluster.recommendations.content.RecommendationStatus;
import vn.thidua.platform.files.FileView;

/** Recommendations as the API shows them. */
public final class RecommendationViews {

  private RecommendationViews() {}

  /**
   * A recommendation in a list. Organizations and clusters are called as on the day on which it was
   * raised, or as at the end of its year if nobody told the day.
   *
   * @param overdue whether its day has passed and it is neither done nor declined
   * @param answers how many it has got
   * @param reason why it was declined or withdrawn, or what is to be said to its being done
   */
  @Schema(name = "RecommendationRow")
  public record RecommendationRow(
      UUID id,
      @Nullable String source,
      @Nullable String key,
      UUID organizerId,
      @Nullable UUID clusterId,
      @Nullable String clusterName,
      int year,
      @Nullable UUID conferenceId,
      @Nullable RaisedAt conference,
      RecommendationKind kind,
      @Nullable LocalDate raisedOn,
      @Nullable ByWhom by,
      @Nullable Addressee addressee,
      Topic topic,
      String text,
      @Nullable LocalDate dueOn,
      boolean overdue,
      RecommendationStatus status,
      int answers,
      @Nullable LocalDate settledOn,
      @Nullable String reason,
      @Nullable Fulfilment fulfilledBy,
      long version) {}

  /** One, with its answers and files. */
  @Schema(name = "Recommendation")
  record One(
      UUID id,
      @Nullable String source,
      @Nullable String key,
      UUID organizerId,
      @Nullable UUID clusterId,
      @Nullable String clusterName,
      int year,
      @Nullable UUID conferenceId,
      @Nullable RaisedAt conference,
      RecommendationKind kind,
      @Nullable LocalDate raisedOn,
      @Nullable ByWhom by,
      @Nullable Addressee addressee,
      Topic topic,
      String text,
      @Nullable LocalDate dueOn,
      boolean overdue,
      RecommendationStatus status,
      List<Answer> answers,
      @Nullable LocalDate settledOn,
      @Nullable String reason,
      @Nullable Fulfilment fulfilledBy,
      List<FileView> files,
      long version) {

    static One of(RecommendationRow row, List<Answer> answers, List<FileView> files) {
      return new One(
          row.id(),
          row.source(),
          row.key(),
          row.organizerId(),
          row.clusterId(),
          row.clusterName(),
          row.year(),
          row.conferenceId(),
          row.conference(),
          row.kind(),
          row.raisedOn(),
          row.by(),
          row.addressee(),
          row.topic(),
          row.text(),
          row.dueOn(),
          row.overdue(),
          row.status(),
          answers,
          row.settledOn(),
          row.reason(),
          row.fulfilledBy(),
          files,
          row.version());
    }
  }

  /** The conference at which it was raised. */
  @Schema(name = "RecommendationConference")
  public record RaisedAt(
      @Nullable String title, @Nullable LocalDate heldFrom, @Nullable String place) {}

  /**
   * Of whom it is asked.
   *
   * @param name of the organization, null if it had none on the day; or of any other body
   */
  @Schema(name = "RecommendationAddressee")
  public record Addressee(@Nullable UUID organizationId, @Nullable String name) {}

  @Schema(name = "RecommendationTopicNamed")
  public record Topic(UUID id, String code, String name, @Nullable String nameEn) {}

  /**
   * @param by null for the addressee
   */
  @Schema(name = "RecommendationAnswer")
  record Answer(UUID id, LocalDate on, @Nullable ByWhom by, String text, List<FileView> files) {}

  /** What fulfils it: a version of the organizer's regulation, or anything else in words. */
  @Schema(name = "RecommendationFulfilment")
  public record Fulfilment(@Nullable FulfillingRegulation regulation, @Nullable String text) {}

  /**
   * @param number of the version
   * @param inForceFrom null while it is not in force
   */
  @Schema(name = "FulfillingRegulation")
  public record FulfillingRegulation(
      UUID regulationId,
      int number,
      String title,
      String status,
      @Nullable LocalDate inForceFrom,
      @Nullable LocalDate inForceTo) {}
}
