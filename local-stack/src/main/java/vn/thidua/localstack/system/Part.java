package vn.thidua.localstack.system;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import vn.thidua.localstack.ProcessIdentity;

/** One process of the system. */
interface Part {
  String name();

  String version();

  /** The ports it listens on; the first is the one that people want to know. */
  List<Integer> ports();

  /** The parts that must be ready before this one is started. */
  Set<String> needs();

  /** Whether {@link #prepare} has something to do that takes its time. */
  default boolean isPrepared() {
    return true;
  }

  /**
   * What has to be done once, before the first launch.
   *
   * @param working is told of a process that does it
   */
  default void prepare(Consumer<ProcessIdentity> working) throws IOException {}

  /** Starts the process and returns at once. */
  ProcessIdentity launch() throws IOException;

  /** The same, with variables for this process only, where a part has a use for them. */
  default ProcessIdentity launch(Map<String, String> environment) throws IOException {
    return launch();
  }

  /** Whether it does its work at this moment. */
  boolean isReady();

  /** What is left to do when it has become ready. */
  default void settle() {}

  /** The signal that ends it in good order. */
  default String stopSignal() {
    return "TERM";
  }

  default Duration stopPatience() {
    return Duration.ofSeconds(20);
  }

  /** Whether its end takes longer this time, since it prepares faster starts. */
  default boolean isTraining() {
    return false;
  }

  /** Called when its process is gone. */
  default void stopped() throws IOException {}
}
