package vn.thidua.scoring.periods.content;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Periods as the API shows them. */
public final class PeriodViews {

  private PeriodViews() {}

  /** What the table of periods itself holds. */
  public record Head(
      UUID id,
      @Nullable String source,
      @Nullable String key,
      UUID organizerId,
      UUID schemeId,
      int year,
      String title,
      LocalDate from,
      LocalDate to,
      PeriodStatus status,
      boolean unsignedBars,
      long version) {

    public PeriodRow row(List<UUID> clusterIds) {
      return new PeriodRow(
          id,
          source,
          key,
          organizerId,
          schemeId,
          year,
          title,
          from,
          to,
          clusterIds,
          status,
          unsignedBars,
          version);
    }

    public One one(List<UUID> clusterIds, List<Act> acts) {
      return new One(
          id,
          source,
          key,
          organizerId,
          schemeId,
          year,
          title,
          from,
          to,
          clusterIds,
          status,
          unsignedBars,
          acts,
          version);
    }
  }

  /** A period in a list. */
  @Schema(name = "PeriodRow")
  public record PeriodRow(
      UUID id,
      @Nullable String source,
      @Nullable String key,
      UUID organizerId,
      UUID schemeId,
      int year,
      String title,
      LocalDate from,
      @Schema(description = "The last day") LocalDate to,
      List<UUID> clusterIds,
      PeriodStatus status,
      @Schema(description = "Whether units that did not sign the agreement of the year are barred")
          boolean unsignedBars,
      long version) {}

  /** A period with what was done to it. */
  @Schema(name = "Period")
  public record One(
      UUID id,
      @Nullable String source,
      @Nullable String key,
      UUID organizerId,
      @Schema(description = "The published scheme that all its sheets are on") UUID schemeId,
      int year,
      String title,
      LocalDate from,
      @Schema(description = "The last day; who is a member on it is scored") LocalDate to,
      List<UUID> clusterIds,
      PeriodStatus status,
      @Schema(description = "Whether units that did not sign the agreement of the year are barred")
          boolean unsignedBars,
      @Schema(description = "Who did what, when and why, in order") List<Act> acts,
      long version) {}

  /**
   * @param schemeId the scheme in use after the act
   * @param by subject of the person
   */
  @Schema(name = "PeriodAct")
  public record Act(
      PeriodActKind act, @Nullable String reason, UUID schemeId, String by, Instant at) {}
}
