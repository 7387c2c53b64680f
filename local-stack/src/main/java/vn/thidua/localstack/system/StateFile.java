package vn.thidua.localstack.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.thidua.localstack.ProcessIdentity;

/** What runs, on disk, so that another command or a start after a crash finds it. */
final class StateFile {
  private static final String PART = "part.";
  private static final String PORT_BASE = "port-base";
  private static final String ONLY = "only";
  private static final String LAUNCHER = "launcher";
  private static final String DETACHED = "detached";

  private final Path file;
  private Map<String, String> values;

  private StateFile(Path file, Map<String, String> values) {
    this.file = file;
    this.values = values;
  }

  static StateFile of(Path home) throws IOException {
    Path file = home.resolve("state.properties");
    return new StateFile(file, PropertyFile.read(file));
  }

  synchronized void begin(Installation installation) throws IOException {
    values = new TreeMap<>();
    values.put(PORT_BASE, Integer.toString(installation.ports().base()));
    values.put(ONLY, String.join(",", new TreeSet<>(installation.only())));
    values.put(LAUNCHER, ProcessIdentity.current().toString());
    PropertyFile.write(file, values);
  }

  /** From now on the parts are meant to outlive whoever started them. */
  synchronized void detach() throws IOException {
    values.put(DETACHED, "true");
    PropertyFile.write(file, values);
  }

  synchronized void record(String part, ProcessIdentity identity) throws IOException {
    values.put(PART + part, identity.toString());
    PropertyFile.write(file, values);
  }

  synchronized void forget() throws IOException {
    values = new TreeMap<>();
    Files.deleteIfExists(file);
  }

  synchronized boolean isDetached() {
    return values.containsKey(DETACHED);
  }

  synchronized Optional<Integer> portBase() {
    return Optional.ofNullable(values.get(PORT_BASE)).map(Integer::valueOf);
  }

  /** The chosen parts; empty for all. */
  synchronized Set<String> only() {
    String names = values.getOrDefault(ONLY, "");
    return names.isEmpty() ? Set.of() : Set.of(names.split(",", -1));
  }

  synchronized Optional<ProcessIdentity> launcher() {
    return Optional.ofNullable(values.get(LAUNCHER)).flatMap(ProcessIdentity::parse);
  }

  /** The recorded processes, whether or not they still live. */
  synchronized Map<String, ProcessIdentity> parts() {
    Map<String, ProcessIdentity> parts = new LinkedHashMap<>();
    values.forEach((key, value) -> {
      if (key.startsWith(PART)) {
        ProcessIdentity.parse(value)
            .ifPresent(identity -> parts.put(key.substring(PART.length()), identity));
      }
    });
    return parts;
  }
}
