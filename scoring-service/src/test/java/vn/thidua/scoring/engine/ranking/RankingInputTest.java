package vn.thidua.scoring.engine.ranking;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thidua.scoring.engine.cases.EngineCase;
import vn.thidua.scoring.engine.cases.OneLeaf;
import vn.thidua.scoring.engine.entry.Entry;
import vn.thidua.scoring.engine.entry.SelfScore;
import vn.thidua.scoring.engine.scheme.CompiledScheme;

class RankingInputTest {

  private static final CompiledScheme SCHEME =
      CompiledScheme.of(EngineCase.scheme(OneLeaf.scoredBy("DIRECT", "10").scheme()));

  private static void refused(String why, MemberSheet... members) {
    assertThatThrownBy(() -> RankingInput.of(SCHEME, List.of(members)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  private static Entry points(String points) {
    return Entry.of(new SelfScore(true, null, null, new BigDecimal(points), null, null, 0));
  }

  @Test
  void shouldRefuse_whenNothingSensibleCouldBeScored() {
    UUID id = EngineCase.idOf("a");

    refused(
        "Member twice", new MemberSheet(id, Set.of(), null), new MemberSheet(id, Set.of(), null));
    refused("no such criteria [X]", new MemberSheet(id, Set.of(), Map.of("X", points("1"))));
    refused("no such criteria [G]", new MemberSheet(id, Set.of(), Map.of("G", points("1"))));
    refused("POINTS_OUT_OF_RANGE", new MemberSheet(id, Set.of(), Map.of("L", points("10.1"))));
  }
}
