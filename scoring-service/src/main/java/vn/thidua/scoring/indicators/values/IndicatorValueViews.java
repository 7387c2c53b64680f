package vn.thidua.scoring.indicators.values;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Figures as the API and the events show them. */
public final class IndicatorValueViews {

  private IndicatorValueViews() {}

  /** A figure in a list, as it holds. */
  @Schema(name = "IndicatorValueRow")
  public record IndicatorValueRow(
      UUID id,
      UUID indicatorId,
      UUID organizerId,
      int fromYear,
      int year,
      @Nullable UUID organizationId,
      @Nullable UUID clusterId,
      boolean withdrawn,
      @Schema(description = "The number of the revision that holds") int revision,
      Sign sign,
      @Nullable BigDecimal value,
      @Nullable BigDecimal target,
      String origin,
      @Nullable LocalDate asOf,
      @Nullable String note,
      @Schema(description = "Subject of the person who said so last") String by,
      Instant at,
      long version) {

    public Figure figure() {
      return new Figure(sign, value, target, origin, asOf, note);
    }
  }

  /** A figure with all that was ever said of it. */
  @Schema(name = "IndicatorValue")
  record One(
      UUID id,
      UUID indicatorId,
      String indicatorCode,
      String indicatorTitle,
      @Schema(description = "Of measure") String unit,
      UUID organizerId,
      @Schema(description = "The first year; the same as the last if it is about one") int fromYear,
      int year,
      @Schema(description = "Null if it is of a cluster as a whole") @Nullable UUID organizationId,
      @Nullable UUID clusterId,
      @Schema(description = "The unit's on the last day of the year, or the cluster's")
          @Nullable String name,
      boolean withdrawn,
      @Schema(description = "The number of the revision that holds") int revision,
      Sign sign,
      @Nullable BigDecimal value,
      @Nullable BigDecimal target,
      @Schema(description = "Where the number comes from") String origin,
      @Nullable LocalDate asOf,
      @Nullable String note,
      @Schema(description = "In order; nothing of them is overwritten") List<Revision> revisions,
      long version) {}

  /** What was said of a figure at one time. */
  @Schema(name = "IndicatorRevision")
  record Revision(
      int number,
      @Schema(description = "The revision that this one corrects") @Nullable Integer corrects,
      boolean withdrawn,
      Sign sign,
      @Nullable BigDecimal value,
      @Nullable BigDecimal target,
      String origin,
      @Nullable LocalDate asOf,
      @Nullable String note,
      @Nullable String reason,
      @Schema(description = "Subject of the person") String by,
      Instant at) {

    /** For queries, which cannot tell what follows from the number. */
    Revision(
        int number,
        boolean withdrawn,
        Sign sign,
        @Nullable BigDecimal value,
        @Nullable BigDecimal target,
        String origin,
        @Nullable LocalDate asOf,
        @Nullable String note,
        @Nullable String reason,
        String by,
        Instant at) {
      this(
          number,
          number == 1 ? null : number - 1,
          withdrawn,
          sign,
          value,
          target,
          origin,
          asOf,
          note,
          reason,
          by,
          at);
    }
  }

  /** A figure as events carry it. */
  record State(
      UUID id,
      UUID indicatorId,
      UUID organizerId,
      int fromYear,
      int year,
      @Nullable UUID organizationId,
      @Nullable UUID clusterId,
      boolean withdrawn,
      int revision,
      Sign sign,
      @Nullable BigDecimal value,
      @Nullable BigDecimal target,
      String origin,
      @Nullable LocalDate asOf,
      @Nullable String note,
      long version) {}
}
