package vn.thidua.scoring.engine.insight;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.scheme.CompiledScheme;

/** Names what is otherwise between two states of a cluster, and makes one out of the other. */
public final class RankingChanges {

  private final ClusterState before;
  private final ClusterState after;
  private final boolean sameScheme;
  private final List<RankingChange> changes = new ArrayList<>();

  private RankingChanges(ClusterState before, ClusterState after) {
    this.before = before;
    this.after = after;
    this.sameScheme = before.schemeVersion().equals(after.schemeVersion());
  }

  /**
   * What is otherwise: the scheme, the members, then unit by unit, and last what follows for the
   * best of the cluster. A stage that a later one overrules is named too, although it changes no
   * points.
   */
  public static List<RankingChange> between(ClusterState before, ClusterState after) {
    RankingChanges all = new RankingChanges(before, after);
    if (!all.sameScheme) {
      all.changes.add(
          new RankingChange.Scheme(before.schemeVersion(), after.schemeVersion(), after.scheme()));
    }
    all.members();
    Map<UUID, MemberState> then = before.byOrganization();
    for (MemberState now : after.members()) {
      MemberState same = then.get(now.organizationId());
      if (same != null) {
        all.bars(same, now);
        all.sheet(same, now);
      }
    }
    all.changes.addAll(ClusterBests.between(before, after));
    return List.copyOf(all.changes);
  }

  private void members() {
    Map<UUID, MemberState> then = before.byOrganization();
    Map<UUID, MemberState> now = after.byOrganization();
    List<UUID> order = new ArrayList<>();
    for (UUID organization : then.keySet()) {
      if (now.containsKey(organization)) {
        order.add(organization);
      } else {
        changes.add(new RankingChange.Left(organization));
      }
    }
    int position = 0;
    for (MemberState member : after.members()) {
      if (!then.containsKey(member.organizationId())) {
        changes.add(new RankingChange.Joined(member.organizationId(), position, member));
        order.add(Math.min(position, order.size()), member.organizationId());
      }
      position++;
    }
    if (!order.equals(List.copyOf(now.keySet()))) {
      changes.add(new RankingChange.Reordered(List.copyOf(now.keySet())));
    }
  }

  private void bars(MemberState then, MemberState now) {
    Set<String> set = new TreeSet<>(now.bars());
    set.removeAll(then.bars());
    Set<String> lifted = new TreeSet<>(then.bars());
    lifted.removeAll(now.bars());
    if (!set.isEmpty() || !lifted.isEmpty()) {
      changes.add(new RankingChange.Bars(now.organizationId(), set, lifted));
    }
  }

  private void sheet(MemberState then, MemberState now) {
    if ((then.entries() == null) != (now.entries() == null)) {
      changes.add(new RankingChange.Sheet(now.organizationId(), now.entries() != null));
    }
    if (now.entries() != null) {
      for (String criterion : criteria()) {
        changes.addAll(
            EntryChanges.between(
                now.organizationId(),
                criterion,
                then.entry(criterion),
                now.entry(criterion),
                before.scheme().leaf(criterion) != null && after.scheme().leaf(criterion) != null));
      }
    }
  }

  /** Of both schemes, in the order of the newer one and then of the older. */
  private Set<String> criteria() {
    Set<String> criteria = new LinkedHashSet<>();
    after.scheme().leaves().forEach(leaf -> criteria.add(leaf.code()));
    if (!sameScheme) {
      before.scheme().leaves().forEach(leaf -> criteria.add(leaf.code()));
    }
    return criteria;
  }

  /** The state that the changes make of one. */
  public static ClusterState apply(ClusterState before, List<RankingChange> changes) {
    Draft draft = new Draft(before);
    changes.forEach(draft::apply);
    return draft.state();
  }

  private static final class Draft {
    private String schemeVersion;
    private CompiledScheme scheme;
    private final List<UUID> order = new ArrayList<>();
    private final Map<UUID, Set<String>> bars = new LinkedHashMap<>();
    private final Map<UUID, @Nullable Map<String, SourcedEntry>> sheets = new LinkedHashMap<>();

    Draft(ClusterState state) {
      this.schemeVersion = state.schemeVersion();
      this.scheme = state.scheme();
      state.members().forEach(member -> put(order.size(), member));
    }

    private void put(int position, MemberState member) {
      order.add(Math.min(position, order.size()), member.organizationId());
      bars.put(member.organizationId(), new HashSet<>(member.bars()));
      sheets.put(
          member.organizationId(),
          member.entries() == null ? null : new LinkedHashMap<>(member.entries()));
    }

    void apply(RankingChange change) {
      switch (change) {
        case RankingChange.Scheme to -> {
          schemeVersion = to.versionAfter();
          scheme = to.after();
        }
        case RankingChange.Left left -> {
          order.remove(left.organizationId());
          bars.remove(left.organizationId());
          sheets.remove(left.organizationId());
        }
        case RankingChange.Joined joined -> put(joined.position(), joined.member());
        case RankingChange.Reordered reordered -> {
          order.clear();
          order.addAll(reordered.order());
        }
        case RankingChange.Bars of -> {
          Set<String> inForce = Objects.requireNonNull(bars.get(of.organizationId()));
          inForce.removeAll(of.lifted());
          inForce.addAll(of.set());
        }
        case RankingChange.Sheet sheet ->
            sheets.put(sheet.organizationId(), sheet.opened() ? new LinkedHashMap<>() : null);
        case RankingChange.Said said ->
            entry(
                said.organizationId(),
                said.criterion(),
                EntryChanges.apply(said, entry(said.organizationId(), said.criterion())));
        case RankingChange.Replaced replaced ->
            entry(replaced.organizationId(), replaced.criterion(), replaced.after());
        case RankingChange.Best best -> {
          // Follows from the others.
        }
      }
    }

    private SourcedEntry entry(UUID organization, String criterion) {
      return sheet(organization).getOrDefault(criterion, SourcedEntry.NONE);
    }

    private void entry(UUID organization, String criterion, SourcedEntry entry) {
      if (entry.equals(SourcedEntry.NONE)) {
        sheet(organization).remove(criterion);
      } else {
        sheet(organization).put(criterion, entry);
      }
    }

    private Map<String, SourcedEntry> sheet(UUID organization) {
      return Objects.requireNonNull(sheets.get(organization), "no sheet");
    }

    ClusterState state() {
      List<MemberState> members = new ArrayList<>(order.size());
      for (UUID organization : order) {
        members.add(
            new MemberState(
                organization,
                Objects.requireNonNull(bars.get(organization)),
                sheets.get(organization)));
      }
      return new ClusterState(schemeVersion, scheme, members);
    }
  }
}
