package vn.thidua.localstack.system;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.localstack.Directories;
import vn.thidua.localstack.JavaHome;
import vn.thidua.localstack.LogTail;
import vn.thidua.localstack.ProcessIdentity;
import vn.thidua.localstack.StackException;

/** A JVM to be started, with a limit for its heap. */
final class JavaProcess {
  private final String name;
  private final Path log;
  private final List<String> options = new ArrayList<>();
  private final Map<String, String> environment = new HashMap<>();

  private JavaProcess(String name, Path log) {
    this.name = name;
    this.log = log;
    options.add("-XX:+UseSerialGC");
    options.add("-XX:+ExitOnOutOfMemoryError");
    options.add("-Dstdout.encoding=UTF-8");
    options.add("-Dstderr.encoding=UTF-8");
    options.add("--sun-misc-unsafe-memory-access=allow");
  }

  static JavaProcess named(String name, Path log) {
    return new JavaProcess(name, log);
  }

  JavaProcess memory(int mebibytes) {
    options.add("-Xmx" + mebibytes + "m");
    return this;
  }

  JavaProcess option(String... values) {
    options.addAll(List.of(values));
    return this;
  }

  JavaProcess environment(Map<String, String> values) {
    environment.putAll(values);
    return this;
  }

  /** Starts it in a session of its own, so that Ctrl-C reaches the supervisor only. */
  ProcessIdentity launch(Path workingDirectory) throws IOException {
    List<String> command = new ArrayList<>(List.of("setsid", JavaHome.java()));
    command.addAll(options);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(Directories.createPrivate(workingDirectory).toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    // Settings meant for other programs on this machine must not reach this one.
    builder
        .environment()
        .keySet()
        .removeIf(variable ->
            variable.startsWith("QUARKUS_")
                || variable.startsWith("KAFKA_")
                || variable.startsWith("JAVA_"));
    builder.environment().putAll(environment);
    long pid = builder.start().pid();
    return ProcessIdentity.of(pid).orElseThrow(() -> new StackException(LogTail.reason(name, log)));
  }
}
