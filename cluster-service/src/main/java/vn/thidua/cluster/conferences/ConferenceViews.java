package vn.thidua.cluster.conferences;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.conferences.content.Attendee;
import vn.thidua.cluster.conferences.content.ConferenceStatus;
import vn.thidua.cluster.conferences.content.Occasion;
import vn.thidua.cluster.conferences.resolutions.ResolutionView;
import vn.thidua.cluster.parties.Person;
import vn.thidua.platform.files.FileView;

/** Conferences as the API shows them. */
public final class ConferenceViews {

  private ConferenceViews() {}

  /** A conference in a list. */
  @Schema(name = "ConferenceRow")
  record ConferenceRow(
      UUID id,
      @Nullable String source,
      @Nullable String key,
      UUID organizerId,
      @Nullable UUID clusterId,
      @Nullable UUID organizationId,
      @Nullable String title,
      List<Occasion> occasions,
      @Nullable LocalDate heldFrom,
      @Nullable LocalDate heldTo,
      @Nullable String place,
      ConferenceStatus status,
      long version) {}

  /**
   * @param minutes the file that holds them
   * @param files besides the minutes
   */
  @Schema(name = "Conference")
  public record One(
      UUID id,
      @Nullable String source,
      @Nullable String key,
      UUID organizerId,
      @Nullable UUID clusterId,
      @Nullable UUID organizationId,
      @Nullable String title,
      List<Occasion> occasions,
      @Nullable LocalDate heldFrom,
      @Nullable LocalDate heldTo,
      @Nullable Instant startsAt,
      @Nullable Instant endsAt,
      @Nullable String place,
      @Nullable Person chair,
      List<Attendee> attendees,
      List<String> agenda,
      @Nullable String summary,
      @Nullable FileView minutes,
      @Schema(description = "Besides the minutes") List<FileView> files,
      List<ResolutionView> resolutions,
      @Schema(description = "What the organizations that are referred to were called on the day")
          List<Called> organizations,
      ConferenceStatus status,
      @Nullable String callingOffReason,
      long version) {}

  @Schema(name = "ConferenceOrganization")
  public record Called(UUID organizationId, String name) {}
}
