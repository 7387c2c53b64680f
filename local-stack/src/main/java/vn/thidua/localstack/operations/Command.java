package vn.thidua.localstack.operations;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the operator has typed.
 *
 * @param operands what stands behind the name without a hyphen
 * @param at addresses of management ports by service; empty for the local installation
 */
record Command(
    String name,
    List<String> operands,
    String operator,
    Optional<String> reason,
    Optional<LocalDate> through,
    boolean kept,
    boolean watch,
    Map<String, URI> at) {

  /** How many operands a command takes, and which options besides those that all take. */
  private record Form(int least, int most, Set<String> options) {}

  private static final Map<String, Form> FORMS =
      Map.ofEntries(
          Map.entry("status", new Form(0, 0, Set.of("--watch"))),
          Map.entry("parked", new Form(0, 1, Set.of())),
          Map.entry("dead-letters", new Form(0, 1, Set.of())),
          Map.entry("retry", new Form(1, 2, Set.of("--reason"))),
          Map.entry("skip", new Form(2, 2, Set.of("--reason"))),
          Map.entry("republish", new Form(1, 1, Set.of("--reason", "--kept"))),
          Map.entry("rebuild", new Form(2, 2, Set.of("--reason"))),
          Map.entry("acts", new Form(1, 1, Set.of())),
          Map.entry("seal", new Form(0, 0, Set.of("--through"))),
          Map.entry("verify", new Form(0, 0, Set.of())),
          Map.entry("help", new Form(0, 0, Set.of())));

  static Command parse(List<String> arguments, String user) {
    Deque<String> rest = new ArrayDeque<>(arguments);
    String name = rest.isEmpty() || rest.peek().startsWith("-") ? "status" : rest.pop();
    Form form = FORMS.get(name.startsWith("-") ? "help" : name);
    if (form == null) {
      throw new NotUnderstood("Không có lệnh · No such command: ops " + name);
    }
    List<String> operands = new ArrayList<>();
    Map<String, String> options = new TreeMap<>();
    Map<String, URI> at = new TreeMap<>();
    while (!rest.isEmpty()) {
      String argument = rest.pop();
      if (argument.equals("--at")) {
        address(value(argument, rest), at);
      } else if (argument.equals("--operator")) {
        options.put(argument, value(argument, rest));
      } else if (form.options().contains(argument)) {
        boolean flag = argument.equals("--watch") || argument.equals("--kept");
        options.put(argument, flag ? "" : value(argument, rest));
      } else if (argument.startsWith("-")) {
        throw new NotUnderstood("Không hiểu · Not understood: ops " + name + " … " + argument);
      } else {
        operands.add(argument);
      }
    }
    if (operands.size() < form.least() || operands.size() > form.most()) {
      throw new NotUnderstood("Thiếu hoặc thừa tên · A name is missing or too many: ops " + name);
    }
    return new Command(
        name,
        operands,
        options.getOrDefault("--operator", user),
        Optional.ofNullable(options.get("--reason")),
        Optional.ofNullable(options.get("--through")).map(Command::date),
        options.containsKey("--kept"),
        options.containsKey("--watch"),
        at);
  }

  /** What is done to others' data says why. */
  String requiredReason() {
    return reason.orElseThrow(
        () -> new NotUnderstood("Thiếu lý do · A reason is missing: --reason \"…\""));
  }

  private static String value(String option, Deque<String> rest) {
    if (rest.isEmpty() || rest.peek().isBlank()) {
      throw new NotUnderstood("Thiếu giá trị · Value missing: " + option);
    }
    return rest.pop();
  }

  private static void address(String value, Map<String, URI> at) {
    int equals = value.indexOf('=');
    try {
      URI address = URI.create(value.substring(equals + 1).replaceAll("/+$", ""));
      if (equals > 0 && address.getHost() != null) {
        at.put(value.substring(0, equals), address);
        return;
      }
    } catch (IllegalArgumentException malformed) {
      // Said below.
    }
    throw new NotUnderstood("Không phải TÊN=URL · Not NAME=URL: " + value);
  }

  private static LocalDate date(String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException malformed) {
      throw new NotUnderstood("Không phải ngày · Not a date: " + value + " (2026-12-31)");
    }
  }
}
