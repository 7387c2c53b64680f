package vn.thidua.localstack.system;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.thidua.localstack.ProcessIdentity;

/** Processes of an earlier run that nobody has stopped. */
final class Leftovers {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private Leftovers() {}

  /** Stops those that the file names and that still are what it names, and empties the file. */
  static void stop(StateFile state, Progress progress) throws IOException {
    List<Map.Entry<String, ProcessIdentity>> living =
        new ArrayList<>(
            state.parts().entrySet().stream()
                .filter(part -> part.getValue().isAlive())
                .sorted(Comparator.comparing(part -> part.getKey().equals(PostgresPart.NAME)))
                .toList());
    for (Map.Entry<String, ProcessIdentity> part : living) {
      String signal = part.getKey().equals(PostgresPart.NAME) ? "INT" : "TERM";
      Stopping.stop(part.getKey(), part.getValue(), signal, PATIENCE, Progress.SILENT);
      progress.leftoverStopped(part.getKey(), part.getValue().pid());
    }
    state.forget();
  }
}
