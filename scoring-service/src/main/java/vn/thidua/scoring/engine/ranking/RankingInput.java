package vn.thidua.scoring.engine.ranking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.entry.EffectiveValue;
import vn.thidua.scoring.engine.entry.Entry;
import vn.thidua.scoring.engine.entry.EntryCheck;
import vn.thidua.scoring.engine.entry.EntryViolation;
import vn.thidua.scoring.engine.scheme.CompiledScheme;
import vn.thidua.scoring.engine.scheme.Leaf;

/**
 * Everything that a cluster's ranking depends on: the scheme, and of each member the bars and the
 * values that count after all stages. Made once, then digested and ranked. Immutable.
 */
public final class RankingInput {

  private static final LeafInput ABSENT =
      new LeafInput(LeafState.MISSING, EffectiveValue.of(Entry.EMPTY));

  /**
   * A member as it is scored.
   *
   * @param bars sorted, without the ones that the engine adds
   * @param leaves by the position of the leaf, or null if there is no sheet
   */
  record Member(UUID organizationId, List<String> bars, @Nullable List<LeafInput> leaves) {}

  private final CompiledScheme scheme;
  private final List<Member> members;

  private RankingInput(CompiledScheme scheme, List<Member> members) {
    this.scheme = scheme;
    this.members = members;
  }

  /**
   * Takes the values that count out of the sheets.
   *
   * @param members in the cluster's order, which decides the order among equals
   * @throws IllegalArgumentException if a member comes twice, or a sheet holds something that
   *     {@link EntryCheck} refuses: nothing is scored on values that break the rules
   */
  public static RankingInput of(CompiledScheme scheme, List<MemberSheet> members) {
    Set<UUID> seen = new HashSet<>();
    List<Member> all = new ArrayList<>(members.size());
    for (MemberSheet sheet : members) {
      if (!seen.add(sheet.organizationId())) {
        throw new IllegalArgumentException("Member twice: " + sheet.organizationId());
      }
      List<LeafInput> leaves =
          sheet.entries() == null
              ? null
              : leavesOf(scheme, sheet.organizationId(), sheet.entries());
      all.add(new Member(sheet.organizationId(), sheet.bars().stream().sorted().toList(), leaves));
    }
    return new RankingInput(scheme, List.copyOf(all));
  }

  /**
   * The same from sheets whose entries stand where the scheme has their leaves.
   *
   * @param members in the cluster's order
   */
  public static RankingInput ofPlaced(CompiledScheme scheme, List<PlacedSheet> members) {
    Set<UUID> seen = new HashSet<>();
    List<Member> all = new ArrayList<>(members.size());
    for (PlacedSheet sheet : members) {
      if (!seen.add(sheet.organizationId())) {
        throw new IllegalArgumentException("Member twice: " + sheet.organizationId());
      }
      all.add(
          new Member(
              sheet.organizationId(),
              sheet.bars().stream().sorted().toList(),
              placed(scheme, sheet)));
    }
    return new RankingInput(scheme, List.copyOf(all));
  }

  private static @Nullable List<LeafInput> placed(CompiledScheme scheme, PlacedSheet sheet) {
    if (sheet.entries() == null) {
      return null;
    }
    List<LeafInput> leaves = new ArrayList<>(scheme.leaves().size());
    for (Leaf leaf : scheme.leaves()) {
      Entry entry = sheet.entries().get(leaf.position());
      leaves.add(
          entry == null
              ? ABSENT
              : leafInput(leaf, sheet.organizationId(), EffectiveValue.of(entry)));
    }
    return leaves;
  }

  private static List<LeafInput> leavesOf(
      CompiledScheme scheme, UUID organizationId, Map<String, Entry> entries) {
    int found = 0;
    List<LeafInput> leaves = new ArrayList<>(scheme.leaves().size());
    for (Leaf leaf : scheme.leaves()) {
      Entry entry = entries.get(leaf.code());
      if (entry == null) {
        leaves.add(ABSENT);
      } else {
        found++;
        leaves.add(leafInput(leaf, organizationId, EffectiveValue.of(entry)));
      }
    }
    if (found != entries.size()) {
      Set<String> unknown = new HashSet<>(entries.keySet());
      scheme.leaves().forEach(leaf -> unknown.remove(leaf.code()));
      throw new IllegalArgumentException(
          "Sheet of " + organizationId + ": no such criteria " + unknown);
    }
    return leaves;
  }

  private static LeafInput leafInput(Leaf leaf, UUID organizationId, EffectiveValue value) {
    List<EntryViolation> violations = EntryCheck.ofValue(leaf, value);
    if (!violations.isEmpty()) {
      throw new IllegalArgumentException("Sheet of " + organizationId + ": " + violations);
    }
    return new LeafInput(LeafState.of(leaf, value), value);
  }

  CompiledScheme scheme() {
    return scheme;
  }

  List<Member> members() {
    return members;
  }
}
