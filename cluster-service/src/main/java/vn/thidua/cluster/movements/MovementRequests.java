package vn.thidua.cluster.movements;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.decisions.LegalBasis;
import vn.thidua.cluster.movements.content.MovementForm;
import vn.thidua.cluster.movements.content.MovementLaunch;
import vn.thidua.cluster.movements.content.MovementPeriod;
import vn.thidua.cluster.movements.content.MovementResult;
import vn.thidua.cluster.parties.Party;
import vn.thidua.cluster.parties.Person;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.Text;

/** What is asked of movements. */
final class MovementRequests {

  /** Where the conference of the launch is named. */
  static final String CONFERENCE = "/launch/conferenceId";

  private static final String DEADLINE = "Until when units register titles and goals; open if none";
  private static final int MOST_YEARS = 9_999;

  private MovementRequests() {}

  @Schema(name = "NewMovement")
  record Launching(
      @Size(min = 1, max = 100) @Nullable String source,
      @Size(min = 1, max = 200) @Nullable String key,
      @NotNull UUID organizerId,
      @NotBlank @Size(max = 500) String name,
      @Size(max = 500) @Nullable String nameEn,
      @NotNull MovementForm form,
      @Valid @Nullable MovementLaunch launch,
      @Valid @Nullable MovementPeriod period,
      @Size(min = 1, max = 1_000) @Nullable String motto,
      @Size(max = 50) @Nullable List<@NotBlank @Size(max = 2_000) String> contents,
      @Size(max = 50) @Nullable List<@NotBlank @Size(max = 2_000) String> criteria,
      @Size(max = 50) @Nullable List<@NotNull @Valid LegalBasis> legalBases,
      @Schema(description = DEADLINE) @Nullable OffsetDateTime registrationUntil,
      @Size(max = 50) @Nullable List<@NotNull UUID> files,
      @Schema(description = "Who takes part from the beginning") @Size(max = 500)
          @Nullable List<@NotNull @Valid Joining> participants) {

    Body body() {
      return new Body(
          name,
          nameEn,
          form,
          launch,
          period,
          motto,
          contents,
          criteria,
          legalBases,
          registrationUntil,
          files);
    }
  }

  @Schema(name = "MovementBody")
  record Body(
      @NotBlank @Size(max = 500) String name,
      @Size(max = 500) @Nullable String nameEn,
      @NotNull MovementForm form,
      @Valid @Nullable MovementLaunch launch,
      @Valid @Nullable MovementPeriod period,
      @Size(min = 1, max = 1_000) @Nullable String motto,
      @Size(max = 50) @Nullable List<@NotBlank @Size(max = 2_000) String> contents,
      @Size(max = 50) @Nullable List<@NotBlank @Size(max = 2_000) String> criteria,
      @Size(max = 50) @Nullable List<@NotNull @Valid LegalBasis> legalBases,
      @Schema(description = DEADLINE) @Nullable OffsetDateTime registrationUntil,
      @Size(max = 50) @Nullable List<@NotNull UUID> files) {

    /** A 400 for each place that the schema does not find. */
    List<FieldError> errors() {
      List<FieldError> errors = new ArrayList<>();
      if (launch != null) {
        errors.addAll(launch.errors("/launch"));
      }
      if (period != null) {
        errors.addAll(period.errors("/period"));
      }
      for (int i = 0; legalBases != null && i < legalBases.size(); i++) {
        if (!legalBases.get(i).told()) {
          errors.add(LegalBasis.notTold("/legalBases/" + i));
        }
      }
      if (registrationUntil != null) {
        int year = registrationUntil.withOffsetSameInstant(ZoneOffset.UTC).getYear();
        if (year < 1 || year >= MOST_YEARS) {
          errors.add(
              new FieldError(
                  "/registrationUntil",
                  "range",
                  Text.of("Năm %d ngoài phạm vi", "The year %d is out of range", year)));
        }
      }
      return errors;
    }

    @Nullable UUID conference() {
      return launch == null ? null : launch.conferenceId();
    }

    /** Organizations that it names, by their place. */
    Map<String, UUID> organizations() {
      Map<String, UUID> named = new HashMap<>();
      Party by = launch == null ? null : launch.by();
      if (by != null && by.organizationId() != null) {
        named.put("/launch/by/organizationId", by.organizationId());
      }
      Person person = launch == null ? null : launch.person();
      if (person != null && person.organizationId() != null) {
        named.put("/launch/person/organizationId", person.organizationId());
      }
      return named;
    }
  }

  @Schema(
      name = "NewMovementParticipant",
      description = "A cluster, which stands for its members of each day, or an organization")
  record Joining(
      @Nullable UUID clusterId,
      @Nullable UUID organizationId,
      @Schema(description = "When it takes part; as long as the movement lasts if nothing is said")
          @Valid
          @Nullable MovementPeriod period) {

    List<FieldError> errors(String pointer) {
      List<FieldError> errors = new ArrayList<>();
      if ((clusterId == null) == (organizationId == null)) {
        errors.add(oneOf(pointer));
      }
      if (period != null) {
        errors.addAll(period.errors(pointer + "/period"));
      }
      return errors;
    }
  }

  @Schema(name = "MovementParticipationEnd")
  record End(
      @Schema(description = "First day on which it takes part no more") @NotNull LocalDate on,
      @NotBlank @Size(max = 500) String reason) {}

  @Schema(name = "MovementWithdrawal")
  record Withdrawal(@NotBlank @Size(max = 500) String reason) {}

  @Schema(name = "NewMovementReview")
  record Reviewing(
      @Nullable LocalDate on,
      @Size(min = 1, max = 20_000) @Nullable String summary,
      @Size(max = 500) @Nullable List<@NotNull @Valid MovementResult> results,
      @Size(max = 50) @Nullable List<@NotNull UUID> files) {

    List<MovementResult> told() {
      return results == null ? List.of() : results;
    }

    List<FieldError> errors() {
      List<FieldError> errors = new ArrayList<>();
      Map<List<@Nullable UUID>, Integer> seen = new HashMap<>();
      for (int i = 0; i < told().size(); i++) {
        MovementResult result = told().get(i);
        String pointer = "/results/" + i;
        List<@Nullable UUID> whose = new ArrayList<>();
        whose.add(result.clusterId());
        whose.add(result.organizationId());
        if ((result.clusterId() == null) == (result.organizationId() == null)) {
          errors.add(oneOf(pointer));
        } else if (seen.putIfAbsent(whose, i) != null) {
          errors.add(
              new FieldError(
                  pointer,
                  "duplicate",
                  Text.of(
                      "Kết quả của %s có hai lần",
                      "The result of %s stands twice",
                      result.clusterId() == null ? result.organizationId() : result.clusterId())));
        }
        if (result.text() == null && result.achieved() == null) {
          errors.add(
              new FieldError(
                  pointer + "/text",
                  "required",
                  Text.of("Cần nói kết quả", "The result has to be told")));
        }
      }
      return errors;
    }
  }

  private static FieldError oneOf(String pointer) {
    return new FieldError(
        pointer + "/clusterId",
        "exactly-one",
        Text.of(
            "Cần đúng một trong hai: cụm hoặc đơn vị",
            "Exactly one is needed: a cluster or an organization"));
  }
}
