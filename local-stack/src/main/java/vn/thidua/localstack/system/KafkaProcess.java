package vn.thidua.localstack.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.thidua.localstack.KafkaOptions;
import vn.thidua.localstack.LocalKafka;
import vn.thidua.localstack.StackException;

/** The broker as a program. */
final class KafkaProcess {
  private KafkaProcess() {}

  public static void main(String[] arguments) throws IOException {
    Path home = Path.of(variable("THIDUA_KAFKA_HOME"));
    LocalKafka kafka =
        LocalKafka.start(
            new KafkaOptions(
                home,
                Integer.parseInt(variable("THIDUA_KAFKA_PORT")),
                Integer.parseInt(variable("THIDUA_KAFKA_CONTROLLER_PORT")),
                List.of(variable("THIDUA_KAFKA_TOPICS").split(",", -1))));
    Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "stop-kafka"));
    Files.writeString(readyFile(home), "");
    kafka.awaitShutdown();
  }

  /** There from the moment at which all topics are served. */
  static Path readyFile(Path home) {
    return home.resolve("ready");
  }

  private static String variable(String name) {
    String value = System.getenv(name);
    if (value == null) {
      throw new StackException(name + " is not set");
    }
    return value;
  }
}
