package vn.thidua.localstack.operations;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Commands that change something; who and why goes on record in the service. */
final class Acting {
  private static final String RETRY_REASON = "thử lại · tried again";

  private final Doors doors;
  private final Command command;
  private final PrintStream out;
  private final Pause pause;

  Acting(Doors doors, Command command, PrintStream out, Pause pause) {
    this.doors = doors;
    this.command = command;
    this.out = out;
    this.pause = pause;
  }

  Outcome retry() {
    Door door = service();
    Map<String, String> why = why(command.reason().orElse(RETRY_REASON));
    JsonNode answer =
        command.operands().size() == 1
            ? door.post("/inbox/parked/retry", why)
            : door.post("/inbox/parked/" + aggregate() + "/retry", why);
    out.printf(
        "%s: %d sự kiện có hiệu lực · events took effect%n",
        door.service(), answer.path("applied").asLong());
    return remaining(door);
  }

  Outcome skip() {
    Door door = service();
    JsonNode answer =
        door.post("/inbox/parked/" + aggregate() + "/skip", why(command.requiredReason()));
    out.printf(
        "%s: bỏ qua · skipped: %s; %d sự kiện sau có hiệu lực · later events took effect%n",
        door.service(), answer.path("skipped").asText(), answer.path("applied").asLong());
    return remaining(door);
  }

  Outcome republish() {
    return republish(service(), command.kept() ? "KEPT" : "LATEST", why(command.requiredReason()));
  }

  /** Forgets, lets the source tell again, and waits until all of it has come. */
  Outcome rebuild() {
    Door door = service();
    Door source = doors.named(command.operands().getLast());
    String path = "/" + source.service();
    Map<String, String> why = why(command.requiredReason());
    JsonNode answer = door.post("/inbox/rebuild", with(why, "source", path));
    out.printf(
        "%s: đã quên · forgotten: %d (%s)%n",
        door.service(), answer.path("forgotten").asLong(), path);
    republish(source, "LATEST", why);
    awaitTold(door, source);
    return remaining(door);
  }

  /** Others may write meanwhile: what comes after the last repeated event is not waited for. */
  private void awaitTold(Door door, Door source) {
    String path = "/" + source.service();
    StatusTable table = new StatusTable(out);
    table.headings();
    Optional<Map<Integer, Long>> goal = Optional.empty();
    while (true) {
      Depths sending = Depths.of(source);
      Depths reading = Depths.of(door);
      table.rows(LocalTime.now(pause.clock()), sending);
      table.rows(LocalTime.now(pause.clock()), reading);
      if (goal.isEmpty() && sending.replays() == 0) {
        goal = reading.told(path);
      }
      if (goal.isPresent() && reading.hasHeard(path, goal.get())) {
        return;
      }
      pause.oneSecond();
    }
  }

  private Outcome republish(Door door, String what, Map<String, String> why) {
    JsonNode answer = door.post("/outbox/republish", with(why, "what", what));
    out.printf(
        "%s: %d sự kiện sẽ phát lại · events will be published again (%s)%n",
        door.service(), answer.path("marked").asLong(), what);
    return Outcome.FINE;
  }

  private Outcome remaining(Door door) {
    Depths depths = Depths.of(door);
    if (depths.poisoned() > 0) {
      out.printf(
          "%s: còn %d đối tượng hỏng · aggregates are still poisoned: ./run ops parked %s%n",
          door.service(), depths.poisoned(), door.service());
    }
    return depths.outcome();
  }

  private Door service() {
    return doors.named(command.operands().getFirst());
  }

  private String aggregate() {
    try {
      return UUID.fromString(command.operands().getLast()).toString();
    } catch (IllegalArgumentException notAnId) {
      throw new NotUnderstood("Không phải mã UUID · Not a UUID: " + command.operands().getLast());
    }
  }

  private static Map<String, String> with(Map<String, String> why, String name, String value) {
    Map<String, String> all = new HashMap<>(why);
    all.put(name, value);
    return all;
  }

  private Map<String, String> why(String reason) {
    return Map.of("operator", command.operator(), "reason", reason);
  }
}
