package vn.thidua.cluster.movements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.decisions.LegalBasis;
import vn.thidua.cluster.movements.content.MovementForm;
import vn.thidua.cluster.movements.content.MovementLaunch;
import vn.thidua.cluster.movements.content.MovementPeriod;
import vn.thidua.cluster.movements.content.ReviewKind;
import vn.thidua.platform.files.FileView;

/** Movements as the API shows them. */
public final class MovementViews {

  private MovementViews() {}

  /**
   * A movement in a list.
   *
   * @param participants how many clusters and organizations take part by a row of their own
   * @param withdrawn whether it was entered by mistake
   */
  @Schema(name = "MovementRow")
  record MovementRow(
      UUID id,
      @Nullable String source,
      @Nullable String key,
      UUID organizerId,
      String name,
      @Nullable String nameEn,
      MovementForm form,
      @Nullable LocalDate launchedOn,
      @Nullable UUID conferenceId,
      MovementPeriod period,
      @Nullable String motto,
      @Nullable Instant registrationUntil,
      long participants,
      boolean withdrawn,
      long version) {}

  /**
   * @param launch names the organizations that it refers to
   * @param reviews the mid-term one before the final one
   * @param withdrawalReason why it was withdrawn; null if it was not
   */
  @Schema(name = "Movement")
  record One(
      UUID id,
      @Nullable String source,
      @Nullable String key,
      UUID organizerId,
      String name,
      @Nullable String nameEn,
      MovementForm form,
      MovementLaunch launch,
      MovementPeriod period,
      @Nullable String motto,
      List<String> contents,
      List<String> criteria,
      List<LegalBasis> legalBases,
      @Nullable Instant registrationUntil,
      List<Participant> participants,
      List<Review> reviews,
      List<FileView> files,
      @Nullable String withdrawalReason,
      long version) {}

  /**
   * @param name of the cluster or the organization as on its first day
   * @param endReason why it takes part no more
   * @param withdrawalReason why it was withdrawn as entered by mistake; null if it was not
   */
  @Schema(name = "MovementParticipant")
  record Participant(
      UUID id,
      @Nullable UUID clusterId,
      @Nullable UUID organizationId,
      @Nullable String name,
      MovementPeriod period,
      @Nullable String endReason,
      @Nullable String withdrawalReason) {}

  @Schema(name = "MovementReview")
  public record Review(
      ReviewKind kind,
      @Nullable LocalDate on,
      @Nullable String summary,
      List<Result> results,
      List<FileView> files) {}

  /**
   * @param name of the cluster or the organization as on the day of the review
   */
  @Schema(name = "MovementResult")
  public record Result(
      @Nullable UUID clusterId,
      @Nullable UUID organizationId,
      @Nullable String name,
      @Nullable String text,
      @Nullable Boolean achieved) {}

  /**
   * An organization that takes part on a day.
   *
   * @param clusterId through which it does; null if by itself
   * @param registered whether it has registered titles or goals
   */
  @Schema(name = "MovementUnit")
  record Unit(UUID organizationId, String name, @Nullable UUID clusterId, boolean registered) {}

  /**
   * A movement in the year of a cluster that takes part.
   *
   * @param reviews with the results of the cluster and of those who take part through it
   * @param registrations how many organizations that take part through the cluster have registered
   */
  @Schema(name = "MovementOfYear")
  public record OfYear(
      UUID id,
      String name,
      @Nullable String nameEn,
      MovementForm form,
      MovementLaunch launch,
      MovementPeriod period,
      @Nullable String motto,
      List<String> contents,
      List<LegalBasis> legalBases,
      List<Review> reviews,
      long registrations) {}
}
