package vn.thidua.cluster.conferences.acts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.conferences.resolutions.Election;
import vn.thidua.cluster.conferences.resolutions.Election.Elected;
import vn.thidua.cluster.conferences.resolutions.HandingOver;
import vn.thidua.cluster.conferences.resolutions.ResolutionContent;
import vn.thidua.cluster.conferences.resolutions.ResolutionKind;
import vn.thidua.cluster.decisions.DecisionReference;

/** What is asked for. */
final class ResolutionRequests {

  private ResolutionRequests() {}

  @Schema(
      name = "NewConferenceResolution",
      description = "The kind says which of the references is told, besides a text")
  record NewResolution(
      @NotNull ResolutionKind kind,
      @Schema(
              description =
                  "Of the conference's years, the one that it belongs to; needed if there are"
                      + " several")
          @Min(1945)
          @Max(2200)
          @Nullable Integer year,
      @Size(min = 1, max = 5000) @Nullable String text,
      @Schema(description = "RANKING_PRESENTED") @Nullable UUID rankingId,
      @Schema(description = "PROPOSAL_SUPPORTED, or a text") @Nullable UUID proposalId,
      @Schema(description = "AGREEMENT_SIGNED") @Nullable UUID agreementId,
      @Schema(description = "MOVEMENT_LAUNCHED") @Nullable UUID movementId,
      @Schema(description = "HEADS_ELECTED") @Valid @Nullable NewElection election,
      @Schema(description = "AWARDS_HANDED_OVER, or a text") @Valid
          @Nullable HandingOver handingOver) {

    ResolutionContent content(int of) {
      return new ResolutionContent(
          kind,
          of,
          text,
          rankingId,
          proposalId,
          agreementId,
          movementId,
          election == null ? null : election.content(),
          handingOver);
    }
  }

  @Schema(name = "NewConferenceElection")
  record NewElection(
      @Schema(description = "In which they are to lead") @NotNull @Min(1945) @Max(2200)
          Integer year,
      @Schema(description = "Organization") @Nullable UUID head,
      @Size(max = 20) @Nullable List<@NotNull @Valid NewDeputy> deputies) {

    List<NewDeputy> others() {
      return deputies == null ? List.of() : deputies;
    }

    Election content() {
      return new Election(
          year,
          head == null ? null : new Elected(head, false, null),
          others().stream()
              .map(d -> new Elected(d.organizationId(), Boolean.TRUE.equals(d.permanent()), null))
              .toList());
    }
  }

  @Schema(name = "NewElectedDeputy")
  record NewDeputy(
      @NotNull UUID organizationId,
      @Schema(description = "The standing one among several") @Nullable Boolean permanent) {}

  @Schema(name = "ConferenceResolutionStrikingOut")
  record StrikingOut(@NotBlank @Size(max = 500) String reason) {}

  @Schema(name = "AppointmentOfElected")
  record Appointment(
      @NotNull @Valid DecisionReference decision,
      @Schema(
              description =
                  "First day, within the year; by default as early in the year as each is a member"
                      + " and no other one was head")
          @Nullable LocalDate from) {}
}
