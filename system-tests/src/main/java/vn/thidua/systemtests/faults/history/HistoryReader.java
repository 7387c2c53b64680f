package vn.thidua.systemtests.faults.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Operations as the file tells of them. One that was sent and never answered is unknown, and so is
 * one that was unknown once and refused when it was repeated.
 */
public final class HistoryReader {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<Long, Operation> operations = new TreeMap<>();
  private final List<String> disagreements = new ArrayList<>();

  private HistoryReader() {}

  public static HistoryReader of(Path file) throws IOException {
    HistoryReader reader = new HistoryReader();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
        reader.take(JSON.readTree(line));
      }
    }
    return reader;
  }

  public List<Operation> operations() {
    return List.copyOf(operations.values());
  }

  /** Repetitions with the same key that were told of something else than the first time. */
  public List<String> disagreements() {
    return List.copyOf(disagreements);
  }

  private void take(JsonNode line) {
    long number = line.path("n").asLong();
    switch (line.path("phase").asText()) {
      case "invoke" -> operations.put(number, invoked(number, line));
      case "repeat" -> {}
      default -> operations.computeIfPresent(number, (n, before) -> answered(before, line));
    }
  }

  private static Operation invoked(long number, JsonNode line) {
    JsonNode marks = line.path("marks");
    return new Operation(
        number,
        line.path("kind").asText(),
        line.path("event").asText(),
        line.path("creates").asBoolean(),
        uuid(line.path("aggregate")),
        line.has("follows") ? line.path("follows").asLong() : null,
        marks.isMissingNode() ? JsonNodeFactory.instance.objectNode() : marks,
        Outcome.UNKNOWN,
        -1);
  }

  private Operation answered(Operation before, JsonNode line) {
    Outcome now = Outcome.valueOf(line.path("phase").asText().toUpperCase(Locale.ROOT));
    UUID aggregate = uuid(line.path("aggregate"));
    boolean first = before.status() < 0;
    if (!first && now == Outcome.OK && before.outcome() == Outcome.OK) {
      if (before.aggregate() != null && !before.aggregate().equals(aggregate)) {
        disagreements.add(
            before + " made " + before.aggregate() + ", repeated with its key " + aggregate);
      }
      return before;
    }
    Outcome outcome = first || now == Outcome.OK ? now : before.outcome();
    return new Operation(
        before.number(),
        before.kind(),
        before.event(),
        before.creates(),
        aggregate == null ? before.aggregate() : aggregate,
        before.follows(),
        before.marks(),
        outcome,
        line.path("status").asInt());
  }

  private static @Nullable UUID uuid(JsonNode text) {
    return text.isMissingNode() || text.isNull() ? null : UUID.fromString(text.asText());
  }
}
