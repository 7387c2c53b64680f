package vn.thidua.cluster.recommendations;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.parties.ByWhom;
import vn.thidua.cluster.parties.Party;
import vn.thidua.cluster.recommendations.content.RecommendationKind;

/** What is asked of recommendations. */
final class RecommendationRequests {

  private RecommendationRequests() {}

  /**
   * @param year of the cluster to which it belongs
   * @param raisedOn when; null if nobody told
   */
  @Schema(name = "NewRecommendation")
  record Raising(
      @Size(min = 1, max = 100) @Nullable String source,
      @Size(min = 1, max = 200) @Nullable String key,
      @NotNull UUID organizerId,
      @Nullable UUID clusterId,
      @NotNull @Min(1900) @Max(2999) Integer year,
      @Nullable UUID conferenceId,
      @NotNull RecommendationKind kind,
      @Nullable LocalDate raisedOn,
      @Valid @Nullable ByWhom by,
      @Schema(description = "Of whom it is asked; null if nobody told") @Valid
          @Nullable Party addressee,
      @Schema(description = "Code of a topic for all or of the organizer's own")
          @NotBlank
          @Size(max = 64)
          String topic,
      @NotBlank @Size(max = 10_000) String text,
      @Nullable LocalDate dueOn,
      @Size(max = 20) @Nullable List<@NotNull UUID> files) {

    Content content() {
      return new Content(conferenceId, kind, raisedOn, by, addressee, topic, text, dueOn, files);
    }
  }

  @Schema(name = "RecommendationContent")
  record Content(
      @Nullable UUID conferenceId,
      @NotNull RecommendationKind kind,
      @Nullable LocalDate raisedOn,
      @Valid @Nullable ByWhom by,
      @Schema(description = "Of whom it is asked; null if nobody told") @Valid
          @Nullable Party addressee,
      @Schema(description = "Code of a topic for all or of the organizer's own")
          @NotBlank
          @Size(max = 64)
          String topic,
      @NotBlank @Size(max = 10_000) String text,
      @Nullable LocalDate dueOn,
      @Schema(description = "All that it has from now on") @Size(max = 20)
          @Nullable List<@NotNull UUID> files) {

    List<UUID> allFiles() {
      return files == null ? List.of() : files.stream().distinct().toList();
    }
  }

  /**
   * @param by who answers; null for the addressee
   */
  @Schema(name = "NewRecommendationAnswer")
  record Answering(
      @NotNull LocalDate on,
      @Valid @Nullable ByWhom by,
      @NotBlank @Size(max = 10_000) String text,
      @Size(max = 20) @Nullable List<@NotNull UUID> files) {

    List<UUID> allFiles() {
      return files == null ? List.of() : files.stream().distinct().toList();
    }
  }

  @Schema(name = "RecommendationCompletion")
  record Completion(
      @NotNull LocalDate on,
      @Size(max = 2_000) @Nullable String note,
      @Valid @Nullable Fulfilling fulfilledBy) {}

  @Schema(
      name = "RecommendationFulfilling",
      description = "A version of the organizer's regulation, approved or in force, or any other")
  record Fulfilling(@Nullable UUID regulationId, @Size(min = 1, max = 500) @Nullable String text) {

    boolean tellsOne() {
      return Objects.isNull(regulationId) != Objects.isNull(text);
    }
  }

  @Schema(name = "RecommendationDeclining")
  record Declining(@NotNull LocalDate on, @NotBlank @Size(max = 2_000) String reason) {}

  @Schema(name = "RecommendationReason")
  record Reason(@NotBlank @Size(max = 500) String reason) {}
}
