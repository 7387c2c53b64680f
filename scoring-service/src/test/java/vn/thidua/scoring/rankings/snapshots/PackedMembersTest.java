package vn.thidua.scoring.rankings.snapshots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thidua.scoring.engine.cases.CaseModel;
import vn.thidua.scoring.engine.cases.Dice;
import vn.thidua.scoring.engine.cases.EngineCase;
import vn.thidua.scoring.engine.cases.RandomCase;
import vn.thidua.scoring.engine.cases.Seeds;
import vn.thidua.scoring.engine.entry.Entry;
import vn.thidua.scoring.engine.entry.Review;
import vn.thidua.scoring.engine.entry.SelfScore;
import vn.thidua.scoring.engine.ranking.MemberSheet;
import vn.thidua.scoring.engine.scheme.CompiledScheme;
import vn.thidua.scoring.engine.scheme.Leaf;
import vn.thidua.scoring.engine.snapshot.EntrySource;
import vn.thidua.scoring.engine.snapshot.RankingSnapshot;

class PackedMembersTest {

  @Test
  void shouldGiveEveryDigitBack_whenPackedAndUnpacked() {
    Seeds.check(
        300,
        seed -> {
          CaseModel model = RandomCase.of(seed);
          CompiledScheme scheme = CompiledScheme.of(EngineCase.scheme(model.scheme()));
          List<RankingSnapshot.Member> members = members(model, scheme, new Dice(seed));

          List<RankingSnapshot.Member> unpacked =
              PackedMembers.unpack(PackedMembers.pack(members, scheme), scheme);

          assertThat(unpacked).isEqualTo(members);
        });
  }

  private static List<RankingSnapshot.Member> members(
      CaseModel model, CompiledScheme scheme, Dice dice) {
    List<RankingSnapshot.Member> members = new ArrayList<>();
    for (MemberSheet sheet : EngineCase.members(model)) {
      List<RankingSnapshot.Line> lines = null;
      if (sheet.entries() != null) {
        lines = new ArrayList<>();
        for (Leaf leaf : scheme.leaves()) {
          Entry entry = sheet.entries().get(leaf.code());
          if (entry != null) {
            lines.add(
                new RankingSnapshot.Line(
                    leaf.code(), entry, dice.oneOf(List.of(EntrySource.values()))));
          }
        }
      }
      members.add(
          new RankingSnapshot.Member(
              sheet.organizationId(),
              dice.percent(80) ? "Xã Đắk " + dice.between(1, 9) : null,
              sheet.bars().stream().sorted().toList(),
              lines));
    }
    return members;
  }

  @Test
  void shouldGiveEveryDigitBack_whenNumbersAreAsLongAsTheyMayBe() {
    CaseModel model = RandomCase.of(1);
    CompiledScheme scheme = CompiledScheme.of(EngineCase.scheme(model.scheme()));
    BigDecimal longest = new BigDecimal("-123456789012345678.123456789012345678");
    Entry entry =
        new Entry(
            new SelfScore(false, longest, BigDecimal.ZERO, null, false, longest.negate(), 1000),
            new Review(null, null, new BigDecimal("0.00"), true, null, false),
            new Review(null, null, null, null, null, true));
    List<RankingSnapshot.Member> members =
        List.of(
            new RankingSnapshot.Member(
                UUID.randomUUID(),
                null,
                List.of(),
                List.of(
                    new RankingSnapshot.Line(
                        scheme.leaves().getFirst().code(), entry, EntrySource.INDICATOR))));

    assertThat(PackedMembers.unpack(PackedMembers.pack(members, scheme), scheme))
        .isEqualTo(members);
  }

  @Test
  void shouldRefuse_whenTheFormIsNotKnown() {
    CompiledScheme scheme = CompiledScheme.of(EngineCase.scheme(RandomCase.of(1).scheme()));
    byte[] packed = PackedMembers.pack(List.of(), scheme);
    packed[0] = 9;

    assertThatThrownBy(() -> PackedMembers.unpack(packed, scheme)).hasMessageContaining("form 9");
  }
}
