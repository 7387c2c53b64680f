package vn.thidua.cluster.imports.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.cluster.imports.file.ParentOrder.Child;
import vn.thidua.cluster.imports.file.ParentOrder.Result;

class ParentOrderTest {

  @Test
  void shouldComeAfterWhatIsAbove_whenParentsComeLater() {
    Result<String> order =
        ParentOrder.of(
            List.of(child("c", "b"), child("b", "a"), child("a", null), child("d", "elsewhere")),
            Map.of());

    assertThat(order.cycles()).isEmpty();
    assertThat(order.depths()).isEqualTo(Map.of("a", 0, "b", 1, "c", 2, "d", 0));
  }

  @Test
  void shouldComeAfterARowFurtherUp_whenOneThatIsOnlyInTheRegisterIsBetween() {
    Result<String> order =
        ParentOrder.of(
            List.of(child("a", "between"), new Child<>("top", null, true)),
            Map.of("between", "top", "top", "a"));

    assertThat(order.cycles()).isEmpty();
    assertThat(order.depths()).isEqualTo(Map.of("a", 1, "top", 0));
  }

  @Test
  void shouldTellTheWayRound_whenRowsAndRegisterMakeACycle() {
    Result<String> order =
        ParentOrder.of(
            List.of(child("a", "b"), child("c", "a"), child("x", "c"), child("y", null)),
            Map.of("b", "c", "y", "z"));

    assertThat(order.cycles())
        .isEqualTo(Map.of("a", List.of("a", "b", "c"), "c", List.of("c", "a", "b")));
    assertThat(order.depths()).containsEntry("x", 1).containsEntry("y", 0);
  }

  @Test
  void shouldTellItIsItsOwnParent_whenItSaysSo() {
    assertThat(ParentOrder.of(List.of(child("a", "a")), Map.of()).cycles())
        .isEqualTo(Map.of("a", List.of("a")));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void shouldAgreeWithPlainWalks_whenTheyAreMadeAtRandom(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      // Given
      int names = 2 + random.nextInt(12);
      List<Child<Integer>> rows = new ArrayList<>();
      Map<Integer, Integer> recorded = new HashMap<>();
      IntStream.range(0, names)
          .forEach(name -> {
            if (random.nextBoolean()) {
              boolean says = random.nextInt(3) > 0;
              boolean none = random.nextInt(3) == 0;
              rows.add(new Child<>(name, says && !none ? random.nextInt(names) : null, says));
            }
            if (random.nextInt(3) > 0) {
              recorded.put(name, random.nextInt(names));
            }
          });

      // When
      Result<Integer> order = ParentOrder.of(rows, recorded);

      // Then
      for (Child<Integer> row : rows) {
        List<Integer> way = wayUp(row.name(), rows, recorded);
        boolean round1 = way.size() > 1 && way.getLast().equals(row.name());
        assertThat(order.cycles().containsKey(row.name())).as("cycle of %s", row).isEqualTo(round1);
        if (round1) {
          assertThat(order.cycles().get(row.name())).isEqualTo(way.subList(0, way.size() - 1));
        }
        for (Integer above : Set.copyOf(way)) {
          boolean inFile = rows.stream().anyMatch(other -> other.name().equals(above));
          if (inFile
              && !above.equals(row.name())
              && !order.cycles().containsKey(row.name())
              && !order.cycles().containsKey(above)) {
            assertThat(order.depths().get(above)).isLessThan(order.depths().get(row.name()));
          }
        }
      }
    }
  }

  /** From itself up, to the end or to the first that comes twice. */
  private static List<Integer> wayUp(
      Integer name, List<Child<Integer>> rows, Map<Integer, Integer> recorded) {
    List<Integer> way = new ArrayList<>(List.of(name));
    Set<Integer> seen = new HashSet<>(way);
    Integer at = name;
    while (true) {
      Integer asked = at;
      Child<Integer> row =
          rows.stream().filter(one -> one.name().equals(asked)).findFirst().orElse(null);
      at = row != null && row.saysParent() ? row.parent() : recorded.get(asked);
      if (at == null) {
        return way;
      }
      way.add(at);
      if (!seen.add(at)) {
        return way;
      }
    }
  }

  private static Child<String> child(String name, @Nullable String parent) {
    return new Child<>(name, parent, parent != null);
  }
}
