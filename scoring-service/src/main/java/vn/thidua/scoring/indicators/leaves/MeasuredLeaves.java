package vn.thidua.scoring.indicators.leaves;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.entry.Entry;
import vn.thidua.scoring.engine.scheme.CompiledScheme;
import vn.thidua.scoring.engine.scheme.Leaf;
import vn.thidua.scoring.indicators.values.Figure;
import vn.thidua.scoring.indicators.values.IndicatorValueViews.IndicatorValueRow;

/** What a period's leaves take from indicators, for some units, as read at one moment. */
public final class MeasuredLeaves {

  private final List<TiedLeaf> leaves;

  /** By unit and indicator. */
  private final Map<UUID, Map<UUID, IndicatorValueRow>> figures;

  MeasuredLeaves(List<TiedLeaf> leaves, Map<UUID, Map<UUID, IndicatorValueRow>> figures) {
    this.leaves = List.copyOf(leaves);
    this.figures = figures;
  }

  /**
   * What counts of a unit's sheet, by criterion.
   *
   * @param written what the sheet itself says, by criterion
   */
  public Map<String, Entry> counting(
      CompiledScheme scheme, UUID organization, Map<String, Entry> written) {
    if (leaves.isEmpty()) {
      return written;
    }
    Map<String, Entry> counting = new HashMap<>(written);
    for (TiedLeaf tied : leaves) {
      Leaf leaf = scheme.leaf(tied.criterion());
      if (leaf != null && leaf.method().isMeasured()) {
        Entry entry = onLeaf(tied, leaf, organization, written).entry();
        if (entry.equals(Entry.EMPTY)) {
          counting.remove(tied.criterion());
        } else {
          counting.put(tied.criterion(), entry);
        }
      }
    }
    return counting;
  }

  /** As a unit's sheet shows them, in the order of the scheme. */
  public List<SheetFigure> shown(
      CompiledScheme scheme, UUID organization, Map<String, Entry> written) {
    List<SheetFigure> shown = new ArrayList<>();
    Map<String, TiedLeaf> byCriterion = new HashMap<>();
    leaves.forEach(tied -> byCriterion.put(tied.criterion(), tied));
    for (Leaf leaf : byCriterion.isEmpty() ? List.<Leaf>of() : scheme.leaves()) {
      TiedLeaf tied = byCriterion.get(leaf.code());
      if (tied != null && leaf.method().isMeasured()) {
        shown.add(
            SheetFigure.of(
                tied, onLeaf(tied, leaf, organization, written).state(), row(tied, organization)));
      }
    }
    return shown;
  }

  private FigureOnLeaf onLeaf(
      TiedLeaf tied, Leaf leaf, UUID organization, Map<String, Entry> written) {
    IndicatorValueRow row = row(tied, organization);
    Figure figure = row == null ? null : row.figure();
    return FigureOnLeaf.of(
        leaf, written.getOrDefault(tied.criterion(), Entry.EMPTY), figure, tied.inexactCounts());
  }

  private @Nullable IndicatorValueRow row(TiedLeaf tied, UUID organization) {
    return figures.getOrDefault(organization, Map.of()).get(tied.indicator().id());
  }

  /** The criteria on which nobody enters an actual value. */
  public Set<String> criteria() {
    return Set.copyOf(leaves.stream().map(TiedLeaf::criterion).toList());
  }
}
