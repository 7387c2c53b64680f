package vn.thidua.scoring.schemes.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.scoring.engine.cases.Dice;
import vn.thidua.scoring.engine.cases.Seeds;
import vn.thidua.scoring.engine.scheme.Direction;
import vn.thidua.scoring.engine.scheme.ScoringMethod;
import vn.thidua.scoring.schemes.SchemeViews.Node;
import vn.thidua.scoring.schemes.SchemeViews.NodeBand;
import vn.thidua.scoring.schemes.difference.DifferenceViews.ChangedNode;
import vn.thidua.scoring.schemes.difference.DifferenceViews.MovedNode;

class SchemeComparisonTest {

  @Test
  void shouldNameEachFieldThatDiffers() {
    Node before = node("A", null, "10", ScoringMethod.BANDS, null, bands("1", "10"));
    Node after =
        node("A", null, "12", ScoringMethod.BANDS, Direction.LOWER_IS_BETTER, bands("2", "12"));

    List<ChangedNode> changed = new SchemeComparison(List.of(before), List.of(after)).changed();

    assertThat(changed)
        .containsExactly(
            new ChangedNode("A", List.of("maxPoints", "direction", "bands"), before, after));
  }

  @Test
  void shouldBeTheSame_whenOnlyDigitsOfNoValueDiffer() {
    Node before = node("A", null, "10", ScoringMethod.BANDS, null, bands("1", "10"));
    Node after =
        node(
            "A",
            null,
            "10.00",
            ScoringMethod.BANDS,
            Direction.HIGHER_IS_BETTER,
            bands("1.0", "10.0"));

    assertThat(new SchemeComparison(List.of(before), List.of(after)).changed()).isEmpty();
  }

  @Test
  void shouldNameTheFewestThatMoved() {
    List<Node> before =
        List.of(plain("G", null), plain("A", "G"), plain("B", "G"), plain("C", "G"));
    List<Node> after =
        List.of(plain("G", null), plain("C", "G"), plain("A", "G"), plain("B", null));

    SchemeComparison compared = new SchemeComparison(before, after);

    assertThat(compared.moved())
        .containsExactlyInAnyOrder(
            new MovedNode("B", "G", null, "G"), moved(compared, "A", "C", "G"));
    assertThat(compared.added()).isEmpty();
    assertThat(compared.removed()).isEmpty();
    assertThat(compared.changed()).isEmpty();
  }

  /** A or C: either makes the one order of the other. */
  private static MovedNode moved(SchemeComparison compared, String a, String c, String parent) {
    boolean first = compared.moved().stream().anyMatch(node -> node.code().equals(c));
    return first ? new MovedNode(c, parent, parent, null) : new MovedNode(a, parent, parent, c);
  }

  @Test
  void shouldCompareTheSecondWithTheSecond_whenADraftHasACodeTwice() {
    List<Node> before = List.of(plain("A", null), plain("A", null));
    List<Node> after = List.of(plain("A", null), plain("A", null), plain("A", null));

    SchemeComparison compared = new SchemeComparison(before, after);

    assertThat(compared.added()).containsExactly(plain("A", null));
    assertThat(compared.moved()).isEmpty();
  }

  @Test
  void shouldFindNothing_whenATreeIsComparedWithItself_andAllIfWithNothing() {
    Seeds.check(
        200,
        seed -> {
          List<Node> nodes = random(new Dice(seed));
          SchemeComparison same = new SchemeComparison(nodes, nodes);
          assertThat(same.added()).isEmpty();
          assertThat(same.removed()).isEmpty();
          assertThat(same.changed()).isEmpty();
          assertThat(same.moved()).isEmpty();
          assertThat(new SchemeComparison(List.of(), nodes).added()).isEqualTo(nodes);
          assertThat(new SchemeComparison(nodes, List.of()).removed()).isEqualTo(nodes);
        });
  }

  @Test
  void shouldSayTheSameTheOtherWayRound() {
    Seeds.check(
        200,
        seed -> {
          Dice dice = new Dice(seed);
          List<Node> before = random(dice);
          List<Node> after = random(dice);
          SchemeComparison there = new SchemeComparison(before, after);
          SchemeComparison back = new SchemeComparison(after, before);
          assertThat(there.added()).isEqualTo(back.removed());
          assertThat(there.changed())
              .extracting(ChangedNode::code)
              .containsExactlyInAnyOrderElementsOf(
                  back.changed().stream().map(ChangedNode::code).toList());
          assertThat(there.moved()).hasSameSizeAs(back.moved());
        });
  }

  private static List<Node> random(Dice dice) {
    List<Node> nodes = new ArrayList<>();
    List<String> codes = new ArrayList<>(List.of("A", "B", "C", "D", "E", "F", "G", "H"));
    dice.shuffle(codes);
    for (String code : codes.subList(0, dice.between(0, 8))) {
      String parent = dice.percent(50) ? null : dice.oneOf(List.of("A", "B"));
      nodes.add(
          node(
              code,
              parent,
              String.valueOf(dice.between(1, 3)),
              ScoringMethod.DIRECT,
              null,
              List.of()));
    }
    return nodes;
  }

  private static Node plain(String code, @Nullable String parent) {
    return node(code, parent, "10", null, null, List.of());
  }

  private static List<NodeBand> bands(String threshold, String points) {
    return List.of(new NodeBand(new BigDecimal(threshold), new BigDecimal(points)));
  }

  private static Node node(
      String code,
      @Nullable String parent,
      String max,
      @Nullable ScoringMethod method,
      @Nullable Direction direction,
      List<NodeBand> bands) {
    return new Node(
        code, parent, null, code, new BigDecimal(max), method, direction, null, bands, false);
  }
}
