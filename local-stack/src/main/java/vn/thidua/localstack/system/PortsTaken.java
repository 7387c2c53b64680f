package vn.thidua.localstack.system;

import java.util.List;
import java.util.stream.Collectors;

/** Somebody else listens where a part was to listen. */
public final class PortsTaken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Taken> taken;

  /**
   * One of them.
   *
   * @param owner "pid (command)", or empty if this user may not see it
   */
  public record Taken(String part, int port, String owner) {}

  PortsTaken(List<Taken> taken) {
    super(
        taken.stream()
            .map(t -> "port " + t.port() + " for " + t.part() + " is in use " + t.owner())
            .collect(Collectors.joining("; ")));
    this.taken = List.copyOf(taken);
  }

  public List<Taken> taken() {
    return taken;
  }
}
