package vn.thidua.systemtests.faults.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Writes down each operation before it is sent and again when it is answered, one line each. */
public final class History implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final BufferedWriter file;
  private final Clock clock;
  private final AtomicLong last = new AtomicLong();

  private History(BufferedWriter file, Clock clock) {
    this.file = file;
    this.clock = clock;
  }

  public static History in(Path file, Clock clock) throws IOException {
    return new History(Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW), clock);
  }

  public long nextNumber() {
    return last.incrementAndGet();
  }

  public long issued() {
    return last.get();
  }

  /** The operation is about to be sent; its outcome is not yet looked at. */
  public void invoked(Operation operation, @Nullable JsonNode body) {
    ObjectNode line = line(operation.number(), "invoke");
    line.put("kind", operation.kind());
    line.put("event", operation.event());
    line.put("creates", operation.creates());
    if (operation.aggregate() != null) {
      line.put("aggregate", operation.aggregate().toString());
    }
    if (operation.follows() != null) {
      line.put("follows", operation.follows());
    }
    if (!operation.marks().isEmpty()) {
      line.set("marks", operation.marks());
    }
    if (body != null) {
      line.set("body", body);
    }
    write(line);
  }

  /** The same request is sent once more, with the same key. */
  public void repeated(long number) {
    write(line(number, "repeat"));
  }

  public void answered(
      long number, Outcome outcome, int status, @Nullable UUID aggregate, String detail) {
    ObjectNode line = line(number, outcome.name().toLowerCase(java.util.Locale.ROOT));
    line.put("status", status);
    if (aggregate != null) {
      line.put("aggregate", aggregate.toString());
    }
    if (!detail.isEmpty()) {
      line.put("detail", detail);
    }
    write(line);
  }

  private ObjectNode line(long number, String phase) {
    ObjectNode line = JSON.createObjectNode();
    line.put("n", number);
    line.put("at", clock.instant().toString());
    line.put("phase", phase);
    return line;
  }

  private synchronized void write(ObjectNode line) {
    try {
      file.write(line.toString());
      file.newLine();
      file.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("The history cannot be written", e);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
