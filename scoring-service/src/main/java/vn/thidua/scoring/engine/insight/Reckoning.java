package vn.thidua.scoring.engine.insight;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.entry.EffectiveValue;
import vn.thidua.scoring.engine.entry.EntryCheck;
import vn.thidua.scoring.engine.insight.RankingDifference.LeafDifference;
import vn.thidua.scoring.engine.ranking.LeafResult;
import vn.thidua.scoring.engine.ranking.LeafState;
import vn.thidua.scoring.engine.ranking.RankingRow;
import vn.thidua.scoring.engine.scheme.Leaf;

/** Reckons up, unit by unit, what the changes between two states made of its total. */
final class Reckoning {

  private final ClusterState before;
  private final ClusterState after;
  private final List<RankingChange> changes;
  private final boolean sameScheme;
  private final Map<UUID, MemberState> statesBefore;
  private final Map<UUID, MemberState> statesAfter;
  private final Map<UUID, RankingRow> rowsBefore;
  private final Map<UUID, RankingRow> rowsAfter;

  /** The old values under the new scheme; the old ranking itself if the scheme is the same. */
  private final Map<UUID, RankingRow> rowsBetween;

  private final PointsScheme points;

  Reckoning(ClusterState before, ClusterState after) {
    this.before = before;
    this.after = after;
    this.changes = RankingChanges.between(before, after);
    this.sameScheme = before.schemeVersion().equals(after.schemeVersion());
    this.statesBefore = before.byOrganization();
    this.statesAfter = after.byOrganization();
    this.rowsBefore = rows(before);
    this.rowsAfter = rows(after);
    this.rowsBetween = sameScheme ? rowsBefore : rows(underTheNewScheme());
    this.points = new PointsScheme(after.scheme());
  }

  private static Map<UUID, RankingRow> rows(ClusterState state) {
    Map<UUID, RankingRow> rows = new LinkedHashMap<>();
    state.ranking().rows().forEach(row -> rows.put(row.organizationId(), row));
    return rows;
  }

  private ClusterState underTheNewScheme() {
    return new ClusterState(
        after.schemeVersion(),
        after.scheme(),
        before.members().stream()
            .map(member ->
                new MemberState(
                    member.organizationId(),
                    member.bars(),
                    member.entries() == null ? null : fitting(member.entries())))
            .toList());
  }

  private Map<String, SourcedEntry> fitting(Map<String, SourcedEntry> entries) {
    Map<String, SourcedEntry> fitting = new HashMap<>();
    entries.forEach((criterion, entry) -> {
      Leaf leaf = after.scheme().leaf(criterion);
      if (leaf != null && EntryCheck.ofValue(leaf, entry.value()).isEmpty()) {
        fitting.put(criterion, entry);
      }
    });
    return fitting;
  }

  RankingDifference difference() {
    Set<UUID> all = new LinkedHashSet<>(rowsAfter.keySet());
    all.addAll(rowsBefore.keySet());
    return new RankingDifference(changes, all.stream().map(this::unit).toList());
  }

  private RankingDifference.Unit unit(UUID organization) {
    RankingRow then = rowsBefore.get(organization);
    RankingRow now = rowsAfter.get(organization);
    RankingRow between = rowsBetween.get(organization);
    if (then == null || now == null || between == null) {
      return new RankingDifference.Unit(
          organization, then, now, null, null, leaves(organization, then, null, now));
    }
    return new RankingDifference.Unit(
        organization,
        then,
        now,
        now.total().subtract(then.total()),
        sameScheme ? null : between.total().subtract(then.total()),
        leaves(organization, then, between, now));
  }

  private List<LeafDifference> leaves(
      UUID organization,
      @Nullable RankingRow then,
      @Nullable RankingRow between,
      @Nullable RankingRow now) {
    Map<String, LeafResult> before = results(then);
    Map<String, LeafResult> after = results(now);
    Map<String, LeafResult> running = results(between);
    BigDecimal total = between == null ? null : between.total();
    List<LeafDifference> differences = new ArrayList<>();
    Set<String> criteria = new LinkedHashSet<>(after.keySet());
    criteria.addAll(before.keySet());
    for (String criterion : criteria) {
      LeafResult is = after.get(criterion);
      BigDecimal share = null;
      if (total != null && is != null) {
        LeafResult was = running.put(criterion, is);
        BigDecimal next = is.equals(was) ? total : points.total(organization, running);
        share = next.subtract(total);
        total = next;
      }
      Set<ChangeCause> causes = causes(organization, criterion, before.get(criterion), is);
      if (causes.isEmpty() && share != null && share.signum() != 0) {
        causes = EnumSet.of(ChangeCause.SCHEME);
      }
      if (!causes.isEmpty()) {
        differences.add(
            new LeafDifference(
                criterion,
                before.get(criterion),
                is,
                value(statesBefore.get(organization), criterion),
                value(statesAfter.get(organization), criterion),
                causes,
                share));
      }
    }
    return differences;
  }

  private static Map<String, LeafResult> results(@Nullable RankingRow row) {
    Map<String, LeafResult> results = new LinkedHashMap<>();
    if (row != null) {
      row.leaves().forEach(leaf -> results.put(leaf.criterion(), leaf));
    }
    return results;
  }

  private static @Nullable EffectiveValue value(@Nullable MemberState member, String criterion) {
    if (member == null || member.entries() == null) {
      return null;
    }
    SourcedEntry entry = member.entries().get(criterion);
    return entry == null ? null : entry.value();
  }

  /** Empty if nothing is otherwise. */
  private Set<ChangeCause> causes(
      UUID organization, String criterion, @Nullable LeafResult was, @Nullable LeafResult is) {
    EnumSet<ChangeCause> causes = EnumSet.noneOf(ChangeCause.class);
    boolean otherwise = was == null || !was.equals(is);
    for (RankingChange change : changes) {
      if (concerns(change, organization, criterion, otherwise)) {
        causes.add(change.cause());
      }
    }
    return causes;
  }

  private boolean concerns(
      RankingChange change, UUID organization, String criterion, boolean otherwise) {
    return switch (change) {
      case RankingChange.Said said ->
          said.organizationId().equals(organization) && said.criterion().equals(criterion);
      case RankingChange.Replaced replaced ->
          replaced.organizationId().equals(organization) && replaced.criterion().equals(criterion);
      case RankingChange.Best best ->
          best.criterion().equals(criterion) && otherwise && isMeasuredBy(best, organization);
      case RankingChange.Scheme scheme -> otherwise;
      case RankingChange.Sheet sheet -> otherwise && sheet.organizationId().equals(organization);
      case RankingChange.Left left -> left.organizationId().equals(organization);
      case RankingChange.Joined joined -> joined.organizationId().equals(organization);
      case RankingChange.Reordered reordered -> false;
      case RankingChange.Bars bars -> false;
    };
  }

  /** Whether the unit's points depend on that best, before or after. */
  private boolean isMeasuredBy(RankingChange.Best best, UUID organization) {
    return isMeasuredBy(best, before, statesBefore.get(organization), rowsBefore.get(organization))
        || isMeasuredBy(best, after, statesAfter.get(organization), rowsAfter.get(organization));
  }

  private static boolean isMeasuredBy(
      RankingChange.Best best,
      ClusterState state,
      @Nullable MemberState member,
      @Nullable RankingRow row) {
    Leaf leaf = state.scheme().leaf(best.criterion());
    return leaf != null
        && member != null
        && row != null
        && row.leaves().get(leaf.position()).state() == LeafState.SCORED
        && ClusterBests.takesPart(leaf, member.entry(best.criterion()).value(), best.withTarget());
  }
}
