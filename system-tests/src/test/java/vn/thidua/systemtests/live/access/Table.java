package vn.thidua.systemtests.live.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Who may do what, as it is written down: an operation a line, a caller a column. */
record Table(Map<String, Map<Caller, String>> rows) {

  private static final Path FILE = Path.of("src/test/resources/access/operations.txt");
  private static final int OPERATION = 34;
  private static final int CELL = 5;

  static Table stored() {
    try {
      Map<String, Map<Caller, String>> rows = new TreeMap<>();
      for (String line : Files.readAllLines(FILE)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] words = line.strip().split("\\s+", -1);
          Map<Caller, String> cells = new EnumMap<>(Caller.class);
          for (Caller caller : Caller.values()) {
            cells.put(
                caller, caller.ordinal() + 1 < words.length ? words[caller.ordinal() + 1] : "?");
          }
          rows.put(words[0], cells);
        }
      }
      return new Table(rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps what explains the table at its top. */
  void store(List<Operation> operations) {
    try {
      List<String> lines =
          new ArrayList<>(
              Files.readAllLines(FILE).stream().takeWhile(line -> line.startsWith("# ")).toList());
      lines.addAll(heading());
      String service = "";
      for (Operation operation : operations) {
        if (!operation.collection().equals(service)) {
          lines.add("");
          service = operation.collection();
        }
        StringBuilder line = new StringBuilder(padded(operation.id(), OPERATION));
        rows.get(operation.id()).values().forEach(cell -> line.append(padded(cell, CELL)));
        lines.add(line.toString().stripTrailing());
      }
      Files.writeString(FILE, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of the callers, each with a mark below the one before. */
  private static List<String> heading() {
    List<String> lines = new ArrayList<>();
    String marks = "#" + " ".repeat(OPERATION - 1);
    for (Caller caller : Caller.values()) {
      lines.add(marks + caller);
      marks += padded("|", CELL);
    }
    return lines.stream().map(line -> line.replaceFirst("^# ", "#.")).toList();
  }

  private static String padded(String text, int width) {
    return String.format(Locale.ROOT, "%-" + width + "s", text);
  }

  /** Where two tables differ, with the operation and the caller. */
  List<String> differences(Table expected) {
    List<String> differences = new ArrayList<>();
    rows.forEach((operation, cells) -> {
      Map<Caller, String> row = expected.rows.get(operation);
      if (row == null) {
        differences.add(operation + " has no row");
      } else {
        cells.forEach((caller, cell) -> {
          if (!cell.equals(row.get(caller))) {
            differences.add(
                "%s by %s: %s, expected %s".formatted(operation, caller, cell, row.get(caller)));
          }
        });
      }
    });
    expected.rows.keySet().stream()
        .filter(operation -> !rows.containsKey(operation))
        .forEach(operation -> differences.add(operation + " is no operation any more"));
    return differences;
  }
}
