package vn.thidua.systemtests.police;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.thidua.systemtests.casefile.CaseFile;
import vn.thidua.systemtests.casefile.CaseFile.Entry;
import vn.thidua.systemtests.casefile.CaseFile.Node;
import vn.thidua.systemtests.casefile.CaseFiles;

class PoliceCaseTest {

  private static final Path STORED = Path.of("src/main/resources/cases/police-347-2025.json");

  /** Set to true to store what is made. */
  private static final String UPDATE = "thidua.cases.update";

  @Test
  void shouldBeTheStoredFile_whenItIsMadeAnew() throws IOException {
    // Given
    String made = PoliceCase.text();
    if (Boolean.getBoolean(UPDATE)) {
      Files.writeString(STORED, made);
    }
    // When
    String stored = Files.readString(STORED);
    // Then
    assertThat(stored).isEqualTo(made);
  }

  @Test
  void shouldHaveTheReportedShape() {
    // Given
    List<Node> nodes = file().scheme().nodes();
    // When
    Map<Integer, Long> levels =
        nodes.stream()
            .collect(
                Collectors.groupingBy(
                    node -> level(nodes, node), TreeMap::new, Collectors.counting()));
    Map<String, Long> methods =
        nodes.stream()
            .collect(
                Collectors.groupingBy(
                    node -> node.method() == null ? "GROUP" : node.method().name(),
                    Collectors.counting()));
    // Then
    assertThat(levels).isEqualTo(Map.of(1, 3L, 2, 15L, 3, 71L, 4, 109L, 5, 32L));
    assertThat(methods)
        .isEqualTo(Map.of("GROUP", 54L, "RELATIVE_TO_BEST", 12L, "PASS_FAIL", 51L, "DIRECT", 113L));
    assertThat(ceilings(nodes, 1)).containsExactly("700", "200", "100");
    assertThat(ceilings(nodes, 2))
        .containsExactly(
            "200", "200", "120", "100", "40", "40", "50", "50", "30", "40", "30", "40", "20", "15",
            "25");
  }

  @Test
  void shouldAddUpToAThousand_withCeilingsFromAHalfToFifty() {
    // Given
    List<Node> nodes = file().scheme().nodes();
    // When
    List<BigDecimal> ceilings =
        nodes.stream().filter(node -> node.method() != null).map(Node::maxPoints).sorted().toList();
    // Then
    assertThat(ceilings.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("1000");
    assertThat(ceilings.getFirst()).isEqualByComparingTo("0.5");
    assertThat(ceilings.getLast()).isEqualByComparingTo("50");
    assertThat(ceilings).anyMatch(ceiling -> ceiling.stripTrailingZeros().scale() > 0);
    for (Node group : nodes) {
      if (group.method() == null) {
        assertThat(
                nodes.stream()
                    .filter(node -> group.code().equals(node.parent()))
                    .map(Node::maxPoints)
                    .reduce(BigDecimal.ZERO, BigDecimal::add))
            .as(group.code())
            .isEqualByComparingTo(group.maxPoints());
      }
    }
  }

  @Test
  void shouldHaveEntriesOfEveryKind() {
    // Given
    CaseFile file = file();
    // When
    List<Entry> entries =
        file.sheets().stream().flatMap(sheet -> sheet.entries().stream()).toList();
    // Then
    assertThat(file.sheets()).hasSize(7);
    assertThat(entries).hasSizeBetween(1100, 7 * 176 - 1);
    assertThat(entries).anyMatch(entry -> Boolean.FALSE.equals(entry.assigned()));
    assertThat(entries)
        .anyMatch(entry ->
            entry.headReview() != null && Boolean.TRUE.equals(entry.headReview().rejected()));
    assertThat(entries)
        .anyMatch(entry ->
            entry.officeReview() != null && Boolean.FALSE.equals(entry.officeReview().rejected()));
    assertThat(entries)
        .anyMatch(
            entry -> entry.headReview() != null && entry.headReview().values().points() != null);
    assertThat(entries)
        .anyMatch(entry -> entry.values().actual() != null && entry.values().target() == null);
    assertThat(entries).anyMatch(entry -> entry.explanation() != null);
  }

  private static CaseFile file() {
    return CaseFiles.given(CaseFiles.POLICE_347).read();
  }

  private static List<String> ceilings(List<Node> nodes, int level) {
    return nodes.stream()
        .filter(node -> node.method() == null && level(nodes, node) == level)
        .map(node -> node.maxPoints().toPlainString())
        .toList();
  }

  private static int level(List<Node> nodes, Node node) {
    Map<String, String> parents = new HashMap<>();
    nodes.forEach(one -> parents.put(one.code(), one.parent()));
    int level = 0;
    for (String at = node.code(); at != null; at = parents.get(at)) {
      level++;
    }
    return level;
  }
}
