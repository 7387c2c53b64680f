package vn.thidua.cluster.conferences.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.parties.Person;

/** What is told of a conference. What is not told stays unknown. */
@Schema(name = "ConferenceContent")
public record ConferenceContent(
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
    @Schema(description = "On the last day, as its offset has it") @Nullable OffsetDateTime endsAt,
    @Size(min = 1, max = 500) @Nullable String place,
    @Valid @Nullable Person chair,
    @Size(max = 500) @Nullable List<@NotNull @Valid Attendee> attendees,
    @Size(max = 100) @Nullable List<@NotBlank @Size(max = 1000) String> agenda,
    @Size(min = 1, max = 20_000) @Nullable String summary,
    @Schema(description = "The file that holds the minutes") @Nullable UUID minutes,
    @Schema(description = "Files besides the minutes") @Size(max = 100)
        @Nullable List<@NotNull UUID> files) {

  public List<Attendee> attending() {
    return attendees == null ? List.of() : attendees;
  }

  public List<String> items() {
    return agenda == null ? List.of() : agenda;
  }

  public List<UUID> papers() {
    return files == null ? List.of() : files.stream().distinct().toList();
  }

  /** Organizations that are referred to, by the pointer of their place. */
  public Map<String, UUID> organizations() {
    Map<String, UUID> places = new HashMap<>();
    if (chair != null && chair.organizationId() != null) {
      places.put("/chair/organizationId", chair.organizationId());
    }
    for (int i = 0; i < attending().size(); i++) {
      UUID organization = attending().get(i).organizationId();
      if (organization != null) {
        places.put("/attendees/" + i + "/organizationId", organization);
      }
    }
    return places;
  }
}
