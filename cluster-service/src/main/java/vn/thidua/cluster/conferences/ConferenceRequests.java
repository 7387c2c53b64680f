package vn.thidua.cluster.conferences;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.conferences.content.Attendee;
import vn.thidua.cluster.conferences.content.ConferenceContent;
import vn.thidua.cluster.conferences.content.Occasion;
import vn.thidua.cluster.parties.Person;

/** What is asked for. */
final class ConferenceRequests {

  private ConferenceRequests() {}

  @Schema(name = "NewConference")
  record NewConference(
      @Size(min = 1, max = 100) @Nullable String source,
      @Size(min = 1, max = 200) @Nullable String key,
      @NotNull UUID organizerId,
      @Schema(description = "Of which cluster; at most one of the two is told")
          @Nullable UUID clusterId,
      @Schema(description = "Or of which organization; of the organizer itself if of neither")
          @Nullable UUID organizationId,
      @Size(min = 1, max = 500) @Nullable String title,
      @Schema(description = "One conference may sum up a year and launch the next")
          @NotEmpty
          @Size(max = 6)
          List<@NotNull @Valid Occasion> occasions,
      @Schema(description = "First day; in the year it is for or in the next one")
          @Nullable LocalDate heldFrom,
      @Schema(description = "Last day; missing if it was the first") @Nullable LocalDate heldTo,
      @Schema(description = "On the first day, as its offset has it")
          @Nullable OffsetDateTime startsAt,
      @Schema(description = "On the last day, as its offset has it")
          @Nullable OffsetDateTime endsAt,
      @Size(min = 1, max = 500) @Nullable String place,
      @Valid @Nullable Person chair,
      @Size(max = 500) @Nullable List<@NotNull @Valid Attendee> attendees,
      @Size(max = 100) @Nullable List<@NotBlank @Size(max = 1000) String> agenda,
      @Size(min = 1, max = 20_000) @Nullable String summary,
      @Schema(description = "The file that holds the minutes") @Nullable UUID minutes,
      @Schema(description = "Files besides the minutes") @Size(max = 100)
          @Nullable List<@NotNull UUID> files) {

    ConferenceContent content() {
      return new ConferenceContent(
          title, occasions, heldFrom, heldTo, startsAt, endsAt, place, chair, attendees, agenda,
          summary, minutes, files);
    }
  }

  @Schema(name = "ConferencePapers")
  record Papers(
      @Schema(description = "The file that holds the minutes, if none is kept yet")
          @Nullable UUID minutes,
      @Size(max = 100) @Nullable List<@NotNull UUID> files) {

    List<UUID> papers() {
      return files == null ? List.of() : files.stream().distinct().toList();
    }
  }

  @Schema(name = "ConferenceCallingOff")
  record CallingOff(@NotBlank @Size(max = 500) String reason) {}
}
