package vn.thidua.scoring.engine.insight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.entry.EffectiveValue;
import vn.thidua.scoring.engine.entry.Entry;
import vn.thidua.scoring.engine.entry.EntryCheck;
import vn.thidua.scoring.engine.entry.EntryRule;
import vn.thidua.scoring.engine.entry.EntryViolation;
import vn.thidua.scoring.engine.entry.Review;
import vn.thidua.scoring.engine.entry.SelfScore;
import vn.thidua.scoring.engine.scheme.Leaf;
import vn.thidua.scoring.engine.snapshot.EntrySource;

/** A copy of a cluster in which some things are otherwise. */
public final class WhatIf {

  /**
   * What would be otherwise about one leaf of one unit; a field that is null stays as it counts
   * now. Unlike a review it may also say what was assigned and how much evidence there is.
   */
  public record Assumption(UUID organizationId, String criterion, SaidFields fields) {}

  /** The bars that a unit would have, instead of its present ones. */
  public record AssumedBars(UUID organizationId, Set<String> codes) {

    public AssumedBars {
      codes = Set.copyOf(codes);
    }
  }

  private final ClusterState state;
  private final Map<UUID, Map<String, Entry>> assumed = new HashMap<>();
  private final List<EntryViolation> violations = new ArrayList<>();

  private WhatIf(ClusterState state, List<Assumption> assumptions) {
    this.state = state;
    Map<UUID, MemberState> members = state.byOrganization();
    for (int i = 0; i < assumptions.size(); i++) {
      Assumption assumption = assumptions.get(i);
      MemberState member = members.get(assumption.organizationId());
      if (member == null) {
        throw new IllegalArgumentException("No member: " + assumption.organizationId());
      }
      assume(i, member, assumption);
    }
  }

  /** What is refused of the assumptions, by their places; empty: they can be ranked. */
  public static List<EntryViolation> violations(ClusterState state, List<Assumption> assumptions) {
    return List.copyOf(new WhatIf(state, assumptions).violations);
  }

  /**
   * The state that would be. A unit without a sheet about which something is assumed has one.
   *
   * @throws IllegalArgumentException if {@link #violations} finds anything, or about no member
   */
  public static ClusterState of(
      ClusterState state, List<Assumption> assumptions, List<AssumedBars> bars) {
    WhatIf what = new WhatIf(state, assumptions);
    if (!what.violations.isEmpty()) {
      throw new IllegalArgumentException("Cannot be ranked: " + what.violations);
    }
    Map<UUID, Set<String>> assumedBars = new HashMap<>();
    bars.forEach(of -> assumedBars.put(of.organizationId(), of.codes()));
    return new ClusterState(
        state.schemeVersion(),
        state.scheme(),
        state.members().stream().map(member -> what.member(member, assumedBars)).toList());
  }

  private MemberState member(MemberState member, Map<UUID, Set<String>> assumedBars) {
    UUID organization = member.organizationId();
    Map<String, Entry> entries = assumed.getOrDefault(organization, Map.of());
    Map<String, SourcedEntry> all = member.entries();
    if (!entries.isEmpty()) {
      all = new HashMap<>(all == null ? Map.of() : all);
      for (Map.Entry<String, Entry> entry : entries.entrySet()) {
        all.put(entry.getKey(), new SourcedEntry(entry.getValue(), EntrySource.SHEET));
      }
    }
    return new MemberState(
        organization, assumedBars.getOrDefault(organization, member.bars()), all);
  }

  private void assume(int index, MemberState member, Assumption assumption) {
    String criterion = assumption.criterion();
    Leaf leaf = state.scheme().leaf(criterion);
    if (leaf == null) {
      boolean group = state.scheme().group(criterion) != null;
      refuse(index, criterion, group ? EntryRule.CRITERION_IS_GROUP : EntryRule.CRITERION_UNKNOWN);
      return;
    }
    Entry entry = entry(member.entry(criterion).value(), assumption.fields());
    Map<String, Entry> ofMember =
        assumed.computeIfAbsent(member.organizationId(), unseen -> new HashMap<>());
    if (ofMember.put(criterion, entry) != null) {
      refuse(index, criterion, EntryRule.CRITERION_DUPLICATE);
    }
    for (EntryViolation violation : EntryCheck.ofValue(leaf, EffectiveValue.of(entry))) {
      violations.add(
          new EntryViolation(
              index, criterion, violation.field(), violation.rule(), violation.arguments()));
    }
  }

  private void refuse(int index, String criterion, EntryRule rule) {
    violations.add(new EntryViolation(index, criterion, "criterion", rule, List.of(criterion)));
  }

  private static Entry entry(EffectiveValue now, SaidFields then) {
    boolean rejected = or(then.rejected(), now.rejected());
    return new Entry(
        new SelfScore(
            or(then.assigned(), now.assigned()),
            then.target() == null ? now.target() : then.target(),
            then.actual() == null ? now.actual() : then.actual(),
            then.points() == null ? now.points() : then.points(),
            then.passed() == null ? now.passed() : then.passed(),
            then.count() == null ? now.count() : then.count(),
            or(then.evidence(), now.evidence())),
        null,
        rejected ? new Review(null, null, null, null, null, true) : null);
  }

  private static <T> T or(@Nullable T then, T now) {
    return then == null ? now : then;
  }
}
