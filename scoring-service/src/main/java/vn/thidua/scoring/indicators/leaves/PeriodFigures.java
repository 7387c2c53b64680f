package vn.thidua.scoring.indicators.leaves;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.Text;
import vn.thidua.scoring.indicators.values.IndicatorValueQueries;
import vn.thidua.scoring.indicators.values.IndicatorValueViews.IndicatorValueRow;

/**
 * Which leaves of a period take their actual values from indicators, and what these are now. Two
 * statements, however many units, leaves and periods; one where no leaf does.
 */
@ApplicationScoped
public class PeriodFigures {

  private final PeriodIndicatorQueries tied;
  private final IndicatorValueQueries values;

  PeriodFigures(PeriodIndicatorQueries tied, IndicatorValueQueries values) {
    this.tied = tied;
    this.values = values;
  }

  /** The criteria of the period on which nobody enters an actual value. */
  public Set<String> criteria(UUID periodId) {
    return tied.leaves(Set.of(periodId)).stream()
        .map(TiedLeaf::criterion)
        .collect(Collectors.toSet());
  }

  /**
   * Refuses an actual value that somebody entered there.
   *
   * @param pointer where it stands
   */
  public static FieldError entered(String pointer, String criterion) {
    return new FieldError(
        pointer,
        "from-indicator",
        Text.of(
            "Kết quả thực hiện của \"%s\" lấy từ số liệu của chỉ số, không tự ghi",
            "The actual value of \"%s\" comes from an indicator and is not entered", criterion));
  }

  /**
   * @param year of the period
   */
  public MeasuredLeaves of(UUID periodId, int year, Collection<UUID> organizations) {
    return Objects.requireNonNull(of(Map.of(periodId, year), organizations).get(periodId));
  }

  /**
   * By period, in as many statements for many as for one.
   *
   * @param years of the periods
   */
  public Map<UUID, MeasuredLeaves> of(Map<UUID, Integer> years, Collection<UUID> organizations) {
    List<TiedLeaf> leaves = tied.leaves(years.keySet());
    List<IndicatorValueRow> figures =
        values.ofYears(
            leaves.stream().map(leaf -> leaf.indicator().id()).toList(),
            years.values(),
            organizations);
    Map<UUID, MeasuredLeaves> measured = new HashMap<>();
    years.forEach((period, year) ->
        measured.put(
            period,
            new MeasuredLeaves(
                leaves.stream().filter(leaf -> leaf.periodId().equals(period)).toList(),
                byUnit(figures.stream().filter(figure -> figure.year() == year).toList()))));
    return measured;
  }

  private static Map<UUID, Map<UUID, IndicatorValueRow>> byUnit(List<IndicatorValueRow> figures) {
    Map<UUID, Map<UUID, IndicatorValueRow>> byUnit = new HashMap<>();
    figures.forEach(figure ->
        byUnit
            .computeIfAbsent(figure.organizationId(), unseen -> new HashMap<>())
            .put(figure.indicatorId(), figure));
    return byUnit;
  }
}
