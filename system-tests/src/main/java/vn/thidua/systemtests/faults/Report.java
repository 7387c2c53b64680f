package vn.thidua.systemtests.faults;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.thidua.systemtests.faults.check.Violation;
import vn.thidua.systemtests.faults.history.Operation;

/**
 * What came of a run, for people and for programs.
 *
 * @param operations how often, by kind and outcome
 */
public record Report(
    long seed,
    long seconds,
    Map<String, Map<String, Long>> operations,
    Map<String, Long> faults,
    Map<String, String> impossible,
    Map<String, Long> events,
    List<Violation> violations) {

  private static final int SHOWN = 10;

  static Map<String, Map<String, Long>> count(List<Operation> operations) {
    Map<String, Map<String, Long>> counts = new TreeMap<>();
    for (Operation operation : operations) {
      counts
          .computeIfAbsent(operation.kind(), kind -> new TreeMap<>())
          .merge(operation.outcome().name(), 1L, Long::sum);
    }
    return counts;
  }

  private long all(String outcome) {
    return operations.values().stream().mapToLong(of -> of.getOrDefault(outcome, 0L)).sum();
  }

  String text() {
    StringBuilder text = new StringBuilder();
    line(text, "seed %d, %d s of faults", seed, seconds);
    line(
        text, "operations: %d ok, %d failed, %d unknown", all("OK"), all("FAILED"), all("UNKNOWN"));
    operations.forEach((kind, outcomes) -> line(text, "  %-28s %s", kind, outcomes));
    line(text, "faults and what they did:");
    faults.forEach((kind, times) -> line(text, "  %-44s %d", kind, times));
    impossible.forEach((kind, why) -> line(text, "  %-44s not possible here: %s", kind, why));
    line(text, "events:");
    events.forEach((what, times) -> line(text, "  %-60s %d", what, times));
    line(text, "violations: %d", violations.size());
    Map<String, List<Violation>> byQuestion =
        violations.stream()
            .collect(
                Collectors.groupingBy(
                    Violation::question, LinkedHashMap::new, Collectors.toList()));
    byQuestion.forEach((question, found) -> {
      line(text, "  %s: %d", question, found.size());
      found.stream().limit(SHOWN).forEach(one -> line(text, "    %s: %s", one.where(), one.what()));
      if (found.size() > SHOWN) {
        line(text, "    … and %d more, all in report.json", found.size() - SHOWN);
      }
    });
    return text.toString();
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(java.util.Locale.ROOT, format, values)).append('\n');
  }

  void write(Path folder) throws IOException {
    Files.writeString(folder.resolve("report.txt"), text());
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode json = mapper.createObjectNode();
    json.put("seed", seed);
    json.put("seconds", seconds);
    json.set("operations", mapper.valueToTree(operations));
    json.set("faults", mapper.valueToTree(faults));
    json.set("impossible", mapper.valueToTree(impossible));
    json.set("events", mapper.valueToTree(events));
    json.set("violations", mapper.valueToTree(violations));
    mapper
        .writerWithDefaultPrettyPrinter()
        .writeValue(folder.resolve("report.json").toFile(), json);
  }
}
