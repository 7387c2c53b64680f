package vn.thidua.systemtests.casefile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was measured. Each thing knows its place in the file. */
public record IndicatorParts(List<Indicator> indicators, List<Figure> figures) {

  public boolean isEmpty() {
    return indicators.isEmpty();
  }

  /**
   * Something that is measured.
   *
   * @param owner key of the organization that owns the figures; null = the organizer itself
   */
  public record Indicator(
      String pointer,
      String key,
      String title,
      @Nullable String titleEn,
      String scope,
      String unit,
      @Nullable Integer decimals,
      @Nullable String direction,
      @Nullable String owner,
      @Nullable String origin,
      YearParts.@Nullable Basis legalBasis) {

    public static final String OF_CLUSTER = "CLUSTER";
    public static final List<String> SCOPES = List.of("ORGANIZATION", OF_CLUSTER);
    public static final List<String> DIRECTIONS = List.of("HIGHER_IS_BETTER", "LOWER_IS_BETTER");
  }

  /**
   * A figure.
   *
   * @param indicator its key
   * @param fromYear first of the years; null = it is about one
   * @param organization key of the unit; null = of the cluster as a whole
   */
  public record Figure(
      String pointer,
      String indicator,
      @Nullable Integer fromYear,
      int year,
      @Nullable String organization,
      String sign,
      @Nullable BigDecimal value,
      @Nullable BigDecimal target,
      String origin,
      @Nullable LocalDate asOf,
      @Nullable String note) {

    public static final List<String> SIGNS =
        List.of("EQUAL", "OVER", "AT_LEAST", "UNDER", "AT_MOST", "ABOUT");
  }
}
