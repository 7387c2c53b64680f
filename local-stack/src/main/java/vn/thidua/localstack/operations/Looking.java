package vn.thidua.localstack.operations;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.time.LocalTime;
import java.util.List;

/** Commands that change nothing. */
final class Looking {
  private static final int WORD = 18;
  private static final int ID = 36;
  private static final int INSTANT = 27;

  private final Doors doors;
  private final PrintStream out;
  private final Pause pause;

  Looking(Doors doors, PrintStream out, Pause pause) {
    this.doors = doors;
    this.out = out;
    this.pause = pause;
  }

  Outcome status() {
    StatusTable table = new StatusTable(out);
    table.headings();
    Outcome outcome = Outcome.FINE;
    int silent = 0;
    for (Door door : doors.all()) {
      try {
        Depths depths = Depths.of(door);
        table.rows(null, depths);
        outcome = outcome.and(depths.outcome());
      } catch (Unreachable e) {
        table.silent(null, e);
        outcome = Outcome.WRONG;
        silent++;
      }
    }
    return silent == doors.all().size() ? Outcome.NOT_RUNNING : outcome;
  }

  /** Every second, until nothing is on its way any more. */
  Outcome watch() {
    StatusTable table = new StatusTable(out);
    table.headings();
    while (true) {
      boolean empty = true;
      Outcome outcome = Outcome.FINE;
      for (Door door : doors.all()) {
        try {
          Depths depths = Depths.of(door);
          table.rows(LocalTime.now(pause.clock()), depths);
          empty &= depths.isEmpty();
          outcome = outcome.and(depths.outcome());
        } catch (Unreachable e) {
          table.silent(LocalTime.now(pause.clock()), e);
          empty = false;
        }
      }
      if (empty) {
        return outcome;
      }
      pause.oneSecond();
    }
  }

  Outcome parked(List<Door> asked) {
    Outcome outcome = Outcome.FINE;
    for (Door door : asked) {
      JsonNode items = door.get("/inbox/parked").path("items");
      out.printf("%s: %d giữ lại · parked%n", door.service(), items.size());
      for (JsonNode item : items) {
        outcome = Outcome.WRONG;
        parked(item);
      }
    }
    return outcome;
  }

  private void parked(JsonNode item) {
    out.printf(
        "%n  %s  %s %s %s%n",
        item.path("state").asText(),
        item.path("source").asText(),
        item.path("aggregateType").asText(),
        item.path("aggregateId").asText());
    if (item.path("cause").isTextual()) {
      out.printf("    nguyên nhân · cause    %s%n", item.path("cause").asText());
    }
    out.printf(
        "    từ · since             %s, số lần thử · attempts %d%n",
        item.path("since").asText(), item.path("attempts").asInt());
    JsonNode seen = item.path("seenVersion");
    out.printf("    đã nhận tới · seen     %s%n", seen.isNumber() ? "v" + seen.asText() : "–");
    for (JsonNode event : item.path("events")) {
      out.printf(
          "    chờ · waits            v%d  %s  %s-%d@%d%n",
          event.path("version").asLong(),
          event.path("type").asText(),
          event.path("topic").asText(),
          event.path("partition").asInt(),
          event.path("offset").asLong());
    }
  }

  Outcome deadLetters(List<Door> asked) {
    for (Door door : asked) {
      JsonNode items = door.get("/inbox/dead-letters").path("items");
      out.printf("%s: %d thư chết · dead letters%n", door.service(), items.size());
      for (JsonNode item : items) {
        out.printf(
            "  %s  %s-%d@%d  key %s  %s%n",
            item.path("heardAt").asText(),
            item.path("topic").asText(),
            item.path("partition").asInt(),
            item.path("offset").asLong(),
            item.path("key").asText("–"),
            item.path("cause").asText());
      }
    }
    return Outcome.FINE;
  }

  Outcome acts(Door door) {
    JsonNode acts = door.get("/acts").path("items");
    Table table =
        new Table()
            .text("lúc · at", INSTANT)
            .text("ai · who", WORD)
            .text("gì · what", WORD)
            .text("với · target", ID)
            .text("kết quả · outcome", ID)
            .text("lý do · reason", WORD);
    table.headings(out);
    for (JsonNode item : acts) {
      table.row(
          out,
          item.path("at").asText(),
          item.path("operator").asText(),
          item.path("what").asText(),
          item.path("target").asText(),
          item.path("outcome").asText(),
          item.path("reason").asText());
    }
    return Outcome.FINE;
  }
}
