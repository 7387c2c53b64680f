package vn.thidua.cluster.conferences;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.conferences.content.ConferenceStatus;
import vn.thidua.cluster.conferences.content.Occasion;
import vn.thidua.cluster.conferences.resolutions.ResolutionView;

/**
 * A conference as events carry it: no person, nothing that was said at length.
 *
 * @param attending organizations that took part
 */
record ConferenceState(
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
    List<UUID> attending,
    @Nullable UUID minutes,
    List<UUID> files,
    List<ResolutionView.State> resolutions,
    ConferenceStatus status,
    long version) {

  /** The same as the change log has it: with what was said, and in which offices people were. */
  record Logged(
      @JsonUnwrapped ConferenceState state,
      @Nullable Office chair,
      List<Office> attendees,
      List<String> agenda,
      @Nullable String summary,
      List<@Nullable String> texts) {}

  /** Somebody without their name. */
  record Office(
      @Nullable String position,
      @Nullable String role,
      @Nullable UUID organizationId,
      @Nullable String organizationName) {}
}
