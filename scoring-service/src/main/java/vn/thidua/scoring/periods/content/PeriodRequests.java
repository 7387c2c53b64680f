package vn.thidua.scoring.periods.content;

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

/** What the API is asked to do with periods. */
public final class PeriodRequests {

  public static final int FIRST_YEAR = 1945;
  public static final int LAST_YEAR = 2200;

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
          @Nullable Boolean unsignedBars) {}

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
