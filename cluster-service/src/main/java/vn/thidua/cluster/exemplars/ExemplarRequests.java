package vn.thidua.cluster.exemplars;

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
import vn.thidua.cluster.exemplars.content.ExemplarKind;
import vn.thidua.cluster.exemplars.content.ExemplarStepKind;
import vn.thidua.cluster.parties.ByWhom;
import vn.thidua.cluster.parties.Person;

/** What is told of exemplars. */
final class ExemplarRequests {

  private ExemplarRequests() {}

  @Schema(name = "NewExemplar")
  record Recording(
      @Size(min = 1, max = 100) @Nullable String source,
      @Size(min = 1, max = 200) @Nullable String key,
      @NotNull UUID organizerId,
      @Nullable UUID clusterId,
      @NotNull @Min(1900) @Max(2999) Integer year,
      @Schema(description = "The last year, if it is one of several years") @Min(1900) @Max(2999)
          @Nullable Integer toYear,
      @NotNull ExemplarKind kind,
      @Valid @Nullable Person person,
      @Nullable UUID organizationId,
      @Size(min = 1, max = 500) @Nullable String name,
      @Size(min = 1, max = 200) @Nullable String field,
      @Size(min = 1, max = 10_000) @Nullable String about,
      @Size(max = 20) @Nullable List<@NotNull UUID> files,
      @Schema(description = "Steps known already") @Size(max = 20)
          @Nullable List<@NotNull @Valid Step> steps) {

    Content content() {
      return new Content(year, toYear, kind, person, organizationId, name, field, about, files);
    }

    List<Step> allSteps() {
      return steps == null ? List.of() : steps;
    }
  }

  /**
   * @param person who it is, for a PERSON
   * @param organizationId the collective, or that to which a collective or a model belongs
   * @param name of a model, or of a collective
   */
  @Schema(name = "ExemplarContent")
  record Content(
      @NotNull @Min(1900) @Max(2999) Integer year,
      @Schema(description = "The last year, if it is one of several years") @Min(1900) @Max(2999)
          @Nullable Integer toYear,
      @NotNull ExemplarKind kind,
      @Valid @Nullable Person person,
      @Nullable UUID organizationId,
      @Size(min = 1, max = 500) @Nullable String name,
      @Size(min = 1, max = 200) @Nullable String field,
      @Size(min = 1, max = 10_000) @Nullable String about,
      @Schema(description = "All that it has from now on") @Size(max = 20)
          @Nullable List<@NotNull UUID> files) {

    List<UUID> allFiles() {
      return distinct(files);
    }

    int lastYear() {
      return toYear == null ? year : toYear;
    }
  }

  /**
   * @param to first day on which it is over; null while it runs
   */
  @Schema(name = "ExemplarStepContent")
  record Step(
      @NotNull ExemplarStepKind step,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Valid @Nullable ByWhom by,
      @Size(min = 1, max = 5_000) @Nullable String note,
      @Schema(description = "Evidence, all of it") @Size(max = 20)
          @Nullable List<@NotNull UUID> files) {

    List<UUID> allFiles() {
      return distinct(files);
    }
  }

  @Schema(
      name = "ExemplarReplicationContent",
      description = "Where it was followed: an organization, or a place by its name")
  record Replicating(
      @Nullable UUID organizationId,
      @Size(min = 1, max = 500) @Nullable String place,
      @Nullable LocalDate on,
      @Size(min = 1, max = 5_000) @Nullable String note,
      @Schema(description = "Evidence, all of it") @Size(max = 20)
          @Nullable List<@NotNull UUID> files) {

    List<UUID> allFiles() {
      return distinct(files);
    }
  }

  @Schema(
      name = "ExemplarHonorContent",
      description = "By what it was honored: an award, or what is told in words")
  record Honoring(
      @Nullable UUID awardId,
      @Size(min = 1, max = 500) @Nullable String text,
      @Nullable LocalDate on,
      @Size(min = 1, max = 5_000) @Nullable String note,
      @Schema(description = "Evidence, all of it") @Size(max = 20)
          @Nullable List<@NotNull UUID> files) {

    List<UUID> allFiles() {
      return distinct(files);
    }
  }

  @Schema(name = "ExemplarWithdrawal")
  record Withdrawal(@NotBlank @Size(max = 500) String reason) {}

  private static List<UUID> distinct(@Nullable List<UUID> files) {
    return files == null ? List.of() : files.stream().distinct().toList();
  }
}
