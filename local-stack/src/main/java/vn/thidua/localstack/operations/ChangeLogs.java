package vn.thidua.localstack.operations;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The services' change logs against each other's memory of them. */
final class ChangeLogs {
  /** A day from which on a log is not what it was. */
  private record Misfit(LocalDate day, String reason) {}

  private final Doors doors;
  private final PrintStream out;

  ChangeLogs(Doors doors, PrintStream out) {
    this.doors = doors;
    this.out = out;
  }

  Outcome seal(Command command) {
    Map<String, String> body = new HashMap<>();
    body.put("operator", command.operator());
    command.through().ifPresent(day -> body.put("through", day.toString()));
    for (Door door : doors.all()) {
      JsonNode sealed = door.post("/change-log/seal", body).path("items");
      out.printf("%s: %d ngày được niêm phong · days sealed%n", door.service(), sealed.size());
      for (JsonNode seal : sealed) {
        out.printf(
            "  %s  %6d mục · entries  %s%n",
            seal.path("day").asText(), seal.path("entries").asLong(), seal.path("digest").asText());
      }
    }
    return Outcome.FINE;
  }

  /** Each log against its own seals, and its seals against what all others keep of them. */
  Outcome verify() {
    Map<String, JsonNode> kept = new HashMap<>();
    for (Door door : doors.all()) {
      kept.put(door.service(), door.get("/change-log/kept").path("items"));
    }
    Outcome outcome = Outcome.FINE;
    for (Door door : doors.all()) {
      outcome = outcome.and(verify(door, kept));
    }
    return outcome;
  }

  private Outcome verify(Door door, Map<String, JsonNode> kept) {
    JsonNode own = door.get("/change-log/verify");
    Map<String, String> digests = new HashMap<>();
    for (JsonNode seal : door.get("/change-log/digests").path("items")) {
      digests.put(seal.path("day").asText(), seal.path("digest").asText());
    }
    List<Misfit> misfits = new ArrayList<>();
    if (own.path("firstDayThatDoesNotFit").isTextual()) {
      misfits.add(
          new Misfit(
              LocalDate.parse(own.path("firstDayThatDoesNotFit").asText()),
              own.path("reason").asText()));
    }
    List<String> witnesses = new ArrayList<>();
    kept.forEach((witness, days) -> {
      if (!witness.equals(door.service())) {
        witnesses.add(witness + " " + compare(door.service(), witness, days, digests, misfits));
      }
    });
    out.printf(
        "%s: %d ngày · days, %d mục · entries; được giữ ở · kept by: %s%n",
        door.service(),
        own.path("days").asLong(),
        own.path("entries").asLong(),
        String.join(", ", witnesses));
    Optional<LocalDate> first = misfits.stream().map(Misfit::day).min(Comparator.naturalOrder());
    if (first.isEmpty()) {
      out.println("  khớp · fits");
      return Outcome.FINE;
    }
    out.printf("  KHÔNG KHỚP từ · DOES NOT FIT from %s%n", first.get());
    misfits.stream()
        .filter(misfit -> misfit.day().equals(first.get()))
        .forEach(misfit -> out.printf("    %s%n", misfit.reason()));
    return Outcome.WRONG;
  }

  /** How many days the witness keeps; the first that differ go to the misfits. */
  private static long compare(
      String service,
      String witness,
      JsonNode days,
      Map<String, String> digests,
      List<Misfit> misfits) {
    long count = 0;
    for (JsonNode day : days) {
      if (day.path("source").asText().equals("/" + service)) {
        count++;
        String digest = digests.get(day.path("day").asText());
        String reason = null;
        if (digest == null) {
          reason = "its seal is gone; " + witness + " keeps one";
        } else if (!digest.equals(day.path("digest").asText())) {
          reason = witness + " keeps another digest of that day";
        }
        if (reason != null) {
          misfits.add(new Misfit(LocalDate.parse(day.path("day").asText()), reason));
        }
      }
    }
    return count;
  }
}
