package vn.thidua.scoring.engine.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.thidua.scoring.engine.cases.CaseModel;
import vn.thidua.scoring.engine.cases.EngineCase;
import vn.thidua.scoring.engine.cases.RandomCase;

/** Random cases are worth something only if everything comes up in them. */
class RandomCaseTest {

  @Test
  void shouldGiveTheSameCase_whenTheSeedIsTheSame() {
    assertThat(RandomCase.of(7)).isEqualTo(RandomCase.of(7)).isNotEqualTo(RandomCase.of(8));
    assertThat(RandomCase.largest(1).scheme().nodes()).hasSize(500);
  }

  @Test
  void shouldBringUpEverything_whenThereAreManyCases() {
    Set<String> seen = new TreeSet<>();
    for (long seed = 1; seed <= 1500; seed++) {
      CaseModel model = RandomCase.of(seed);
      for (CaseModel.Node node : model.scheme().nodes()) {
        seen.add(node.method() + "/" + node.direction());
        seen.add("depth " + node.code().chars().filter(c -> c == '.').count());
      }
      for (RankingRow row : EngineCase.rank(model).rows()) {
        row.bars().forEach(seen::add);
        row.leaves().forEach(leaf -> seen.add(leaf.state().name()));
        seen.add(row.tied() ? "tied" : "not tied");
        seen.add(row.penalty().signum() > 0 && row.total().signum() == 0 ? "sunk" : "afloat");
      }
    }
    assertThat(seen)
        .contains(
            "PROPORTIONAL/LOWER_IS_BETTER",
            "BANDS/LOWER_IS_BETTER",
            "RELATIVE_TO_BEST/LOWER_IS_BETTER",
            "RELATIVE_TO_BEST/null",
            "PER_ITEM/null",
            "PASS_FAIL/null",
            "DIRECT/null")
        .contains("depth 5", "NO_SHEET", "NOTHING_ASSIGNED", "LEADER_DISCIPLINED")
        .contains("SCORED", "MISSING", "REJECTED", "NO_EVIDENCE", "NOT_ASSIGNED")
        .contains("tied", "sunk");
  }
}
