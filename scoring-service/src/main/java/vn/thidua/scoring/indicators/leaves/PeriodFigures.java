package vn.thidua.scoring.indicators.leaves;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.Text;
import vn.thidua.scoring.indicators.values.IndicatorValueQueries;
import vn.thidua.scoring.indicators.values.IndicatorValueViews.IndicatorValueRow;

/**
 * Which leaves of a period take their actual values from indicators, and what these are now. Two
 * statements, however many units and leaves; one where no leaf does.
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
    return tied.leaves(periodId).stream().map(TiedLeaf::criterion).collect(Collectors.toSet());
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
    List<TiedLeaf> leaves = tied.leaves(periodId);
    Map<UUID, Map<UUID, IndicatorValueRow>> figures = new HashMap<>();
    values
        .ofYear(leaves.stream().map(leaf -> leaf.indicator().id()).toList(), year, organizations)
        .forEach(row ->
            figures
                .computeIfAbsent(row.organizationId(), unseen -> new HashMap<>())
                .put(row.indicatorId(), row));
    return new MeasuredLeaves(leaves, figures);
  }
}
