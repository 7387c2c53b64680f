package vn.thidua.systemtests.play.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thidua.systemtests.casefile.CaseFile.Band;
import vn.thidua.systemtests.casefile.CaseFile.Node;
import vn.thidua.systemtests.casefile.CaseFile.Scheme;
import vn.thidua.systemtests.casefile.place.Pointer;
import vn.thidua.systemtests.play.stage.Differences;

/** Whether a stored scheme is the file's; defaults written out are the same as left out. */
final class SchemeComparison {

  private static final String HIGHER = "HIGHER_IS_BETTER";

  private final Differences differences = new Differences();

  private SchemeComparison() {}

  static Differences of(int year, Scheme wanted, JsonNode stored) {
    SchemeComparison comparison = new SchemeComparison();
    comparison.compare(year, wanted, stored);
    return comparison.differences;
  }

  private void compare(int year, Scheme wanted, JsonNode stored) {
    differences.text("/year", String.valueOf(year), stored.path("year"));
    differences.text("/scheme/title", wanted.title(), stored.path("title"));
    differences.number("/scheme/totalPoints", wanted.totalPoints(), stored.path("totalPoints"));
    List<String> tieBreaks = new ArrayList<>();
    stored.path("tieBreaks").forEach(tieBreak -> tieBreaks.add(tieBreak.asText()));
    if (!tieBreaks.equals(wanted.tieBreaks())) {
      differences.add(
          "/scheme/tieBreaks", String.join(", ", wanted.tieBreaks()), String.join(", ", tieBreaks));
    }
    Map<String, JsonNode> nodes = new LinkedHashMap<>();
    stored.path("nodes").forEach(node -> nodes.put(node.path("code").asText(), node));
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < wanted.nodes().size(); i++) {
      Node node = wanted.nodes().get(i);
      codes.add(node.code());
      JsonNode there = nodes.get(node.code());
      if (there == null) {
        differences.add(Pointer.of("scheme", "nodes", i), node.code(), "");
      } else {
        compareNode(Pointer.of("scheme", "nodes", i), node, there);
      }
    }
    nodes.keySet().stream()
        .filter(code -> !codes.contains(code))
        .forEach(code -> differences.add("/scheme/nodes", "", code));
  }

  private void compareNode(String pointer, Node wanted, JsonNode stored) {
    differences.text(pointer + "/parent", wanted.parent(), stored.path("parent"));
    if (wanted.parent() == null) {
      differences.text(pointer + "/part", wanted.part(), stored.path("part"));
    }
    differences.text(pointer + "/title", wanted.title(), stored.path("title"));
    differences.number(pointer + "/maxPoints", wanted.maxPoints(), stored.path("maxPoints"));
    differences.text(
        pointer + "/method",
        wanted.method() == null ? null : wanted.method().name(),
        stored.path("method"));
    String direction = wanted.direction() == null ? HIGHER : wanted.direction();
    String storedDirection = stored.path("direction").asText("");
    if (!direction.equals(storedDirection.isEmpty() ? HIGHER : storedDirection)) {
      differences.add(pointer + "/direction", direction, storedDirection);
    }
    differences.number(
        pointer + "/pointsPerItem", wanted.pointsPerItem(), stored.path("pointsPerItem"));
    boolean evidenceRequired = stored.path("evidenceRequired").asBoolean();
    if (wanted.evidenceRequired() != evidenceRequired) {
      differences.add(
          pointer + "/evidenceRequired",
          String.valueOf(wanted.evidenceRequired()),
          String.valueOf(evidenceRequired));
    }
    compareBands(pointer + "/bands", wanted.bands(), stored.path("bands"));
  }

  private void compareBands(String pointer, List<Band> wanted, JsonNode stored) {
    if (wanted.size() != stored.size()) {
      differences.add(pointer, wanted.size() + " ×", stored.size() + " ×");
      return;
    }
    for (int i = 0; i < wanted.size(); i++) {
      String band = pointer + Pointer.of(i);
      differences.number(
          band + "/threshold", wanted.get(i).threshold(), stored.path(i).path("threshold"));
      differences.number(band + "/points", wanted.get(i).points(), stored.path(i).path("points"));
    }
  }
}
