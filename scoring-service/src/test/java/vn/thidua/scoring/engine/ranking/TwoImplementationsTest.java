package vn.thidua.scoring.engine.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thidua.scoring.engine.cases.CaseModel;
import vn.thidua.scoring.engine.cases.EngineCase;
import vn.thidua.scoring.engine.cases.PlainScoring;
import vn.thidua.scoring.engine.cases.RandomCase;
import vn.thidua.scoring.engine.cases.Seeds;

/** The engine and the plain second implementation agree on every value of random cases. */
class TwoImplementationsTest {

  @Test
  void shouldAgree_whenCasesAreOfEverydaySize() {
    Seeds.check(6000, seed -> compare(RandomCase.of(seed)));
  }

  @Test
  void shouldAgree_whenSchemesHaveTheMostNodes() {
    Seeds.check(3, seed -> compare(RandomCase.largest(seed)));
  }

  private static void compare(CaseModel model) {
    List<PlainScoring.Row> expected = PlainScoring.rank(model);
    List<RankingRow> actual = EngineCase.rank(model).rows();
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < actual.size(); i++) {
      assertThat(described(actual.get(i))).isEqualTo(described(expected.get(i)));
    }
  }

  private static Map<String, Object> described(RankingRow row) {
    Map<String, BigDecimal> points = new LinkedHashMap<>();
    Map<String, String> states = new LinkedHashMap<>();
    for (LeafResult leaf : row.leaves()) {
      points.put(leaf.criterion(), leaf.points());
      states.put(leaf.criterion(), leaf.state().name());
    }
    row.groups().forEach(group -> points.put(group.criterion(), group.points()));
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("organization", row.organizationId());
    all.put("rank", String.valueOf(row.rank()));
    all.put("tied", row.tied());
    all.put("bars", row.bars());
    all.put("sums", List.of(row.total(), row.base(), row.ceiling(), row.bonus(), row.penalty()));
    all.put("points", points);
    all.put("states", states);
    return all;
  }

  private static Map<String, Object> described(PlainScoring.Row row) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("organization", EngineCase.idOf(row.organization()));
    all.put("rank", String.valueOf(row.rank()));
    all.put("tied", row.tied());
    all.put("bars", new ArrayList<>(row.bars()));
    all.put("sums", List.of(row.total(), row.base(), row.ceiling(), row.bonus(), row.penalty()));
    all.put("points", row.points());
    all.put("states", row.states());
    return all;
  }
}
