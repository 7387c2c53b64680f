package vn.thidua.scoring.periods.content;

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
import vn.thidua.scoring.legal.LegalBasis;
import vn.thidua.scoring.periods.time.LateConsequence;
import vn.thidua.scoring.periods.time.Moment;
import vn.thidua.scoring.periods.time.PeriodStage;

/** What the API is asked to do with periods. */
public final class PeriodRequests {

  public static final int FIRST_YEAR = 1945;
  public static final int LAST_YEAR = 2200;

  private static final int MOST_ITEMS = 1000;

  private PeriodRequests() {}

  @Schema(name = "PeriodOpening")
  public record Opening(
      @Size(min = 1, max = 100) @Nullable String source,
      @Size(min = 1, max = 200) @Nullable String key,
      @NotNull UUID organizerId,
      @Schema(description = "A published scheme of the organizer") @NotNull UUID schemeId,
      @NotNull @Min(FIRST_YEAR) @Max(LAST_YEAR) Integer year,
      @NotBlank @Size(max = 500) String title,
      @Schema(description = "First day; 1 January by default") @Nullable LocalDate from,
      @Schema(description = "Last day; 31 December by default") @Nullable LocalDate to,
      @Schema(description = "Clusters of the organizer") @NotNull @Size(min = 1, max = 200)
          List<@NotNull UUID> clusterIds,
      @Schema(
              description =
                  "Whether units that did not sign the agreement of the year by its closing are"
                      + " barred until they do; false by default")
          @Nullable Boolean unsignedBars,
      @Schema(description = "Without one nothing has a deadline") @Valid
          @Nullable NewSchedule schedule,
      @Valid @Nullable NewLateness lateness,
      @Valid @Nullable NewUnsubmitted unsubmitted) {}

  /** When the stages end; each later than those before it. Of one that is left out, never. */
  @Schema(name = "NewPeriodSchedule")
  public record NewSchedule(
      @Schema(description = "Nobody writes a sheet before") @Nullable Moment selfScoringFrom,
      @Schema(description = "A sheet that is submitted at this very moment is too late")
          @Nullable Moment selfScoringUntil,
      @Nullable Moment headReviewUntil,
      @Nullable Moment explanationUntil,
      @Nullable Moment officeReviewUntil,
      @Nullable Moment complaintUntil,
      @Nullable Moment answerUntil) {}

  /** Without it nothing is taken after the deadline of self-scoring. */
  @Schema(name = "NewPeriodLateness")
  public record NewLateness(
      @Schema(description = "Later than selfScoringUntil") @NotNull Moment until,
      @NotNull LateConsequence consequence,
      @Schema(
              description =
                  "With PENALTY: a leaf of a PENALTY part, by PER_ITEM or PASS_FAIL, of the"
                      + " period's scheme")
          @Size(min = 1, max = 64)
          @Nullable String criterion,
      @Schema(description = "With PENALTY on a PER_ITEM leaf: how many items; 1 by default")
          @Min(1)
          @Max(MOST_ITEMS)
          @Nullable Integer count,
      @Valid @Nullable LegalBasis legalBasis) {}

  @Schema(name = "NewPeriodUnsubmitted")
  public record NewUnsubmitted(
      @Schema(
              description =
                  "Whether a unit whose sheet is still a draft when no more is taken is barred")
          @NotNull
          Boolean bars,
      @Valid @Nullable LegalBasis legalBasis) {}

  /** Takes the place of all that was said; what was granted to units stays. */
  @Schema(name = "PeriodRescheduling")
  public record Rescheduling(
      @Valid @Nullable NewSchedule schedule,
      @Valid @Nullable NewLateness lateness,
      @Valid @Nullable NewUnsubmitted unsubmitted,
      @NotBlank @Size(max = 500) String reason) {}

  @Schema(name = "NewPeriodExtension")
  public record NewExtension(
      @Schema(description = "SELF_SCORING to ANSWERS, if it has a deadline") @NotNull
          PeriodStage stage,
      @Schema(
              description =
                  "Later than scheduled; what was last granted counts, so an earlier one puts a"
                      + " later one right")
          @NotNull
          Moment until,
      @Schema(description = "Whose sheet; for all if left out") @Nullable UUID organizationId,
      @NotBlank @Size(max = 500) String reason) {}

  @Schema(name = "PeriodUnsignedRule")
  public record UnsignedRule(
      @Schema(description = "Whether units that did not sign the agreement of the year are barred")
          @NotNull
          Boolean unsignedBars,
      @NotBlank @Size(max = 500) String reason) {}

  @Schema(name = "PeriodClosing")
  public record Closing(@Size(max = 500) @Nullable String reason) {}

  @Schema(name = "PeriodReopening")
  public record Reopening(@NotBlank @Size(max = 500) String reason) {}

  @Schema(name = "PeriodNewScheme")
  public record NewScheme(
      @Schema(description = "A published later version of the scheme in use") @NotNull
          UUID schemeId,
      @NotBlank @Size(max = 500) String reason) {}
}
