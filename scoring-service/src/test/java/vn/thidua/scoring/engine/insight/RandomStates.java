package vn.thidua.scoring.engine.insight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.cases.CaseModel;
import vn.thidua.scoring.engine.cases.Dice;
import vn.thidua.scoring.engine.cases.EngineCase;
import vn.thidua.scoring.engine.cases.RandomCase;
import vn.thidua.scoring.engine.entry.EffectiveValue;
import vn.thidua.scoring.engine.entry.Entry;
import vn.thidua.scoring.engine.entry.EntryCheck;
import vn.thidua.scoring.engine.entry.Review;
import vn.thidua.scoring.engine.entry.SelfScore;
import vn.thidua.scoring.engine.ranking.MemberSheet;
import vn.thidua.scoring.engine.scheme.CompiledScheme;
import vn.thidua.scoring.engine.scheme.Leaf;
import vn.thidua.scoring.engine.snapshot.EntrySource;

/** Pairs of states of a cluster: the same one a little later, a lot later, or quite another. */
final class RandomStates {

  private static final long ANOTHER = 1_000_000;

  record Pair(ClusterState before, ClusterState after) {}

  private final Dice dice;

  private RandomStates(long seed) {
    this.dice = new Dice(seed);
  }

  static ClusterState state(long seed) {
    RandomStates random = new RandomStates(seed);
    CaseModel model = RandomCase.of(seed);
    return random.state("scheme-" + seed, compiled(model), model);
  }

  static Pair pair(long seed) {
    RandomStates random = new RandomStates(seed);
    CaseModel model = RandomCase.of(seed);
    ClusterState before = random.state("scheme-" + seed, compiled(model), model);
    if (random.dice.percent(15)) {
      return new Pair(before, state(seed + ANOTHER));
    }
    CaseModel other = RandomCase.another(model.scheme(), seed + ANOTHER);
    ClusterState later = random.state(before.schemeVersion(), before.scheme(), other);
    return new Pair(before, random.mixed(before, later));
  }

  private static CompiledScheme compiled(CaseModel model) {
    return CompiledScheme.of(EngineCase.scheme(model.scheme()));
  }

  private ClusterState state(String version, CompiledScheme scheme, CaseModel model) {
    List<MemberState> members = new ArrayList<>();
    for (MemberSheet sheet : EngineCase.members(model)) {
      members.add(
          new MemberState(
              sheet.organizationId(),
              sheet.bars(),
              sheet.entries() == null ? null : sourced(scheme, sheet.entries())));
    }
    return new ClusterState(version, scheme, members);
  }

  private Map<String, SourcedEntry> sourced(CompiledScheme scheme, Map<String, Entry> entries) {
    Map<String, SourcedEntry> sourced = new HashMap<>();
    entries.forEach((criterion, entry) -> {
      Leaf leaf = scheme.leaf(criterion);
      boolean measured = leaf != null && leaf.method().isMeasured();
      sourced.put(
          criterion,
          new SourcedEntry(
              entry,
              dice.percent(6)
                  ? EntrySource.RULE
                  : measured && dice.percent(40) ? EntrySource.INDICATOR : EntrySource.SHEET));
    });
    return sourced;
  }

  /** Most things stay, some are as in the other state. */
  private ClusterState mixed(ClusterState before, ClusterState other) {
    int change = dice.oneOf(List.of(2, 10, 50));
    Map<Object, MemberState> members = new LinkedHashMap<>();
    Map<Object, MemberState> others = new LinkedHashMap<>();
    other.members().forEach(member -> others.put(member.organizationId(), member));
    for (MemberState member : before.members()) {
      MemberState with = others.remove(member.organizationId());
      if (!dice.percent(change / 2)) {
        members.put(
            member.organizationId(),
            with == null ? member : mixed(before.scheme(), member, with, change));
      }
    }
    List<MemberState> all = new ArrayList<>(members.values());
    for (MemberState member : others.values()) {
      if (dice.percent(change)) {
        all.add(dice.between(0, all.size()), member);
      }
    }
    if (dice.percent(change)) {
      dice.shuffle(all);
    }
    return new ClusterState(before.schemeVersion(), before.scheme(), all);
  }

  private MemberState mixed(
      CompiledScheme scheme, MemberState before, MemberState other, int change) {
    Set<String> bars = dice.percent(change) ? other.bars() : before.bars();
    boolean sheetToo = dice.percent(change);
    if (before.entries() == null || other.entries() == null) {
      return new MemberState(
          before.organizationId(), bars, sheetToo ? other.entries() : before.entries());
    }
    Map<String, SourcedEntry> entries = new HashMap<>();
    Set<String> criteria = new HashSet<>(before.entries().keySet());
    criteria.addAll(other.entries().keySet());
    for (String criterion : criteria.stream().sorted().toList()) {
      SourcedEntry then = before.entries().get(criterion);
      SourcedEntry now =
          dice.percent(change) ? mixed(scheme, criterion, then, other.entry(criterion)) : then;
      if (now != null) {
        entries.put(criterion, now);
      }
    }
    return new MemberState(before.organizationId(), bars, entries);
  }

  /** The whole entry, or only one stage of it if the value that results may be ranked. */
  private @Nullable SourcedEntry mixed(
      CompiledScheme scheme, String criterion, @Nullable SourcedEntry before, SourcedEntry other) {
    if (before == null || dice.percent(30)) {
      return other.equals(SourcedEntry.NONE) ? null : other;
    }
    Entry then = before.entry();
    Entry now = other.entry();
    Entry mixed =
        switch (dice.between(0, 5)) {
          case 0 -> new Entry(now.selfScore(), then.headReview(), then.officeReview());
          case 1 -> new Entry(then.selfScore(), now.headReview(), then.officeReview());
          case 2 -> new Entry(then.selfScore(), then.headReview(), now.officeReview());
          case 3 -> new Entry(proven(then.selfScore()), then.headReview(), then.officeReview());
          case 4 -> new Entry(then.selfScore(), then.headReview(), rejected(then.officeReview()));
          default -> then;
        };
    Leaf leaf = scheme.leaf(criterion);
    boolean fits = leaf != null && EntryCheck.ofValue(leaf, EffectiveValue.of(mixed)).isEmpty();
    return new SourcedEntry(
        fits ? mixed : then, dice.percent(10) ? other.source() : before.source());
  }

  private @Nullable SelfScore proven(@Nullable SelfScore self) {
    return self == null
        ? null
        : new SelfScore(
            self.assigned(),
            self.target(),
            self.actual(),
            self.points(),
            self.passed(),
            self.count(),
            dice.between(0, 3));
  }

  private Review rejected(@Nullable Review review) {
    boolean rejects = dice.percent(60);
    return review == null
        ? new Review(null, null, null, null, null, rejects)
        : new Review(
            review.target(),
            review.actual(),
            review.points(),
            review.passed(),
            review.count(),
            rejects);
  }
}
