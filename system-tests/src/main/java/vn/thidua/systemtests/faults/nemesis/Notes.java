package vn.thidua.systemtests.faults.nemesis;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What was done to the system, when and how often. */
public final class Notes implements AutoCloseable {

  private final BufferedWriter file;
  private final PrintStream out;
  private final Clock clock;
  private final Map<String, Long> counts = new TreeMap<>();
  private final List<String> troubles = new ArrayList<>();

  private Notes(BufferedWriter file, PrintStream out, Clock clock) {
    this.file = file;
    this.out = out;
    this.clock = clock;
  }

  public static Notes in(Path file, PrintStream out, Clock clock) throws IOException {
    return new Notes(Files.newBufferedWriter(file), out, clock);
  }

  /** A line for people, in the file and on the terminal. */
  public synchronized void say(String format, Object... values) {
    String line =
        clock.instant().truncatedTo(ChronoUnit.SECONDS)
            + " "
            + String.format(Locale.ROOT, format, values);
    out.println(line);
    try {
      file.write(line);
      file.newLine();
      file.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public synchronized void count(String what, long more) {
    counts.merge(what, more, Long::sum);
  }

  /** Something that must not be, seen by whoever did the breaking. */
  public synchronized void trouble(String text) {
    troubles.add(text);
    say("!! %s", text);
  }

  public synchronized Map<String, Long> counts() {
    return new TreeMap<>(counts);
  }

  public synchronized List<String> troubles() {
    return List.copyOf(troubles);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
