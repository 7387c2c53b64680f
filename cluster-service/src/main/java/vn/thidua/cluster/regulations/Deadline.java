package vn.thidua.cluster.regulations;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * By when a step of the cluster's year is done.
 *
 * @param months after the first day of the year; more than eleven reach into the next one
 * @param days after that
 */
@Embeddable
@Schema(name = "RegulationDeadline")
public record Deadline(
    @Enumerated(EnumType.STRING) @NotNull Step step,
    @NotNull @Min(0) @Max(36) Integer months,
    @NotNull @Min(0) @Max(366) Integer days) {

  /** The steps of a cluster's year, in their order. */
  @Schema(name = "RegulationStep")
  public enum Step {
    REGISTRATION,
    AGREEMENT,
    MID_YEAR_REVIEW,
    SELF_SCORING,
    HEAD_REVIEW,
    SUMMARY,
    SUBMISSION
  }

  LocalDate in(int year) {
    return LocalDate.of(year, 1, 1).plusMonths(months).plusDays(days);
  }
}
