package vn.thidua.scoring.schemes.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.scoring.engine.cases.Dice;
import vn.thidua.scoring.engine.cases.Seeds;
import vn.thidua.scoring.engine.scheme.Part;
import vn.thidua.scoring.engine.scheme.SchemeNode;
import vn.thidua.scoring.engine.scheme.ScoringMethod;
import vn.thidua.scoring.schemes.SchemeContent;
import vn.thidua.scoring.schemes.files.RandomContents;

class DraftTreeTest {

  /** I with I.1 (of which I.1.a is a part) and I.2; II with II.1. */
  private static final SchemeContent SMALL =
      content(
          group("I", null),
          group("I.1", "I"),
          leaf("I.1.a", "I.1"),
          leaf("I.2", "I"),
          group("II", null),
          leaf("II.1", "II"));

  @Test
  void shouldStandLastBelowItsParent_whenANodeIsNew() {
    assertThat(codes(DraftTree.write(SMALL, "I.3", leaf("I.3", "I"), null)))
        .containsExactly("I", "I.1", "I.1.a", "I.2", "I.3", "II", "II.1");
    assertThat(codes(DraftTree.write(SMALL, "I.1.b", leaf("I.1.b", "I.1"), null)))
        .containsExactly("I", "I.1", "I.1.a", "I.1.b", "I.2", "II", "II.1");
    assertThat(codes(DraftTree.write(SMALL, "III", group("III", null), null)))
        .containsExactly("I", "I.1", "I.1.a", "I.2", "II", "II.1", "III");
  }

  @Test
  void shouldStandBeforeItsSibling_whenThatIsAsked() {
    assertThat(codes(DraftTree.write(SMALL, "I.0", leaf("I.0", "I"), "I.1")))
        .containsExactly("I", "I.0", "I.1", "I.1.a", "I.2", "II", "II.1");
    assertThat(codes(DraftTree.move(SMALL, "II", null, null, "I")))
        .containsExactly("II", "II.1", "I", "I.1", "I.1.a", "I.2");
  }

  @Test
  void shouldStayWhereItIs_whenANodeIsReplaced() {
    SchemeContent after = DraftTree.write(SMALL, "I.1", leaf("I.1", "I"), null);

    assertThat(codes(after)).isEqualTo(codes(SMALL));
    assertThat(after.nodes().get(1).method()).isEqualTo(ScoringMethod.DIRECT);
  }

  @Test
  void shouldTakeEverythingBelowAlong_whenANodeGoesElsewhere() {
    SchemeContent after = DraftTree.move(SMALL, "I.1", "II", null, "II.1");

    assertThat(codes(after)).containsExactly("I", "I.2", "II", "I.1", "I.1.a", "II.1");
    assertThat(after.nodes().get(3).parent()).isEqualTo("II");
  }

  @Test
  void shouldKeepThePartItIsIn_whenItBecomesATopGroup() {
    SchemeContent after = DraftTree.move(SMALL, "I.1", null, null, null);
    SchemeContent again = DraftTree.move(after, "I.1", "II", Part.BONUS, null);

    assertThat(codes(after)).containsExactly("I", "I.2", "II", "II.1", "I.1", "I.1.a");
    assertThat(after.nodes().get(4).part()).isEqualTo(Part.BASE);
    assertThat(again.nodes().get(4).part()).isNull();
    assertThat(DraftTree.move(SMALL, "I.1", null, Part.BONUS, null).nodes().get(4).part())
        .isEqualTo(Part.BONUS);
  }

  @Test
  void shouldBeFollowedByChildrenAndTieBreaks_whenANodeGetsAnotherCode() {
    SchemeContent after = DraftTree.write(SMALL, "I", group("A", null), null);

    assertThat(codes(after)).containsExactly("A", "I.1", "I.1.a", "I.2", "II", "II.1");
    assertThat(after.nodes().get(1).parent()).isEqualTo("A");
    assertThat(after.tieBreaks()).containsExactly("GROUP:A", "MOST_BONUS");
  }

  @Test
  void shouldGoWithChildrenOnlyIfThatIsAsked_whenANodeIsRemoved() {
    assertThat(codes(DraftTree.remove(SMALL, "I.2", false)))
        .containsExactly("I", "I.1", "I.1.a", "II", "II.1");
    assertThat(codes(DraftTree.remove(SMALL, "I", true))).containsExactly("II", "II.1");
    refused("scheme-node-has-children", () -> DraftTree.remove(SMALL, "I", false));
  }

  @Test
  void shouldBeRefused_whenItCannotBeTold() {
    refused("not-found", () -> DraftTree.remove(SMALL, "X", true));
    refused("not-found", () -> DraftTree.move(SMALL, "X", null, null, null));
    refused("not-found", () -> DraftTree.write(SMALL, "X", leaf("Y", "I"), null));
    refused("scheme-node-exists", () -> DraftTree.write(SMALL, "I.1", leaf("I.2", "I"), null));
    refused("invalid-request", () -> DraftTree.move(SMALL, "I", "I.1", null, null));
    refused("invalid-request", () -> DraftTree.move(SMALL, "I", "I", null, null));
    refused("invalid-request", () -> DraftTree.move(SMALL, "I.1", "X", null, null));
    refused("invalid-request", () -> DraftTree.move(SMALL, "I.1", "II", null, "I.2"));
    refused("invalid-request", () -> DraftTree.move(SMALL, "I.1", "I", null, "I.1"));
    SchemeContent twice = content(group("I", null), leaf("A", "I"), leaf("A", "I"));
    refused("scheme-node-ambiguous", () -> DraftTree.remove(twice, "A", false));
    List<SchemeNode> many = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      many.add(group("G" + i, null));
    }
    refused("scheme-full", () -> DraftTree.write(SMALL.with(many), "X", group("X", null), null));
  }

  @Test
  void shouldLeaveEverythingElseAsItIs_whateverIsDone() {
    Seeds.check(
        300,
        seed -> {
          Dice dice = new Dice(seed);
          SchemeContent content = RandomContents.of(seed);
          for (int i = 0; i < 10 && !content.nodes().isEmpty(); i++) {
            content = edited(dice, content);
          }
        });
  }

  private static SchemeContent edited(Dice dice, SchemeContent before) {
    SchemeNode one = dice.oneOf(before.nodes());
    String code = String.valueOf(one.code());
    Set<String> below = below(before, code);
    SchemeContent after;
    switch (dice.between(0, 2)) {
      case 0 -> {
        after = DraftTree.remove(before, code, true);
        assertThat(without(before, below)).isEqualTo(after.nodes());
      }
      case 1 -> {
        after = DraftTree.write(before, code, one, null);
        assertThat(after).isEqualTo(before);
      }
      default -> {
        List<String> parents =
            codes(before).stream().filter(other -> !below.contains(other)).toList();
        String parent = parents.isEmpty() ? null : dice.oneOf(parents);
        after = DraftTree.move(before, code, parent, Part.BONUS, null);
        assertThat(without(after, below)).isEqualTo(without(before, below));
        assertThat(below(after, code)).isEqualTo(below);
        assertThat(only(after, below)).hasSameSizeAs(only(before, below));
        assertThat(after.nodes().get(codes(after).indexOf(code)).parent()).isEqualTo(parent);
      }
    }
    return after;
  }

  private static List<SchemeNode> without(SchemeContent content, Set<String> codes) {
    return content.nodes().stream().filter(node -> !codes.contains(node.code())).toList();
  }

  private static List<SchemeNode> only(SchemeContent content, Set<String> codes) {
    return content.nodes().stream().filter(node -> codes.contains(node.code())).toList();
  }

  private static Set<String> below(SchemeContent content, String code) {
    Set<String> found = new HashSet<>(Set.of(code));
    for (int i = 0; i < 6; i++) {
      content.nodes().stream()
          .filter(node -> node.parent() != null && found.contains(node.parent()))
          .map(node -> String.valueOf(node.code()))
          .toList()
          .forEach(found::add);
    }
    return found;
  }

  private static void refused(String slug, Runnable edit) {
    assertThatThrownBy(edit::run)
        .isInstanceOfSatisfying(
            ProblemException.class, problem -> assertThat(problem.type().slug()).isEqualTo(slug));
  }

  private static List<String> codes(SchemeContent content) {
    return content.nodes().stream().map(node -> Objects.requireNonNull(node.code())).toList();
  }

  private static SchemeContent content(SchemeNode... nodes) {
    return new SchemeContent(
        2024, "Bảng", BigDecimal.TEN, List.of("GROUP:I", "MOST_BONUS"), Stream.of(nodes).toList());
  }

  private static SchemeNode group(String code, @Nullable String parent) {
    return node(code, parent, null);
  }

  private static SchemeNode leaf(String code, String parent) {
    return node(code, parent, ScoringMethod.DIRECT);
  }

  private static SchemeNode node(
      String code, @Nullable String parent, @Nullable ScoringMethod method) {
    return new SchemeNode(
        code,
        parent,
        parent == null ? Part.BASE : null,
        code,
        BigDecimal.TEN,
        method,
        null,
        null,
        Arrays.asList(),
        false);
  }
}
