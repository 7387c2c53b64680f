package vn.thidua.systemtests.live;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A fact of a report and where it is read back.
 *
 * @param report R1 to R4
 * @param resource how to come to it, see {@link ReportedYear#resource}
 * @param pointer a JSON pointer in it, in which a star stands for all elements of a list
 * @param values what stands there, in any order; none = nothing does
 */
record ReportedFact(
    String report, String fact, String resource, String pointer, List<String> values) {

  static ReportedFact of(
      String report, String fact, String resource, String pointer, String... values) {
    return new ReportedFact(report, fact, resource, pointer, List.of(values));
  }

  /** What stands there; what is null or missing does not. */
  List<String> in(JsonNode whole) {
    List<JsonNode> nodes = List.of(whole);
    String rest = pointer;
    while (!rest.isEmpty()) {
      int star = rest.indexOf("/*");
      String straight = star < 0 ? rest : rest.substring(0, star);
      rest = star < 0 ? "" : rest.substring(star + 2);
      List<JsonNode> next = new ArrayList<>();
      for (JsonNode node : nodes) {
        JsonNode there = node.at(JsonPointer.compile(straight));
        if (star < 0) {
          next.add(there);
        } else {
          there.forEach(next::add);
        }
      }
      nodes = next;
    }
    return nodes.stream()
        .filter(node -> !node.isNull() && !node.isMissingNode())
        .map(node -> node.isValueNode() ? node.asText() : node.toString())
        .toList();
  }

  @Override
  public String toString() {
    return report + " " + fact + " <- " + resource + " " + pointer;
  }
}
