package vn.thidua.cluster.regulations;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Regulations as the API and the events show them. */
final class RegulationViews {

  private RegulationViews() {}

  /** A regulation in a list. */
  @Schema(name = "RegulationRow")
  record RegulationRow(
      UUID id,
      @Nullable String source,
      @Nullable String key,
      UUID organizerId,
      int number,
      String title,
      RegulationStatus status,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      long version) {}

  /**
   * @param number of the version, from 1 for each organizer
   * @param opinions what the members said when they were consulted
   * @param from first day on which it is in force
   * @param to first day on which another one is
   */
  @Schema(name = "Regulation")
  record One(
      UUID id,
      @Nullable String source,
      @Nullable String key,
      UUID organizerId,
      int number,
      String title,
      @Nullable String text,
      RegulationLimits limits,
      List<Deadline> deadlines,
      RegulationStatus status,
      @Nullable String opinions,
      @Nullable LocalDate consultedOn,
      @Nullable Approval approval,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String withdrawalReason,
      long version) {}

  /** The decision that approved it. */
  @Schema(name = "RegulationApproval")
  record Approval(
      @NotBlank @Size(max = 100) String number,
      @NotNull LocalDate date,
      @Size(max = 300) @Nullable String issuer) {}

  /** The deadlines of one year. */
  @Schema(name = "RegulationCalendar")
  record Calendar(UUID regulationId, int year, List<Day> days) {}

  @Schema(name = "RegulationCalendarDay")
  record Day(Deadline.Step step, LocalDate date) {}
}
