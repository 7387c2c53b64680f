package vn.thidua.scoring.rankings.insight;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.entry.EffectiveValue;
import vn.thidua.scoring.engine.insight.RankingChange;
import vn.thidua.scoring.engine.insight.RankingDifference;
import vn.thidua.scoring.engine.insight.SaidFields;
import vn.thidua.scoring.engine.ranking.LeafResult;
import vn.thidua.scoring.engine.ranking.RankingRow;
import vn.thidua.scoring.rankings.insight.ChangesViews.BestHolder;
import vn.thidua.scoring.rankings.insight.ChangesViews.ChangeKind;
import vn.thidua.scoring.rankings.insight.ChangesViews.LeafDifferenceView;
import vn.thidua.scoring.rankings.insight.ChangesViews.NamedChange;
import vn.thidua.scoring.rankings.insight.ChangesViews.SaidValue;
import vn.thidua.scoring.rankings.insight.ChangesViews.UnitDifference;

/**
 * What of a difference somebody is shown. Ranks, totals, bars and who is a member stand in the
 * rankings that both may be seen; what was said about a leaf, and its points, are shown of units
 * only whose details the caller sees. That the best of the cluster changed is shown to everybody,
 * since their own points may follow from it, but not whose it is nor what.
 */
final class ShownChanges {

  private final RankingStates.Known before;
  private final RankingStates.Known after;
  private final Set<UUID> detailed;

  /**
   * @param detailed the units whose details the caller sees
   */
  ShownChanges(RankingStates.Known before, RankingStates.Known after, Set<UUID> detailed) {
    this.before = before;
    this.after = after;
    this.detailed = detailed;
  }

  /**
   * @param only that unit; null for all
   */
  List<UnitDifference> units(RankingDifference difference, @Nullable UUID only) {
    return difference.units().stream()
        .filter(unit -> only == null || unit.organizationId().equals(only))
        .map(this::unit)
        .toList();
  }

  private UnitDifference unit(RankingDifference.Unit unit) {
    boolean shown = detailed.contains(unit.organizationId());
    RankingRow then = unit.before();
    RankingRow now = unit.after();
    return new UnitDifference(
        unit.organizationId(),
        name(unit.organizationId()),
        then == null ? null : then.rank(),
        now == null ? null : now.rank(),
        then == null ? null : then.total(),
        now == null ? null : now.total(),
        unit.difference(),
        shown ? unit.ofScheme() : null,
        shown,
        shown ? unit.leaves().stream().map(this::leaf).toList() : List.of());
  }

  private LeafDifferenceView leaf(RankingDifference.LeafDifference leaf) {
    LeafResult then = leaf.before();
    LeafResult now = leaf.after();
    return new LeafDifferenceView(
        leaf.criterion(),
        title(leaf.criterion()),
        leaf.causes(),
        then == null ? null : then.state(),
        now == null ? null : now.state(),
        then == null ? null : then.points(),
        now == null ? null : now.points(),
        value(leaf.valueBefore()),
        value(leaf.valueAfter()),
        leaf.share());
  }

  private static @Nullable SaidValue value(@Nullable EffectiveValue value) {
    return value == null ? null : SaidValue.of(SaidFields.of(value));
  }

  /**
   * @param only what concerns that unit, or the whole cluster; null for all
   */
  List<NamedChange> changes(RankingDifference difference, @Nullable UUID only) {
    return difference.changes().stream()
        .filter(change ->
            only == null || change.organizationId() == null || only.equals(change.organizationId()))
        .filter(this::isShown)
        .map(this::change)
        .toList();
  }

  private boolean isShown(RankingChange change) {
    return switch (change) {
      case RankingChange.Said said -> detailed.contains(said.organizationId());
      case RankingChange.Replaced replaced -> detailed.contains(replaced.organizationId());
      case RankingChange.Scheme scheme -> true;
      case RankingChange.Left left -> true;
      case RankingChange.Joined joined -> true;
      case RankingChange.Reordered reordered -> true;
      case RankingChange.Bars bars -> true;
      case RankingChange.Sheet sheet -> true;
      case RankingChange.Best best -> true;
    };
  }

  private NamedChange change(RankingChange change) {
    return switch (change) {
      case RankingChange.Scheme scheme -> plain(change, ChangeKind.SCHEME_CHANGED);
      case RankingChange.Left left -> plain(change, ChangeKind.MEMBER_LEFT);
      case RankingChange.Joined joined -> plain(change, ChangeKind.MEMBER_JOINED);
      case RankingChange.Reordered reordered -> plain(change, ChangeKind.MEMBERS_REORDERED);
      case RankingChange.Sheet sheet ->
          plain(change, sheet.opened() ? ChangeKind.SHEET_OPENED : ChangeKind.SHEET_GONE);
      case RankingChange.Bars bars ->
          named(
              change,
              ChangeKind.BARS_CHANGED,
              null,
              null,
              List.copyOf(new TreeSet<>(bars.set())),
              List.copyOf(new TreeSet<>(bars.lifted())));
      case RankingChange.Said said ->
          named(
              change,
              ChangeKind.SAID,
              SaidValue.of(said.before()),
              SaidValue.of(said.after()),
              List.of(),
              List.of());
      case RankingChange.Replaced replaced ->
          named(
              change,
              ChangeKind.REPLACED,
              value(replaced.before().value()),
              value(replaced.after().value()),
              List.of(),
              List.of());
      case RankingChange.Best best ->
          new NamedChange(
              best.cause(),
              ChangeKind.BEST_CHANGED,
              null,
              null,
              best.criterion(),
              title(best.criterion()),
              null,
              null,
              List.of(),
              List.of(),
              best.withTarget(),
              holder(best.before()),
              holder(best.after()));
    };
  }

  private NamedChange plain(RankingChange change, ChangeKind kind) {
    return named(change, kind, null, null, List.of(), List.of());
  }

  private NamedChange named(
      RankingChange change,
      ChangeKind kind,
      @Nullable SaidValue then,
      @Nullable SaidValue now,
      List<String> set,
      List<String> lifted) {
    UUID organization = change.organizationId();
    String criterion = change.criterion();
    return new NamedChange(
        change.cause(),
        kind,
        organization,
        organization == null ? null : name(organization),
        criterion,
        criterion == null ? null : title(criterion),
        then,
        now,
        set,
        lifted,
        null,
        null,
        null);
  }

  /** A caller who sees the details of all holders sees their value; so nobody learns another's. */
  private @Nullable BestHolder holder(RankingChange.@Nullable Holder holder) {
    return holder == null || !detailed.containsAll(holder.organizationIds())
        ? null
        : new BestHolder(holder.organizationIds(), holder.actual(), holder.target());
  }

  private @Nullable String name(UUID organization) {
    String now = after.names().get(organization);
    return now == null ? before.names().get(organization) : now;
  }

  private String title(String criterion) {
    return after.titles().containsKey(criterion) ? after.title(criterion) : before.title(criterion);
  }
}
